//! What the ledgers of all locales are compared with: the key and the fingerprints of each value and attribute of the
//! source, worked out once.

use crate::catalog::{Message, Pattern};
use crate::config::Config;
use crate::ledger::{Fingerprint, Known, Ledger, Whitespace, meaning, remark};

use super::tracked::whitespace;
use super::{Side, key};

/// A value or an attribute of the source.
#[derive(Clone, Debug)]
pub struct Original<'a> {
    /// Its key, the attribute included.
    pub key: String,
    /// As it is today.
    pub pattern: Pattern<'a>,
    /// What line breaks mean in it.
    pub whitespace: Whitespace,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// The fingerprint of what its message's comment says.
    pub remark: Option<Fingerprint>,
}

/// All values and attributes of the source.
#[derive(Debug, Default)]
pub struct Originals<'a> {
    all: Vec<Original<'a>>,
    /// Where those of each message begin, by the message's number among [`crate::catalog::Index::firsts`].
    starts: Vec<usize>,
    /// All of them sorted by key.
    sorted: Vec<usize>,
}

impl<'a> Originals<'a> {
    /// Those of the source.
    pub fn of(source: &Side<'a>, config: &Config) -> Self {
        let mut originals = Self::default();
        for message in source.index.firsts() {
            originals.starts.push(originals.all.len());
            originals.all.extend(of_message(*message, config));
        }
        originals.starts.push(originals.all.len());
        originals.sorted = (0..originals.all.len()).collect();
        originals.sorted.sort_by(|one, other| originals.all[*one].key.cmp(&originals.all[*other].key));
        originals
    }

    /// Those of the message of that number.
    pub(super) fn of_message(&self, number: usize) -> impl Iterator<Item = (usize, &Original<'a>)> {
        let range = self.starts[number]..self.starts[number + 1];
        range.map(|at| (at, &self.all[at]))
    }

    /// What a ledger knows of each.
    pub(super) fn known<'l>(&self, ledger: &'l Ledger) -> Vec<Known<'l>> {
        let mut known = vec![Known::default(); self.all.len()];
        let keys = self.sorted.iter().map(|at| self.all[*at].key.as_str());
        self.sorted.iter().zip(ledger.read_along(keys)).for_each(|(at, one)| known[*at] = one);
        known
    }
}

fn of_message<'a>(message: Message<'a>, config: &Config) -> impl Iterator<Item = Original<'a>> {
    let (remark, whitespace) = (message.comment().and_then(remark), whitespace(config, &message.file.source_path));
    message.patterns().map(move |pattern| Original {
        key: key(pattern),
        pattern,
        whitespace,
        fingerprint: meaning(pattern.tree(), whitespace),
        remark,
    })
}
