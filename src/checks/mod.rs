//! The rules, one file each, and the runner.
//!
//! A rule is a page (its file's doc comment), an id, a level and one hook; it sees a [`View`](crate::view::View) and nothing else, reads
//! no file and imports no other rule. Its examples are run as tests.

mod finding;
mod levels;
mod rule;
mod runner;
mod silence;
#[cfg(test)]
mod testing;

pub use levels::{Levels, UnknownRule};
pub use rule::Rule;
pub use runner::{run, syntax_errors};

use finding::{Finding, Findings};
use rule::Hook;

/// Declares the rules' files and the list of rules, whose order is that of the documentation.
macro_rules! rules {
    ($($module:ident)*) => {
        $(mod $module;)*

        /// All rules.
        pub static RULES: &[Rule] = &[
            $(Rule { source: include_str!(concat!(stringify!($module), ".rs")), ..$module::RULE },)*
        ];

        /// The names of the rules' files, in the same order.
        #[cfg(test)]
        static FILES: &[&str] = &[$(stringify!($module),)*];
    };
}

rules! {
    syntax_error invalid_encoding byte_order_mark duplicate_message duplicate_attribute duplicate_variant
    empty_pattern comment_in_text message_in_text
    missing_message missing_value missing_attribute obsolete_message obsolete_file obsolete_attribute
    coverage_below_policy required_message untranslated_copy
    unknown_variable missing_variable reference_mismatch placeholder_mismatch number_mismatch
    unresolved_reference unknown_term_argument reference_cycle unused_term expansion_limit
    unknown_function invalid_function_argument runtime_difference
    missing_plural_category unreachable_variant unknown_variant unknown_plural_rules
    invalid_markup markup_mismatch link_mismatch unsafe_markup
    bidi_control invisible_character replacement_character mixed_script
    quotation_marks surrounding_whitespace end_punctuation ellipsis
    glossary_mismatch length_limit
    invalid_outline unknown_outline_message ungiven_variable unused_message
    stale_translation unrecorded_translation unreviewed_translation stale_below_policy
    unused_suppression entry_order missing_variable_comment
}

/// The rule that is most like an id that is none.
pub fn nearest_rule(id: &str) -> Option<&'static str> {
    crate::config::nearest(id, RULES.iter().map(|rule| rule.id))
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
