//! Which functions the chosen runtime itself has.

use crate::config::{Profile, Runtime};
use crate::format::Function;

/// The runtime's own function of that name; none where it has none, or where the application brings its own, whose
/// options nobody here knows.
pub fn builtin(runtime: &Runtime, name: &str) -> Option<&'static Function> {
    if runtime.declares(name) || (runtime.profile == Profile::FluentRs && name == "DATETIME") {
        return None;
    }
    Function::named(name)
}
