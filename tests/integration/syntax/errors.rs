//! What a translator is told about a mistake, and where: text in, text out.

use flyt::syntax::{Syntax, parse};
use flyt::text::LineIndex;

/// Parses each text without its marks, and wants exactly these marks: one below each fault, with its headline.
#[track_caller]
fn check(cases: &str) {
    for marked in cases.trim_start_matches('\n').split("----\n") {
        check_one(marked);
    }
}

#[track_caller]
fn check_one(marked: &str) {
    let lines = marked.lines().filter(|line| !line.trim_start().starts_with('^'));
    let text: String = lines.map(|line| line.to_owned() + "\n").collect();
    assert_eq!(mark(&text), marked, "\n{}", mark(&text));
    let crlf = text.replace('\n', "\r\n");
    assert_eq!(mark(&crlf).replace('\r', ""), marked, "CRLF changes nothing");
    let tree = parse(&text);
    let good = Syntax { text: &text, tree: &tree }.messages().any(|message| message.id() == "good");
    assert_eq!(good, text.contains("good = "), "a good message is read, whatever stands above it:\n{marked}");
}

fn mark(text: &str) -> String {
    let (tree, index) = (parse(text), LineIndex::new(text));
    let mut marked = String::new();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        marked.push_str(line);
        for error in tree.errors().iter().filter(|error| index.line(error.span.start) == number) {
            let column = index.position(error.span.start, text).column as usize - 1;
            let width = error.span.of(text).lines().next().unwrap_or("").chars().count().max(1);
            let mark = " ".repeat(column) + &"^".repeat(width);
            marked.push_str(&format!("{mark} {}\n", error.kind.headline()));
        }
    }
    marked
}

#[test]
fn an_unclosed_brace_never_swallows_the_message_below() {
    check(
        r##"
broken = Hello { $name
               ^ this `{` is never closed
good = Fine
----
broken = Hello { $name, welcome
               ^ this `{` is never closed
    back
good = Fine
----
broken = Hello { $name
               ^ this `{` is never closed
    and more }
good = Fine
----
broken = Hello { $name
               ^ this `{` is never closed
    and more
    and { $other } too
good = Fine
----
broken =
    First line
    Hello { $name
          ^ this `{` is never closed
good = Fine
----
key = {
      ^ this `{` is never closed
$name
good = ok
----
key = {
      ^ this `{` is never closed
FUNC(
$a
)
good = ok
----
say = {{ $n ->
      ^ this `{` is never closed
    [one] x
   *[other] y
 }
good = ok
----
say = { $n -> 
      ^ this `{` is never closed
good = ok
----
a = {
    ^ this `{` is never closed
key = v }
        ^ this `}` closes nothing
----
a = { F(
    ^ this `{` is never closed
b,
“x” ) }
----
a = { $x
    ^ this `{` is never closed
b = { $y
    ^ this `{` is never closed
c = ok
----
a = { $x
    ^ this `{` is never closed
    text { $y
         ^ this `{` is never closed
    text }
b = ok
----
say = { $x
      ^ this `{` is never closed
    {$y}
good = ok
----
say = Text
    { $x
    ^ this `{` is never closed
    more
    { $y z }
         ^ expected `}` here
good = ok
"##,
    );
}

#[test]
fn a_name_is_followed_by_an_equals_sign() {
    check(
        r##"
hello Hello
      ^ expected `=` behind the name
good = Fine
----
hello: Hello
     ^ expected `=` behind the name
----
hello world = Hello
     ^ this cannot be part of a name
----
héllo = Hello
 ^ this cannot be part of a name
----
1st = Hello
^^^ expected a name
----
émile = x
^^^^^ expected a name
----
ключ = значение
^^^^ expected a name
good = ok
----
-term
     ^ expected `=` behind the name
good = Fine
----
"key" = "value"
^^^^^ expected a name
----
# Comment
broken {
       ^ expected `=` behind the name
good = ok
----
= value
^^^^^^^ this line belongs to no message
"##,
    );
}

#[test]
fn text_at_the_margin_is_told_once_a_paragraph() {
    check(
        r##"
hello = First line
second line at the margin.
       ^ expected `=` behind the name
good = Fine
----
hello = First line
second line, at the margin.
       ^ expected `=` behind the name
and a third
good = Fine
----
hello = First line
Ältere Zeile
^^^^^^^^^^^^ this line belongs to no message
good = Fine
----
<p>HTML pasted</p>
^^^^^^^^^^^^^^^^^^ this line belongs to no message
good = Fine
----
say =
^^^ this message has no text
<p>HTML
pasted</p>
good = Fine
----
list = A list:
- one
^^^^^ this line belongs to no message
- two
good = Fine
----
say = Para one
para two is pasted
     ^ expected `=` behind the name
at the margin
without names

other paragraph
      ^ expected `=` behind the name
of two lines
good = ok
----
a { color: red;
  ^ expected `=` behind the name
  b: c }
d = e
----
{
^ this line belongs to no message
  "key": "value"
}
----
#	tab
 ^ a tab does not count as a space
# fine
-brand = Text
-  not a term
^^^^^^^^^^^^^ this line belongs to no message
good = ok
"##,
    );
}

#[test]
fn a_brace_too_many() {
    check(
        r##"
hello = Hello $name }
                    ^ this `}` closes nothing
good = Fine
----
hello = Hello { $name } }
                        ^ this `}` closes nothing
good = Fine
----
hello = Hello { $name }}
                       ^ this `}` closes nothing
    More text
    and } again
        ^ this `}` closes nothing
good = Fine
----
emails = { $n ->
    [one] One
   *[other] Others
    } }
      ^ this `}` closes nothing
----
key = value
  nested:
   - item
}
^ this `}` closes nothing
----
say = Text } and } more
           ^ this `}` closes nothing
                 ^ this `}` closes nothing
   and } yet
       ^ this `}` closes nothing
good = ok
----
say = { “x” }
        ^ a string stands between straight quotation marks
    .a = Hello }
               ^ this `}` closes nothing
"##,
    );
}

#[test]
fn a_selector_that_is_not_closed() {
    check(
        r##"
emails = { $n ->
         ^ this `{` is never closed
    [one] One mail
   *[other] { $n } mails
good = Fine
----
emails = { $n ->
         ^ this `{` is never closed
    [one] One mail
   *[other] { $n } mails

good = Fine
----
say = { $n ->
      ^ this `{` is never closed
    [one] { $m ->
        [a] x
       *[b] y
    }
   *[other] y
good = ok
----
say = { $n ->
    [one] { $m ->
        [a] x
       *[b] y
   *[other] y
   ^ there is a second default variant
    }
good = ok
----
emails = { $n ->
    [one] One mail
   *[other] { $n mails
            ^ this `{` is never closed
    }
good = Fine
----
emails = { $n ->
    [one] One { $n mail
              ^ this `{` is never closed
   *[other] { $n } mails
    }
good = Fine
----
say = { $n ->
    [one] {$n mail
          ^ this `{` is never closed
    [two] {$n} }
   *[other] mails
    }
"##,
    );
}

#[test]
fn a_selector_without_its_arrow() {
    check(
        r##"
emails = { $n
             ^ expected `->` before the variants
    [one] One
   *[other] Others
    }
----
emails = { $n =>
              ^^ expected `->` before the variants
    [one] One
   *[other] Others
    }
----
emails = { $n->
             ^^ `->` needs a space before it
    [one] One
   *[other] Others
    }
----
emails = { -brand.gender->
                        ^^ `->` needs a space before it
    [male] One
   *[other] Others
    }
----
emails = { $n →
              ^ expected `->` before the variants
    [one] One
   *[other] Others
    }
----
emails = { $n -> [one] One *[other] Others }
                 ^ variants start on the line below `->`
----
say = { NUMBER($n) -> }
                      ^ variants start on the line below `->`
"##,
    );
}

#[test]
fn a_selector_on_something_else() {
    check(
        r##"
emails = { n ->
           ^ a message cannot be a selector
    [one] One
   *[other] Others
    }
----
emails = { -brand ->
           ^^^^^^ a term's value cannot be a selector
    [one] One
   *[other] Others
    }
"##,
    );
}

#[test]
fn variants() {
    check(
        r##"
emails = { $n ->
              ^^ no variant is the default
    [one] One mail
    [other] { $n } mails
    }
----
emails = { $n ->
    [one]
    ^^^^^ this variant has no text
   *[other] { $n } mails
    }
----
emails = { $n ->
    [one] One
   *[other]
   ^^^^^^^^ this variant has no text
    }
----
emails = { $n ->
    [one] One
   *[other] Others }
                   ^ the closing `}` must be on a line of its own
----
say = { $n ->
    [one] One }
              ^ the closing `}` must be on a line of its own
   *[other] Others
good = ok
----
emails = { $n ->
   *[one] One
   *[other] Others
   ^ there is a second default variant
    }
----
emails = { $n ->
    one: One
    ^^^^^^^^ this line is no variant
   *other: Others
   ^ a line of text cannot start with `*`
    }
----
emails = { $n ->
    [one] One
    * [other] Others
    ^ a line of text cannot start with `*`
    }
----
emails = { $n ->
    [one One mail
         ^ expected `]` behind the key
   *[other] Others
    }
----
emails = { $n ->
    [ONE
        ^ expected `]` behind the key
   *[other] Others
    }
----
say = { $n ->
    [1.] x
       ^ expected a digit
   *[other] y
 }
----
say = { $n ->
    [one two] x
         ^ expected `]` behind the key
   *[other] y
 }
----
say = { $n ->
    [] x
     ^ this is no key of a variant
   *[other] y
 }
----
say = { $n ->
    [one] One
more text
^^^^^^^^^ this line belongs to no message
   *[other] Others
    }
good = ok
----
say = { $n ->
    [one] One
    .net framework
    ^ a line of text cannot start with `.`
   *[other] Others
    }
good = ok
----
say = { $n ->
    [one] One
    ...and more
    ^ a line of text cannot start with `.`
   *[other] Others
    }
good = ok
"##,
    );
}

#[test]
fn quotation_marks() {
    check(
        r##"
say = { “hello” }
        ^ a string stands between straight quotation marks
----
say = { 'hello' }
        ^ a string stands between straight quotation marks
----
say = { "hello }
        ^ this string is never closed
----
say = { "hello
        ^ this string is never closed
    there" }
----
say = { "\x41" }
         ^^ this is no escape sequence
----
say = { "\u41" }
         ^^^^ this escape sequence is too short
----
say = { "a\" }
        ^ this string is never closed
good = Fine
"##,
    );
}

#[test]
fn names_in_braces() {
    check(
        r##"
say = { $ name }
         ^ expected a name
----
say = { $naïve }
           ^ this cannot be part of a name
----
say = { -brand.attr }
               ^^^^ a term's attribute cannot be shown
----
say = { - brand }
        ^ this is no expression
----
say = { NUMBER $x }
               ^ expected `}` here
----
say = { $x | upper }
           ^ expected `}` here
----
say = { user.name.first }
                 ^ expected `}` here
----
say = { $user.name }
             ^ expected `}` here
----
say = { $first $last }
               ^ expected `}` here
----
say = { $x + 1 }
           ^ expected `}` here
----
say = %(name)s { user name }
                      ^ expected `}` here
----
say = {% if x %} foo {% endif %} { $x }
       ^ this is no expression
                      ^ this is no expression
----
say = { 1. }
          ^ expected a digit
----
say = {}
      ^^ there is nothing between these braces
----
say = { }
      ^^^ there is nothing between these braces
"##,
    );
}

#[test]
fn arguments() {
    check(
        r##"
say = { number($x) }
        ^^^^^^ a function's name is in capitals
----
say = { Number($x) }
        ^^^^^^ a function's name is in capitals
----
say = { NUMBER($x, minimumFractionDigits = 2) }
                                         ^ expected `:` behind the name of an argument
----
say = { NUMBER($x, minimumFractionDigits: 2, minimumFractionDigits: 3) }
                                             ^^^^^^^^^^^^^^^^^^^^^ this argument is given twice
----
say = { NUMBER($x minimumFractionDigits: 2) }
                  ^ expected `,` or `)` here
----
say = { NUMBER($x, minimumFractionDigits: two) }
                                          ^ a named argument takes only a string or a number
----
say = { NUMBER(minimumFractionDigits: 2, $x) }
                                         ^^ a positional argument stands behind a named one
----
say = { NUMBER($x }
                  ^ expected `,` or `)` here
----
say = { NUMBER($x,
              ^ this `(` is never closed
    a: 1,
    b: 2
  more
good = ok
----
say = { NUMBER($x,
    a: 1
    b: 2) }
    ^ expected `,` or `)` here
good = ok
"##,
    );
}

#[test]
fn attributes() {
    check(
        r##"
say = Text
    .label
    ^ a line of text cannot start with `.`
----
say = Text
    .label Text
    ^ a line of text cannot start with `.`
----
say = Text
    .label =
    ^^^^^^ this attribute has no value
----
say = Text
    . label = Text
    ^ a line of text cannot start with `.`
----
say = Text
    .2 = Text
    ^ a line of text cannot start with `.`
"##,
    );
}

#[test]
fn only_spaces_indent() {
    check(
        r##"
say = Text
	with a tab
^ a tab does not count as a space
good = Fine
----
say = Text
  with nbsp
^ this does not count as a space
good = Fine
----
	say = Text
^ a tab does not count as a space
good = Fine
----
tabs = { $n ->
	[one] One
^ a tab does not count as a space
	*[other] Others
	}
good = ok
----
 say = Text
 ^^^^^^^^^^ this indented line belongs to no message
good = Fine
"##,
    );
}

#[test]
fn markdown_is_explained_as_what_it_is() {
    check(
        r##"
list = A list:
    * one
    ^ a line of text cannot start with `*`
    * two
    * three
good = Fine
----
list = A list:
* one
^ a line of text cannot start with `*`
* two
good = Fine
----
link = Some text,
    [a link](https://example.com) and more.
    ^ a line of text cannot start with `[`
good = Fine
----
link =
    [a link](https://example.com) and more.
    ^ a line of text cannot start with `[`
good = Fine
----
link = [a link](https://example.com) and more.
    [ ] task
    ^ a line of text cannot start with `[`
good = Fine
----
dots = Text
    ...and more
    ^ a line of text cannot start with `.`
good = Fine
----
dots = Text
    . and more
    ^ a line of text cannot start with `.`
good = Fine
----
dots = Text
...and more
^ a line of text cannot start with `.`
good = Fine
----
dots =
    .net is a framework
    ^ a line of text cannot start with `.`
good = Fine
----
say = Hello { $x
            ^ this `{` is never closed
    [a link](b) more
    ^ a line of text cannot start with `[`
good = ok
"##,
    );
}

#[test]
fn comments_need_a_space() {
    check(
        r##"
#comment
 ^ a comment needs a space behind its `#`
good = Fine
----
#### comment
   ^ a comment needs a space behind its `#`
good = Fine
----
// comment
^^^^^^^^^^ this line belongs to no message
good = Fine
----
<!-- comment -->
^^^^^^^^^^^^^^^^ this line belongs to no message
good = Fine
"##,
    );
}

#[test]
fn empty_messages() {
    check(
        r##"
empty =
^^^^^ this message has no text
good = Fine
----
-term =
^^^^^ this term has no value
good = Fine
"##,
    );
}

#[test]
fn merges_left_unfinished() {
    check(
        r##"
=======
^^^^^^^ a merge was left unfinished here
a = b
>>>>>>> branch
^^^^^^^^^^^^^^ a merge was left unfinished here
----
<<<<<<< HEAD
^^^^^^^^^^^^ a merge was left unfinished here
a = b
=======
^^^^^^^ a merge was left unfinished here
a = c
>>>>>>> branch
^^^^^^^^^^^^^^ a merge was left unfinished here
"##,
    );
}

#[test]
fn each_mistake_is_told() {
    check(
        r##"
say = Text
    .a = { $x
         ^ this `{` is never closed
    .b = { $y }
    .c = { $z
         ^ this `{` is never closed
good = ok
----
say = { “x” } and { $ y } and { $z } { 'q' }
        ^ a string stands between straight quotation marks
                     ^ expected a name
                                       ^ a string stands between straight quotation marks
good = ok
----
say = Text
    .label
    ^ a line of text cannot start with `.`
    .title Text
    ^ a line of text cannot start with `.`
    .ok = Text
    .no =
    ^^^ this attribute has no value
----
say = { $n ->
    [one] { $x + 1 }
               ^ expected `}` here
   *[other] { “y” }
              ^ a string stands between straight quotation marks
    }
    }
    ^ this `}` closes nothing
    .a = { $z }}
               ^ this `}` closes nothing
----
say = { "\x {" } and { ‘y’ }
         ^^ this is no escape sequence
    more { $ }
            ^ expected a name
----
a = { $x
    ^ this `{` is never closed
b B
  ^ expected `=` behind the name
c = d
----
say = Text
    { $x, $y }
        ^ expected `}` here
    more
good = ok
"##,
    );
}

#[test]
fn no_mistakes() {
    check(
        r##"
say = { $Name }
----
say = { -Brand }
----
say = { NUMBER }
----
say = {0}
----
say = {name}
----
say = {{ name }}
----
say = ${ name }
----
list = A list:
    - one
    - two
good = Fine
----
full = 全角｛名前｝です
----
key = {
    $name
}
good = ok
----
say = { $n ->
    [one] x
    
    text without key
   *[other] y
    }
good = ok
----
say = { -5 } { -x }
"##,
    );
}
