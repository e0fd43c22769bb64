//! Where a message is written to, piece by piece.

/// Takes the pieces of a message. A text takes them as they are; a page escapes each for the place it stands in.
pub trait Sink {
    /// A piece that a translator wrote.
    fn text(&mut self, text: &str);

    /// What was given to the message, or made by a function: no markup, whatever is in it.
    fn value(&mut self, text: &str);

    /// What follows may run another way than the text around it.
    fn isolate(&mut self);

    /// The end of what [`Sink::isolate`] began.
    fn pop(&mut self);
}

/// U+2068 and U+2069 isolate, as the specification of Fluent asks.
impl Sink for String {
    fn text(&mut self, text: &str) {
        self.push_str(text);
    }

    fn value(&mut self, text: &str) {
        self.push_str(text);
    }

    fn isolate(&mut self) {
        self.push('\u{2068}');
    }

    fn pop(&mut self) {
        self.push('\u{2069}');
    }
}

/// A text without marks of isolation.
pub(super) struct Plain<'a>(pub(super) &'a mut String);

impl Sink for Plain<'_> {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn value(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn isolate(&mut self) {}

    fn pop(&mut self) {}
}
