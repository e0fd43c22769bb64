//! The text of a pattern apart from its place: without the indentation that its lines have in the file, and set into a
//! file again.

use crate::text::Span;

/// Where text without indentation is in text that has it, a line at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Where each line begins: there, and here.
    starts: Vec<(u32, u32)>,
}

impl Lines {
    /// The place in the plain text of a place in the indented one; what is indentation there is the line's start.
    pub fn plain(&self, at: u32) -> u32 {
        let line = self.starts.partition_point(|(there, _)| *there <= at).saturating_sub(1);
        let Some((there, here)) = self.starts.get(line) else { return 0 };
        let plain = here + at.saturating_sub(*there);
        // Behind a line is its end, and not the next one's beginning.
        self.starts.get(line + 1).map_or(plain, |(_, next)| plain.min(next.saturating_sub(1)))
    }

    fn push(&mut self, there: usize, here: usize) {
        self.starts.push((there as u32, here as u32));
    }
}

/// The text of a pattern that stands at a span of a file: its lines joined by LF, less the indentation that they share.
pub fn lift(file: &str, span: Span) -> (String, Lines) {
    let line_start = file[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let is_block = file[line_start..span.start as usize].bytes().all(|byte| byte == b' ');
    let from = if is_block { line_start } else { span.start as usize };
    let lines: Vec<&str> = file[from..span.end as usize].split('\n').collect();
    let counted = lines.iter().skip(usize::from(!is_block)).filter(|line| !is_blank(line));
    let shared = counted.map(|line| indentation(line)).min().unwrap_or(0);
    let (mut text, mut places, mut at) = (String::new(), Lines::default(), from);
    for (number, line) in lines.iter().enumerate() {
        let cut = if number == 0 && !is_block { 0 } else { shared.min(indentation(line)) };
        if number > 0 {
            text.push('\n');
        }
        places.push(at + cut, text.len());
        text.push_str(line[cut..].strip_suffix('\r').unwrap_or(&line[cut..]));
        at += line.len() + 1;
    }
    (text, places)
}

/// What follows the `=` of a message that says this, its further lines indented by so many spaces; and where its lines
/// are in that.
pub fn lay(text: &str, indent: usize) -> (String, Lines) {
    let text = text.trim_end_matches(['\n', ' ']);
    // Behind a `=`, a sign that begins something else on a line of its own is text.
    let is_block = text.contains('\n') && !text.trim_start_matches(['\n', ' ']).starts_with(['[', '*', '.', '}']);
    let (mut laid, mut places, mut plain) = (String::new(), Lines::default(), 0);
    for (number, line) in text.split('\n').enumerate() {
        match (number, is_blank(line)) {
            (0, _) if !is_block => laid.push(' '),
            (_, true) => laid.push('\n'),
            (_, false) => {
                laid.push('\n');
                laid.extend(std::iter::repeat_n(' ', indent));
            }
        }
        places.push(laid.len(), plain);
        laid.push_str(if is_blank(line) { "" } else { line });
        plain += line.len() + 1;
    }
    (laid, places)
}

/// Whether a line is nothing to Fluent: of all spaces it knows one (specification, `blank_inline`).
fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' ' | b'\r'))
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

impl Lines {
    /// The same, where what stood at one place of the indented text stands at another.
    pub fn moved(mut self, from: usize, to: usize) -> Self {
        self.starts.iter_mut().for_each(|(there, _)| *there = (*there + to as u32).saturating_sub(from as u32));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{Syntax, parse};

    fn lifted(file: &str) -> (String, Lines) {
        let tree = parse(file);
        let value = Syntax { text: file, tree: &tree }.messages().next().and_then(|one| one.value());
        lift(file, value.expect("a value").span())
    }

    #[test]
    fn what_was_laid_is_lifted() {
        for text in [
            "Hej",
            "två\nrader",
            "två\n\n  stycken\nmed indrag",
            "{ $n ->\n    [one] ett\n   *[other] { $n }\n}",
            "[i] en\nklammer",
            "Före { $n ->\n   *[other] x\n} efter",
            "två\n\u{a0}\u{a0}\n \u{3000}\nrader",
        ] {
            let (laid, lines) = lay(text, 4);
            let file = format!("a ={laid}\n    .b = c\n");
            let (lifted, back) = lifted(&file);
            assert_eq!(lifted, text, "{file}");
            let lines = lines.moved(0, "a =".len());
            for (at, _) in file.char_indices().filter(|(at, _)| *at > 3 && *at < laid.len() + 3) {
                assert_eq!(lines.plain(at as u32), back.plain(at as u32), "{at} in {file}");
            }
        }
    }

    #[test]
    fn line_ends_and_deeper_indentation_of_a_file_are_its_own() {
        let (text, lines) = lifted("a =\r\n        två\r\n          rader\r\n");
        assert_eq!(text, "två\n  rader");
        assert_eq!((lines.plain(13), lines.plain(28)), (0, 6));
        assert_eq!(lifted("a =\n    x\n \u{a0}\u{a0}\n    y\n").0, "   x\n\u{a0}\u{a0}\n   y");
    }
}
