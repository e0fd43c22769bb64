//! Which way a locale is written.

use icu_locale::{Direction as Icu, LocaleDirectionality};

use super::Locale;

/// The direction of writing, as HTML's `dir` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `ltr`
    LeftToRight,
    /// `rtl`
    RightToLeft,
}

impl Direction {
    /// The direction of the locale's usual script.
    pub fn of(locale: &Locale) -> Self {
        match LocaleDirectionality::new_extended().get(&locale.icu().id) {
            Some(Icu::RightToLeft) => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_decide() {
        let direction = |name| Direction::of(&Locale::new(name, None)).as_str();
        assert_eq!((direction("ar"), direction("skr"), direction("ug")), ("rtl", "rtl", "rtl"));
        assert_eq!((direction("sv"), direction("nb"), direction("xx")), ("ltr", "ltr", "ltr"));
    }
}
