//! `NUMBER` and `DATETIME`: which options there are, what each may be, and numbers and dates as a locale writes them.
//!
//! The table follows ECMA-402, to which the specification of Fluent leaves its functions, and says which options the
//! known runtimes honour when a translation gives them. [`Formatter`] shows numbers and dates by ICU4X and CLDR. What
//! it cannot do is [`Unsupported`]: told by [`check`] before anything is built, never passed over.

mod date;
mod date_options;
#[cfg(feature = "datetime")]
mod datetime;
mod formatter;
mod number;
mod number_options;
mod options;
mod percent;
mod unsupported;

pub use date::{Date, Time};
pub use date_options::DateOptions;
pub use formatter::Formatter;
pub use number::Number;
pub use number_options::NumberOptions;
pub use options::{FUNCTIONS, Function, FunctionOption, Honours, Value};
pub use unsupported::{Given, Unsupported, check};
