//! The evaluator. What it may do is bounded: how deep it goes, how many steps it takes, and how much text.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::format::{DateOptions, Formatter, Given, Number};

use super::code::{Damaged, Reader, op};
use super::keys::Place;
use super::{Args, Bundle, Error, Sink, Value};

/// How deep patterns, placeables and calls may stand in each other.
const DEPTH: u32 = 100;
/// How many placeables, references and calls one message may have.
const STEPS: u32 = 10_000;
/// How many bytes of a bundle's own text one message may show.
const BYTES: usize = 1 << 20;

/// One message that is being shown.
pub(super) struct Evaluation<'a> {
    bundle: &'a Bundle,
    args: &'a Args<'a>,
    errors: Vec<Error>,
    depth: u32,
    steps: u32,
    bytes: usize,
}

/// What a pattern is evaluated with: its locale, and the arguments of the term that it belongs to.
#[derive(Clone, Copy)]
struct Scope<'a, 's> {
    formatter: &'a Formatter,
    term: Option<&'s [(&'a str, Value<'a>)]>,
    open: &'s Open<'s>,
}

/// A pattern that is open, and the one that refers to it.
#[derive(Clone, Copy)]
struct Open<'s> {
    index: u32,
    outer: Option<&'s Open<'s>>,
}

/// A value, or what is shown in braces in place of one.
enum Found<'a> {
    Value(Value<'a>),
    Nothing(Cow<'a, str>),
}

enum Stop {
    Damaged,
    TooLarge,
}

impl From<Damaged> for Stop {
    fn from(_: Damaged) -> Self {
        Self::Damaged
    }
}

type Result<T = ()> = std::result::Result<T, Stop>;

impl<'a> Evaluation<'a> {
    pub(super) fn new(bundle: &'a Bundle, args: &'a Args<'a>) -> Self {
        Self { bundle, args, errors: Vec::new(), depth: 0, steps: 0, bytes: 0 }
    }

    pub(super) fn run(mut self, place: Place, sink: &mut dyn Sink) -> Vec<Error> {
        match self.pattern(place, None, None, sink) {
            Ok(()) => {}
            Err(Stop::Damaged) => self.errors.push(Error::Damaged),
            Err(Stop::TooLarge) => self.errors.push(Error::TooLarge),
        }
        self.errors
    }

    fn pattern(
        &mut self,
        place: Place,
        term: Option<&[(&'a str, Value<'a>)]>,
        outer: Option<&Open<'_>>,
        sink: &mut dyn Sink,
    ) -> Result {
        let reader = self.bundle.program.pattern(place)?;
        let formatter = self.bundle.formatter(place.locale)?;
        let open = &Open { index: place.index, outer };
        self.elements(reader, Scope { formatter, term, open }, sink)
    }

    fn elements(&mut self, mut reader: Reader<'a>, scope: Scope<'a, '_>, sink: &mut dyn Sink) -> Result {
        self.deeper()?;
        while !reader.is_empty() {
            let text = reader.text()?;
            if text.is_empty() {
                self.element(&mut reader, scope, sink)?;
            } else {
                self.text(text, sink)?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn element(&mut self, reader: &mut Reader<'a>, scope: Scope<'a, '_>, sink: &mut dyn Sink) -> Result {
        let op = reader.byte()?;
        let apart = op == op::SHOW_APART || op == op::SELECT_APART;
        self.count()?;
        if apart {
            sink.isolate();
        }
        match op {
            op::SHOW | op::SHOW_APART => self.show(reader, scope, sink)?,
            op::SELECT | op::SELECT_APART => self.select(reader, scope, sink)?,
            _ => return Err(Stop::Damaged),
        }
        if apart {
            sink.pop();
        }
        Ok(())
    }

    fn deeper(&mut self) -> Result {
        self.depth += 1;
        if self.depth > DEPTH { Err(Stop::TooLarge) } else { Ok(()) }
    }

    fn count(&mut self) -> Result {
        self.steps += 1;
        if self.steps > STEPS { Err(Stop::TooLarge) } else { Ok(()) }
    }

    /// Counts text of the bundle, be it shown or told in an error: a small bundle could repeat a long one.
    fn charge(&mut self, text: &str) -> Result {
        self.bytes += text.len();
        if self.bytes > BYTES { Err(Stop::TooLarge) } else { Ok(()) }
    }

    fn text(&mut self, text: &str, sink: &mut dyn Sink) -> Result {
        self.charge(text)?;
        sink.text(text);
        Ok(())
    }

    /// Shows an expression. Messages and terms are written through, so that their text stays text.
    fn show(&mut self, reader: &mut Reader<'a>, scope: Scope<'a, '_>, sink: &mut dyn Sink) -> Result {
        match reader.byte()? {
            op::MESSAGE => self.refer(reader.number()?, scope, sink),
            op::TERM => {
                let (index, named) = (reader.number()?, self.named(reader)?);
                self.refer(index, Scope { term: Some(&named), ..scope }, sink)
            }
            op::GROUP => self.elements(reader.body()?, scope, sink),
            op => {
                match self.value(op, reader, scope)? {
                    Found::Value(value) => self.write(&value, scope, sink),
                    Found::Nothing(name) => sink.value(&format!("{{{name}}}")),
                }
                Ok(())
            }
        }
    }

    fn refer(&mut self, index: u32, scope: Scope<'a, '_>, sink: &mut dyn Sink) -> Result {
        if !scope.open.has(index) {
            self.count()?;
            let place = self.bundle.program.keys()?.place(index)?;
            return self.pattern(place, scope.term, Some(scope.open), sink);
        }
        let name = self.bundle.program.key(index)?;
        self.charge(&name)?;
        sink.value(&format!("{{{name}}}"));
        self.errors.push(Error::Circle(name));
        Ok(())
    }

    fn select(&mut self, reader: &mut Reader<'a>, scope: Scope<'a, '_>, sink: &mut dyn Sink) -> Result {
        let selector = self.operand(reader, scope)?;
        let (default, count) = (reader.number()?, reader.number()?);
        let (mut chosen, mut usual, category) = (None, None, OnceCell::new());
        for at in 0..count {
            let (op, key, body) = (reader.byte()?, reader.string()?, reader.body()?);
            if at == default {
                usual = Some(body);
            }
            let category = |number: &Number| *category.get_or_init(|| scope.formatter.category(number).as_str());
            if chosen.is_none() && matches(op, key, &selector, category) {
                chosen = Some(body);
            }
        }
        self.elements(chosen.or(usual).ok_or(Damaged)?, scope, sink)
    }

    /// What is selected on, or given to a function.
    fn operand(&mut self, reader: &mut Reader<'a>, scope: Scope<'a, '_>) -> Result<Found<'a>> {
        let start = *reader;
        let op = reader.byte()?;
        if !matches!(op, op::MESSAGE | op::TERM | op::GROUP) {
            return self.value(op, reader, scope);
        }
        let mut text = String::new();
        *reader = start;
        self.show(reader, scope, &mut text)?;
        Ok(Found::Value(text.into()))
    }

    fn value(&mut self, op: u8, reader: &mut Reader<'a>, scope: Scope<'a, '_>) -> Result<Found<'a>> {
        match op {
            op::STRING | op::NUMBER => {
                let text = reader.string()?;
                self.charge(text)?;
                Ok(Found::Value(literal(op, text)?))
            }
            op::VARIABLE => self.variable(reader.string()?, scope),
            op::MISSING => {
                let name = reader.string()?;
                self.charge(name)?;
                self.errors.push(Error::NoReference(name.to_owned()));
                Ok(Found::Nothing(name.into()))
            }
            op::FUNCTION => self.function(reader, scope),
            _ => Err(Stop::Damaged),
        }
    }

    /// What a term is not given is no fault: it has a default for that.
    fn variable(&mut self, name: &'a str, scope: Scope<'a, '_>) -> Result<Found<'a>> {
        let found = match scope.term {
            Some(named) => named.iter().find(|(own, _)| *own == name).map(|(_, value)| value),
            None => self.args.get(name),
        };
        if let Some(value) = found {
            if let (Value::Text(text), Some(_)) = (value, scope.term) {
                self.charge(text)?;
            }
            return Ok(Found::Value(value.clone()));
        }
        self.charge(name)?;
        if scope.term.is_none() {
            self.errors.push(Error::NoVariable(name.to_owned()));
        }
        Ok(Found::Nothing(format!("${name}").into()))
    }

    fn named(&mut self, reader: &mut Reader<'a>) -> Result<Vec<(&'a str, Value<'a>)>> {
        let count = reader.number()?;
        (0..count).map(|_| Ok((reader.string()?, literal(reader.byte()?, reader.string()?)?))).collect()
    }

    fn function(&mut self, reader: &mut Reader<'a>, scope: Scope<'a, '_>) -> Result<Found<'a>> {
        self.deeper()?;
        self.count()?;
        let (name, count) = (reader.string()?, reader.number()?);
        self.charge(name)?;
        let values = (0..count).map(|_| self.operand(reader, scope)).collect::<Result<Vec<_>>>()?;
        let named = self.named(reader)?;
        self.depth -= 1;
        let given: Option<Vec<Value<'_>>> = values.into_iter().map(Found::value).collect();
        // What is wrong with a value that is not there has been told.
        let called = given.map(|values| self.call(name, values, &named));
        match called {
            Some(Ok(value)) => return Ok(Found::Value(value)),
            Some(Err(error)) => self.errors.push(error),
            None => {}
        }
        Ok(Found::Nothing(format!("{name}()").into()))
    }

    fn call(
        &self,
        name: &str,
        mut values: Vec<Value<'a>>,
        named: &[(&str, Value<'a>)],
    ) -> std::result::Result<Value<'a>, Error> {
        let failed = |reason: String| Error::Function { name: name.to_owned(), reason };
        if let Some(function) = self.bundle.functions.get(name) {
            return function(&values, named).ok_or_else(|| failed("it cannot show what it was given".to_owned()));
        }
        let mut value = values.drain(..).next();
        match (name, &mut value) {
            ("NUMBER", Some(Value::Number(number))) => {
                let mut options = number.options;
                let set = set(named, |name, given| options.set(name, given));
                set.map_err(|error| failed(error.to_string()))?;
                number.options = options;
            }
            ("DATETIME", Some(Value::Date(_, options))) => {
                *options = DateOptions::default();
                set(named, |name, given| options.set(name, given)).map_err(|error| failed(error.to_string()))?;
            }
            ("NUMBER", _) => return Err(failed("it takes a number".to_owned())),
            ("DATETIME", _) => return Err(failed("it takes a date".to_owned())),
            _ => return Err(Error::NoFunction(name.to_owned())),
        }
        Ok(value.expect("it was matched"))
    }

    fn write(&mut self, value: &Value<'_>, scope: Scope<'a, '_>, sink: &mut dyn Sink) {
        match value {
            Value::Text(text) => sink.value(text),
            Value::Number(number) => {
                let mut text = String::new();
                scope.formatter.number(number, &mut text).expect("a text takes all");
                sink.value(&text);
            }
            Value::Date(date, options) => match scope.formatter.date(date, options) {
                Ok(text) => sink.value(&text),
                Err(error) => {
                    self.errors.push(Error::Function { name: "DATETIME".to_owned(), reason: error.to_string() });
                    sink.value("{DATETIME()}");
                }
            },
        }
    }
}

impl Open<'_> {
    fn has(&self, index: u32) -> bool {
        self.index == index || self.outer.is_some_and(|outer| outer.has(index))
    }
}

impl<'a> Found<'a> {
    fn value(self) -> Option<Value<'a>> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing(_) => None,
        }
    }
}

fn set<E>(
    named: &[(&str, Value<'_>)],
    mut set: impl FnMut(&str, Given<'_>) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    for (name, value) in named {
        match value {
            Value::Text(text) => set(name, Given::Text(text))?,
            Value::Number(number) => set(name, Given::Number(&number.to_string()))?,
            Value::Date(..) => {}
        }
    }
    Ok(())
}

/// A literal number of more digits than any number has is its text.
fn literal<'a>(op: u8, text: &'a str) -> Result<Value<'a>> {
    match op {
        op::STRING => Ok(text.into()),
        op::NUMBER => Ok(Number::parse(text).map_or_else(|| text.into(), Value::Number)),
        _ => Err(Stop::Damaged),
    }
}

fn matches(op: u8, key: &str, selector: &Found<'_>, category: impl Fn(&Number) -> &'static str) -> bool {
    match (op, selector) {
        (op::NAME, Found::Value(Value::Text(text))) => text == key,
        (op::NAME, Found::Value(Value::Number(number))) => category(number) == key,
        (op::DIGITS, Found::Value(Value::Number(number))) => Number::parse(key).is_some_and(|key| key.equals(number)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Assembler, Element, Expression, Key, Literal};
    use super::*;

    /// A bundle with one of each construct.
    fn bundle() -> Vec<u8> {
        let keys = ["a", "b", "-t"].map(|key| (key.to_owned(), 0));
        let mut assembler = Assembler::new(vec!["pl".to_owned()], keys.to_vec());
        let [a, b, t] = ["a", "b", "-t"].map(|key| assembler.index(key, 0).expect("a key"));
        let n = || Expression::Variable("n".to_owned());
        let named = || vec![("minimumFractionDigits".to_owned(), Literal::Number("2".to_owned()))];
        let variants = |own: Vec<Element>| {
            let keys = [Key::Name("few".to_owned()), Key::Number("7".to_owned()), Key::Name("other".to_owned())];
            keys.map(|key| (key, own.clone())).to_vec()
        };
        let call = Expression::Function("NUMBER".to_owned(), vec![n()], named());
        let inner = vec![Element::Text("å ".to_owned()), Element::Show(call.clone(), true)];
        let select = Element::Select { selector: n(), variants: variants(inner), default: 2, apart: true };
        assembler.define(b, vec![Element::Text("Zażółć ".to_owned()), select.clone()]);
        assembler.define(t, vec![Element::Show(Expression::Variable("x".to_owned()), false)]);
        let term = Expression::Term(t, vec![("x".to_owned(), Literal::String("ż".to_owned()))]);
        let more = [Expression::Message(b), term, Expression::Group(vec![select]), Expression::Missing("c".to_owned())];
        assembler.define(a, more.map(|one| Element::Show(one, true)).to_vec());
        assembler.finish()
    }

    fn shown(bytes: Vec<u8>) -> std::result::Result<[super::super::Formatted<'static>; 2], super::super::OpenError> {
        let (bundle, args) = (Bundle::from_bytes(bytes)?, Args::from_iter([("n", 3)]));
        Ok(["a", "b"].map(|key| {
            let shown = bundle.format(key, &args);
            super::super::Formatted { text: shown.text.into_owned().into(), errors: shown.errors }
        }))
    }

    #[test]
    fn a_long_text_is_shown_so_often_and_no_more() {
        let keys = ["a", "-t"].map(|key| (key.to_owned(), 0));
        let mut assembler = Assembler::new(vec!["sv".to_owned()], keys.to_vec());
        let [a, t] = ["a", "-t"].map(|key| assembler.index(key, 0).expect("a key"));
        let long = "x".repeat(20_000);
        let show = |expression: Expression| vec![Element::Show(expression, false); 3000];
        assembler.define(t, show(Expression::Variable("x".to_owned())));
        let given = vec![("x".to_owned(), Literal::String(long.clone()))];
        let lengths = [
            Expression::Literal(Literal::String(long.clone())),
            Expression::Variable(long.clone()),
            Expression::Missing(long.clone()),
            Expression::Function(long, Vec::new(), Vec::new()),
            Expression::Term(t, given),
        ];
        for expression in lengths {
            let mut assembler = assembler.clone();
            assembler.define(a, show(expression));
            let bundle = Bundle::from_bytes(assembler.finish()).expect("a bundle");
            let shown = bundle.format("a", &Args::new());
            assert!(shown.text.len() < 2 * BYTES && shown.errors.contains(&Error::TooLarge));
        }
    }

    #[test]
    fn a_damaged_file_is_an_error_or_the_right_text() {
        let (whole, good) = (bundle(), shown(bundle()).expect("a bundle"));
        assert_eq!(good[1].text, "Zażółć \u{2068}å \u{2068}3,00\u{2069}\u{2069}");
        assert_eq!(good[0].errors, [Error::NoReference("c".to_owned())]);
        for at in 0..whole.len() {
            for byte in (0..=255).filter(|byte| *byte != whole[at]) {
                let mut damaged = whole.clone();
                damaged[at] = byte;
                let Ok(shown) = shown(damaged) else { continue };
                for (shown, good) in shown.iter().zip(&good) {
                    assert!(shown == good || shown.errors.contains(&Error::Damaged), "{at}: {shown:?}");
                }
            }
            assert!(shown(whole[..at].to_vec()).is_err(), "cut at {at}");
        }
    }

    /// The checksums of a hostile file are right.
    #[test]
    fn a_hostile_file_ends_without_a_panic() {
        let whole = bundle();
        for at in 0..whole.len() {
            for byte in 0..=255 {
                let mut hostile = whole.clone();
                hostile[at] = byte;
                super::super::header::seal(&mut hostile);
                if let Ok(bundle) = Bundle::from_bytes(hostile) {
                    let args = Args::from_iter([("n", 3)]);
                    let errors: Vec<_> = ["a", "b"].iter().flat_map(|key| bundle.format(key, &args).errors).collect();
                    assert!(bundle.verify().is_err() || !errors.contains(&Error::Damaged), "{at} {byte}");
                }
            }
        }
    }
}
