//! The arena: nodes in the order in which they begin, each with the index behind its last descendant.
//!
//! Children of a node follow it directly, so a tree is one allocation, a walk is a scan, and giving up on a broken
//! construct is a truncation.

use crate::text::Span;

use super::SyntaxError;

/// What a node is. The names are those of the Fluent specification; `Break` and `Accessor` are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `data` is the number of `#`.
    Comment,
    /// Children: a comment if one is attached, the identifier, a pattern if there is a value, the attributes.
    Message,
    /// As `Message`, with a value always.
    Term,
    Junk,
    Identifier,
    /// Children: identifier, pattern.
    Attribute,
    /// Children: text, breaks and placeables.
    Pattern,
    /// A run of text on one line.
    Text,
    /// The line ends between two lines of a pattern and the indentation that they share. What the next node's line
    /// is indented beyond that lies between the two nodes. `data` is 1 before a pattern's first line.
    Break,
    /// Children: an expression; behind it the variants where it selects.
    Placeable,
    String,
    Number,
    /// The `$` included.
    Variable,
    /// Children: identifier, accessor if there is one.
    MessageReference,
    /// Children: identifier, accessor and arguments if there are any.
    TermReference,
    /// Children: identifier, arguments.
    Function,
    /// The name of an attribute behind its dot.
    Accessor,
    /// Children: expressions, then named arguments.
    Arguments,
    /// Children: identifier, literal.
    Named,
    /// Children: key (identifier or number), pattern. `data` is 1 for the default variant.
    Variant,
}

impl Kind {
    pub(super) fn is_expression(self) -> bool {
        use Kind::{Function, MessageReference, Number, Placeable, String, TermReference, Variable};
        matches!(self, String | Number | Variable | MessageReference | TermReference | Function | Placeable)
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) span: Span,
    /// Index behind this node's last descendant.
    pub(super) next: u32,
    pub(super) kind: Kind,
    pub(super) data: u8,
}

/// The tree of one text, without the text.
#[derive(Debug, Default)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) errors: Vec<SyntaxError>,
}

impl Tree {
    /// What is wrong with the text, in the order of the text.
    ///
    /// A junk has as many as there are mistakes in it, up to a hundred. It has none where it only goes on with what an
    /// error above tells of, such as the second line of a paragraph that is not indented; no text that has junk has
    /// no error.
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }

    /// Adds a node without children.
    pub(super) fn leaf(&mut self, kind: Kind, span: Span) {
        self.push(Node { span, next: self.len() + 1, kind, data: 0 });
    }

    /// Begins a node whose children follow; [`Tree::close`] ends it.
    pub(super) fn open(&mut self, kind: Kind, start: u32) -> u32 {
        let index = self.len();
        self.push(Node { span: Span::at(start), next: index + 1, kind, data: 0 });
        index
    }

    pub(super) fn close(&mut self, index: u32, end: u32) {
        let next = self.len();
        let node = self.node_mut(index);
        node.span.end = end;
        node.next = next;
    }

    /// Forgets every node from `index` on.
    pub(super) fn rollback(&mut self, index: u32) {
        self.nodes.truncate(index as usize);
    }

    pub(super) fn len(&self) -> u32 {
        self.nodes.len() as u32
    }

    pub(super) fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    pub(super) fn node_mut(&mut self, index: u32) -> &mut Node {
        &mut self.nodes[index as usize]
    }

    fn push(&mut self, node: Node) {
        self.nodes.push(node);
    }
}

/// A text and its tree: what everything outside this room reads.
#[derive(Clone, Copy, Debug)]
pub struct Syntax<'a> {
    /// The text that the tree was made from.
    pub text: &'a str,
    /// Its tree.
    pub tree: &'a Tree,
}

impl<'a> Syntax<'a> {
    pub(super) fn node(self, index: u32) -> &'a Node {
        self.tree.node(index)
    }

    pub(super) fn str(self, index: u32) -> &'a str {
        self.node(index).span.of(self.text)
    }

    /// The indexes of a node's children.
    pub(super) fn children(self, index: u32) -> Children<'a> {
        Children { tree: self.tree, at: index + 1, end: self.node(index).next }
    }

    /// The first child of that kind.
    pub(super) fn child(self, index: u32, kind: Kind) -> Option<u32> {
        self.children(index).find(|at| self.node(*at).kind == kind)
    }

    /// The indexes of the top-level nodes.
    pub(super) fn roots(self) -> Children<'a> {
        Children { tree: self.tree, at: 0, end: self.tree.len() }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Children<'a> {
    tree: &'a Tree,
    at: u32,
    end: u32,
}

impl Iterator for Children<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let at = self.at;
        if at >= self.end {
            return None;
        }
        self.at = self.tree.node(at).next;
        Some(at)
    }
}
