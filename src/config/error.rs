//! What is wrong with `flyt.toml`, and where.

use crate::text::Span;

/// A fault in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// What is wrong.
    pub message: String,
    /// What to do next.
    pub help: Option<String>,
    /// Where, in bytes.
    pub span: Span,
}

impl ConfigError {
    /// A fault at `span`.
    pub fn new(message: impl Into<String>, span: Span) -> Self {
        Self { message: message.into(), help: None, span }
    }

    /// A key that means nothing, among those that would.
    pub(super) fn unknown_key(key: &toml::Spanned<String>, known: &[&str]) -> Self {
        let message = format!("unknown key `{}`", key.get_ref());
        let help = did_you_mean(&message, known);
        Self { message, help, span: Span::new(key.span().start as u32, key.span().end as u32) }
    }

    pub(super) fn from_toml(error: &toml::de::Error, text: &str) -> Self {
        let range = error.span().unwrap_or(0..0);
        let at = text.get(range.clone()).unwrap_or("");
        let span = Span::new(range.start as u32, range.end as u32);
        let (message, expected) = split(error.message());
        let help = did_you_mean(&message, &expected).or_else(|| brackets(&message, at));
        Self { message: in_plain_words(&message), help, span }
    }
}

/// What serde calls a sequence, people call a list.
fn in_plain_words(message: &str) -> String {
    const WORDS: [(&str, &str); 7] = [
        ("type: map", "type: table"),
        ("type: sequence", "type: list"),
        ("type: string", "type: text"),
        ("type: integer", "type: number"),
        ("type: floating point", "type: number"),
        ("expected a sequence", "expected a list"),
        ("expected a string", "expected a text"),
    ];
    WORDS.iter().fold(message.to_owned(), |message, (theirs, ours)| message.replace(theirs, ours))
}

/// `[paths]` is a table, and `[[paths]]` an item of a list.
fn brackets(message: &str, at: &str) -> Option<String> {
    let name = at.strip_prefix('[')?.split(']').next()?;
    let is_table = message.starts_with("invalid type: map, expected a sequence");
    is_table.then(|| format!("write `[[{name}]]`, in two brackets"))
}

/// Parts serde's "unknown field `a`, expected one of `b`, `c`" into the fault and the names that would do.
fn split(message: &str) -> (String, Vec<&str>) {
    let Some((fault, rest)) = message.split_once(", expected ").filter(|(fault, _)| fault.starts_with("unknown"))
    else {
        return (message.to_owned(), Vec::new());
    };
    let fault = fault.replace("unknown field", "unknown key").replace("unknown variant", "unknown value");
    (fault, rest.split('`').skip(1).step_by(2).collect())
}

/// The nearest name, or all of them where none is near.
fn did_you_mean(message: &str, expected: &[&str]) -> Option<String> {
    let given = message.split('`').nth(1)?;
    if expected.is_empty() {
        return None;
    }
    Some(match nearest(given, expected.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("expected one of: {}", expected.join(", ")),
    })
}

/// Longer names, in bytes, are not compared.
const LONGEST: usize = 100;

/// The name most like `given`, if any is like it at all.
pub(crate) fn nearest<'a>(given: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |name: &&str| (strsim::jaro_winkler(given, name) * 1000.0) as u32;
    // Comparing takes the product of the lengths, and nobody mistypes a name that long.
    let names = names.filter(|name| given.len().max(name.len()) <= LONGEST);
    names.max_by_key(likeness).filter(|name| likeness(name) > 800)
}
