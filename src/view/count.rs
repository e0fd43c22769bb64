//! Counting what a locale has.

use crate::catalog::Message;
use crate::ledger::Provenance;

use super::{Coverage, LocaleCoverage, Tracked, View};

impl View<'_> {
    /// How much of the source the locale has, by document too.
    pub fn coverage(&self) -> LocaleCoverage {
        let coverage = LocaleCoverage { locale: self.side.locale.name().to_owned(), ..LocaleCoverage::default() };
        let mut tally = Tally { coverage, document: "", count: Coverage::default() };
        let (mut parts, mut grown) = (&self.tracking.parts[..], &self.tracking.grown[..]);
        for pair in &self.pairs.both {
            let is_own = |message: Message<'_>| is_same(message, pair.translation);
            let own = split_off(&mut parts, |part| is_own(part.translation.message));
            let has_grown = !split_off(&mut grown, |(_, translation)| is_own(*translation)).is_empty();
            let standing = Standing::of(own, has_grown);
            let one =
                if pair.is_whole() { standing.present() } else { Coverage { messages: 1, ..Coverage::default() } };
            tally.count(pair.today, one);
        }
        for message in &self.pairs.missing {
            tally.count(*message, Coverage { messages: 1, ..Coverage::default() });
        }
        for message in &self.pairs.obsolete {
            tally.count(*message, Coverage { obsolete: 1, ..Coverage::default() });
        }
        tally.next("");
        tally.coverage
    }
}

fn is_same(one: Message<'_>, other: Message<'_>) -> bool {
    one.index == other.index && std::ptr::eq(one.file, other.file)
}

/// Takes those from the start that are so.
fn split_off<'s, T>(rest: &mut &'s [T], is_so: impl Fn(&T) -> bool) -> &'s [T] {
    let (first, others) = rest.split_at(rest.iter().take_while(|one| is_so(one)).count());
    *rest = others;
    first
}

#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    is_stale: bool,
    provenance: Provenance,
}

impl Standing {
    /// What the ledger says of a message: what it says of its least part.
    fn of(parts: &[Tracked<'_>], has_grown: bool) -> Self {
        let provenance = parts.iter().map(|part| part.after().provenance).min().unwrap_or_default();
        Self { is_stale: has_grown || parts.iter().any(Tracked::is_stale), provenance }
    }

    fn present(self) -> Coverage {
        let mut provenance = [0; 4];
        provenance[self.provenance as usize] = 1;
        Coverage { messages: 1, present: 1, obsolete: 0, stale: self.is_stale.into(), provenance }
    }
}

/// Counts message by message; those of a document come together.
struct Tally<'a> {
    coverage: LocaleCoverage,
    document: &'a str,
    count: Coverage,
}

impl<'a> Tally<'a> {
    fn count(&mut self, message: Message<'a>, one: Coverage) {
        let path = &*message.file.source_path;
        if !std::ptr::eq(path, self.document) {
            self.next(path);
        }
        self.count.add(one);
    }

    fn next(&mut self, document: &'a str) {
        let (before, count) = (std::mem::replace(&mut self.document, document), std::mem::take(&mut self.count));
        self.coverage.total.add(count);
        if count != Coverage::default() {
            self.coverage.documents.entry(before.to_owned()).or_default().add(count);
        }
    }
}
