//! What was found in an open file, as the client shows it.

use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    NumberOrString, PublishDiagnosticsParams, Uri,
};

use crate::catalog::{Content, File};
use crate::checks::syntax_errors;
use crate::diagnostic::{self, Severity};
use crate::report::folded;

use super::address;
use super::position::Lines;
use super::session::{Session, Target, text_of};

/// The findings of a file; none, which takes back those that were told, for one that is not open any more.
pub(super) fn of(session: &mut Session, key: &str) -> Vec<PublishDiagnosticsParams> {
    let Some(open) = session.open.get(key) else {
        let Ok(uri) = key.parse() else { return Vec::new() };
        return vec![PublishDiagnosticsParams::new(uri, Vec::new(), None)];
    };
    let (uri, version) = (open.uri.clone(), Some(open.version));
    let found = found(session, &uri);
    vec![PublishDiagnosticsParams::new(uri, found, version)]
}

fn found(session: &mut Session, uri: &Uri) -> Vec<Diagnostic> {
    if let Some(mut target) = session.target(uri) {
        let path = target.path.clone();
        let found = match target.project.diagnostics(&path) {
            Ok(found) => found,
            Err(error) => return vec![trouble(error.to_string())],
        };
        return told(&mut target, &folded(&found));
    }
    let Some(open) = session.open.get(uri.as_str()) else { return Vec::new() };
    let lines = Lines::new(&open.text, session.encoding);
    if let Some(fault) = address::path(uri).and_then(|file| session.faults.get(file.parent()?)) {
        let is_settings = uri.as_str().ends_with("/flyt.toml");
        return is_settings.then(|| shown(fault, &lines)).into_iter().collect();
    }
    if !open.is_fluent {
        return Vec::new();
    }
    let file = File::new("".into(), "".into(), Content::Text(open.text.clone()));
    syntax_errors(&file).iter().map(|one| shown(one, &lines)).collect()
}

/// The findings of a file of a project.
pub(super) fn told(target: &mut Target<'_>, found: &[diagnostic::Diagnostic]) -> Vec<Diagnostic> {
    let lines = Lines::new(&target.text, target.encoding);
    let mut shown: Vec<_> = found.iter().map(|one| shown(one, &lines)).collect();
    // Many findings are about one other file, whose lines are found once.
    let mut paths: Vec<_> = found.iter().flat_map(|one| &one.related).map(|label| label.file.clone()).collect();
    paths.sort();
    paths.dedup();
    let texts: Vec<_> = paths.iter().map(|path| text_of(target.project, path).unwrap_or_default()).collect();
    let others: Vec<_> = texts.iter().map(|text| Lines::new(text, target.encoding)).collect();
    let related = |label: &diagnostic::Label| {
        let location = Location {
            uri: target.uri(&label.file)?,
            range: others[paths.binary_search(&label.file).ok()?].label(label),
        };
        Some(DiagnosticRelatedInformation { location, message: label.message.clone() })
    };
    for (told, one) in shown.iter_mut().zip(found) {
        let related: Vec<_> = one.related.iter().filter_map(related).collect();
        told.related_information = (!related.is_empty()).then_some(related);
    }
    shown
}

fn shown(one: &diagnostic::Diagnostic, lines: &Lines<'_>) -> Diagnostic {
    let severity = match one.severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Note => DiagnosticSeverity::INFORMATION,
    };
    let parts = [Some(one.message.as_str()), Some(one.primary.message.as_str()), one.help.as_deref()];
    let message: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Diagnostic {
        range: lines.label(&one.primary),
        severity: Some(severity),
        code: Some(NumberOrString::String(one.rule.to_owned())),
        code_description: page(one.rule).map(|href| CodeDescription { href }),
        source: Some("flyt".to_owned()),
        message: message.join("\n"),
        tags: one.rule.starts_with("unused").then(|| vec![DiagnosticTag::UNNECESSARY]),
        ..Diagnostic::default()
    }
}

/// Where a rule is explained.
fn page(rule: &str) -> Option<Uri> {
    let repository = env!("CARGO_PKG_REPOSITORY");
    (!repository.is_empty()).then(|| format!("{repository}/blob/main/docs/rules.md#{rule}").parse().ok())?
}

fn trouble(message: String) -> Diagnostic {
    Diagnostic {
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some("flyt".to_owned()),
        message,
        ..Diagnostic::default()
    }
}
