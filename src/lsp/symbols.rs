//! The messages of a file, their attributes below them; the messages that an outline shows.

use lsp_types::{DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, SymbolKind};

use crate::catalog::{Content, File, Message};
use crate::text::Span;

use super::position::Lines;
use super::session::{Answer, Session};

pub(super) fn symbols(session: &mut Session, params: DocumentSymbolParams) -> Answer<Option<DocumentSymbolResponse>> {
    let uri = &params.text_document.uri;
    let outline = session.target(uri).and_then(|target| {
        let outline = target.project.outline(&target.path)?;
        let lines = Lines::new(&outline.text, target.encoding);
        let named = outline.outline.messages().into_iter();
        Some(named.map(|one| symbol(&lines, one.id.clone(), SymbolKind::KEY, one.span, one.span)).collect())
    });
    let open = session.open.get(uri.as_str()).filter(|open| open.is_fluent);
    let symbols = outline.or_else(|| open.map(|open| messages(open.text.clone(), session)));
    Ok(symbols.map(DocumentSymbolResponse::Nested))
}

fn messages(text: String, session: &Session) -> Vec<DocumentSymbol> {
    let file = File::new("".into(), "".into(), Content::Text(text));
    let lines = Lines::new(&file.text, session.encoding);
    file.messages().map(|message| of(message, &lines)).collect()
}

fn of(message: Message<'_>, lines: &Lines<'_>) -> DocumentSymbol {
    let facts = message.facts();
    let kind = if message.is_term() { SymbolKind::CONSTANT } else { SymbolKind::STRING };
    let attributes = message.patterns().filter_map(|pattern| {
        let name = pattern.facts().attribute?;
        let span = Span::new(name.start, pattern.span().end);
        Some(symbol(lines, format!(".{}", pattern.text(name)), SymbolKind::PROPERTY, span, name))
    });
    let children: Vec<_> = attributes.collect();
    let own = symbol(lines, message.id().to_owned(), kind, facts.span, facts.id);
    DocumentSymbol { children: (!children.is_empty()).then_some(children), ..own }
}

#[expect(deprecated, reason = "the type has a field that the protocol gave up, and must be given one")]
fn symbol(lines: &Lines<'_>, name: String, kind: SymbolKind, span: Span, own: Span) -> DocumentSymbol {
    DocumentSymbol {
        name,
        detail: None,
        kind,
        tags: None,
        deprecated: None,
        range: lines.range(span),
        selection_range: lines.range(own),
        children: None,
    }
}
