//! The facts of a file: which messages, which patterns, and what each pattern uses and selects on.

use std::ops::Range;

use crate::syntax::{
    Argument, Arguments, Attribute, Comment, Entry, Expression, Junk, Message, NodeId, Pattern, Piece, Placeable,
    Syntax, name_at_start,
};
use crate::text::Span;

use super::Mask;

/// The facts of all messages of a file. Ranges are of indexes into the lists.
#[derive(Debug, Default)]
pub struct Facts {
    /// The messages and terms in the order of the file.
    pub messages: Vec<MessageFacts>,
    /// Their values and attributes.
    pub patterns: Vec<PatternFacts>,
    /// The patterns of each message in the order of their attributes' names, the value first: indexes, found at the
    /// same range as the patterns themselves.
    pub by_name: Vec<u32>,
    /// What the patterns use, in the order in which it begins.
    pub uses: Vec<Use>,
    /// The selectors in the patterns.
    pub selects: Vec<Select>,
    /// The names that start what could not be parsed.
    pub broken: Vec<Span>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct MessageFacts {
    /// Its id, the dash of a term included.
    pub id: Span,
    /// All of it, its comment included.
    pub span: Span,
    /// Its comment.
    pub comment: Option<Span>,
    /// Whether it is a term.
    pub is_term: bool,
    /// Whether indented lines that could not be parsed follow it: it ends sooner than was meant.
    pub is_cut: bool,
    /// Its patterns: the value if there is one, then the attributes.
    pub patterns: Range<u32>,
}

/// A value or an attribute.
#[derive(Clone, Debug)]
pub struct PatternFacts {
    /// The attribute's name; `None` for the value.
    pub attribute: Option<Span>,
    /// Where it stands.
    pub span: Span,
    /// Its node in the tree.
    pub node: NodeId,
    /// What it uses, variants included.
    pub uses: Range<u32>,
    /// Its selectors, those in variants included.
    pub selects: Range<u32>,
    /// The kinds of character in it.
    pub mask: Mask,
}

/// A variable, reference or call in a pattern.
#[derive(Clone, Debug)]
pub struct Use {
    /// What it is.
    pub kind: UseKind,
    /// Its name: a variable's without `$`, a term's with its dash.
    pub name: Span,
    /// The attribute that a reference names.
    pub attribute: Option<Span>,
    /// The whole expression.
    pub span: Span,
    /// What it is there for.
    pub role: Role,
}

impl Use {
    /// Whether it refers to a message or a term.
    pub fn is_reference(&self) -> bool {
        matches!(self.kind, UseKind::Message | UseKind::Term)
    }
}

/// What can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UseKind {
    /// `$name`
    Variable,
    /// `name` or `name.attribute`
    Message,
    /// `-name` or `-name.attribute`
    Term,
    /// `NAME()`
    Function,
}

/// What something is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is shown, by itself or through a function.
    Shown,
    /// Variants are chosen by it.
    Selector,
    /// It is given to a term, which never sees it: arguments without a name mean nothing there.
    TermArgument,
}

/// A selector and its variants.
#[derive(Clone, Debug)]
pub struct Select {
    /// The placeable's node in the tree.
    pub node: NodeId,
    /// Where the selector stands.
    pub span: Span,
}

impl Facts {
    /// Takes the facts of a text.
    pub fn of(syntax: Syntax<'_>) -> Self {
        // A message takes about a line.
        let likely = syntax.text.len() / 64;
        let mut facts = Self {
            messages: Vec::with_capacity(likely),
            patterns: Vec::with_capacity(likely),
            by_name: Vec::with_capacity(likely),
            ..Self::default()
        };
        let mut after_message = false;
        for entry in syntax.entries() {
            match entry {
                Entry::Message(message) => facts.message(message),
                Entry::Junk(junk) => facts.junk(junk, after_message),
                Entry::Comment(_) => {}
            }
            after_message = matches!(entry, Entry::Message(_));
        }
        facts
    }

    fn message(&mut self, message: Message<'_>) {
        let first = self.patterns.len() as u32;
        if let Some(value) = message.value() {
            self.pattern(None, value);
        }
        for attribute in message.attributes() {
            self.pattern(Some(attribute.name_span()), attribute.value());
        }
        self.by_name.extend(first..self.patterns.len() as u32);
        if self.patterns.len() as u32 - first > 1 {
            let value = message.value().map(|_| "");
            let names: Vec<_> = value.into_iter().chain(message.attributes().map(Attribute::name)).collect();
            self.by_name[first as usize..].sort_by_key(|at| names[(at - first) as usize]);
        }
        self.messages.push(MessageFacts {
            id: message.id_span(),
            span: message.span(),
            comment: message.comment().map(Comment::span),
            is_term: message.is_term(),
            is_cut: false,
            patterns: first..self.patterns.len() as u32,
        });
    }

    fn junk(&mut self, junk: Junk<'_>, after_message: bool) {
        let (text, start) = (junk.text(), junk.span().start);
        if after_message && text.starts_with([' ', '\t', '}']) {
            self.messages.last_mut().expect("a message came before").is_cut = true;
        }
        let length = name_at_start(text).len() as u32;
        if length != 0 {
            self.broken.push(Span::new(start, start + length));
        }
    }

    fn pattern(&mut self, attribute: Option<Span>, pattern: Pattern<'_>) {
        let (uses, selects) = (self.uses.len() as u32, self.selects.len() as u32);
        self.walk(pattern);
        self.patterns.push(PatternFacts {
            attribute,
            span: pattern.span(),
            node: pattern.node(),
            uses: uses..self.uses.len() as u32,
            selects: selects..self.selects.len() as u32,
            mask: mask(pattern, selects < self.selects.len() as u32),
        });
    }

    fn walk(&mut self, pattern: Pattern<'_>) {
        for piece in pattern.pieces() {
            if let Piece::Placeable(placeable) = piece {
                self.placeable(placeable, Role::Shown);
            }
        }
    }

    fn placeable(&mut self, placeable: Placeable<'_>, role: Role) {
        if !placeable.is_select() {
            return self.expression(placeable.expression(), role);
        }
        self.selects.push(Select { node: placeable.node(), span: placeable.expression().span() });
        self.expression(placeable.expression(), Role::Selector);
        for variant in placeable.variants() {
            self.walk(variant.value());
        }
    }

    fn expression(&mut self, expression: Expression<'_>, role: Role) {
        let span = expression.span();
        let end_of_name = |id: &str| span.start + id.len() as u32;
        match expression {
            Expression::String(..) | Expression::Number(..) => {}
            Expression::Variable(..) => {
                self.push(UseKind::Variable, Span::new(span.start + 1, span.end), None, span, role);
            }
            Expression::Message { id, attribute, .. } => {
                let name = Span::new(span.start, end_of_name(id));
                self.push(UseKind::Message, name, accessor(name, attribute), span, role);
            }
            Expression::Term { id, attribute, arguments, .. } => {
                let name = Span::new(span.start, end_of_name(id));
                self.push(UseKind::Term, name, accessor(name, attribute), span, role);
                self.arguments(arguments, Role::TermArgument);
            }
            Expression::Function { name_span, arguments, .. } => {
                self.push(UseKind::Function, name_span, None, span, role);
                self.arguments(Some(arguments), role);
            }
            Expression::Placeable(placeable) => self.placeable(placeable, role),
        }
    }

    fn arguments(&mut self, arguments: Option<Arguments<'_>>, role: Role) {
        for argument in arguments.into_iter().flat_map(Arguments::iter) {
            if let Argument::Positional(expression) = argument {
                self.expression(expression, role);
            }
        }
    }

    fn push(&mut self, kind: UseKind, name: Span, attribute: Option<Span>, span: Span, role: Role) {
        self.uses.push(Use { kind, name, attribute, span, role });
    }
}

/// The kinds of character in a pattern. The keys of variants are no Markdown.
fn mask(pattern: Pattern<'_>, has_selects: bool) -> Mask {
    let all = Mask::of(pattern.source());
    if has_selects && all.has(Mask::MARKDOWN) && !has_markdown(pattern) { all.without(Mask::MARKDOWN) } else { all }
}

fn has_markdown(pattern: Pattern<'_>) -> bool {
    pattern.pieces().any(|piece| match piece {
        Piece::Text(text, _) => Mask::of(text).has(Mask::MARKDOWN),
        Piece::Break(..) => false,
        Piece::Placeable(placeable) => match placeable.expression() {
            Expression::String(text, _) => Mask::of(text).has(Mask::MARKDOWN),
            Expression::Placeable(_) => true,
            _ => placeable.variants().any(|variant| has_markdown(variant.value())),
        },
    })
}

fn accessor(name: Span, attribute: Option<&str>) -> Option<Span> {
    let length = attribute?.len() as u32;
    Some(Span::new(name.end + 1, name.end + 1 + length))
}
