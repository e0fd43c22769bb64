//! Which locale is the source, where nothing says so.

use super::plain::USUAL;

/// The source among locales, and why: the one with the most messages, or a usual one that has nearly as many, since
/// translations keep messages that their source has no longer.
pub(super) fn guess(counts: &[(String, usize)]) -> Option<(String, String)> {
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let nearly = |name: &str| counts.iter().any(|(own, count)| own == name && *count * 10 >= most * 9);
    if let Some(usual) = USUAL.iter().find(|name| nearly(name)) {
        return Some(((*usual).to_owned(), "a usual source, with as many messages as any".to_owned()));
    }
    let (name, _) = counts.iter().find(|(_, count)| *count == most)?;
    Some((name.clone(), "it has the most messages".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn a_usual_source_wins_where_it_is_whole() {
        let name = |counts: &[(&str, usize)]| {
            let counts: Vec<_> = counts.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
            guess(&counts).map(|(name, _)| name).unwrap_or_default()
        };
        assert_eq!(name(&[("de", 105), ("en", 100), ("sv", 100)]), "en");
        assert_eq!(name(&[("en", 50), ("fi", 100)]), "fi");
        assert_eq!(name(&[]), "");
    }
}
