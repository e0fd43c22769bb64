//! The plural rules by which `fluent-rs` chooses, where they are not those of today's CLDR.
//!
//! Its `intl_pluralrules` 7.0.2 has CLDR 37, and reads a condition such as `n % 100 = 3..10` as `n = 3..10`: Arabic 103
//! is `other` there. A language that it does not know is chosen by English rules. A test of the rule
//! `runtime-difference` holds every language here against `fluent-bundle` itself.

use super::Category;
use super::Category::{Few, Many, One, Other, Two, Zero};
use super::plural_table::Shape;

/// The rules for counting, where they differ for whole numbers.
pub(super) fn cardinal(language: &str) -> Option<&'static Shape> {
    find(CARDINAL, language)
}

/// The rules for ranking, where they differ.
pub(super) fn ordinal(language: &str) -> Option<&'static Shape> {
    find(ORDINAL, language)
}

/// Whether a language got its category for millions after CLDR 37.
pub(super) fn lacks_millions(language: &str) -> bool {
    "ca es fr gl it lld pt scn vec".split(' ').any(|one| one == language)
}

/// Whether ordinal numbers of a language are known; others are chosen by English rules, which says nothing about what
/// the language needs.
pub(super) fn knows_ordinals(language: &str) -> bool {
    KNOWN_ORDINALS.split(' ').any(|one| one == language)
}

fn find(table: &'static [(&str, Shape)], language: &str) -> Option<&'static Shape> {
    table.iter().find(|(languages, _)| languages.split(' ').any(|one| one == language)).map(|(_, shape)| shape)
}

const KNOWN_ORDINALS: &str = "af am an ar as az be bg bn bs ca ce cs cy da de dsb el en es et eu fa fi fil fr fy ga \
                              gd gl gsw gu he hi hr hsb hu hy ia id is it ja ka kk km kn ko kw ky lo lt lv mk ml mn \
                              mr ms my nb ne nl or pa pl prg ps pt ro ru sc scn sd sh si sk sl sq sr sv sw ta te th \
                              tk tl tr uk ur uz vi yue zh zu";

const ORDINAL: &[(&str, Shape)] = &[
    ("af bg es", Shape { categories: &[Other], select: |_| Other }),
    (
        "scn",
        Shape { categories: &[Many, Other], select: |n| if matches!(n, 8 | 11 | 80 | 800) { Many } else { Other } },
    ),
];

const CARDINAL: &[(&str, Shape)] = &[
    ("csw cv doi kok ltg", Shape { categories: &[One, Other], select: |n| if n == 1 { One } else { Other } }),
    ("vi", Shape { categories: &[Other], select: |_| Other }),
    (
        "ar ars",
        Shape {
            categories: &Category::ALL,
            select: |n| match n {
                0 => Zero,
                1 => One,
                2 => Two,
                3..=10 => Few,
                11..=99 => Many,
                _ => Other,
            },
        },
    ),
    (
        "be",
        Shape {
            categories: &[One, Few, Many, Other],
            select: |n| match n {
                2..=4 => Few,
                5..=9 | 11..=14 => Many,
                _ if n.is_multiple_of(10) => Many,
                _ if n % 10 == 1 && n % 100 != 11 => One,
                _ => Other,
            },
        },
    ),
    ("br", Shape { categories: &[One, Two, Few, Many, Other], select: breton }),
    (
        "he",
        Shape {
            categories: &[One, Two, Many, Other],
            select: |n| match n {
                1 => One,
                2 => Two,
                _ if n > 10 && n.is_multiple_of(10) => Many,
                _ => Other,
            },
        },
    ),
    (
        "lt",
        Shape {
            categories: &[One, Few, Many, Other],
            select: |n| match n {
                2..=9 => Few,
                11..=19 => Other,
                _ if n % 10 == 1 => One,
                _ => Other,
            },
        },
    ),
    (
        "lv prg",
        Shape {
            categories: &[Zero, One, Other],
            select: |n| match n {
                11..=19 => Zero,
                _ if n.is_multiple_of(10) => Zero,
                _ if n % 10 == 1 && n % 100 != 11 => One,
                _ => Other,
            },
        },
    ),
    (
        "mt",
        Shape {
            categories: &[One, Few, Many, Other],
            select: |n| match n {
                1 => One,
                0 | 2..=10 => Few,
                11..=19 => Many,
                _ => Other,
            },
        },
    ),
    (
        "mo ro",
        Shape {
            categories: &[One, Few, Other],
            select: |n| match n {
                1 => One,
                0 | 2..=19 => Few,
                _ => Other,
            },
        },
    ),
];

fn breton(n: u32) -> Category {
    let is_teen = matches!(n % 100 / 10, 1 | 7 | 9);
    match n % 10 {
        1 if !is_teen => One,
        2 if !is_teen => Two,
        9 if !matches!(n / 10, 1 | 7 | 9) => Few,
        _ if matches!(n, 3 | 4) => Few,
        _ => Other,
    }
}
