//! One file of messages: its text, its tree and its facts.

use std::sync::{Arc, OnceLock};

use crate::syntax::{Syntax, Tree, parse};
use crate::text::LineIndex;

use super::{Facts, Message};

/// What was read from the disk.
#[derive(Debug)]
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes that are no UTF-8.
    Undecodable(Fault),
}

/// Where bytes are no UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the first bad byte, from 1.
    pub line: usize,
    /// Whether they begin as UTF-16 does.
    pub is_utf16: bool,
}

impl Fault {
    /// The fault of bytes of which this many are good.
    pub fn new(bytes: &[u8], good: usize) -> Self {
        let line = 1 + bytes[..good].iter().filter(|byte| **byte == b'\n').count();
        Self { line, is_utf16: bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.is_utf16 {
            true => write!(out, "is UTF-16, not UTF-8"),
            false => write!(out, "is not UTF-8: line {} has a byte that is no part of it", self.line),
        }
    }
}

/// A file of messages. A clone shares all of it.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path in the project.
    pub path: Arc<str>,
    /// The path of the source file that it belongs to; its own where it is one.
    pub source_path: Arc<str>,
    /// Where its bytes are no UTF-8; its text is empty then.
    pub undecodable: Option<Fault>,
    /// Its text.
    pub text: Arc<String>,
    /// Its tree.
    pub tree: Arc<Tree>,
    /// Its facts.
    pub facts: Arc<Facts>,
    lines: Arc<OnceLock<LineIndex>>,
}

impl File {
    /// Parses a file and takes its facts.
    pub fn new(path: Arc<str>, source_path: Arc<str>, content: Content) -> Self {
        let (text, undecodable) = match content {
            Content::Text(text) => (text, None),
            Content::Undecodable(fault) => (String::new(), Some(fault)),
        };
        let tree = parse(&text);
        let facts = Facts::of(Syntax { text: &text, tree: &tree });
        let (text, tree, facts) = (Arc::new(text), Arc::new(tree), Arc::new(facts));
        Self { path, source_path, undecodable, text, tree, facts, lines: Arc::default() }
    }

    /// Its text and its tree.
    pub fn syntax(&self) -> Syntax<'_> {
        Syntax { text: &self.text, tree: &self.tree }
    }

    /// Its lines, found at the first call.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// Where the line ends that `offset` is in, its line end included.
    pub fn end_of_line(&self, offset: u32) -> u32 {
        let rest = &self.text[offset as usize..];
        offset + rest.find('\n').map_or(rest.len(), |at| at + 1) as u32
    }

    /// Its messages and terms.
    pub fn messages(&self) -> impl ExactSizeIterator<Item = Message<'_>> {
        (0..self.facts.messages.len() as u32).map(|index| self.message(index))
    }

    /// Whether an entry of that id is there, but could not be parsed.
    pub fn has_broken(&self, id: &str) -> bool {
        self.facts.broken.iter().any(|span| span.of(&self.text) == id)
    }

    /// The id of the entry that `offset` is in or behind: of a message, or of what could not be parsed.
    pub fn id_before(&self, offset: u32) -> Option<&str> {
        let Facts { messages, broken, .. } = &*self.facts;
        let message = messages[..messages.partition_point(|one| one.id.start <= offset)].last();
        let broken = broken[..broken.partition_point(|id| id.start <= offset)].last();
        let nearest = message.map(|message| message.id).into_iter().chain(broken.copied()).max_by_key(|id| id.start)?;
        Some(nearest.of(&self.text))
    }

    /// The message of that index.
    pub fn message(&self, index: u32) -> Message<'_> {
        Message { file: self, index }
    }
}
