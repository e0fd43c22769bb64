//! Which source a translation was made from, as git remembers it: that of the commit in which it last changed.
//!
//! As in `git blame`, commits are walked from the newest on, and what a parent has as well is looked for there; so a
//! merge hands each translation to the branch that it came from. Only words count: spacing, punctuation and moved files
//! are no change. No time of a commit decides anything.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::{Content, File, Message, Pattern};
use crate::change::{Origin, Unsettled};
use crate::ledger::words;
use crate::view::{fingerprint, key, source_text};

use super::git::{Batch, Diff, Diffs, commit, git};
use super::{Project, ProjectError};

/// What is looked for at a commit: by the translation's path there, from the root of the repository.
type Files = HashMap<Arc<str>, Vec<Open>>;

/// A translation that is looked for.
#[derive(Debug)]
struct Open {
    /// Which one.
    at: usize,
    /// The path of its source at the commit.
    source: Arc<str>,
}

impl Project {
    /// What git says of each of these translations.
    ///
    /// # Errors
    ///
    /// No git, no repository, or a git that does not answer.
    pub fn origins(&self, unsettled: &[Unsettled]) -> Result<Vec<Origin>, ProjectError> {
        let head = match commit(&self.root, "HEAD") {
            Err(ProjectError::NoRevision(_)) => return Ok(vec![Origin::Uncommitted; unsettled.len()]),
            head => head?,
        };
        // A project may have been moved, so paths start from the repository's root.
        let folder = git(&self.root, &["rev-parse", "--show-prefix"])?;
        let folder = String::from_utf8_lossy(&folder).trim_end_matches('\n').to_owned();
        let (batch, origins) = (Batch::start(&self.root)?, vec![None; unsettled.len()]);
        let mut search = Search { project: self, unsettled, batch, open: unsettled.len(), origins };
        let start = search.start(&head, &folder)?;
        search.walk(head, start)?;
        Ok(search.origins.into_iter().map(|origin| origin.unwrap_or(Origin::Uncommitted)).collect())
    }
}

struct Search<'a> {
    project: &'a Project,
    unsettled: &'a [Unsettled],
    batch: Batch,
    /// How many are looked for.
    open: usize,
    origins: Vec<Option<Origin>>,
}

impl Search<'_> {
    /// The translations that are committed as they are.
    fn start(&mut self, head: &str, folder: &str) -> Result<Files, ProjectError> {
        let mut files = Files::new();
        for (at, one) in self.unsettled.iter().enumerate() {
            let open = Open { at, source: format!("{folder}{}", one.source_path).into() };
            files.entry(format!("{folder}{}", one.path).into()).or_default().push(open);
        }
        for (path, open) in &mut files {
            let (same, other) = self.split(std::mem::take(open), &format!("{head}:{path}"))?;
            other.iter().for_each(|other| self.found(other.at, Origin::Uncommitted));
            *open = same;
        }
        Ok(files)
    }

    /// Walks from the newest commit on, each before its parents, until all is found.
    fn walk(&mut self, head: String, start: Files) -> Result<(), ProjectError> {
        let root = &self.project.root;
        let listed = git(root, &["rev-list", "--topo-order", "--parents", &head])?;
        let listed = String::from_utf8_lossy(&listed);
        let mut diffs = Diffs::start(root, &pairs(&listed))?;
        let mut pending = HashMap::from([(head, start)]);
        for line in listed.lines() {
            if self.open == 0 {
                break;
            }
            let mut commits = line.split(' ');
            let commit = commits.next().unwrap_or_default();
            let mut files = pending.remove(commit).unwrap_or_default();
            let mut is_root = true;
            for parent in commits {
                let there = pending.entry(parent.to_owned()).or_default();
                self.pass(&mut files, &diffs.next()?, there)?;
                is_root = false;
            }
            if is_root {
                diffs.next()?;
            }
            self.end(commit, is_root, files)?;
        }
        Ok(())
    }

    /// Hands to a parent what it has as well; what came with the commit is left.
    fn pass(&mut self, files: &mut Files, diff: &Diff, parent: &mut Files) -> Result<(), ProjectError> {
        let touched: Vec<_> =
            diff.iter().filter_map(|(path, before)| Some((files.remove_entry(&**path)?, before))).collect();
        let mut passed = std::mem::take(files);
        for ((path, open), before) in touched {
            let Some(before) = before else {
                files.insert(path, open);
                continue;
            };
            let (same, own) = self.split(open, &before.blob)?;
            passed.entry(before.path.as_str().into()).or_default().extend(same);
            if !own.is_empty() {
                files.insert(path, own);
            }
        }
        move_sources(&mut passed, diff);
        if parent.len() < passed.len() {
            std::mem::swap(parent, &mut passed);
        }
        passed.into_iter().for_each(|(path, open)| parent.entry(path).or_default().extend(open));
        Ok(())
    }

    /// Parts translations by whether a file has the same words.
    fn split(&mut self, open: Vec<Open>, object: &str) -> Result<(Vec<Open>, Vec<Open>), ProjectError> {
        let Some(text) = self.batch.text(object)? else { return Ok((Vec::new(), open)) };
        let file = File::new("".into(), "".into(), Content::Text(text));
        let messages = by_id(&file);
        Ok(open.into_iter().partition(|open| {
            let one = &self.unsettled[open.at];
            pattern(&messages, one).is_some_and(|pattern| words(pattern.tree()) == one.words)
        }))
    }

    /// These last changed in this commit.
    fn end(&mut self, commit: &str, is_root: bool, files: Files) -> Result<(), ProjectError> {
        let mut by_source = HashMap::<_, Vec<_>>::new();
        for open in files.into_values().flatten() {
            let source_path = &self.unsettled[open.at].source_path;
            by_source.entry((open.source, Arc::clone(source_path))).or_default().push(open.at);
        }
        let is_cut_off = is_root && !by_source.is_empty() && self.has_parents(commit)?;
        for ((path, source_path), all) in by_source {
            let text = if is_cut_off { None } else { self.batch.text(&format!("{commit}:{path}"))? };
            let file = File::new(path, source_path, Content::Text(text.unwrap_or_default()));
            let messages = by_id(&file);
            for at in all {
                let source = pattern(&messages, &self.unsettled[at]).map(|source| self.made_from(source));
                let nothing = if is_cut_off { Origin::CutOff } else { Origin::NoSource };
                self.found(at, source.unwrap_or(nothing));
            }
        }
        Ok(())
    }

    /// Whether a commit has parents that the repository has not: the object names them.
    fn has_parents(&mut self, commit: &str) -> Result<bool, ProjectError> {
        let head = self.batch.object(commit)?;
        Ok(head
            .split(|byte| *byte == b'\n')
            .take_while(|line| !line.is_empty())
            .any(|line| line.starts_with(b"parent ")))
    }

    fn made_from(&self, source: Pattern<'_>) -> Origin {
        Origin::Source {
            fingerprint: fingerprint(source, &self.project.config),
            text: source_text(source),
            parts: source.message.patterns().map(key).collect(),
        }
    }

    fn found(&mut self, at: usize, origin: Origin) {
        self.open -= 1;
        self.origins[at] = Some(origin);
    }
}

/// A line for each commit and parent, and for each commit that has none.
fn pairs(listed: &str) -> String {
    let mut pairs = String::with_capacity(listed.len() * 2);
    for line in listed.lines() {
        match line.split_once(' ') {
            None => pairs.extend([line, "\n"]),
            Some((commit, parents)) => parents.split(' ').for_each(|parent| pairs.extend([commit, " ", parent, "\n"])),
        }
    }
    pairs
}

/// Follows sources to where a parent has them.
fn move_sources(files: &mut Files, diff: &Diff) {
    let moved = diff.iter().filter_map(|(path, before)| Some((path.as_str(), before.as_ref()?.path.as_str())));
    let moved: HashMap<&str, &str> = moved.filter(|(now, before)| now != before).collect();
    if moved.is_empty() {
        return;
    }
    for open in files.values_mut().flatten() {
        if let Some(before) = moved.get(&*open.source) {
            open.source = (*before).into();
        }
    }
}

/// Of several messages of one id the first counts.
fn by_id(file: &File) -> HashMap<&str, Message<'_>> {
    let mut messages = HashMap::new();
    file.messages().for_each(|message| _ = messages.entry(message.id()).or_insert(message));
    messages
}

fn pattern<'a>(messages: &HashMap<&str, Message<'a>>, one: &Unsettled) -> Option<Pattern<'a>> {
    let (id, attribute) = one.name();
    messages.get(id)?.pattern(attribute)
}
