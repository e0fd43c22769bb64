//! Plural rules of CLDR 49 (`plurals.xml`) that ICU4X leaves out of its data.
//!
//! ICU4X answers for a language that it does not know as for one without plurals, and says nothing. Here is what
//! CLDR has for those languages, and which languages truly have no plurals; for whole numbers only.

use super::Category;
use super::Category::{Few, Many, One, Other, Two, Zero};

/// The categories of a language, and the one that a whole number belongs to.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) categories: &'static [Category],
    pub(super) select: fn(u32) -> Category,
}

/// The rules of `language`, where ICU4X lacks them and CLDR has them.
pub(super) fn shape(language: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|(languages, _)| languages.split(' ').any(|one| one == language)).map(|(_, shape)| shape)
}

/// Whether CLDR says that a language has no plurals.
pub(super) fn has_no_plurals(language: &str) -> bool {
    NO_PLURALS.split(' ').any(|one| one == language)
}

const NO_PLURALS: &str = "bm bo dz hnj id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi \
                          wo yo yue zh";

const SHAPES: &[(&str, Shape)] = &[
    (
        "an asa bal bem bez ce cgg dv fur gsw haw io jgo jmc kaj kcg kkj kl ksb lg mas mgo nah nd nnh nr ny nyn os \
         pap rof rwk saq sdh seh sn ss ssy teo tig ts ve vo vun wae xog yi",
        Shape { categories: &[One, Other], select: |n| if n == 1 { One } else { Other } },
    ),
    ("ff guw kab ln mg wa", Shape { categories: &[One, Other], select: |n| if n <= 1 { One } else { Other } }),
    (
        "tzm",
        Shape { categories: &[One, Other], select: |n| if n <= 1 || (11..=99).contains(&n) { One } else { Other } },
    ),
    (
        "iu naq se sma smi smj smn sms",
        Shape {
            categories: &[One, Two, Other],
            select: |n| match n {
                1 => One,
                2 => Two,
                _ => Other,
            },
        },
    ),
    (
        "lag",
        Shape {
            categories: &[Zero, One, Other],
            select: |n| match n {
                0 => Zero,
                1 => One,
                _ => Other,
            },
        },
    ),
    (
        "ltg",
        Shape {
            categories: &[Zero, One, Other],
            select: |n| match (n % 10, n % 100) {
                (0, _) | (_, 11..=19) => Zero,
                (1, _) => One,
                _ => Other,
            },
        },
    ),
    (
        "ars",
        Shape {
            categories: &Category::ALL,
            select: |n| match (n, n % 100) {
                (0, _) => Zero,
                (1, _) => One,
                (2, _) => Two,
                (_, 3..=10) => Few,
                (_, 11..=99) => Many,
                _ => Other,
            },
        },
    ),
    (
        "shi",
        Shape {
            categories: &[One, Few, Other],
            select: |n| match n {
                0 | 1 => One,
                2..=10 => Few,
                _ => Other,
            },
        },
    ),
    (
        "gv",
        Shape {
            categories: &[One, Two, Few, Many, Other],
            select: |n| match (n % 10, n % 100) {
                (1, _) => One,
                (2, _) => Two,
                (_, 0 | 20 | 40 | 60 | 80) => Few,
                _ => Other,
            },
        },
    ),
    ("kw", Shape { categories: &[Zero, One, Two, Few, Many, Other], select: cornish }),
];

fn cornish(n: u32) -> Category {
    let hundreds_of_thousands = n != 0 && n.is_multiple_of(100_000) && matches!(n % 1_000_000, 100_000);
    match (n, n % 100) {
        (0, _) => Zero,
        (1, _) => One,
        (_, 2 | 22 | 42 | 62 | 82) => Two,
        _ if is_cornish_thousand(n) || hundreds_of_thousands => Two,
        (_, 3 | 23 | 43 | 63 | 83) => Few,
        (_, 1 | 21 | 41 | 61 | 81) => Many,
        _ => Other,
    }
}

/// 1,000 to 20,000, 40,000, 60,000 and 80,000.
fn is_cornish_thousand(n: u32) -> bool {
    n.is_multiple_of(1000) && matches!(n % 100_000, 1000..=20_000 | 40_000 | 60_000 | 80_000)
}
