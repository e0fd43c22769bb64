//! Names in the help of a finding: the one that is meant, or the first few that there are.
//!
//! Both are bounded: a finding for each of ten thousand names must not look at, or list, ten thousand others.

use crate::config;

/// Names that are compared.
const COMPARED: usize = 500;

/// Names that are listed.
const LISTED: usize = 20;

/// The name that is most like one that is none.
pub(super) fn nearest<'a>(given: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    config::nearest(given, names.take(COMPARED))
}

/// The names, parted by commas.
pub(super) fn list<T: Into<String>>(names: impl ExactSizeIterator<Item = T>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let listed = names.take(LISTED).map(Into::into).collect::<Vec<_>>().join(", ");
    if more == 0 { listed } else { format!("{listed} and {more} more") }
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn a_long_list_is_cut() {
        assert_eq!(list(["a", "b"].into_iter()), "a, b");
        let many: Vec<_> = (1..=22).map(|number| number.to_string()).collect();
        assert!(list(many.into_iter()).ends_with(", 19, 20 and 2 more"));
    }
}
