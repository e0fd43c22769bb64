//! A translation ends with another mark than its source.
//!
//! A question that lost its mark, a label that gained a full stop. Marks of other scripts count as the same: `。`, `؟`,
//! `।`. Scripts that end without marks, such as Thai, are left out. Off by default: habits differ from text to text.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! ask = Är du säker?
//! ## pl
//! ask = Na pewno
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! ask = Är du säker?
//! ## pl
//! ask = Na pewno?
//! ```
//!
//! ## What to do
//!
//! End the text as the source does.

use crate::catalog::Pattern;
use crate::syntax::Piece;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("end-punctuation", Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    const WITHOUT_MARKS: [&str; 4] = ["th", "lo", "km", "my"];
    let tag = view.side.locale.tag();
    let language = tag.split('-').next().unwrap_or_default();
    let (Some(source), Some(translation)) = (end(pair.source), end(pair.translation)) else { return };
    if source != translation && !WITHOUT_MARKS.contains(&language) && !pair.source.message.is_term() {
        let said = |mark: Option<char>| mark.map_or("no mark".to_owned(), |mark| format!("`{mark}`"));
        let message = format!("this text ends with {}, its source with {}", said(translation), said(source));
        let finding = Finding::in_pattern(pair.translation, pair.translation.span(), message);
        let finding = finding.related(pair.source.message.file, pair.source.span(), "the source");
        findings.push(finding.help("end the text as the source does"));
    }
}

/// The mark at the end, in its Latin form; `None` inside where there is none, and outside where no text is at the end.
fn end(pattern: Pattern<'_>) -> Option<Option<char>> {
    let Some(Piece::Text(text, _)) = pattern.tree().pieces().last() else { return None };
    let closing = |char: char| char.is_whitespace() || matches!(char, '"' | '”' | '“' | '»' | '«' | '’' | ')' | '」' | '』' | '）' | '*' | '_');
    let last = text.trim_end_matches(closing).chars().last()?;
    Some(match last {
        '.' | '。' | '．' | '।' | '۔' | '።' | '։' => Some('.'),
        '!' | '！' => Some('!'),
        '?' | '？' | '؟' | '՞' | '፧' => Some('?'),
        ':' | '：' => Some(':'),
        '…' => Some('…'),
        _ => None,
    })
}
