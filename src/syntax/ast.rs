//! Typed views of the arena: what the specification calls message, pattern, placeable, expression.
//!
//! A view is a tree, a text and an index; making one costs nothing.

use crate::text::Span;

use super::tree::Kind;
use super::{Syntax, unescape};

macro_rules! views {
    ($($(#[doc = $doc:literal])* $view:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $view<'a> {
            syntax: Syntax<'a>,
            index: u32,
        }

        impl<'a> $view<'a> {
            /// Where it stands.
            pub fn span(self) -> Span {
                self.syntax.node(self.index).span
            }

            /// Its place in the tree, to find it again.
            pub fn node(self) -> NodeId {
                NodeId(self.index)
            }
        }
    )*};
}

views! {
    /// A comment of one or more lines.
    Comment;
    /// A message or a term.
    Message;
    /// What could not be parsed.
    Junk;
    /// An attribute of a message or a term.
    Attribute;
    /// The text of a message, attribute or variant.
    Pattern;
    /// An expression between braces.
    Placeable;
    /// One case of a selector.
    Variant;
}

/// The place of a node in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NodeId(u32);

/// A top-level part of a file.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    /// A comment that belongs to no entry.
    Comment(Comment<'a>),
    /// A message or a term.
    Message(Message<'a>),
    /// What could not be parsed.
    Junk(Junk<'a>),
}

impl<'a> Syntax<'a> {
    /// The entries in the order of the text.
    pub fn entries(self) -> impl Iterator<Item = Entry<'a>> {
        self.roots().map(move |index| match self.node(index).kind {
            Kind::Comment => Entry::Comment(Comment { syntax: self, index }),
            Kind::Junk => Entry::Junk(Junk { syntax: self, index }),
            _ => Entry::Message(Message { syntax: self, index }),
        })
    }

    /// The pattern at a place that [`Pattern::node`] gave.
    pub fn pattern(self, node: NodeId) -> Pattern<'a> {
        Pattern { syntax: self, index: node.0 }
    }

    /// The placeable at a place that [`Placeable::node`] gave.
    pub fn placeable(self, node: NodeId) -> Placeable<'a> {
        Placeable { syntax: self, index: node.0 }
    }

    /// The messages and terms in the order of the text.
    pub fn messages(self) -> impl Iterator<Item = Message<'a>> {
        self.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        })
    }
}

impl Entry<'_> {
    /// Where it stands.
    pub fn span(self) -> Span {
        match self {
            Self::Comment(comment) => comment.span(),
            Self::Message(message) => message.span(),
            Self::Junk(junk) => junk.span(),
        }
    }
}

impl<'a> Comment<'a> {
    /// 1 for a message's comment, 2 for a group's, 3 for a file's.
    pub fn level(self) -> u8 {
        self.syntax.node(self.index).data
    }

    /// The lines without their signs.
    pub fn lines(self) -> impl Iterator<Item = &'a str> {
        let level = usize::from(self.level());
        self.syntax.str(self.index).lines().map(move |line| {
            let line = &line[level.min(line.len())..];
            line.strip_prefix(' ').unwrap_or(line)
        })
    }
}

impl<'a> Message<'a> {
    /// Whether it is a term.
    pub fn is_term(self) -> bool {
        self.syntax.node(self.index).kind == Kind::Term
    }

    /// Its name without the dash of a term.
    pub fn name(self) -> &'a str {
        self.name_span().of(self.syntax.text)
    }

    /// Its name with the dash of a term.
    pub fn id(self) -> &'a str {
        self.id_span().of(self.syntax.text)
    }

    /// Where [`Message::id`] stands.
    pub fn id_span(self) -> Span {
        let name = self.name_span();
        Span::new(name.start - u32::from(self.is_term()), name.end)
    }

    fn name_span(self) -> Span {
        let comment = self.syntax.node(self.index + 1);
        let at = if comment.kind == Kind::Comment { self.index + 2 } else { self.index + 1 };
        self.syntax.node(at).span
    }

    /// The comment right above it.
    pub fn comment(self) -> Option<Comment<'a>> {
        self.syntax.child(self.index, Kind::Comment).map(|index| Comment { syntax: self.syntax, index })
    }

    /// Its value.
    pub fn value(self) -> Option<Pattern<'a>> {
        self.syntax.child(self.index, Kind::Pattern).map(|index| Pattern { syntax: self.syntax, index })
    }

    /// Its attributes in the order of the text.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let syntax = self.syntax;
        let attributes = self.syntax.children(self.index).filter(move |at| syntax.node(*at).kind == Kind::Attribute);
        attributes.map(move |index| Attribute { syntax, index })
    }
}

impl<'a> Junk<'a> {
    /// The text of it.
    pub fn text(self) -> &'a str {
        self.syntax.str(self.index)
    }
}

impl<'a> Attribute<'a> {
    /// Its name without the dot.
    pub fn name(self) -> &'a str {
        self.syntax.str(self.index + 1)
    }

    /// Where [`Attribute::name`] stands.
    pub fn name_span(self) -> Span {
        self.syntax.node(self.index + 1).span
    }

    /// Its value.
    pub fn value(self) -> Pattern<'a> {
        Pattern { syntax: self.syntax, index: self.index + 2 }
    }
}

/// A part of a pattern as the specification has it: text is joined over lines.
#[derive(Clone, Debug)]
pub enum Element<'a> {
    /// Text without the shared indentation, its lines joined by LF.
    Text(String, Span),
    /// An expression between braces.
    Placeable(Placeable<'a>),
}

/// A part of a pattern as it stands in the file: text is cut at line ends, and nothing is copied.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a> {
    /// Text on one line, and where it stands.
    Text(&'a str, Span),
    /// A change of line: that many LF, then the spaces by which the next line is indented more than the others.
    Break(u32, &'a str, Span),
    /// An expression between braces.
    Placeable(Placeable<'a>),
}

impl<'a> Pattern<'a> {
    /// It as it stands in the file, indentation included.
    pub fn source(self) -> &'a str {
        self.syntax.str(self.index)
    }

    /// The expression that stands exactly there, however deep.
    pub fn expression_at(self, span: Span) -> Option<Expression<'a>> {
        let within = &self.syntax.tree.nodes[self.index as usize..self.syntax.node(self.index).next as usize];
        let first = within.partition_point(|node| node.span.start < span.start);
        let mut there = within[first..].iter().take_while(|node| node.span.start == span.start);
        let found = there.position(|node| node.span == span && node.kind.is_expression())?;
        Some(Expression::new(self.syntax, self.index + (first + found) as u32))
    }

    /// The numbers that are written in it as values, however deep; keys of variants are none.
    pub fn numbers(self) -> impl Iterator<Item = &'a str> {
        let (syntax, within) = (self.syntax, self.index..self.syntax.node(self.index).next);
        let is_value =
            move |at: &u32| syntax.node(*at).kind == Kind::Number && syntax.node(*at - 1).kind != Kind::Variant;
        within.filter(is_value).map(move |at| syntax.str(at))
    }

    /// Its parts as they stand in the file.
    pub fn pieces(self) -> impl Iterator<Item = Piece<'a>> {
        let syntax = self.syntax;
        self.syntax.children(self.index).map(move |index| {
            let node = syntax.node(index);
            match node.kind {
                Kind::Text => Piece::Text(syntax.str(index), node.span),
                Kind::Break => line_break(syntax, index),
                _ => Piece::Placeable(Placeable { syntax, index }),
            }
        })
    }

    /// Its parts as the specification has them.
    pub fn elements(self) -> Vec<Element<'a>> {
        let mut elements = Vec::new();
        for piece in self.pieces() {
            match piece {
                Piece::Text(text, span) => push_text(&mut elements, text, span),
                Piece::Break(lines, spaces, span) => {
                    let ends = "\n".repeat(lines as usize) + spaces;
                    push_text(&mut elements, &ends, span);
                }
                Piece::Placeable(placeable) => elements.push(Element::Placeable(placeable)),
            }
        }
        elements
    }
}

fn line_break(syntax: Syntax<'_>, index: u32) -> Piece<'_> {
    let node = syntax.node(index);
    let first = node.data == 1;
    let next = syntax.node(index + 1).span.start;
    let extra = Span::new(node.span.end, next);
    let ends = node.span.of(syntax.text).bytes().filter(|byte| *byte == b'\n').count() as u32;
    let span = if first { extra } else { Span::new(node.span.start, next) };
    Piece::Break(if first { 0 } else { ends }, extra.of(syntax.text), span)
}

fn push_text(elements: &mut Vec<Element<'_>>, text: &str, span: Span) {
    if text.is_empty() {
        return;
    }
    if let Some(Element::Text(before, at)) = elements.last_mut() {
        before.push_str(text);
        at.end = span.end;
    } else {
        elements.push(Element::Text(text.to_owned(), span));
    }
}

impl<'a> Placeable<'a> {
    /// What stands first: what is shown, or what is selected on.
    pub fn expression(self) -> Expression<'a> {
        Expression::new(self.syntax, self.index + 1)
    }

    /// The cases of a selector; none where the expression is shown.
    pub fn variants(self) -> impl Iterator<Item = Variant<'a>> {
        let syntax = self.syntax;
        self.syntax.children(self.index).skip(1).map(move |index| Variant { syntax, index })
    }

    /// Whether it selects.
    pub fn is_select(self) -> bool {
        self.syntax.node(self.index + 1).next < self.syntax.node(self.index).next
    }
}

impl<'a> Variant<'a> {
    /// Its key, a name or a number, as written.
    pub fn key(self) -> &'a str {
        self.syntax.str(self.index + 1)
    }

    /// Where [`Variant::key`] stands.
    pub fn key_span(self) -> Span {
        self.syntax.node(self.index + 1).span
    }

    /// Whether the key is a number.
    pub fn is_number(self) -> bool {
        self.syntax.node(self.index + 1).kind == Kind::Number
    }

    /// Whether it is the default.
    pub fn is_default(self) -> bool {
        self.syntax.node(self.index).data == 1
    }

    /// Its text.
    pub fn value(self) -> Pattern<'a> {
        Pattern { syntax: self.syntax, index: self.index + 2 }
    }
}

/// What can stand in a placeable, before `->`, or as an argument.
#[derive(Clone, Copy, Debug)]
pub enum Expression<'a> {
    /// A string literal as written, without its quotes.
    String(&'a str, Span),
    /// A number literal as written.
    Number(&'a str, Span),
    /// A variable without its `$`.
    Variable(&'a str, Span),
    /// A message, or one of its attributes.
    Message {
        /// The message's id.
        id: &'a str,
        /// The attribute, where one is meant.
        attribute: Option<&'a str>,
        /// Where the whole reference stands.
        span: Span,
    },
    /// A term, or one of its attributes.
    Term {
        /// The term's id with its dash.
        id: &'a str,
        /// The attribute, where one is meant.
        attribute: Option<&'a str>,
        /// The arguments, where there are parentheses.
        arguments: Option<Arguments<'a>>,
        /// Where the whole reference stands.
        span: Span,
    },
    /// A call of a function.
    Function {
        /// The function's name.
        name: &'a str,
        /// Where [`Expression::Function::name`] stands.
        name_span: Span,
        /// The arguments.
        arguments: Arguments<'a>,
        /// Where the whole call stands.
        span: Span,
    },
    /// Another placeable.
    Placeable(Placeable<'a>),
}

impl<'a> Expression<'a> {
    fn new(syntax: Syntax<'a>, index: u32) -> Self {
        let node = syntax.node(index);
        let (span, text) = (node.span, syntax.str(index));
        let attribute = || syntax.child(index, Kind::Accessor).map(|at| syntax.str(at));
        let arguments = || syntax.child(index, Kind::Arguments).map(|index| Arguments { syntax, index });
        match node.kind {
            Kind::String => Self::String(&text[1..text.len() - 1], span),
            Kind::Number => Self::Number(text, span),
            Kind::Variable => Self::Variable(&text[1..], span),
            Kind::MessageReference => Self::Message { id: syntax.str(index + 1), attribute: attribute(), span },
            Kind::TermReference => {
                let id = Span::new(span.start, syntax.node(index + 1).span.end).of(syntax.text);
                Self::Term { id, attribute: attribute(), arguments: arguments(), span }
            }
            Kind::Function => Self::Function {
                name: syntax.str(index + 1),
                name_span: syntax.node(index + 1).span,
                arguments: Arguments { syntax, index: index + 2 },
                span,
            },
            _ => Self::Placeable(Placeable { syntax, index }),
        }
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        match self {
            Self::String(_, span) | Self::Number(_, span) | Self::Variable(_, span) => span,
            Self::Message { span, .. } | Self::Term { span, .. } | Self::Function { span, .. } => span,
            Self::Placeable(placeable) => placeable.span(),
        }
    }
}

/// The arguments of a function or a term.
#[derive(Clone, Copy, Debug)]
pub struct Arguments<'a> {
    syntax: Syntax<'a>,
    index: u32,
}

/// One argument.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// An argument without a name.
    Positional(Expression<'a>),
    /// An argument with a name; its value is a string or a number.
    Named(&'a str, Span, Expression<'a>),
}

impl<'a> Arguments<'a> {
    /// The arguments in the order of the text: positional ones first.
    pub fn iter(self) -> impl Iterator<Item = Argument<'a>> {
        let syntax = self.syntax;
        syntax.children(self.index).map(move |index| match syntax.node(index).kind {
            Kind::Named => {
                let name = index + 1;
                Argument::Named(syntax.str(name), syntax.node(name).span, Expression::new(syntax, index + 2))
            }
            _ => Argument::Positional(Expression::new(syntax, index)),
        })
    }

    /// Where the parentheses and what is between them stand.
    pub fn span(self) -> Span {
        self.syntax.node(self.index).span
    }

    /// The decoded string that is given for `name`.
    pub fn string(self, name: &str) -> Option<std::borrow::Cow<'a, str>> {
        self.iter().find_map(|argument| match argument {
            Argument::Named(found, _, Expression::String(raw, _)) if found == name => Some(unescape(raw)),
            _ => None,
        })
    }
}
