//! What changed in a source since it was translated.

/// The source before and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceChange {
    /// How much it matters: cosmetic, meaning or structural.
    pub kind: &'static str,
    /// The source that the translation was made from, in one line.
    pub before: String,
    /// The source as it is, in one line.
    pub after: String,
}
