//! The head of an outline: TOML between two lines of `+++`, for what is not language.

use toml::de::{DeTable, DeValue};

use crate::format::{Date, Time};
use crate::syntax::is_name;
use crate::text::Span;

use super::Fault;

/// The variables that an outline gives to its messages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// In the order of the text.
    pub variables: Vec<Variable>,
}

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name, as messages use it behind `$`.
    pub name: String,
    /// What it is.
    pub value: Value,
    /// Where its name stands in the outline's text.
    pub span: Span,
    /// Where its value stands.
    pub value_span: Span,
}

impl Variable {
    /// A variable that stands in no text yet.
    pub(super) fn new(name: impl Into<String>, value: Value) -> Self {
        Self { name: name.into(), value, span: Span::default(), value_span: Span::default() }
    }
}

/// What a variable is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text that needs no translation, such as a name.
    Text(String),
    /// A number, as written: `1.50` keeps its last digit.
    Number(f64, String),
    /// A day, or a moment.
    Date(Date),
    /// Yes or no.
    Bool(bool),
}

impl Value {
    /// What it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Number(..) => "a number",
            Self::Date(_) => "a date",
            Self::Bool(_) => "`true` or `false`",
        }
    }
}

impl FrontMatter {
    /// The value of a variable.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.variables.iter().find(|variable| variable.name == name).map(|variable| &variable.value)
    }
}

const FENCE: &str = "+++";

/// Reads the front matter at the head of a text: it, and where the rest begins.
pub(super) fn read(text: &str, faults: &mut Vec<Fault>) -> (FrontMatter, u32) {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[mark..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == FENCE) else {
        return (FrontMatter::default(), mark as u32);
    };
    let start = mark + first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == FENCE {
            return (table(&text[start..end], start as u32, faults), (end + line.len()) as u32);
        }
        end += line.len();
    }
    let span = Span::new(mark as u32, (mark + FENCE.len()) as u32);
    let fault = Fault::new(span, "the front matter never ends", "close it with a line of `+++`");
    faults.push(fault.label("it begins here"));
    (FrontMatter::default(), text.len() as u32)
}

fn table(text: &str, offset: u32, faults: &mut Vec<Fault>) -> FrontMatter {
    let place = |range: std::ops::Range<usize>| Span::new(offset + range.start as u32, offset + range.end as u32);
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let span = place(error.span().unwrap_or(0..0));
            let help = "front matter is TOML: `name = value` on each line, texts in quotes";
            faults.push(Fault::new(span, format!("the front matter cannot be read: {}", error.message()), help));
            return FrontMatter::default();
        }
    };
    let mut variables = Vec::new();
    for (key, value) in table {
        let (name, span, of_value) = (key.get_ref().to_string(), place(key.span()), place(value.span()));
        if !is_name(&name) {
            let message = format!("`{name}` cannot be a variable's name");
            faults.push(Fault::new(span, message, "begin with a letter; letters, digits, `-` and `_` may follow"));
        }
        match self::value(value.into_inner()) {
            Ok(value) => variables.push(Variable { name, value, span, value_span: of_value }),
            Err(kind) => {
                let message = format!("`{name}` is {kind}, which messages cannot use");
                faults.push(Fault::new(of_value, message, "give a text, a number, a date, `true` or `false`"));
            }
        }
    }
    variables.sort_by_key(|variable| variable.span);
    FrontMatter { variables }
}

fn value(value: DeValue<'_>) -> Result<Value, &'static str> {
    match value {
        DeValue::String(text) => Ok(Value::Text(text.into_owned())),
        DeValue::Boolean(value) => Ok(Value::Bool(value)),
        DeValue::Integer(number) if number.radix() == 10 => self::number(number.as_str()),
        DeValue::Integer(_) => Err("no decimal number"),
        DeValue::Float(number) => self::number(number.as_str()),
        DeValue::Datetime(moment) => date(moment).ok_or("a time without a day"),
        DeValue::Array(_) => Err("a list"),
        DeValue::Table(_) => Err("a table"),
    }
}

fn number(written: &str) -> Result<Value, &'static str> {
    let number = written.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or("no number")?;
    Ok(Value::Number(number, written.trim_start_matches('+').to_owned()))
}

fn date(moment: toml::value::Datetime) -> Option<Value> {
    let time =
        moment.time.map(|time| Time { hour: time.hour, minute: time.minute, second: time.second.unwrap_or(0).min(59) });
    let date = moment.date?;
    Some(Value::Date(Date { year: date.year.into(), month: date.month, day: date.day, time }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        read(text, &mut faults);
        faults.iter().map(|fault| format!("{}: {}", fault.span.of(text), fault.message)).collect()
    }

    #[test]
    fn values_have_types() {
        let text = "\u{feff}+++\r\nupdated = 2026-11-24\nminutes = 6\nratio = 1.50\nauthor = \"Åsa\"\nopen = true\n+++\r\n# Hej";
        let (found, rest) = read(text, &mut Vec::new());
        assert_eq!(&text[rest as usize..], "# Hej");
        let date = Date { year: 2026, month: 11, day: 24, time: None };
        assert_eq!(found.get("updated"), Some(&Value::Date(date)));
        assert_eq!(found.get("minutes"), Some(&Value::Number(6.0, "6".to_owned())));
        assert_eq!(found.get("ratio"), Some(&Value::Number(1.5, "1.50".to_owned())));
        assert_eq!(found.get("author"), Some(&Value::Text("Åsa".to_owned())));
        assert_eq!(found.get("open"), Some(&Value::Bool(true)));
        assert_eq!(found.variables[0].span.of(text), "updated");
    }

    #[test]
    fn what_no_message_can_use_is_told() {
        assert_eq!(faults("+++\na = [1]\n+++\n"), ["[1]: `a` is a list, which messages cannot use"]);
        assert_eq!(faults("+++\n\"å\" = 1\n+++\n"), ["\"å\": `å` cannot be a variable's name"]);
        assert_eq!(
            faults("+++\na = 12:00:00\n+++\n"),
            ["12:00:00: `a` is a time without a day, which messages cannot use"]
        );
        assert_eq!(faults("+++\na = 1\n"), ["+++: the front matter never ends"]);
        assert!(faults("+++\na = x\n+++\n")[0].contains("the front matter cannot be read"));
        assert_eq!(faults("# { a }\n"), [""; 0]);
    }
}
