//! The order of the source in a translation: what can change places without anything being taken from its meaning.
//!
//! Messages move with the comments that belong to them, and stubs like messages. Between two headings, remarks or
//! broken lines they change places among themselves; a group moves as a whole, where it is one group of the source.
//! Whatever else would have to move stays, since nobody can tell what it belongs to.

use std::collections::HashMap;
use std::ops::Range;

use crate::catalog::{File, Stub};
use crate::syntax::Entry;
use crate::text::{Edit, Span};

/// Where the source has each message of a file: its index, and the number of its group.
#[derive(Debug)]
pub struct Order<'a>(HashMap<&'a str, Place>);

/// An index, and the number of the group that it is in; the first group has no heading.
type Place = (u32, usize);

impl<'a> Order<'a> {
    /// The order of a source file; of several messages of one id the first counts.
    pub fn of(source: &'a File) -> Self {
        let (mut places, mut group) = (HashMap::new(), 0);
        let mut messages = source.messages();
        for entry in source.syntax().entries() {
            match entry {
                Entry::Comment(comment) => group += usize::from(comment.level() == 2),
                Entry::Message(_) => {
                    let message = messages.next().expect("as many as there are entries");
                    places.entry(message.id()).or_insert((message.index, group));
                }
                Entry::Junk(_) => {}
            }
        }
        Self(places)
    }

    /// The index of a message among those of the source, and the number of its group.
    pub fn place(&self, id: &str) -> Option<Place> {
        self.0.get(id).copied()
    }
}

/// What puts a translation in the order of its source; nothing where it is in it, or cannot be put.
pub fn order(source: &File, file: &File) -> Vec<Edit> {
    let entries = Entries::of(&Order::of(source), file);
    let Some((first, last)) = entries.parts.first().zip(entries.parts.last()) else { return Vec::new() };
    let span = Span::new(first.span.start, last.span.end);
    let new = entries.in_order();
    if new == span.of(&file.text) { Vec::new() } else { vec![Edit { span, new }] }
}

/// A top-level part of a translation.
#[derive(Debug)]
struct Part {
    span: Span,
    kind: Kind,
    place: Option<Place>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Message,
    Stub,
    /// It begins a group.
    Heading,
    /// Nothing moves past it within its group.
    Remark,
    /// No group moves past it either.
    Wall,
}

struct Entries<'a> {
    text: &'a str,
    parts: Vec<Part>,
}

impl<'a> Entries<'a> {
    fn of(order: &Order<'_>, file: &'a File) -> Self {
        let mut parts: Vec<_> = file.syntax().entries().map(|entry| Part::of(entry, order, &file.text)).collect();
        if parts.first().is_some_and(|first| is_header(first.span.of(&file.text))) {
            parts[0].place = None;
        }
        // What is broken may belong to what stands before it.
        for at in 1..parts.len() {
            if parts[at].kind == Kind::Wall {
                parts[at - 1].place = None;
            }
        }
        Self { text: &file.text, parts }
    }

    fn in_order(&self) -> String {
        let groups = self.groups();
        let gaps: Vec<_> = groups.windows(2).map(|two| self.gap(two[0].end - 1)).collect();
        let mut text = String::new();
        for (at, group) in self.order_of_groups(&groups).into_iter().enumerate() {
            text.push_str(&self.group(&groups[group]));
            text.push_str(gaps.get(at).copied().unwrap_or_default());
        }
        text
    }

    /// The parts of each group; what stands before the first heading is one.
    fn groups(&self) -> Vec<Range<usize>> {
        let headings = (1..self.parts.len()).filter(|at| self.parts[*at].kind == Kind::Heading);
        let starts: Vec<_> = std::iter::once(0).chain(headings).collect();
        let ends = starts[1..].iter().copied().chain([self.parts.len()]);
        starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
    }

    /// Groups that are one group of the source, each, change places among themselves.
    fn order_of_groups(&self, groups: &[Range<usize>]) -> Vec<usize> {
        let keys: Vec<Vec<usize>> = groups.iter().map(|group| self.source_groups(group)).collect();
        let is_alone = |key: usize| keys.iter().filter(|keys| keys.contains(&key)).count() == 1;
        let key = |at: &usize| match keys[*at][..] {
            [key] if key > 0 && self.parts[groups[*at].start].kind == Kind::Heading && is_alone(key) => Some(key),
            _ => None,
        };
        let mut order: Vec<_> = (0..groups.len()).collect();
        let mut from_first = self.parts.iter().skip_while(|part| part.kind != Kind::Heading);
        if from_first.any(|part| part.kind == Kind::Wall) {
            return order;
        }
        let free: Vec<_> = order.iter().copied().filter(|at| key(at).is_some()).collect();
        let mut sorted = free.clone();
        sorted.sort_by_key(|at| key(at));
        free.iter().zip(sorted).for_each(|(slot, group)| order[*slot] = group);
        order
    }

    /// The groups of the source that the messages of a group are from.
    fn source_groups(&self, group: &Range<usize>) -> Vec<usize> {
        let mut keys: Vec<_> = self.parts[group.clone()].iter().filter_map(|part| Some(part.place?.1)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// A group with its messages in order.
    fn group(&self, group: &Range<usize>) -> String {
        let mut order: Vec<_> = group.clone().collect();
        let is_wall = |at: &usize| !matches!(self.parts[*at].kind, Kind::Message | Kind::Stub);
        for run in order.split_mut(is_wall) {
            let known: Vec<_> = (0..run.len()).filter(|at| self.parts[run[*at]].place.is_some()).collect();
            let mut sorted: Vec<_> = known.iter().map(|at| run[*at]).collect();
            sorted.sort_by_key(|part| self.parts[*part].place);
            known.iter().zip(sorted).for_each(|(slot, part)| run[*slot] = part);
        }
        self.joined(group, &order)
    }

    fn joined(&self, group: &Range<usize>, order: &[usize]) -> String {
        let mut text = String::new();
        for (slot, part) in group.clone().zip(order) {
            text.push_str(self.parts[*part].span.of(self.text));
            let Some(next) = order.get(slot + 1 - group.start) else { continue };
            let gap = self.gap(slot);
            text.push_str(gap);
            // A stub right above a message would be its comment.
            let is_moved = (*part, *next) != (slot, slot + 1);
            let is_stub = [part, next].iter().any(|part| self.parts[**part].kind == Kind::Stub);
            if is_moved && is_stub && gap.matches('\n').count() == 1 {
                text.push_str(gap);
            }
        }
        text
    }

    /// What stands between a part and the next.
    fn gap(&self, part: usize) -> &'a str {
        Span::new(self.parts[part].span.end, self.parts[part + 1].span.start).of(self.text)
    }
}

impl Part {
    fn of(entry: Entry<'_>, order: &Order<'_>, text: &str) -> Self {
        let (kind, place) = match entry {
            Entry::Message(message) => (Kind::Message, order.place(message.id())),
            Entry::Comment(comment) if comment.level() == 2 => (Kind::Heading, None),
            Entry::Comment(comment) => match Stub::of(comment, text).and_then(|stub| order.place(&stub.id)) {
                Some(place) => (Kind::Stub, Some(place)),
                None if comment.level() == 1 => (Kind::Remark, None),
                None => (Kind::Wall, None),
            },
            Entry::Junk(_) => (Kind::Wall, None),
        };
        Self { span: entry.span(), kind, place }
    }
}

/// Whether a file's first entry has a comment above it that is about the file.
fn is_header(text: &str) -> bool {
    let lines = text.lines().take_while(|line| line.starts_with('#'));
    lines.map(str::to_lowercase).any(|line| ["licen", "copyright", "generated"].iter().any(|word| line.contains(word)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::catalog::Content;
    use crate::syntax::to_json;
    use crate::text::apply;

    use super::*;

    fn file(text: &str) -> File {
        File::new("a.ftl".into(), "a.ftl".into(), Content::Text(text.to_owned()))
    }

    /// Puts a translation in the order of its source, and checks that a second time nothing moves.
    #[track_caller]
    fn check(source: &str, translation: &str, wanted: &str) {
        let ordered = |text: &str| apply(text, &order(&file(source), &file(text)));
        assert_eq!(ordered(translation), wanted);
        assert_eq!(ordered(wanted), wanted);
    }

    const SOURCE: &str = "a = A\nb = B\n\n## Ett\n\nc = C\nd = D\n\n## Två\n\ne = E\nf = F\n";

    #[test]
    fn messages_move_with_their_comments_and_spacing_stays() {
        let translation = "# Licens\n\n# Om b.\nb = B\n\n-eget = X\na =\n    A\n    .x = Y";
        check(SOURCE, translation, "# Licens\n\na =\n    A\n    .x = Y\n\n-eget = X\n# Om b.\nb = B");
    }

    #[test]
    fn groups_move_whole() {
        let translation = "b = B\n\n## Dwa\n\nf = F\n\n# Slut\n\n## Jeden\nd = D\nc = C\n";
        check(SOURCE, translation, "b = B\n\n## Jeden\nc = C\nd = D\n\n## Dwa\n\nf = F\n\n# Slut\n");
    }

    #[test]
    fn what_nobody_can_tell_stays() {
        let mixed = "## Dwa\n\nf = F\nc = C\n\n## Jeden\n\nd = D\n";
        check(SOURCE, mixed, "## Dwa\n\nc = C\nf = F\n\n## Jeden\n\nd = D\n");
        for between in ["# Anm.\n\n", "### Fil\n\n", "trasig\n", "### Fil\n\n## Jeden\n\n", "trasig\n## Jeden\n"] {
            let text = format!("## Dwa\n\ne = E\n\n{between}d = D\n");
            check(SOURCE, &text, &text);
        }
    }

    #[test]
    fn what_stands_before_something_broken_stays_there() {
        check(SOURCE, "b = B\n\n# a = A\n  vilsen\n", "b = B\n\n# a = A\n  vilsen\n");
        check(SOURCE, "d = D\nb = B\na = A\n  .x\nc = C\n", "b = B\nd = D\na = A\n  .x\nc = C\n");
    }

    #[test]
    fn a_licence_that_seems_to_belong_to_the_first_message_stays_first() {
        check(SOURCE, "# Licensed under X\nd = D\nb = B\na = A\n", "# Licensed under X\nd = D\na = A\nb = B\n");
    }

    #[test]
    fn a_stub_is_no_comment_of_its_neighbour() {
        check(SOURCE, "b = B\na = A\n\n# c = C\n", "a = A\nb = B\n\n# c = C\n");
        check(SOURCE, "\u{feff}b = B\r\nd = D\r\n\r\n# a = A", "\u{feff}# a = A\r\n\r\nb = B\r\n\r\nd = D");
    }

    /// A file of entries, comments, stubs and broken lines, with and without blank lines between them.
    fn text() -> impl Strategy<Value = String> {
        let part = prop::sample::select(vec![
            "a = A",
            "b =\n    B\n    .x = X",
            "# Om c.\nc = C",
            "d = { a }",
            "e = E",
            "-t = T",
            "# a = A",
            "# e = E\n#    två",
            "# Anm.",
            "## Ett",
            "## Två",
            "##",
            "### Fil",
            "trasig",
            "  .x",
            "f = { $x",
            "  } vilsen",
        ]);
        let end = prop::sample::select(vec!["\n", "\n\n", "\r\n", "\n \n\n", "\r\n\r\n"]);
        let parts = prop::collection::vec((part, end), 0..14);
        parts.prop_map(|parts| parts.iter().map(|(part, end)| format!("{part}{end}")).collect())
    }

    /// What a text means, its entries in any order.
    fn meanings(text: &str) -> Vec<String> {
        let file = file(text);
        let json = to_json(file.syntax(), false);
        let mut all: Vec<_> = json["body"].as_array().expect("a list").iter().map(ToString::to_string).collect();
        all.sort_unstable();
        all
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn nothing_is_lost_and_twice_is_once(source in text(), translation in text()) {
            let ordered = |text: &str| apply(text, &order(&file(&source), &file(text)));
            let once = ordered(&translation);
            prop_assert_eq!(meanings(&once), meanings(&translation));
            prop_assert_eq!(ordered(&once), once);
        }
    }
}
