//! How much of the source a locale has.

use std::collections::BTreeMap;

/// Counts of messages and terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many the source has.
    pub messages: u32,
    /// How many of them the locale has whole: with the source's value and attributes.
    pub present: u32,
    /// How many the locale has that the source has not; terms are its own affair and do not count.
    pub obsolete: u32,
    /// How many of those present were made from an older source.
    pub stale: u32,
    /// Who stands behind those present: unknown, machine, human, reviewed. A message counts as its least part.
    pub provenance: [u32; 4],
}

impl Coverage {
    /// How many the locale lacks.
    pub fn missing(self) -> u32 {
        self.messages - self.present
    }

    /// Present over messages, from 0 to 1; 1 where there is nothing to translate.
    pub fn share(self) -> f64 {
        if self.messages == 0 { 1.0 } else { f64::from(self.present) / f64::from(self.messages) }
    }

    /// The share in whole hundredths, rounded down: 100 means all.
    pub fn percent(self) -> u32 {
        self.thousandths() / 10
    }

    /// The share in whole thousandths, rounded down.
    pub fn thousandths(self) -> u32 {
        if self.messages == 0 { 1000 } else { (u64::from(self.present) * 1000 / u64::from(self.messages)) as u32 }
    }

    /// Whether at least `share` of the messages are present, compared as whole messages.
    pub fn reaches(self, share: f64) -> bool {
        f64::from(self.present) >= (share * f64::from(self.messages) - 1e-9).ceil()
    }

    /// Adds the counts of another part.
    pub fn add(&mut self, other: Self) {
        self.messages += other.messages;
        self.present += other.present;
        self.obsolete += other.obsolete;
        self.stale += other.stale;
        self.provenance.iter_mut().zip(other.provenance).for_each(|(sum, one)| *sum += one);
    }
}

/// The coverage of one locale and of each of its documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocaleCoverage {
    /// The locale's name.
    pub locale: String,
    /// All of it.
    pub total: Coverage,
    /// By the source file's path.
    pub documents: BTreeMap<String, Coverage>,
}

#[cfg(test)]
mod tests {
    use super::Coverage;

    #[test]
    fn shares_are_compared_as_messages_and_shown_rounded_down() {
        let most = Coverage { messages: 1000, present: 999, ..Coverage::default() };
        assert_eq!((most.percent(), most.thousandths(), most.missing()), (99, 999, 1));
        assert!(!most.reaches(1.0) && most.reaches(0.999));
        let third = Coverage { messages: 3, present: 2, ..Coverage::default() };
        assert!(third.reaches(2.0 / 3.0) && !third.reaches(0.67));
        assert!(Coverage::default().reaches(1.0));
    }
}
