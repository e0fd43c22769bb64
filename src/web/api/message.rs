//! One message with all that helps to translate it.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::Asked;
use super::check::{Finding, found};
use super::messages::state;
use crate::report::Word;
use crate::web::desk::{App, Desk, document};
use crate::web::error::Problem;
use crate::web::parts::{Part, flat, parts};
use crate::workspace::{Changed, Entry, GlossaryHit, Similar, VariableInfo};

#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    locale: String,
    key: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Told {
    key: String,
    id: String,
    file: String,
    translation_file: Option<String>,
    line: Option<u32>,
    version: String,
    reflow: bool,
    comments: Vec<String>,
    variables: Vec<Variable>,
    source: Parts,
    translation: Option<Parts>,
    state: &'static str,
    provenance: &'static str,
    by: Option<String>,
    stale: Option<Vec<Change>>,
    glossary: Vec<Glossary>,
    similar: Vec<Like>,
    findings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
pub(super) struct Parts {
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Variable {
    name: String,
    kind: &'static str,
    comment: Option<String>,
}

#[derive(Debug, Serialize)]
struct Change {
    attribute: Option<String>,
    kind: &'static str,
    words: Vec<Words>,
}

#[derive(Debug, Serialize)]
struct Words {
    kind: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct Glossary {
    source: String,
    translation: Option<String>,
    note: Option<String>,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct Like {
    key: String,
    source: String,
    translation: String,
    score: f64,
}

pub(super) async fn message(State(app): State<App>, wanted: Asked<Wanted>) -> Result<Json<Told>, Problem> {
    let wanted = wanted?.0;
    app.ask(move |desk| {
        desk.locale(&wanted.locale)?;
        told(desk, &wanted.locale, &wanted.key)
    })
    .await
}

/// The message of a key, as it is in memory.
pub(super) fn entry(desk: &mut Desk, locale: &str, key: &str) -> Result<Entry, Problem> {
    let found = desk.workspace.entry(locale, key)?.filter(|entry| entry.key == key && entry.source.is_some());
    found.ok_or_else(|| Problem::missing(format!("the source has no `{key}`: it may have another name by now")))
}

/// What tells whether source or translation are still what was shown.
pub(super) fn version(entry: &Entry) -> String {
    let text = |written: Option<&crate::workspace::Written>| written.map(|written| written.text.as_str().to_owned());
    let both = (text(entry.source.as_ref()), text(entry.translation.as_ref()));
    blake3::hash(format!("{both:?}").as_bytes()).to_hex()[..32].to_owned()
}

/// What is told of a message.
pub(super) fn told(desk: &mut Desk, locale: &str, key: &str) -> Result<Told, Problem> {
    let entry = entry(desk, locale, key)?;
    let file = document(key).to_owned();
    let source = Parts::of(entry.source.as_ref().map(|written| written.text.as_str()).unwrap_or_default());
    let translation = entry.translation.as_ref().map(|written| Parts::of(&written.text));
    let findings = match &translation {
        Some(own) => found(desk, locale, &entry, &own.parts)?,
        None => Vec::new(),
    };
    let workspace = &mut desk.workspace;
    let path = entry.translation.as_ref().map(|written| Arc::clone(&written.path));
    let path = path.map(|path| path.to_string()).or_else(|| workspace.project().config.translation_path(&file, locale));
    let group = workspace.group(&file, &entry.id);
    let comments = [Some(entry.comment.clone()), group].into_iter().flatten().filter(|text| !text.is_empty());
    let is_new = |change: &&Changed| !change.is_remark;
    let stale: Vec<_> = entry.changes.iter().filter(is_new).map(Change::new).collect();
    Ok(Told {
        key: key.to_owned(),
        translation_file: path,
        line: entry.translation.as_ref().map(|written| written.line),
        version: version(&entry),
        reflow: workspace.is_reflowed(&file),
        comments: comments.collect(),
        variables: workspace.variables(&file, &entry.id).into_iter().map(Variable::new).collect(),
        source,
        translation,
        state: state(entry.state),
        provenance: entry.provenance.as_str(),
        stale: (!stale.is_empty()).then_some(stale),
        glossary: workspace.glossary(locale, key)?.into_iter().flat_map(Glossary::all).collect(),
        similar: workspace.similar(locale, key)?.into_iter().map(Like::new).collect(),
        findings,
        id: entry.id,
        by: entry.by,
        file,
    })
}

impl Parts {
    pub(super) fn of(entry: &str) -> Self {
        Self { parts: parts(entry) }
    }

    pub(super) fn into_parts(self) -> Vec<Part> {
        self.parts
    }
}

impl Variable {
    fn new(VariableInfo { name, kind, comment }: VariableInfo) -> Self {
        Self { name, kind, comment }
    }
}

impl Change {
    fn new(change: &Changed) -> Self {
        // Where it is not known what the source said, nobody can say what changed in it.
        let words = change.words().unwrap_or_else(|| vec![Word::Same(change.after.clone())]);
        Self {
            attribute: change.attribute.clone(),
            kind: change.kind,
            words: words.into_iter().map(Words::new).collect(),
        }
    }
}

impl Words {
    fn new(word: Word) -> Self {
        let (kind, text) = match word {
            Word::Same(text) => ("same", text),
            Word::Gone(text) => ("removed", text),
            Word::New(text) => ("added", text),
        };
        Self { kind, text }
    }
}

impl Glossary {
    /// A line for the word to use, and one for each that is to be avoided.
    fn all(hit: GlossaryHit) -> Vec<Self> {
        let is_kept = hit.wanted == [hit.term.as_str()];
        let line = |translation: String, rule| Self {
            source: hit.term.clone(),
            translation: Some(translation),
            note: hit.note.clone(),
            rule,
        };
        let wanted =
            (!hit.wanted.is_empty()).then(|| line(hit.wanted.join(", "), if is_kept { "keep" } else { "translate" }));
        let avoided = (!hit.avoid.is_empty()).then(|| line(hit.avoid.join(", "), "avoid"));
        wanted.into_iter().chain(avoided).collect()
    }
}

impl Like {
    fn new(one: Similar) -> Self {
        let value = parts(&one.translation).into_iter().next().map(|part| part.text).unwrap_or_default();
        Self { key: one.key, source: flat(&one.source), translation: value, score: f64::from(one.percent) / 100.0 }
    }
}
