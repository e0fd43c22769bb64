//! The rules, one file each, and the runner.
//!
//! A rule is a page (its file's doc comment), an id, a level and one hook; it sees a [`View`](crate::view::View) and nothing else, reads
//! no file and imports no other rule. Its examples are run as tests.

mod finding;
mod levels;
mod names;
mod rule;
mod runner;
mod silence;
#[cfg(test)]
mod testing;

// The rules. One that is not listed below is never used, which the compiler tells.
mod syntax_error;
mod invalid_encoding;
mod byte_order_mark;
mod duplicate_message;
mod duplicate_attribute;
mod duplicate_variant;
mod empty_pattern;
mod comment_in_text;
mod message_in_text;
mod missing_message;
mod missing_value;
mod missing_attribute;
mod obsolete_message;
mod obsolete_file;
mod obsolete_attribute;
mod coverage_below_policy;
mod required_message;
mod untranslated_copy;
mod unknown_variable;
mod missing_variable;
mod reference_mismatch;
mod placeholder_mismatch;
mod number_mismatch;
mod unresolved_reference;
mod unknown_term_argument;
mod reference_cycle;
mod unused_term;
mod expansion_limit;
mod unknown_function;
mod invalid_function_argument;
mod runtime_difference;
mod missing_plural_category;
mod unreachable_variant;
mod unknown_variant;
mod unknown_plural_rules;
mod invalid_markup;
mod markup_mismatch;
mod link_mismatch;
mod unsafe_markup;
mod bidi_control;
mod invisible_character;
mod replacement_character;
mod mixed_script;
mod quotation_marks;
mod surrounding_whitespace;
mod end_punctuation;
mod ellipsis;
mod glossary_mismatch;
mod length_limit;
mod stale_translation;
mod unrecorded_translation;
mod unreviewed_translation;
mod stale_below_policy;
mod invalid_outline;
mod unknown_outline_message;
mod ungiven_variable;
mod unused_message;
mod unused_suppression;
mod entry_order;
mod missing_variable_comment;

pub use levels::{Levels, UnknownRule};
pub use rule::Rule;
pub use runner::{run, syntax_errors};

use finding::{Finding, Findings};
use rule::Hook;

/// Makes the list of rules, whose order is that of the documentation.
macro_rules! rules {
    ($($module:ident)*) => {
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
