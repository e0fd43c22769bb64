//! JSON with the outer levels broken into lines and the inner ones not, so that a finding is a line in a diff.
//!
//! Controls that JSON would let pass are escaped: a terminal may be what reads it.

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::visible::is_hidden;

/// How much of a value is broken into lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broken {
    /// So many levels from the outermost on.
    pub(super) levels: usize,
    /// So many arrays within each other; what stands in the innermost is a line each.
    pub(super) arrays: usize,
}

/// Writes a value and a line end.
pub(super) fn encode(value: &impl Serialize, broken: Broken, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let lines = Lines { broken, depth: 0, arrays: 0, is_empty: true };
    value.serialize(&mut Serializer::with_formatter(&mut out, lines))?;
    writeln!(out)?;
    out.flush()
}

struct Lines {
    broken: Broken,
    depth: usize,
    arrays: usize,
    is_empty: bool,
}

impl Lines {
    /// Starts a member of an object or array, on a line of its own where `is_broken`.
    fn start<W: ?Sized + Write>(&mut self, out: &mut W, first: bool, is_broken: bool) -> io::Result<()> {
        self.is_empty = false;
        match (first, is_broken) {
            (true, false) => Ok(()),
            (false, false) => out.write_all(b", "),
            (true, true) => self.line(out, "\n"),
            (false, true) => self.line(out, ",\n"),
        }
    }

    /// Ends an object or array; `is_broken` if its members have lines of their own.
    fn end<W: ?Sized + Write>(&mut self, out: &mut W, is_broken: bool) -> io::Result<()> {
        self.depth -= 1;
        if is_broken && !self.is_empty {
            self.line(out, "\n")?;
        }
        self.is_empty = false;
        Ok(())
    }

    fn line<W: ?Sized + Write>(&self, out: &mut W, end: &str) -> io::Result<()> {
        write!(out, "{end}{:1$}", "", self.depth)
    }

    fn breaks_object(&self) -> bool {
        self.arrays < self.broken.arrays && self.depth <= self.broken.levels
    }

    fn breaks_array(&self) -> bool {
        self.arrays <= self.broken.arrays && self.depth <= self.broken.levels
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.arrays += 1;
        self.is_empty = true;
        out.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        let is_broken = self.breaks_array();
        self.end(out, is_broken)?;
        self.arrays -= 1;
        out.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        let is_broken = self.breaks_array();
        self.start(out, first, is_broken)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.is_empty = true;
        out.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        let is_broken = self.breaks_object();
        self.end(out, is_broken)?;
        out.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        let is_broken = self.breaks_object();
        self.start(out, first, is_broken)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        // Most is plain ASCII.
        if fragment.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return out.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        while let Some((at, char)) = rest.char_indices().find(|(_, char)| is_hidden(*char)) {
            out.write_all(&rest.as_bytes()[..at])?;
            for unit in char.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = &rest[at + char.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn encoded(value: &Value, levels: usize, arrays: usize) -> String {
        let mut out = Vec::new();
        encode(value, Broken { levels, arrays }, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn outer_levels_are_broken_into_lines() {
        let value = json!({"a": {"b": {}, "c": {"d": 1, "e": 2}}, "f": [{"g": [1, 2]}, {}], "h": []});
        let expected = r#"{
 "a": {
  "b": {},
  "c": {"d": 1, "e": 2}
 },
 "f": [
  {"g": [1, 2]},
  {}
 ],
 "h": []
}
"#;
        assert_eq!(encoded(&value, 2, 1), expected);
    }

    #[test]
    fn an_array_within_another_is_broken_where_it_is_asked_for() {
        let value = json!({"a": [{"b": [{"c": [1, 2]}, {"c": []}]}]});
        let expected = r#"{
 "a": [
  {
   "b": [
    {"c": [1, 2]},
    {"c": []}
   ]
  }
 ]
}
"#;
        assert_eq!(encoded(&value, 9, 2), expected);
    }

    #[test]
    fn controls_are_escaped_and_read_back() {
        let value = json!("\u{1b}[1m \u{9b}1m \u{202e}żółć\u{e0041} \"運動\"");
        let json = encoded(&value, 0, 0);
        assert_eq!(json, "\"\\u001b[1m \\u009b1m \\u202eżółć\\udb40\\udc41 \\\"運動\\\"\"\n");
        assert_eq!(serde_json::from_str::<Value>(&json).expect("JSON"), value);
    }
}
