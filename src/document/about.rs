//! What an article says of itself at its top: by whom it is, and of which day.
//!
//! Names and days are no language: they go into the front matter. Only lines that say nothing else are taken.

use super::{Article, Block, BlockKind, Form, Value, Variable, calendar, inline};

/// Lines of that kind stand among so many blocks behind the title.
const REACH: usize = 8;
const LONGEST: usize = 120;

const BYLINES: [&str; 16] = [
    "skriven och verifierad av",
    "skriven och granskad av",
    "written and verified by",
    "written and reviewed by",
    "skriven av",
    "skrivet av",
    "publicerad av",
    "written by",
    "posted by",
    "published by",
    "författare",
    "author",
    "text",
    "words",
    "av",
    "by",
];

/// Words beside a day that say no more than that it is one.
const AROUND_DAYS: &str = "senaste senast uppdateringen uppdatering uppdaterad uppdaterat uppdaterades ändrad publicerad \
    publicerat publicerades publiceringsdatum skapad datum den last updated update on published posted date modified \
    first created the kl";

/// Words that join names.
const JOINING: &str = "och and av de von van der den af la";

/// Moves what is said there into the front matter, and leaves out the title and the name where they are repeated.
pub(super) fn take(article: &mut Article, form: Form) {
    let title = article.title();
    let start = article.page.blocks.iter().position(is_title).map_or(0, |at| at + 1);
    let (mut found, mut seen, mut at) = (Vec::new(), 0, start);
    while at < article.page.blocks.len() && seen < REACH {
        seen += 1;
        match line(&article.page.blocks[at], form).map(|text| said(&text)) {
            Some(variables) if !variables.is_empty() => {
                article.page.blocks.remove(at);
                found.extend(variables);
            }
            _ => at += 1,
        }
    }
    for (name, value) in found {
        if article.page.front_matter.get(name).is_none() {
            article.page.front_matter.variables.push(Variable::new(name, value));
        }
    }
    leave_out_repeated(article, start, title.as_deref());
}

/// Lines near the top that repeat the title or the name.
fn leave_out_repeated(article: &mut Article, start: usize, title: Option<&str>) {
    let author = match article.page.front_matter.get("author") {
        Some(Value::Text(name)) => Some(name.clone()),
        _ => None,
    };
    let end = article.page.blocks.len().min(start + REACH);
    for at in (start..end).rev() {
        let Some(text) = short(&article.page.blocks[at]) else { continue };
        if Some(&*text) == title || Some(&text) == author.as_ref() {
            article.page.blocks.remove(at);
            article.left_out.push(format!("“{text}” stands there once more"));
        }
    }
}

fn is_title(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { level: 1, .. })
}

/// The text of a short paragraph; what is a heading is only a guess in plain text.
fn line(block: &Block, form: Form) -> Option<String> {
    short(block).filter(|_| form == Form::Plain || matches!(block.kind, BlockKind::Paragraph(_)))
}

fn short(block: &Block) -> Option<String> {
    let (BlockKind::Paragraph(content) | BlockKind::Heading { content, .. }) = &block.kind else { return None };
    let text = inline::plain(content);
    (text.chars().count() <= LONGEST).then_some(text)
}

/// The variables that a line gives, if it says nothing else.
fn said(text: &str) -> Vec<(&'static str, Value)> {
    let Some((date, place)) = calendar::day(text) else {
        return name(text).map(|name| ("author", Value::Text(name))).into_iter().collect();
    };
    let signs = |char: char| !char.is_alphanumeric() && !"().".contains(char);
    let around = format!("{} {}", &text[..place.start].trim_end_matches(signs), &text[place.end..]);
    let around = around.trim().trim_end_matches(signs).trim_end_matches('.').trim();
    let kind = kind_of_day(text);
    if around.split(|char: char| !char.is_alphanumeric()).all(|word| is_in(word, AROUND_DAYS)) {
        return vec![(kind, Value::Date(date))];
    }
    match name(around) {
        Some(name) => vec![("author", Value::Text(name)), (kind, Value::Date(date))],
        None => Vec::new(),
    }
}

fn kind_of_day(text: &str) -> &'static str {
    let lower = text.to_lowercase();
    let is_update = ["uppdater", "updat", "modif", "ändra", "senast"].iter().any(|word| lower.contains(word));
    if is_update { "updated" } else { "published" }
}

fn is_in(word: &str, list: &str) -> bool {
    word.is_empty() || list.split_whitespace().any(|known| known == word.to_lowercase())
}

/// The name in a byline; a title in small letters before it is left out.
fn name(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    // Lower case may be of another length; then it is no byline of these.
    let marker =
        BYLINES.iter().find(|marker| lower.strip_prefix(**marker).is_some_and(|rest| rest.starts_with([':', ' '])))?;
    let rest = text.get(marker.len()..)?.trim_start_matches([':', ' ']).trim_end_matches(['.', ' ', ',']);
    let names: Vec<_> = rest.split(' ').skip_while(|word| !starts_upper(word)).collect();
    let is_name = |word: &&str| starts_upper(word) || is_in(word, JOINING);
    let is_right = (1..=8).contains(&names.len()) && names.iter().all(is_name) && starts_upper(names.last()?);
    let is_sentence = marker.len() == 2 && names.len() == 1 && rest.split(' ').count() > 1;
    (is_right && !is_sentence).then(|| names.join(" "))
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let one = |(name, value): (&'static str, Value)| match value {
            Value::Date(date) => format!("{name} {date}"),
            Value::Text(text) => format!("{name} {text}"),
            other => format!("{other:?}"),
        };
        said(text).into_iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn bylines_and_days() {
        assert_eq!(shown("Skriven och granskad av läkaren Åsa Öberg."), "author Åsa Öberg");
        assert_eq!(shown("By Jane Doe and Bo Ek | January 3, 2023"), "author Jane Doe and Bo Ek, published 2023-01-03");
        assert_eq!(shown("Text: Anna af Klint"), "author Anna af Klint");
        assert_eq!(shown("Senast uppdaterad: 5 maj 2024"), "updated 2024-05-05");
        assert_eq!(shown("(2024-05-05)"), "published 2024-05-05");
    }

    #[test]
    fn sentences_are_left_alone() {
        for text in [
            "Av naturen är vi lata.",
            "Av Sverige lärde sig världen.",
            "By 2030 all cars are electric.",
            "Den 3 januari 2023 hände något stort.",
            "Text om hjärnan",
            "Avesta",
        ] {
            assert_eq!(shown(text), "", "{text}");
        }
    }
}
