//! Which text of an article is which text of its earlier import: by what it says, and by where it stands.

use std::collections::BTreeMap;

use super::SegmentKind;

/// A text to align.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// What it is in its page.
    pub kind: SegmentKind,
    /// What it says.
    pub text: String,
}

/// Two texts that are less alike than this are two.
const LEAST: f64 = 0.5;
/// However well their places agree, so much must be the same.
const LEAST_OF_TEXT: f64 = 0.2;

/// For each new text the place of the old one that it was, if any. `same` says whether an old text is a new one
/// unchanged.
pub fn align(old: &[Aligned], new: &[Aligned], same: &dyn Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let mut found = Found { of_new: vec![None; new.len()], of_old: vec![None; old.len()] };
    unchanged(old.len(), new.len(), same, &mut found);
    edited(old, new, &mut found);
    found.of_new
}

struct Found {
    of_new: Vec<Option<usize>>,
    of_old: Vec<Option<usize>>,
}

impl Found {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_new[new] = Some(old);
        self.of_old[old] = Some(new);
    }

    fn is_free(&self, old: usize, new: usize) -> bool {
        self.of_new[new].is_none() && self.of_old[old].is_none()
    }

    /// Whether the texts before, or behind, were paired with each other, or both begin or end the page.
    fn neighbours(&self, old: usize, new: usize, is_before: bool) -> bool {
        let step = |at: usize, length: usize| {
            if is_before { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < length) }
        };
        match (step(old, self.of_old.len()), step(new, self.of_new.len())) {
            (None, None) => true,
            (Some(old), Some(new)) => self.of_new[new] == Some(old),
            _ => false,
        }
    }
}

/// Pairs texts that did not change: first as many as keep their order, then those that were moved.
fn unchanged(old: usize, new: usize, same: &dyn Fn(usize, usize) -> bool, found: &mut Found) {
    let is_same: Vec<Vec<bool>> = (0..old).map(|one| (0..new).map(|other| same(one, other)).collect()).collect();
    let mut longest = vec![vec![0_u32; new + 1]; old + 1];
    for one in (0..old).rev() {
        for other in (0..new).rev() {
            longest[one][other] = match is_same[one][other] {
                true => longest[one + 1][other + 1] + 1,
                false => longest[one + 1][other].max(longest[one][other + 1]),
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < old && other < new {
        if is_same[one][other] {
            found.pair(one, other);
            (one, other) = (one + 1, other + 1);
        } else if longest[one + 1][other] >= longest[one][other + 1] {
            one += 1;
        } else {
            other += 1;
        }
    }
    for (one, row) in is_same.iter().enumerate() {
        if let Some(other) = (0..new).find(|other| row[*other] && found.is_free(one, *other)) {
            found.pair(one, other);
        }
    }
}

/// Pairs texts that are alike, the most alike first; places that agree speak for a pair.
fn edited(old: &[Aligned], new: &[Aligned], found: &mut Found) {
    let (old_bags, new_bags) = bags(old, new);
    let mut candidates = Vec::new();
    for (one, old_text) in old.iter().enumerate().filter(|(one, _)| found.of_old[*one].is_none()) {
        for (other, new_text) in new.iter().enumerate().filter(|(other, _)| found.of_new[*other].is_none()) {
            let alike = old_bags[one].alike(&new_bags[other]);
            let kind = if old_text.kind == new_text.kind { 0.1 } else { 0.0 };
            if alike >= LEAST_OF_TEXT {
                candidates.push((alike + kind, one, other));
            }
        }
    }
    // A pair that is found speaks for its neighbours, so the best is looked for again each time.
    loop {
        let score = |(base, one, other): &(f64, usize, usize)| {
            let places = [true, false].map(|is_before| found.neighbours(*one, *other, is_before));
            base + 0.15 * places.into_iter().filter(|agrees| *agrees).count() as f64
        };
        candidates.retain(|(_, one, other)| found.is_free(*one, *other));
        let best = candidates.iter().map(|one| (score(one), one)).max_by(|one, other| one.0.total_cmp(&other.0));
        match best {
            Some((score, (_, one, other))) if score >= LEAST => found.pair(*one, *other),
            _ => break,
        }
    }
}

/// A text in parts.
#[derive(Debug)]
struct Bags {
    words: Bag,
    /// Three letters at a time, so that an ending may change; only of what is not long.
    letters: Option<Bag>,
    count: usize,
}

/// So many words say by themselves which text it is.
const FEW: usize = 6;

impl Bags {
    /// How much two texts have in common, from 0 to 1.
    fn alike(&self, other: &Self) -> f64 {
        match (&self.letters, &other.letters) {
            (Some(own), Some(theirs)) if self.count.min(other.count) <= FEW => own.alike(theirs),
            _ => self.words.alike(&other.words),
        }
    }
}

fn bags(old: &[Aligned], new: &[Aligned]) -> (Vec<Bags>, Vec<Bags>) {
    let all: Vec<Vec<String>> = old.iter().chain(new).map(|one| words(&one.text)).collect();
    let letters: Vec<_> = all.iter().map(|words| letters(words)).collect();
    let (of_words, of_letters) = (weighed(all.clone()), weighed(letters));
    let bags = of_words.into_iter().zip(of_letters).zip(all).map(|((words, letters), all)| Bags {
        words,
        letters: (all.len() <= 3 * FEW).then_some(letters),
        count: all.len(),
    });
    let mut bags: Vec<_> = bags.collect();
    let of_new = bags.split_off(old.len());
    (bags, of_new)
}

/// The parts of a text and how much each counts: in one order, so that the same texts are always as much alike.
#[derive(Debug, Default)]
struct Bag {
    parts: BTreeMap<String, f64>,
    weight: f64,
}

impl Bag {
    fn alike(&self, other: &Self) -> f64 {
        let common: f64 = self.parts.iter().map(|(part, own)| own.min(*other.parts.get(part).unwrap_or(&0.0))).sum();
        let all = self.weight + other.weight;
        if all > 0.0 { 2.0 * common / all } else { 0.0 }
    }
}

/// Parts that stand in many texts say little of which text it is.
fn weighed(texts: Vec<Vec<String>>) -> Vec<Bag> {
    let mut spread: BTreeMap<String, f64> = BTreeMap::new();
    let counted: Vec<BTreeMap<String, f64>> = texts.into_iter().map(counts).collect();
    for part in counted.iter().flat_map(BTreeMap::keys) {
        *spread.entry(part.clone()).or_default() += 1.0;
    }
    let bag = |mut parts: BTreeMap<String, f64>| {
        parts.iter_mut().for_each(|(part, count)| *count /= spread[part]);
        Bag { weight: parts.values().sum(), parts }
    };
    counted.into_iter().map(bag).collect()
}

fn counts(parts: Vec<String>) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    parts.into_iter().for_each(|part| *counts.entry(part).or_default() += 1.0);
    counts
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn letters(words: &[String]) -> Vec<String> {
    let three = |word: &String| {
        let letters: Vec<char> = format!(" {word} ").chars().collect();
        letters.windows(3).map(|three| three.iter().collect()).collect::<Vec<String>>()
    };
    words.iter().take(3 * FEW).flat_map(three).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
        let texts = |all: &[&str]| {
            let one = |text: &&str| Aligned { kind: SegmentKind::Paragraph, text: (*text).to_owned() };
            all.iter().map(one).collect::<Vec<_>>()
        };
        align(&texts(old), &texts(new), &|one, other| old[one] == new[other])
    }

    #[test]
    fn moved_edited_new_and_gone() {
        let old = ["Te är gott", "Vatten kokar vid hundra grader", "Ja", "Nej", "Ja", "Slut på texten"];
        let new = ["Slut på texten", "Te är mycket gott", "Ja", "Nej", "Ja", "Något helt annat om kaffe"];
        assert_eq!(aligned(&old, &new), [Some(5), Some(0), Some(2), Some(3), Some(4), None]);
    }

    #[test]
    fn a_text_that_grew_is_still_the_same() {
        let old = ["Färskt vatten smakar bäst i koppen.", "Hårt vatten"];
        let new = ["Färskt vatten smakar allra bäst i koppen, och det vet alla som bryggt te.", "Mjukt vatten"];
        assert_eq!(aligned(&old, &new), [Some(0), Some(1)]);
    }
}
