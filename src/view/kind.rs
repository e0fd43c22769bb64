//! What the variables of a pattern seem to hold, by how it uses them.

use crate::catalog::{Pattern, Use, UseKind};
use crate::syntax::selects_by_number;

/// What a variable seems to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum VariableKind {
    /// A text, or something that nothing is known of.
    #[default]
    Text,
    /// A number.
    Number,
    /// A date.
    Date,
}

impl VariableKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Number, Self::Date];

    /// The word for it in comments.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "String",
            Self::Number => "Number",
            Self::Date => "Date",
        }
    }
}

/// The uses of variables in a pattern, in its order.
pub fn variables<'a>(pattern: Pattern<'a>) -> impl Iterator<Item = (&'a Use, VariableKind)> {
    let mut call = None::<&Use>;
    pattern.uses().iter().filter_map(move |one| {
        if one.kind == UseKind::Function && call.is_none_or(|call| call.span.end <= one.span.start) {
            call = Some(one);
        }
        let call = call.filter(|call| one.span.end < call.span.end);
        (one.kind == UseKind::Variable).then(|| (one, kind(pattern, one, call)))
    })
}

fn kind(pattern: Pattern<'_>, one: &Use, call: Option<&Use>) -> VariableKind {
    let at = pattern.selects().partition_point(|select| select.span.start < one.span.start);
    let selects = pattern.selects().get(at).filter(|select| select.span == one.span);
    match call.map(|call| pattern.text(call.name)) {
        Some("DATETIME") => VariableKind::Date,
        Some("NUMBER") => VariableKind::Number,
        _ if selects.is_some_and(|select| selects_by_number(pattern.placeable(select))) => VariableKind::Number,
        _ => VariableKind::Text,
    }
}
