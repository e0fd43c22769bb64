//! Where in HTML a placeable stands, told from the text before it (HTML, section 13.2.5), and what may stand there.

use crate::markup::{HOLE, dangers, is_safe_address};

/// Attributes that people read: what is given to them is isolated.
const WORDS: [&str; 9] = [
    "title",
    "alt",
    "placeholder",
    "label",
    "value",
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-valuetext",
];
/// Attributes that machines read.
const NAMES: [&str; 5] = ["lang", "dir", "hreflang", "datetime", "translate"];
/// Attributes that lead somewhere.
const ADDRESSES: [&str; 4] = ["href", "src", "cite", "poster"];

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Text between tags.
    Text,
    /// An attribute that people read.
    Words,
    /// A part of an attribute in which it can do no harm.
    Name,
    /// The beginning of an address, which may lead anywhere.
    Link,
    /// Nothing.
    Nothing,
}

/// A place in HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Between tags.
    #[default]
    Text,
    /// Behind `<`.
    Less,
    /// In the name of a tag.
    Tag { name: String, closes: bool },
    /// Between its attributes.
    Between { tag: String },
    /// In the name of an attribute, or behind it.
    Attribute { tag: String, name: String, is_over: bool },
    /// Behind its `=`.
    Equals { tag: String, name: String },
    /// In quotes. What an address begins with is kept as long as its scheme is open.
    Value { tag: String, name: String, quote: char, address: Address },
    /// In a value without quotes.
    Bare { tag: String },
    /// Where no text is ever told apart: in a comment, a script, behind a placeable that may be no address's end.
    Lost,
}

/// How far an address has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Its scheme is open still.
    Open(String),
    /// A value was its beginning.
    BehindLink,
    /// It is a safe one, whatever follows.
    Settled,
}

impl Place {
    /// The place behind a text.
    pub(super) fn read(&mut self, text: &str) {
        for char in text.chars() {
            *self = std::mem::take(self).behind(char);
        }
    }

    fn behind(self, char: char) -> Self {
        let is_space = matches!(char, '\t' | '\n' | '\u{c}' | '\r' | ' ');
        match self {
            Self::Text | Self::Less if char == '<' => Self::Less,
            Self::Text | Self::Lost => self,
            Self::Less => match char {
                '/' => Self::Tag { name: String::new(), closes: true },
                '!' | '?' => Self::Lost,
                char if char.is_ascii_alphabetic() => Self::Tag { name: char.to_string(), closes: false },
                _ => Self::Text,
            },
            Self::Tag { name, closes: true } => {
                if char == '>' {
                    Self::Text
                } else {
                    Self::Tag { name, closes: true }
                }
            }
            Self::Tag { name: tag, .. } if is_space || char == '/' => Self::Between { tag },
            Self::Tag { name, .. } if char == '>' => end(&name),
            Self::Tag { mut name, closes } => {
                name.push(char);
                Self::Tag { name, closes }
            }
            Self::Between { tag } if is_space || char == '/' => Self::Between { tag },
            Self::Between { tag } | Self::Attribute { tag, .. } | Self::Equals { tag, .. } | Self::Bare { tag }
                if char == '>' =>
            {
                end(&tag)
            }
            Self::Between { tag } => attribute(tag, char),
            Self::Attribute { tag, .. } if char == '/' => Self::Between { tag },
            Self::Attribute { tag, name, .. } if char == '=' => Self::Equals { tag, name },
            Self::Attribute { tag, name, .. } if is_space => Self::Attribute { tag, name, is_over: true },
            Self::Attribute { tag, is_over: true, .. } => attribute(tag, char),
            Self::Attribute { tag, mut name, is_over } => {
                name.push(char.to_ascii_lowercase());
                Self::Attribute { tag, name, is_over }
            }
            Self::Equals { .. } if is_space => self,
            Self::Equals { tag, name } if matches!(char, '"' | '\'') => {
                Self::Value { tag, name, quote: char, address: Address::Open(String::new()) }
            }
            Self::Equals { tag, .. } => Self::Bare { tag },
            Self::Value { tag, quote, .. } if char == quote => Self::Between { tag },
            Self::Value { tag, name, quote, address } => match address.behind(char) {
                Some(address) => Self::Value { tag, name, quote, address },
                None => Self::Lost,
            },
            Self::Bare { tag } if is_space => Self::Between { tag },
            Self::Bare { .. } => self,
        }
    }

    /// What may stand here; the place is behind it then.
    pub(super) fn put(&mut self) -> Fit {
        let fit = match self {
            Self::Text => Fit::Text,
            Self::Value { name, .. } if WORDS.contains(&name.as_str()) => Fit::Words,
            Self::Value { name, .. } if NAMES.contains(&name.as_str()) => Fit::Name,
            Self::Value { name, address, .. } if ADDRESSES.contains(&name.as_str()) => address.put(),
            _ => Fit::Nothing,
        };
        if fit == Fit::Nothing {
            *self = Self::Lost;
        }
        fit
    }

    /// Whether two ways lead to the same place.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Value { tag, name, quote, address }, Self::Value { tag: a, name: b, quote: c, address: d }) => {
                // In an attribute that is no address nothing depends on the text before.
                (tag, name, quote) == (a, b, c) && (address.kind() == d.kind() || !ADDRESSES.contains(&name.as_str()))
            }
            _ => self == other,
        }
    }
}

impl Address {
    fn behind(self, char: char) -> Option<Self> {
        match self {
            Self::Open(mut start) => {
                start.push(char);
                Some(Self::Open(start))
            }
            Self::BehindLink => matches!(char, '/' | '?' | '#').then_some(Self::Settled),
            Self::Settled => Some(self),
        }
    }

    fn put(&mut self) -> Fit {
        *self = match self.kind() {
            Self::Open(start) if start.is_empty() => Self::BehindLink,
            Self::Settled => Self::Settled,
            _ => return Fit::Nothing,
        };
        if *self == Self::Settled { Fit::Name } else { Fit::Link }
    }

    /// The same, settled where it is safe whatever follows.
    fn kind(&self) -> Self {
        match self {
            Self::Open(start) if is_safe_address(&format!("{start}{HOLE}")) => Self::Settled,
            _ => self.clone(),
        }
    }
}

fn attribute(tag: String, char: char) -> Place {
    Place::Attribute { tag, name: char.to_ascii_lowercase().to_string(), is_over: false }
}

/// Behind a tag. What runs, loads or swallows what follows is no place for anything.
fn end(tag: &str) -> Place {
    if dangers(&format!("<{tag}>"), false).is_empty() { Place::Text } else { Place::Lost }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What may stand at each `¤`, and whether the text ends between tags.
    fn fits(text: &str) -> (Vec<Fit>, bool) {
        let (mut place, mut fits) = (Place::default(), Vec::new());
        let mut parts = text.split('¤').peekable();
        while let Some(part) = parts.next() {
            place.read(part);
            if parts.peek().is_some() {
                fits.push(place.put());
            }
        }
        (fits, place == Place::Text)
    }

    #[track_caller]
    fn fit(text: &str, wanted: Fit) {
        assert_eq!(fits(text).0, [wanted], "{text}");
    }

    #[test]
    fn text_and_attributes() {
        for text in ["¤", "<b>¤</b>", "1 < ¤", "<a href=/x>¤", "</b ¤>x".split('¤').next().unwrap_or(""), "<br/>¤"]
        {
            assert!(fits(text).0.iter().all(|fit| *fit == Fit::Text), "{text}");
        }
        fit("<b title=\"¤\">", Fit::Words);
        fit("<b TITLE='a ¤ b'>", Fit::Words);
        fit("<b\nx y=z aria-label = \"¤\">", Fit::Words);
        fit("<b lang=\"¤\">", Fit::Name);
    }

    #[test]
    fn addresses() {
        fit("<a href=\"¤\">", Fit::Link);
        fit("<a href=\"¤/x:y\">", Fit::Link);
        fit("<a href=\"/x/¤\">", Fit::Name);
        fit("<a href='https://a.se?q=¤&b'>", Fit::Name);
        fit("<a href=\"#¤\">", Fit::Name);
        for text in ["javascript:¤", "java¤", "&#106;¤", "java&¤", "x ¤", "data:¤"] {
            fit(&format!("<a href=\"{text}\">"), Fit::Nothing);
        }
        assert_eq!(fits("<a href=\"¤¤\">").0, [Fit::Link, Fit::Nothing]);
        assert!(!fits("<a href=\"¤script:x\">").1);
        assert!(fits("<a href=\"¤/¤\">x</a>").1);
    }

    #[test]
    fn nothing_stands_where_it_could_run() {
        for text in [
            "<¤>",
            "<b¤>",
            "<b ¤>",
            "<b ¤=x>",
            "<b title=¤>",
            "<b title=x¤>",
            "<b onclick=\"¤\">",
            "<b style=\"¤\">",
            "<b id=\"¤\">",
            "<b data-x=\"¤\">",
            "<a xlink:href=\"¤\">",
            "</¤>",
            "<!-- ¤ -->",
            "<script>¤",
            "<STYLE>¤",
            "<textarea>¤",
            "<svg>¤",
            "<iframe src=\"x\">¤",
            "<b title=\"a\"¤>",
        ] {
            fit(text, Fit::Nothing);
            assert!(!fits(text).1, "{text}");
        }
    }

    #[test]
    fn a_text_ends_between_tags() {
        for text in ["<b", "<b title=\"x", "<!-- a -->", "<b>a</b", "a <"] {
            assert!(!fits(text).1, "{text}");
        }
        for text in ["", "a < b", "<b title='>'>x</b>", "<a href=\"/x\">", "<br>"] {
            assert!(fits(text).1, "{text}");
        }
    }
}
