//! What can stand where somebody is typing: messages that are missing, variables, terms, functions and their options,
//! plural categories.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit, Documentation,
    MarkupContent, MarkupKind, TextEdit,
};

use crate::catalog::{Message, UseKind};
use crate::change::stub;
use crate::format::{FUNCTIONS, Function};
use crate::locale::PluralKind;
use crate::pipeline::Job;
use crate::syntax::names_in_comment;
use crate::text::Span;
use crate::workspace::Role;

use super::hover::{entry, values, variable};
use super::session::{Answer, Session, Target};

/// One thing that can be put in.
struct Offer {
    label: String,
    kind: CompletionItemKind,
    detail: Option<String>,
    /// Fluent text to be shown beside it.
    shown: Option<String>,
    new: String,
}

/// What is being typed.
enum Typed<'t> {
    /// The id of a new message.
    Id,
    /// The key of a variant.
    Variant,
    /// A reference in a placeable.
    Reference,
    /// An option of this function.
    Option(&'t str),
    /// A message in an outline.
    Block,
    Nothing,
}

pub(super) fn completion(session: &mut Session, params: CompletionParams) -> Answer<Option<CompletionResponse>> {
    let Some((mut target, offset)) = session.place(&params.text_document_position) else { return Ok(None) };
    let text = target.text.clone();
    let before = &text[..offset as usize];
    let start =
        before.rfind(|char| !is_part(char)).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    let offers = match typed(&target, &before[..start]) {
        Typed::Id => ids(&mut target)?,
        Typed::Variant => variants(&mut target)?,
        Typed::Option(function) => options(function, word),
        Typed::Reference if word.starts_with('$') => variables(&mut target, offset)?,
        Typed::Reference if word.starts_with('-') => references(&mut target, |id| id.starts_with('-'))?,
        Typed::Reference => {
            let mut all = references(&mut target, |_| true)?;
            all.extend(variables(&mut target, offset)?);
            all.extend(functions(&target));
            all
        }
        Typed::Block => references(&mut target, |id| !id.starts_with('-'))?,
        Typed::Nothing => Vec::new(),
    };
    let range = target.lines().range(Span::new(start as u32, offset));
    let items = offers.into_iter().map(|offer| offer.item(range)).collect();
    Ok(Some(CompletionResponse::Array(items)))
}

fn is_part(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '$')
}

fn typed<'t>(target: &Target<'_>, before: &'t str) -> Typed<'t> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let open = before.rfind('{').filter(|at| !before[*at..].contains('}'));
    if matches!(target.project.role(&target.path), Some(Role::Outline(_))) {
        return if open.is_some() { Typed::Block } else { Typed::Nothing };
    }
    if line.is_empty() {
        return Typed::Id;
    }
    if matches!(line.trim_start(), "[" | "*[") {
        return Typed::Variant;
    }
    match open.map(|at| &before[at + 1..]) {
        None => Typed::Nothing,
        Some(inner) if inner.contains("->") && line.trim_start() != "" && !line.contains('{') => Typed::Nothing,
        Some(inner) => match inner.rfind('(').filter(|at| !inner[*at..].contains(')')) {
            Some(at) => {
                let name = inner[..at].rsplit(|char| !is_part(char)).next().unwrap_or_default();
                Typed::Option(name)
            }
            None => Typed::Reference,
        },
    }
}

impl Offer {
    fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self { new: label.clone(), label, kind, detail: None, shown: None }
    }

    fn item(self, range: lsp_types::Range) -> CompletionItem {
        let documentation =
            self.shown.map(|value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value }));
        CompletionItem {
            filter_text: Some(self.label.clone()),
            label: self.label,
            kind: Some(self.kind),
            detail: self.detail,
            documentation,
            text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: self.new })),
            ..CompletionItem::default()
        }
    }
}

fn seen<T>(target: &mut Target<'_>, ask: impl FnOnce(Job<'_>) -> T) -> Answer<Option<T>> {
    target.project.view(&target.path, ask).map_err(|error| error.to_string())
}

/// The messages that the file lacks, each with the source's text to be written over, its plurals those of the locale.
fn ids(target: &mut Target<'_>) -> Answer<Vec<Offer>> {
    let offers = seen(target, |job| {
        let offer = |message: &Message<'_>| Offer {
            detail: Some("missing".to_owned()),
            shown: Some(format!("```fluent\n{}\n```", message.facts().span.of(&message.file.text).trim_end())),
            new: without_comment(&stub(job.view, *message)),
            ..Offer::new(message.id(), CompletionItemKind::PROPERTY)
        };
        job.view.pairs.missing.iter().map(offer).collect()
    })?;
    Ok(offers.unwrap_or_default())
}

fn without_comment(entry: &str) -> String {
    let lines = entry.lines().skip_while(|line| line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}

fn variants(target: &mut Target<'_>) -> Answer<Vec<Offer>> {
    let locale = target.project.locale_of(&target.path);
    let all = target.project.plural_categories(&locale, PluralKind::Cardinal).map_err(|error| error.to_string())?;
    let offer = |one: crate::workspace::PluralExamples| {
        let numbers: Vec<_> = one.numbers.iter().map(usize::to_string).collect();
        let detail = if numbers.is_empty() { "fractions, millions".to_owned() } else { numbers.join(", ") };
        Offer { detail: Some(detail), ..Offer::new(one.category, CompletionItemKind::ENUM_MEMBER) }
    };
    Ok(all.into_iter().map(offer).collect())
}

/// The variables of the source's message, or of this one where it is the source's.
fn variables(target: &mut Target<'_>, offset: u32) -> Answer<Vec<Offer>> {
    let file = target.project.file(&target.path).map_err(|error| error.to_string())?;
    let Some(id) = file.as_ref().and_then(|file| file.id_before(offset)).map(str::to_owned) else {
        return Ok(Vec::new());
    };
    let source_path = target.project.source_path_of(&target.path);
    let names = seen(target, |job| {
        let side = job.view.source.unwrap_or(job.view.side);
        let message = side.index.find_in_file(&source_path, &id);
        let used = message
            .into_iter()
            .flat_map(Message::patterns)
            .flat_map(|pattern| pattern.uses_of(UseKind::Variable).map(move |one| pattern.text(one.name).to_owned()));
        let comment = message.and_then(Message::comment).unwrap_or_default();
        used.chain(names_in_comment(comment).map(str::to_owned)).collect::<Vec<_>>()
    })?;
    let mut names = names.unwrap_or_default();
    names.sort();
    names.dedup();
    let entry = entry(target, &id)?;
    let offer = |name: String| {
        let shown = entry.as_ref().map(|entry| variable(entry, &name));
        Offer { shown, ..Offer::new(format!("${name}"), CompletionItemKind::VARIABLE) }
    };
    Ok(names.into_iter().map(offer).collect())
}

fn references(target: &mut Target<'_>, is_meant: impl Fn(&str) -> bool) -> Answer<Vec<Offer>> {
    let path = target.path.clone();
    let ids = target.project.ids_for(&path).map_err(|error| error.to_string())?;
    let kind =
        |id: &str| if id.starts_with('-') { CompletionItemKind::CONSTANT } else { CompletionItemKind::REFERENCE };
    Ok(ids.iter().filter(|id| is_meant(id)).map(|id| Offer::new(id.as_str(), kind(id))).collect())
}

fn functions(target: &Target<'_>) -> Vec<Offer> {
    let config = &target.project.project().config.runtime;
    let names = FUNCTIONS.iter().map(|function| function.name).chain(config.functions.iter().map(String::as_str));
    names.map(|name| Offer { new: format!("{name}("), ..Offer::new(name, CompletionItemKind::FUNCTION) }).collect()
}

fn options(function: &str, word: &str) -> Vec<Offer> {
    let Some(function) = Function::named(function).filter(|_| !word.starts_with('$')) else { return Vec::new() };
    let offer = |option: &crate::format::FunctionOption| Offer {
        detail: Some(values(option.value)),
        new: format!("{}: ", option.name),
        ..Offer::new(option.name, CompletionItemKind::PROPERTY)
    };
    function.options.iter().map(offer).collect()
}
