//! Counting what a locale has.

use std::collections::HashMap;

use crate::catalog::Message;
use crate::ledger::Provenance;

use super::{Coverage, LocaleCoverage, View};

impl<'a> View<'a> {
    /// How much of the source the locale has, by document too.
    pub fn coverage(&self) -> LocaleCoverage {
        let mut coverage = LocaleCoverage { locale: self.side.locale.name().to_owned(), ..LocaleCoverage::default() };
        let standings = self.standings();
        for pair in &self.pairs.both {
            let standing = standings.get(&place(pair.translation)).copied().unwrap_or_default();
            let one =
                if pair.is_whole() { standing.present() } else { Coverage { messages: 1, ..Coverage::default() } };
            coverage.count(pair.today, one);
        }
        for message in &self.pairs.missing {
            coverage.count(*message, Coverage { messages: 1, ..Coverage::default() });
        }
        for message in &self.pairs.obsolete {
            coverage.count(*message, Coverage { obsolete: 1, ..Coverage::default() });
        }
        coverage
    }

    /// What the ledger says of each translated message: what it says of its least part.
    fn standings(&self) -> HashMap<(&'a str, u32), Standing> {
        let mut standings: HashMap<_, Standing> = HashMap::new();
        for one in &self.tracking.parts {
            let own = Standing { is_stale: one.is_stale(), provenance: one.after.provenance };
            let all = standings.entry(place(one.translation.message)).or_insert(own);
            all.is_stale |= own.is_stale;
            all.provenance = all.provenance.min(own.provenance);
        }
        for (_, message) in &self.tracking.grown {
            standings.entry(place(*message)).or_default().is_stale = true;
        }
        standings
    }
}

fn place(message: Message<'_>) -> (&str, u32) {
    (&message.file.path, message.index)
}

#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    is_stale: bool,
    provenance: Provenance,
}

impl Standing {
    fn present(self) -> Coverage {
        let mut provenance = [0; 4];
        provenance[self.provenance as usize] = 1;
        Coverage { messages: 1, present: 1, obsolete: 0, stale: self.is_stale.into(), provenance }
    }
}

impl LocaleCoverage {
    fn count(&mut self, message: Message<'_>, one: Coverage) {
        self.total.add(one);
        let path = &*message.file.source_path;
        if let Some(document) = self.documents.get_mut(path) {
            document.add(one);
        } else {
            self.documents.insert(path.to_owned(), one);
        }
    }
}
