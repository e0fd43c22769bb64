//! Merges two versions of a file message by message: where two people touched different messages, nothing conflicts.
//!
//! Entries are taken whole, byte for byte. Who moved entries decides on their order, and the other's new ones follow the
//! entry that they stood behind.

use std::collections::HashMap;

use crate::syntax::{Entry, Syntax, parse};

/// Two versions as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The file, conflicts marked as git marks them.
    pub text: String,
    /// How many entries both changed, each in another way.
    pub conflicts: usize,
}

/// Merges what came of `base`; `marker` is the length of a conflict's marks. Nothing where one of the three has a syntax
/// error, or an id twice: what belongs together cannot be told then.
pub fn merge(base: &str, ours: &str, theirs: &str, marker: usize) -> Option<Merged> {
    let [base, ours, theirs] = [Version::of(base)?, Version::of(ours)?, Version::of(theirs)?];
    let (first, second) = if theirs.moves(&base) && !ours.moves(&base) { (&theirs, &ours) } else { (&ours, &theirs) };
    let mut merging =
        Merging { versions: [first, second, &base], marker, text: String::new(), last: None, conflicts: 0 };
    for key in order(first, second, &base) {
        let [base, ours, theirs] = [&base, &ours, &theirs].map(|version| version.body(&key));
        match choose(base, ours, theirs) {
            Ok(None) => {}
            Ok(Some(body)) => merging.push(key, body),
            Err(()) => merging.conflict(key, ours.unwrap_or_default(), theirs.unwrap_or_default()),
        }
    }
    merging.end();
    Some(Merged { text: merging.text, conflicts: merging.conflicts })
}

/// An id, or a comment that stands alone, with a number where it does so more than once.
type Key = (String, usize);

/// An entry as a version has it.
#[derive(Debug)]
struct Part<'a> {
    /// The white space before it.
    gap: &'a str,
    body: &'a str,
    /// What stands before it.
    before: Option<Key>,
}

#[derive(Debug)]
struct Version<'a> {
    keys: Vec<Key>,
    parts: HashMap<Key, Part<'a>>,
    /// The white space behind the last entry.
    tail: &'a str,
}

impl<'a> Version<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let tree = parse(text);
        let (mut version, mut end) = (Self { keys: Vec::new(), parts: HashMap::new(), tail: text }, 0);
        for entry in (Syntax { text, tree: &tree }).entries() {
            let (span, id) = match entry {
                Entry::Message(message) => (message.span(), Some(message.id())),
                Entry::Comment(comment) => (comment.span(), None),
                Entry::Junk(_) => return None,
            };
            let start = span.start as usize;
            let body = text[start..span.end as usize].trim_end_matches([' ', '\r', '\n']);
            let mut key = (id.unwrap_or(body).to_owned(), 0);
            while version.parts.contains_key(&key) {
                key.1 += 1;
            }
            if id.is_some() && key.1 > 0 {
                return None;
            }
            let before = version.keys.last().cloned();
            version.parts.insert(key.clone(), Part { gap: &text[end..start], body, before });
            version.keys.push(key);
            end = start + body.len();
            version.tail = &text[end..];
        }
        Some(version)
    }

    fn body(&self, key: &Key) -> Option<&'a str> {
        self.parts.get(key).map(|part| part.body)
    }

    fn has(&self, key: &Key) -> bool {
        self.parts.contains_key(key)
    }

    /// Whether what it has in common with another version stands in another order.
    fn moves(&self, base: &Self) -> bool {
        let own = self.keys.iter().filter(|key| base.has(key));
        !own.eq(base.keys.iter().filter(|key| self.has(key)))
    }
}

/// What becomes of an entry; an error where each side made something else of it.
fn choose<'a>(base: Option<&'a str>, ours: Option<&'a str>, theirs: Option<&'a str>) -> Result<Option<&'a str>, ()> {
    match () {
        () if ours == theirs || theirs == base => Ok(ours),
        () if ours == base => Ok(theirs),
        () => Err(()),
    }
}

/// All entries: those of the first version in its order, and each other one behind what it stands behind in the second.
fn order(first: &Version<'_>, second: &Version<'_>, base: &Version<'_>) -> Vec<Key> {
    let mut keys = first.keys.clone();
    let mut at = 0;
    for key in &second.keys {
        if let Some(found) = keys.iter().position(|one| one == key) {
            at = found + 1;
            continue;
        }
        // Both have something new at one place: that of the first comes first.
        while keys.get(at).is_some_and(|one| !second.has(one) && !base.has(one)) {
            at += 1;
        }
        keys.insert(at, key.clone());
        at += 1;
    }
    keys
}

struct Merging<'v, 'a> {
    /// The one whose order counts, the other, and what both came of.
    versions: [&'v Version<'a>; 3],
    marker: usize,
    text: String,
    last: Option<Key>,
    conflicts: usize,
}

impl Merging<'_, '_> {
    fn push(&mut self, key: Key, body: &str) {
        let gap = self.gap(&key);
        self.text.push_str(&gap);
        self.text.push_str(body);
        self.last = Some(key);
    }

    fn conflict(&mut self, key: Key, ours: &str, theirs: &str) {
        let (line, newline) = (|sign: &str| sign.repeat(self.marker), self.newline());
        let side = |body: &str| if body.is_empty() { String::new() } else { format!("{body}{newline}") };
        let (start, middle, end) = (line("<"), line("="), line(">"));
        let (ours, theirs) = (side(ours), side(theirs));
        let body = format!("{start} ours{newline}{ours}{middle}{newline}{theirs}{end} theirs");
        self.conflicts += 1;
        self.push(key, &body);
    }

    /// The white space before an entry: the one that somebody changed, if it still stands behind the same entry.
    fn gap(&self, key: &Key) -> String {
        let [first, second, base] = self.versions.map(|version| version.parts.get(key));
        let changed = |part: &&Part<'_>| base.is_none_or(|base| base.gap != part.gap);
        let sides = || first.into_iter().chain(second).filter(|part| part.before == self.last);
        if let Some(part) = sides().find(changed).or(sides().next()) {
            return part.gap.to_owned();
        }
        let gap = first.or(second).map_or("", |part| part.gap);
        let newline = self.newline();
        let is_comment = self.last.as_ref().is_some_and(|(name, _)| name.starts_with('#'));
        match gap.matches('\n').count() {
            _ if self.text.is_empty() => gap.trim_start_matches(['\r', '\n']).to_owned(),
            0 | 1 if is_comment => newline.repeat(2),
            0 => newline.to_owned(),
            _ => gap.to_owned(),
        }
    }

    fn newline(&self) -> &'static str {
        let is_windows = |version: &&Version<'_>| version.parts.values().any(|part| part.gap.contains("\r\n"));
        if self.versions.iter().any(is_windows) { "\r\n" } else { "\n" }
    }

    fn end(&mut self) {
        let [first, second, _] = self.versions;
        let tail = if first.tail.is_empty() { second.tail } else { first.tail };
        self.text.push_str(if tail.is_empty() && self.conflicts > 0 { self.newline() } else { tail });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn merged(base: &str, ours: &str, theirs: &str) -> (String, usize) {
        let merged = merge(base, ours, theirs, 7).expect("files without errors");
        (merged.text, merged.conflicts)
    }

    fn clean(base: &str, ours: &str, theirs: &str) -> String {
        let (text, conflicts) = merged(base, ours, theirs);
        assert_eq!(conflicts, 0, "{text}");
        text
    }

    #[test]
    fn neighbours_do_not_conflict() {
        let base = "a = A\nb = B\n";
        assert_eq!(clean(base, "a = Å\nb = B\n", "a = A\nb = Ḃ\n"), "a = Å\nb = Ḃ\n");
        assert_eq!(clean(base, "a = A\n", "a = Ä\nb = B\n"), "a = Ä\n");
    }

    #[test]
    fn what_both_append_is_all_there() {
        let base = "# Om\na = A\n";
        let text = clean(base, "# Om\na = A\n\n# Ny\nb = B\n", "# Om\na = A\nc = C\n    .d = D\n");
        assert_eq!(text, "# Om\na = A\n\n# Ny\nb = B\nc = C\n    .d = D\n");
        assert_eq!(clean("", "a = A\n", "b = B\n"), "a = A\nb = B\n");
    }

    #[test]
    fn comments_stay_alone_and_headings_stay_where_they_are() {
        let base = "# Fri\n\nx = X\n\n## Ett\n\na = A\n\n## Två\n\nb = B\n";
        let ours = "# Fri\n\n## Ett\n\na = A\n\n## Två\n\nb = B\n";
        let theirs = "# Fri\n\nx = X\ny = Y\n\n## Ett\n\na = A\na2 = A\n\n## Två\n\nb = B\n";
        assert_eq!(clean(base, ours, theirs), "# Fri\n\ny = Y\n\n## Ett\n\na = A\na2 = A\n\n## Två\n\nb = B\n");
    }

    #[test]
    fn who_moves_entries_decides_on_their_order() {
        let (base, moved) = ("a = A\nb = B\nc = C\n", "c = C\na = A\nb = B\n");
        assert_eq!(clean(base, moved, "a = A\nb = Ḃ\nb2 = B\nc = C\n"), "c = C\na = A\nb = Ḃ\nb2 = B\n");
        assert_eq!(clean(base, "a = A\nb = Ḃ\nb2 = B\nc = C\n", moved), "c = C\na = A\nb = Ḃ\nb2 = B\n");
    }

    #[test]
    fn what_both_changed_conflicts_as_git_would_say_it() {
        let wanted = "a = A\n<<<<<<< ours\nb = Ett\n=======\nb = Två\n>>>>>>> theirs\nc = C\n";
        let base = "a = A\nb = B\nc = C\n";
        assert_eq!(merged(base, &base.replace("= B", "= Ett"), &base.replace("= B", "= Två")), (wanted.to_owned(), 1));
        let wanted = "a = A\n<<<<<<< ours\n=======\nb = Två\n>>>>>>> theirs\nc = C\n";
        assert_eq!(merged(base, "a = A\nc = C\n", &base.replace("= B", "= Två")), (wanted.to_owned(), 1));
        assert_eq!(
            clean(base, &base.replace("= B", "= Ett"), &base.replace("= B", "= Ett")),
            "a = A\nb = Ett\nc = C\n"
        );
    }

    #[test]
    fn bytes_of_what_was_not_changed_stay() {
        let base = "\u{feff}a  =A  \r\n\r\n\r\nb = B\r\n";
        assert_eq!(clean(base, base, &base.replace("= B", "= Ḃ")), "\u{feff}a  =A  \r\n\r\n\r\nb = Ḃ\r\n");
        assert_eq!(
            clean(base, "\u{feff}a  =A  \r\n\r\nb = B\r\n", &base.replace("= B", "= Ḃ")),
            "\u{feff}a  =A  \r\n\r\nb = Ḃ\r\n"
        );
    }

    #[test]
    fn what_has_errors_is_left_to_others() {
        assert_eq!(merge("a = A\n", "a = {\n", "a = A\n", 7), None);
        assert_eq!(merge("a = A\n", "a = A\na = B\n", "a = A\n", 7), None);
    }

    /// What one side does to a message: nothing, a new text, or its end.
    fn edits() -> impl Strategy<Value = Vec<(u8, bool, u8)>> {
        proptest::collection::vec((0..4_u8, any::<bool>(), 0..3_u8), 8)
    }

    fn file(texts: &BTreeMap<usize, String>) -> String {
        texts.iter().map(|(at, text)| format!("# {at}\nm{at} = {text}\n{}", "\n".repeat(at % 3))).collect()
    }

    fn messages(text: &str) -> BTreeMap<String, String> {
        let version = Version::of(text).expect("no errors");
        version.parts.iter().map(|((id, _), part)| (id.clone(), part.body.to_owned())).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, rng_algorithm: prop::test_runner::RngAlgorithm::ChaCha, ..ProptestConfig::default() })]

        /// Each message is touched by one side at most; even ones are there from the start.
        #[test]
        fn different_messages_never_conflict(edits in edits()) {
            let base: BTreeMap<usize, String> = (0..4).map(|at| (2 * at, "Text".to_owned())).collect();
            let (mut ours, mut theirs, mut both) = (base.clone(), base.clone(), base.clone());
            for (at, (kind, is_ours, text)) in edits.iter().enumerate() {
                let side = if *is_ours { &mut ours } else { &mut theirs };
                for texts in [side, &mut both] {
                    match kind {
                        0 => {}
                        1 => _ = texts.remove(&at),
                        _ => _ = texts.insert(at, format!("Ny {text}")),
                    }
                }
            }
            let (text, conflicts) = merged(&file(&base), &file(&ours), &file(&theirs));
            prop_assert_eq!(conflicts, 0);
            prop_assert_eq!(messages(&text), messages(&file(&both)), "{}", text);
        }
    }
}
