//! What a rule found, on its way to a diagnostic.

use std::sync::Arc;

use crate::catalog::{File, Message, Pattern};
use crate::diagnostic::{Diagnostic, Fix, Label, Severity, SourceChange};
use crate::document::Document;
use crate::text::{Edit, Span};

use super::{Levels, Rule};

/// Collects what the rules find.
#[derive(Debug)]
pub(super) struct Findings<'a> {
    pub(super) rule: &'static Rule,
    /// The levels of the project, and the locale that is looked at; none for a file that belongs to no project.
    pub(super) project: Option<(Levels<'a>, &'a str)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Findings<'_> {
    pub(super) fn push(&mut self, finding: Finding) {
        let severity = match self.project {
            Some((levels, locale)) => levels.severity(self.rule, locale, &finding.primary.file),
            None => self.rule.level,
        };
        let Some(severity) = severity else { return };
        self.diagnostics.push(Diagnostic {
            rule: self.rule.id,
            severity: finding.most.unwrap_or(severity).min(severity),
            locale: self.project.map(|(_, locale)| locale.to_owned()),
            key: finding.key,
            attribute: finding.attribute,
            subject: finding.subject,
            message: finding.message,
            help: finding.help,
            primary: finding.primary,
            related: finding.related,
            fix: finding.fix,
            change: finding.change,
        });
    }
}

/// One finding; a rule says what is wrong, and then as much more as it knows.
#[derive(Debug)]
pub(super) struct Finding {
    message: String,
    primary: Label,
    key: Option<String>,
    attribute: Option<String>,
    subject: String,
    help: Option<String>,
    related: Vec<Label>,
    most: Option<Severity>,
    fix: Option<Fix>,
    change: Option<SourceChange>,
}

impl Finding {
    /// A finding at a place in a file.
    pub(super) fn at(file: &File, span: Span, message: impl Into<String>) -> Self {
        Self::labelled(Label::new(&file.path, &file.text, file.lines(), span, ""), message)
    }

    /// A finding about a file as a whole, or about one that does not exist.
    pub(super) fn about(path: impl Into<Arc<str>>, message: impl Into<String>) -> Self {
        Self::labelled(Label::file(&path.into(), ""), message)
    }

    /// A finding in an outline.
    pub(super) fn in_outline(document: &Document, span: Span, message: impl Into<String>) -> Self {
        Self::labelled(Label::new(&document.path, &document.text, document.lines(), span, ""), message)
    }

    /// A finding in a message.
    pub(super) fn in_message(owner: Message<'_>, span: Span, message: impl Into<String>) -> Self {
        Self { key: Some(owner.key()), ..Self::at(owner.file, span, message) }
    }

    /// A finding in a value or an attribute.
    pub(super) fn in_pattern(pattern: Pattern<'_>, span: Span, message: impl Into<String>) -> Self {
        let attribute = pattern.attribute().map(str::to_owned);
        Self { attribute, ..Self::in_message(pattern.message, span, message) }
    }

    fn labelled(primary: Label, message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            primary,
            key: None,
            attribute: None,
            subject: String::new(),
            help: None,
            related: Vec::new(),
            most: None,
            fix: None,
            change: None,
        }
    }

    /// Why here: what the mark says.
    pub(super) fn label(mut self, label: impl Into<String>) -> Self {
        self.primary.message = label.into();
        self
    }

    /// What to do next.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What tells this finding from others of the rule on the same key.
    pub(super) fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// The message that it is about, where it stands in none.
    pub(super) fn key(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }

    /// The attribute that it is about.
    pub(super) fn attribute(mut self, attribute: Option<&str>) -> Self {
        self.attribute = attribute.map(str::to_owned);
        self
    }

    /// Another place that says otherwise.
    pub(super) fn related(mut self, file: &File, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Label::new(&file.path, &file.text, file.lines(), span, label));
        self
    }

    /// A repair that can be applied unseen.
    pub(super) fn fix(self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { fix: Some(Fix { title: title.into(), is_safe: true, edits }), ..self }
    }

    /// A repair that somebody should look at: it deletes, or it guesses.
    pub(super) fn unsafe_fix(self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { fix: Some(Fix { title: title.into(), is_safe: false, edits }), ..self }
    }

    /// How the source changed.
    pub(super) fn change(self, change: SourceChange) -> Self {
        Self { change: Some(change), ..self }
    }

    /// However much the rule counts, this counts at most so much.
    pub(super) fn at_most(mut self, severity: Severity) -> Self {
        self.most = Some(severity);
        self
    }
}
