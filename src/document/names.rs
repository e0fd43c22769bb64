//! Ids for new messages: readable, and taken by nobody.

use std::collections::HashSet;

use super::{Name, Segment};

/// The ids that there are.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Those of the file that is written: none of them means another text one day.
    pub own: HashSet<String>,
    /// Those of other files of the same bundles.
    pub others: HashSet<String>,
}

/// Names that any document has.
const COMMON: [&str; 7] = ["title", "lede", "disclaimer", "intro", "note", "source", "section"];

/// The ids of segments: those that are known stay. What other files have got `prefix` before it; so have all names that
/// any document has, where another document has its title.
pub fn names(segments: &[Segment], known: &[Option<String>], taken: Taken, prefix: &str) -> Vec<String> {
    let mut namer = Namer { prefix, is_second: taken.others.contains("title"), taken };
    namer.taken.own.extend(known.iter().flatten().cloned());
    let mut ids: Vec<String> = Vec::new();
    for (at, segment) in segments.iter().enumerate() {
        let id = known[at].clone().unwrap_or_else(|| match &segment.name {
            Name::Own(own) => namer.own(own),
            Name::Under(heading) => namer.numbered(&ids[*heading]),
            Name::Numbered(base) => namer.numbered(base),
        });
        namer.taken.own.insert(id.clone());
        ids.push(id);
    }
    ids
}

struct Namer<'a> {
    taken: Taken,
    prefix: &'a str,
    is_second: bool,
}

impl Namer<'_> {
    fn own(&self, name: &str) -> String {
        let prefixed = format!("{}-{name}", self.prefix);
        let is_free = |name: &str| !self.taken.own.contains(name) && !self.taken.others.contains(name);
        let is_common = self.is_second && COMMON.contains(&name);
        match (is_free(name) && !is_common, is_free(&prefixed)) {
            (true, _) => name.to_owned(),
            (_, true) => prefixed,
            _ => self.numbered(name),
        }
    }

    /// The name with the first number behind all that are taken.
    fn numbered(&self, base: &str) -> String {
        let number = |id: &String| id.strip_prefix(base)?.strip_prefix('-')?.parse::<u32>().ok();
        let is_shared = self.taken.others.iter().any(|id| number(id).is_some());
        if (is_shared || self.is_second && COMMON.contains(&base)) && !base.starts_with(&format!("{}-", self.prefix)) {
            return self.numbered(&format!("{}-{base}", self.prefix));
        }
        let last = self.taken.own.iter().chain(&self.taken.others).filter_map(number).max().unwrap_or(0);
        format!("{base}-{}", last.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::super::SegmentKind;
    use super::*;

    fn ids(known: &[Option<&str>], own: &[&str], others: &[&str]) -> String {
        let of = |name| Segment { kind: SegmentKind::Paragraph, name, texts: Vec::new() };
        let own_name = |name: &str| of(Name::Own(name.to_owned()));
        let segments =
            [own_name("title"), own_name("te"), of(Name::Under(1)), of(Name::Under(1)), of(Name::Numbered("note"))];
        let known: Vec<_> = known.iter().map(|id| id.map(str::to_owned)).collect();
        let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        names(&segments, &known, Taken { own: set(own), others: set(others) }, "dryck").join(" ")
    }

    #[test]
    fn numbers_go_on_and_known_ids_stay() {
        let none = [None; 5];
        assert_eq!(ids(&none, &[], &[]), "title te te-1 te-2 note-1");
        assert_eq!(
            ids(&[None, Some("te"), None, Some("te-1"), None], &["te-1", "te-4"], &[]),
            "title te te-5 te-1 note-1"
        );
        assert_eq!(ids(&none, &["te"], &[]), "title dryck-te dryck-te-1 dryck-te-2 note-1");
    }

    #[test]
    fn names_of_other_files_are_left_to_them() {
        let none = [None; 5];
        assert_eq!(ids(&none, &[], &["title"]), "dryck-title te te-1 te-2 dryck-note-1");
        assert_eq!(ids(&none, &[], &["te", "te-1"]), "title dryck-te dryck-te-1 dryck-te-2 note-1");
        assert_eq!(ids(&none, &[], &["te-1"]), "title te dryck-te-1 dryck-te-2 note-1");
    }
}
