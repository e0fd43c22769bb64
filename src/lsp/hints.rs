//! The source's text behind the id of each translation.

use lsp_types::{InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};

use crate::view::flat;

use super::session::{Answer, Session};

/// Characters of a hint; more are cut.
const LENGTH: usize = 60;

pub(super) fn hints(session: &mut Session, params: InlayHintParams) -> Answer<Option<Vec<InlayHint>>> {
    let Some(target) = session.target(&params.text_document.uri) else { return Ok(None) };
    let texts = target.project.view(&target.path, |job| {
        let pairs = job.view.pairs.both.iter().filter_map(|pair| {
            let source = pair.today.value().or_else(|| pair.today.patterns().next())?;
            let source = flat(source.tree().source());
            Some((pair.translation.facts().id.end, source))
        });
        pairs.collect::<Vec<_>>()
    });
    let texts = texts.map_err(|error| error.to_string())?.unwrap_or_default();
    let lines = target.lines();
    let asked = lines.span(params.range);
    let hints = texts.into_iter().filter(|(at, _)| asked.start <= *at && *at <= asked.end).map(|(at, source)| {
        let cut: String = source.chars().take(LENGTH).collect();
        let is_cut = cut.len() < source.len();
        InlayHint {
            position: lines.position(at),
            label: InlayHintLabel::String(format!(" {cut}{}", if is_cut { "…" } else { "" })),
            kind: None,
            text_edits: None,
            tooltip: is_cut.then_some(InlayHintTooltip::String(source)),
            padding_left: Some(true),
            padding_right: Some(true),
            data: None,
        }
    });
    Ok(Some(hints.collect()))
}
