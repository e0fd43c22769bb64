//! Files that no translator writes: huge, deeply nested, broken in the middle of a character's escape.

use std::time::{Duration, Instant};

use flyt::syntax::{Syntax, SyntaxErrorKind, parse, to_json, tokens};

use super::oracle::check_tokens;

/// Parses within two seconds, in a thread with as little stack as any has, and gives the errors' kinds.
fn kinds(text: String) -> Vec<SyntaxErrorKind> {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let parsed = thread.spawn(move || {
        let start = Instant::now();
        let tree = parse(&text);
        let (took, limit) = (start.elapsed(), Duration::from_secs(2));
        assert!(took < limit, "{took:?} for {} bytes of {:.40?}", text.len(), text);
        check_tokens(&text, "a hostile text");
        tree.errors().iter().map(|error| error.kind).collect()
    });
    parsed.unwrap().join().unwrap()
}

fn ids(text: &str) -> Vec<String> {
    let tree = parse(text);
    Syntax { text, tree: &tree }.messages().map(|message| message.id().to_owned()).collect()
}

#[test]
fn a_million_braces() {
    assert_eq!(kinds("{".repeat(1_000_000)), [SyntaxErrorKind::EntryStart]);
    assert_eq!(kinds("a = ".to_owned() + &"{".repeat(1_000_000)), [SyntaxErrorKind::TooDeep]);
    assert_eq!(kinds("a = ".to_owned() + &"{ ".repeat(1_000_000)), [SyntaxErrorKind::TooDeep]);
    assert_eq!(kinds("a = ".to_owned() + &"{\n ".repeat(1_000_000)), [SyntaxErrorKind::TooDeep]);
    kinds("a = ".to_owned() + &"}\n".repeat(1_000_000));
    kinds("}\n".repeat(1_000_000));
}

#[test]
fn a_hundred_thousand_nested_selectors() {
    let open = "{ $n ->\n *[other] ".repeat(100_000);
    let closed = open.clone() + "text" + &"\n }".repeat(100_000);
    assert_eq!(kinds("a = ".to_owned() + &open), [SyntaxErrorKind::TooDeep]);
    assert_eq!(kinds("a = ".to_owned() + &closed + "\n"), [SyntaxErrorKind::TooDeep]);
    assert_eq!(kinds("a = { ".to_owned() + &"F(".repeat(100_000)), [SyntaxErrorKind::TooDeep]);
}

#[test]
fn nesting_up_to_the_bound_is_read() {
    let nested = |depth: usize| format!("a = {}1{}\n", "{".repeat(depth), "}".repeat(depth));
    assert_eq!(kinds(nested(100)), []);
    assert_eq!(kinds(nested(101)), [SyntaxErrorKind::TooDeep]);
}

/// Each pattern would take a naive parser time in the square of its length.
#[test]
fn time_is_linear() {
    let mut arguments = "a = { F(".to_owned();
    (0..100_000).for_each(|number| arguments.push_str(&format!("a{number}: 1, ")));
    kinds(arguments + ") }\n");
    for part in [
        " { a\n",
        "a\n",
        "a\n\n",
        "a={\n",
        "a = { F(\n",
        "{F(\n",
        " {F(1,\n",
        " { a ->\n",
        " { a ->\n [x] y\n",
        ".a\n",
        " .a = {\n",
        "[a] b\n",
        " *[a] b\n",
        "*\n",
        " * a\n",
        "{ \"\n",
        "#\n",
        "#a\n",
        "\r",
        "\r\n",
        "\t\n",
        " {a {b",
        "-\n",
        "- a\n",
        "a = b\n\n",
        "a={b\n[\n",
        "{%",
        "\"",
        "=\n",
        "a b = c\n",
        " a\n {\n",
        "{1}",
        "{a}\n .b = {",
        "\u{a0}\n",
        "a = { $n ->\n *[x] y\nb c\n",
        " \n",
        "((",
        "{a(",
        "{a(\n{a(b,\n",
        "->",
        "\\",
        "}{",
        "{ { }\n",
    ] {
        kinds(part.repeat(200_000 / part.len()));
        kinds("a = ".to_owned() + &part.repeat(200_000 / part.len()));
        kinds("a = { $n ->\n [x] ".to_owned() + &part.repeat(200_000 / part.len()));
    }
}

#[test]
fn broken_escapes() {
    for text in ["a = { \"\\u00é\" }\n", "a={\"\\uǔ", "a = { \"\\", "a = { \"\\u", "a = { \"\\é\" }"] {
        assert_eq!(kinds(text.to_owned()).len(), 1, "{text}");
    }
}

#[test]
fn odd_characters_are_text() {
    assert_eq!(kinds("a = \0\u{7f}\u{202e}\u{fffd}\u{10ffff}\n".to_owned()), []);
    assert_eq!(kinds("\0 = a\n".to_owned()), [SyntaxErrorKind::Identifier]);
    assert_eq!(kinds("a = b\u{feff}\n\u{feff}c = d\n".to_owned()), [SyntaxErrorKind::OtherSpace]);
}

#[test]
fn empty_files() {
    for text in ["", "\u{feff}", "\n", "\r\n", " ", "   \n  ", "\n "] {
        assert_eq!(kinds(text.to_owned()), [], "{text:?}");
        assert_eq!(ids(text), [""; 0]);
    }
}

#[test]
fn a_byte_order_mark_and_line_ends_change_nothing() {
    let text = "# Note\na = One\n    two { $x }\n\n    three\n    .b = { $n ->\n        [one] x\n       *[other] y\n    }\n-c = d\n";
    let tree = |text: &str| to_json(Syntax { text, tree: &parse(text) }, false);
    assert_eq!(tree(&text.replace('\n', "\r\n")), tree(text));
    assert_eq!(tree(&("\u{feff}".to_owned() + text)), tree(text));
    assert_eq!(kinds(text.replace('\n', "\r\n")), []);
}

#[test]
fn a_lone_carriage_return_ends_no_line() {
    assert_eq!(kinds("a = b\rc = d\n".to_owned()), []);
    assert_eq!(ids("a = b\rc = d\n"), ["a"]);
    assert_eq!(kinds("a = \n\r".to_owned()).len(), 1);
}

#[test]
fn the_last_line_needs_no_end() {
    for (text, last) in [("a = b", "b"), ("a = b\n    c  ", "c"), ("a = { b }", "b")] {
        let tree = parse(text);
        assert_eq!(tree.errors(), []);
        let syntax = Syntax { text, tree: &tree };
        let tokens = tokens(syntax);
        assert!(tokens.iter().any(|token| token.span.of(text) == last), "{tokens:?}");
    }
}
