//! What can be wrong with a Fluent text, in words that a translator understands.

use crate::text::Span;

/// One fault at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SyntaxErrorKind,
    /// Where.
    pub span: Span,
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident: $headline:literal, $label:literal, $help:literal;)*) => {
        /// Every fault that the parser tells apart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SyntaxErrorKind {
            $($(#[doc = $doc])* $kind,)*
        }

        impl SyntaxErrorKind {
            /// What is wrong, in one sentence.
            pub fn headline(self) -> &'static str {
                match self { $(Self::$kind => $headline,)* }
            }

            /// What the mark under the fault says.
            pub fn label(self) -> &'static str {
                match self { $(Self::$kind => $label,)* }
            }

            /// What to do next.
            pub fn help(self) -> &'static str {
                match self { $(Self::$kind => $help,)* }
            }
        }
    };
}

kinds! {
    /// A line that no entry can start with.
    EntryStart: "this line belongs to no message", "neither a message, a term, a comment nor an indented line",
        "write `name = text`; if this line goes on with the text above, indent it";
    /// An indented line under nothing.
    Orphan: "this indented line belongs to no message", "nothing above that it could continue",
        "remove the indentation if this starts a message, or put it right under the message it belongs to";
    /// A continuation line that starts with `*`.
    StarLine: "a line of text cannot start with `*`", "read as the default variant of a selector",
        "write `{\"*\"}` for the asterisk, or join it to the line above; a default variant is written `*[other]`";
    /// A continuation line that starts with `[`.
    BracketLine: "a line of text cannot start with `[`", "read as the variant of a selector",
        "join it to the line above, or write `{\"[\"}` for the bracket";
    /// A continuation line that starts with `.`.
    DotLine: "a line of text cannot start with `.`", "read as an attribute, which needs `.name = text`",
        "join it to the line above, or write `{\".\"}` for the full stop";
    /// A mark that git leaves where it cannot merge.
    Conflict: "a merge was left unfinished here", "a mark of git",
        "keep one of the two versions, and remove the marks";
    /// A tab where only spaces count.
    Tab: "a tab does not count as a space", "only ordinary spaces do",
        "write spaces instead";
    /// Something that looks like a space.
    OtherSpace: "this does not count as a space", "it is invisible or another kind of space",
        "write ordinary spaces instead, or remove it";
    /// A comment without a space behind its `#`.
    CommentSpace: "a comment needs a space behind its `#`", "expected a space here",
        "write `# comment`, `## group comment` or `### file comment`";
    /// An identifier was expected.
    Identifier: "expected a name", "names start with a letter from a to z",
        "use letters from a to z, digits, `-` and `_`";
    /// A name with something in it that names cannot have.
    NameCharacter: "this cannot be part of a name", "names have letters from a to z, digits, `-` and `_`",
        "write for example `-` instead; if this line goes on with the text above, indent it";
    /// `=` was expected.
    Equals: "expected `=` behind the name", "no `=` here",
        "write `name = text`; if this line goes on with the text above, indent it";
    /// A message with neither value nor attribute.
    EmptyMessage: "this message has no text", "neither a value nor an attribute",
        "write its text behind the `=` or indented below, or `{ \"\" }` if it is to be empty";
    /// A term without value.
    EmptyTerm: "this term has no value", "a term needs a value",
        "write its text behind the `=`, or `{ \"\" }` if it is to be empty";
    /// An attribute without value.
    EmptyAttribute: "this attribute has no value", "an attribute needs a value",
        "write its text behind the `=`, or `{ \"\" }` if it is to be empty";
    /// `}` in text.
    StrayBrace: "this `}` closes nothing", "no `{` before it is open",
        "remove it, or write `{\"}\"}` to show a brace";
    /// A `{` without its `}`.
    UnclosedBrace: "this `{` is never closed", "expected a `}` for it",
        "write the `}` behind what is to be inserted, or below the last variant";
    /// Something else than `}` behind an expression.
    CloseBrace: "expected `}` here", "the expression before this is complete",
        "close it with `}`; text goes outside the braces";
    /// Nothing in a placeable.
    EmptyPlaceable: "there is nothing between these braces", "an expression is missing",
        "write a variable such as `{ $name }`, or remove the braces";
    /// Something that starts no expression.
    Expression: "this is no expression", "expected a variable, a reference, a function, a string or a number",
        "write `$name`, `-term`, `message`, `FUNCTION()`, `\"text\"` or a number";
    /// Other quotation marks than `"`.
    Quote: "a string stands between straight quotation marks", "expected `\"`",
        "write `\"` on both sides, or put the text outside the braces";
    /// A function whose name is not in capitals.
    FunctionName: "a function's name is in capitals", "not the name of a function",
        "use A to Z, digits, `-` and `_`; a message takes no arguments";
    /// A message that selects.
    MessageSelector: "a message cannot be a selector", "the text of a message cannot be chosen by",
        "write `$` before it if it is a variable; else select on an attribute of a term";
    /// A term's value that selects.
    TermSelector: "a term's value cannot be a selector", "only an attribute of a term can be chosen by",
        "select on an attribute, such as `-term.gender`";
    /// A placeable that selects.
    PlaceableSelector: "a placeable cannot be a selector", "braces inside the selector",
        "remove the inner braces";
    /// A term's attribute in text.
    TermAttribute: "a term's attribute cannot be shown", "attributes of terms are only for selectors",
        "select on it, or make it a term of its own";
    /// Variants without `->`.
    Arrow: "expected `->` before the variants", "a selector ends with `->`",
        "write `->`, with a line for each variant below it";
    /// `->` right behind a name.
    ArrowSpace: "`->` needs a space before it", "its dash is read as a part of the name",
        "write a space before it, such as `{ $count ->`";
    /// Something on the line of `->`.
    ArrowLine: "variants start on the line below `->`", "expected the end of the line",
        "put each variant on a line of its own";
    /// No variant behind `->`.
    NoVariants: "this selector has no variants", "expected a variant below",
        "add at least the default variant, `*[other] text`";
    /// Something else than a variant behind `->`.
    NotVariant: "this line is no variant", "expected a key in brackets",
        "write `[one] text` or `*[other] text`";
    /// No default variant.
    NoDefault: "no variant is the default", "one of the variants must be marked with `*`",
        "put `*` before the variant to use when no other fits, usually `*[other]`";
    /// Two default variants.
    ManyDefaults: "there is a second default variant", "only one variant can be marked with `*`",
        "remove the `*` here or above; if another selector ends above, close it with `}`";
    /// A `}` on the line of a variant.
    VariantEnd: "the closing `}` must be on a line of its own", "a variant ends with its line",
        "put `}` on the line below the last variant";
    /// A variant's key is no name and no number.
    VariantKey: "this is no key of a variant", "expected a name or a number between the brackets",
        "write a category such as `[one]`, a word such as `[male]`, or a number such as `[0]`";
    /// `]` was expected.
    VariantBracket: "expected `]` behind the key", "the key ends here",
        "close the key with `]`; keys are of the letters a to z, and are not translated";
    /// A variant without text.
    EmptyVariant: "this variant has no text", "a variant needs a value",
        "write its text behind the `]`, or `{ \"\" }` if it is to be empty";
    /// A positional argument behind a named one.
    PositionalAfterNamed: "a positional argument stands behind a named one", "named arguments come last",
        "move it before the first named argument";
    /// The same name twice.
    DuplicateArgument: "this argument is given twice", "the name was used before",
        "remove one of the two";
    /// A named argument that is no literal.
    ArgumentLiteral: "a named argument takes only a string or a number", "not a literal",
        "write `name: \"text\"` or `name: 1`";
    /// An argument whose name is no plain name.
    ArgumentName: "this is no name of an argument", "only a plain name can stand before `:`",
        "write `name: \"text\"` or `name: 1`";
    /// `,` or `)` was expected.
    CloseParen: "expected `,` or `)` here", "the argument before this is complete",
        "separate arguments with `,` and close the list with `)`";
    /// A `(` without its `)`.
    UnclosedParen: "this `(` is never closed", "expected a `)` for it",
        "write the `)` behind the last argument";
    /// `=` before an argument's value.
    Colon: "expected `:` behind the name of an argument", "`=` stands only behind the name of a message",
        "write `name: \"text\"` or `name: 1`";
    /// A string without its end.
    UnclosedString: "this string is never closed", "no `\"` before the end of the line",
        "close it with `\"`; a string cannot go on to the next line";
    /// An unknown escape.
    Escape: "this is no escape sequence", "only `\\\\`, `\\\"`, `\\uXXXX` and `\\UXXXXXX` are",
        "write `\\\\` for a backslash";
    /// A `\u` without its digits.
    UnicodeEscape: "this escape sequence is too short", "`\\u` takes four hexadecimal digits, `\\U` six",
        "fill it up with zeros, such as `\\u00E9`";
    /// A number without digits behind its point.
    Digits: "expected a digit", "a number has digits on both sides of its point",
        "write a number such as `1` or `1.5`";
    /// Too much nesting.
    TooDeep: "this is nested too deeply", "more than 100 levels of braces and parentheses",
        "move inner parts into messages or terms of their own";
    /// A text over 4 GiB.
    TooLong: "this file is too large", "over 4 GiB",
        "split it into several files";
}
