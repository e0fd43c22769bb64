//! The messages that a locale lacks, folded as soon as they are known: a locale that is begun lacks thousands.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use crate::diagnostic::{Baseline, Diagnostic};

use super::fold::{self, Row};

/// The missing messages of one file, told as one finding.
#[derive(Clone, Debug)]
pub struct Missing {
    /// What speaks for them all.
    pub whole: Diagnostic,
    /// Their keys.
    pub keys: Vec<Arc<str>>,
}

/// The keys that were met: those of a hundred locales are kept once.
#[derive(Debug, Default)]
pub struct Keys(Mutex<HashSet<Arc<str>>>);

impl Missing {
    /// Takes what is folded out of findings.
    pub fn take(diagnostics: &mut Vec<Diagnostic>, known: &Keys) -> Vec<Self> {
        let folded = fold::fold(diagnostics.iter()).into_iter().filter(|row| !row.keys.is_empty());
        let missing =
            folded.map(|row| Self { keys: known.all(&row.keys), whole: row.diagnostic.into_owned() }).collect();
        diagnostics.retain(|diagnostic| !fold::is_folded(diagnostic));
        missing
    }

    pub(super) fn row(&self) -> Row<'_> {
        Row { diagnostic: std::borrow::Cow::Borrowed(&self.whole), keys: self.keys.iter().map(|key| &**key).collect() }
    }

    /// The identities of all that was folded.
    pub(super) fn identities(&self) -> impl Iterator<Item = String> {
        self.keys.iter().map(|key| Diagnostic { key: Some(key.to_string()), ..self.whole.clone() }.identity())
    }

    /// Leaves out what a baseline knows, and tells how many that are.
    pub(super) fn leave_out(&mut self, known: &mut Baseline) -> usize {
        let is_known: Vec<_> = self.identities().map(|identity| known.take(&identity)).collect();
        let before = self.keys.len();
        let mut is_known = is_known.into_iter();
        self.keys.retain(|_| !is_known.next().unwrap_or_default());
        self.whole.message = fold::headline(self.keys.len());
        before - self.keys.len()
    }
}

impl Keys {
    fn all(&self, keys: &[&str]) -> Vec<Arc<str>> {
        let mut known = self.0.lock().expect("nothing is done under the lock that could fail");
        let mut one = |key: &&str| match known.get(*key) {
            Some(key) => Arc::clone(key),
            None => {
                let key = Arc::<str>::from(*key);
                known.insert(Arc::clone(&key));
                key
            }
        };
        keys.iter().map(&mut one).collect()
    }
}
