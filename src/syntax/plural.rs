//! Whether a choice is one by number, and how its selector counts.

use crate::locale::{Category, PluralKind};

use super::{Expression, Placeable, Variant};

/// Whether every key is a number or a plural category.
pub fn has_number_keys(placeable: Placeable<'_>) -> bool {
    let is_number = |variant: Variant<'_>| variant.is_number() || Category::from_name(variant.key()).is_some();
    placeable.variants().all(is_number)
}

/// Whether every key is a number or a category, and something else than `other` says that numbers are meant.
pub fn selects_by_number(placeable: Placeable<'_>) -> bool {
    let only_other = placeable.variants().all(|variant| variant.key() == "other");
    let by_number = matches!(placeable.expression(), Expression::Function { name: "NUMBER", .. });
    has_number_keys(placeable) && (!only_other || by_number)
}

/// Whether a selector counts or ranks: `NUMBER($n, type: "ordinal")` ranks.
pub fn plural_kind(selector: Expression<'_>) -> PluralKind {
    match selector {
        Expression::Function { arguments, .. } if arguments.string("type").as_deref() == Some("ordinal") => {
            PluralKind::Ordinal
        }
        _ => PluralKind::Cardinal,
    }
}
