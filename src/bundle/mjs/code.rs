//! Patterns as JavaScript: one expression each, that gives a text for a `Text` and HTML for an `Html` of `flyt.mjs`.

use std::collections::BTreeSet;

use crate::config::{self, Markup};
use crate::runtime::{Element, Expression, Key, Literal};

use super::name::Patterns;
use super::place::{Fit, Place};

/// What all patterns of a module are written with.
#[derive(Clone, Copy)]
pub(super) struct Module<'a> {
    pub(super) patterns: &'a Patterns<'a>,
    pub(super) runtime: &'a config::Runtime,
}

/// A pattern as JavaScript.
#[derive(Debug, Default)]
pub(super) struct Code {
    /// The expression; `x` is what it is written for.
    pub(super) text: String,
    /// Why it gives no HTML.
    pub(super) no_html: Option<String>,
    /// Whether it is a string.
    pub(super) is_constant: bool,
    /// Functions of the application that it calls.
    pub(super) functions: BTreeSet<String>,
    /// The patterns that it shows.
    pub(super) shows: BTreeSet<u32>,
}

/// Writes one pattern.
pub(super) fn code(module: Module<'_>, markup: Markup, elements: &[Element]) -> Code {
    let mut writer = Writer { module, markup, place: Place::default(), code: Code::default() };
    let text = writer.elements(elements);
    if writer.place != Place::Text {
        writer.refuse("its HTML is not whole");
    }
    if markup == Markup::Markdown {
        writer.code.no_html = Some("its text is Markdown".to_owned());
    }
    Code { is_constant: matches!(elements, [] | [Element::Text(_)]) && text.starts_with('"'), text, ..writer.code }
}

struct Writer<'a> {
    module: Module<'a>,
    markup: Markup,
    place: Place,
    code: Code,
}

impl Writer<'_> {
    fn refuse(&mut self, why: &str) {
        self.code.no_html.get_or_insert_with(|| why.to_owned());
    }

    fn elements(&mut self, elements: &[Element]) -> String {
        let parts: Vec<_> = elements.iter().map(|element| self.element(element)).collect();
        if parts.is_empty() { "\"\"".to_owned() } else { parts.join(" + ") }
    }

    fn element(&mut self, element: &Element) -> String {
        match element {
            Element::Text(text) => self.text(text),
            Element::Show(Expression::Group(elements), false) => self.elements(elements),
            Element::Show(Expression::Group(elements), true) => self.apart(|writer| writer.elements(elements)),
            Element::Show(expression, apart) => self.show(expression, *apart),
            Element::Select { selector, variants, default, apart: false } => self.select(selector, variants, *default),
            Element::Select { selector, variants, default, apart: true } => {
                self.apart(|writer| writer.select(selector, variants, *default))
            }
        }
    }

    /// What a translator wrote: HTML as it is, or words.
    fn text(&mut self, text: &str) -> String {
        if self.markup == Markup::Html {
            self.place.read(text);
        } else if text.contains(is_special) {
            return format!("x.text({})", string(text));
        }
        string(text)
    }

    fn show(&mut self, expression: &Expression, apart: bool) -> String {
        let is_text = self.place == Place::Text;
        if is_text && matches!(expression, Expression::Message(..) | Expression::Term(..)) {
            return self.refer("x", expression);
        }
        let fit = self.place.put();
        if let (Expression::Literal(Literal::String(text)), Fit::Text) = (expression, fit)
            && !text.contains(is_special)
            && !apart
        {
            return string(text);
        }
        let value = self.value(expression);
        let how = match fit {
            Fit::Text => "show",
            Fit::Words => "words",
            Fit::Name => "name",
            Fit::Link => "link",
            Fit::Nothing => {
                self.refuse("a placeable stands where it could do harm");
                "show"
            }
        };
        if apart { format!("x.{how}({value}, true)") } else { format!("x.{how}({value})") }
    }

    fn apart(&mut self, inner: impl FnOnce(&mut Self) -> String) -> String {
        let before = self.place.clone();
        let how = match self.place.clone().put() {
            _ if before == Place::Text => "isolate",
            Fit::Words => "isolateWords",
            _ => "isolateName",
        };
        format!("x.{how}({})", inner(self))
    }

    fn select(&mut self, selector: &Expression, variants: &[(Key, Vec<Element>)], default: u32) -> String {
        let selector = self.value(selector);
        let (before, mut behind) = (self.place.clone(), None::<Place>);
        let mut written = Vec::new();
        for (key, elements) in variants {
            self.place = before.clone();
            let text = self.elements(elements);
            let is_plain = matches!(elements.as_slice(), [] | [Element::Text(_)]) && text.starts_with('"');
            written.push(format!("[{}, {}{text}]", self.key(key), if is_plain { "" } else { "() => " }));
            let place = std::mem::take(&mut self.place);
            if behind.get_or_insert_with(|| place.clone()).is_same(&place) {
                continue;
            }
            behind = Some(Place::Lost);
            self.refuse("its variants end in different places of its HTML");
        }
        self.place = behind.unwrap_or(before);
        format!("x.select({selector}, [{}], {default})", written.join(", "))
    }

    fn key(&self, key: &Key) -> String {
        match key {
            Key::Name(name) => string(name),
            Key::Number(number) => number_of(number),
        }
    }

    /// What is selected on, shown, or given to a function.
    fn value(&mut self, expression: &Expression) -> String {
        match expression {
            Expression::Literal(literal) => value_of(literal),
            Expression::Variable(name) => format!("x.get({})", string(name)),
            Expression::Missing(name) => format!("x.missing({})", string(name)),
            Expression::Message(..) | Expression::Term(..) => self.refer("x.plain()", expression),
            Expression::Function(name, values, named) => self.call(name, values, named),
            Expression::Group(elements) => {
                let place = std::mem::take(&mut self.place);
                let text = self.elements(elements);
                self.place = place;
                format!("((x) => {text})(x.plain())")
            }
        }
    }

    fn refer(&mut self, x: &str, expression: &Expression) -> String {
        let patterns = self.module.patterns;
        let shown = |index: u32| format!("{}, {}", string(patterns.key(index)), patterns.name(index));
        match expression {
            Expression::Message(index) => {
                self.code.shows.insert(*index);
                format!("{x}.message({})", shown(*index))
            }
            Expression::Term(index, named) => {
                self.code.shows.insert(*index);
                format!("{x}.term({}, {})", shown(*index), named_of(named))
            }
            _ => String::new(),
        }
    }

    fn call(&mut self, name: &str, values: &[Expression], named: &[(String, Literal)]) -> String {
        let values: Vec<_> = values.iter().map(|value| self.value(value)).collect();
        let is_own = self.module.runtime.declares(name);
        let first = values.first().map_or("undefined", String::as_str);
        match name {
            "NUMBER" if !is_own => format!("$number({first}, {})", options(named)),
            "DATETIME" if !is_own => format!("$date({first}, {})", options(named)),
            _ => {
                self.code.functions.insert(name.to_owned());
                format!("x.call({}, [{}], {})", string(name), values.join(", "), named_of(named))
            }
        }
    }
}

fn is_special(char: char) -> bool {
    matches!(char, '&' | '<' | '>' | '"' | '\'')
}

/// A string as JavaScript has it; it ends no `<script>` that it may come to stand in.
pub(super) fn string(text: &str) -> String {
    let written = serde_json::to_string(text).expect("a string is JSON");
    written.replace("</", "<\\/").replace("<!--", "<\\!--")
}

/// A number without the zeros before it, which JavaScript would read as another.
fn number_of(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let digits = digits.trim_start_matches('0');
    let zero = if digits.is_empty() || digits.starts_with('.') { "0" } else { "" };
    format!("{sign}{zero}{digits}")
}

fn value_of(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => string(text),
        Literal::Number(number) => match number.split_once('.') {
            // As many digits are shown as are written.
            Some((_, fraction)) => format!("$decimal({}, {})", number_of(number), fraction.len().min(100)),
            None => number_of(number),
        },
    }
}

fn named_of(named: &[(String, Literal)]) -> String {
    object(named.iter().map(|(name, value)| (name.as_str(), value_of(value))))
}

/// The options of `NUMBER` and `DATETIME` as `Intl` takes them.
fn options(named: &[(String, Literal)]) -> String {
    let option = |(name, value): &(String, Literal)| {
        let (Literal::String(text) | Literal::Number(text)) = value;
        let value = match (name.as_str(), text.as_str()) {
            ("useGrouping", "true" | "1") => string("auto"),
            ("useGrouping" | "hour12", "false" | "0") => "false".to_owned(),
            ("hour12", _) => "true".to_owned(),
            (name, "0") if name.ends_with("IntegerDigits") || name.ends_with("SignificantDigits") => "1".to_owned(),
            (name, digits) if name.ends_with("Digits") => number_of(digits),
            (_, text) => string(text),
        };
        (name.clone(), value)
    };
    let options: Vec<_> = named.iter().map(option).collect();
    object(options.iter().map(|(name, value)| (name.as_str(), value.clone())))
}

/// Of two of one name the last counts, as everywhere in JavaScript.
fn object<'n>(members: impl Iterator<Item = (&'n str, String)>) -> String {
    let members: Vec<_> = members.map(|(name, value)| format!("{}: {value}", member(name))).collect();
    if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
}

/// The name of a member: `__proto__` would be no member but a parent.
pub(super) fn member(name: &str) -> String {
    let is_plain = name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_');
    match name {
        "__proto__" => "[\"__proto__\"]".to_owned(),
        _ if is_plain => name.to_owned(),
        _ => string(name),
    }
}
