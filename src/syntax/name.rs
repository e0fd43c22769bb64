//! Identifiers (Fluent specification 1.0, `Identifier`), where they stand in a text that is not Fluent.

/// Whether a text is an identifier: a letter, then letters, digits, `-` and `_`.
pub fn is_name(text: &str) -> bool {
    text.starts_with(|char: char| char.is_ascii_alphabetic()) && name_at_start(text) == text
}

/// What a text begins with of signs that may stand in an identifier.
pub fn name_at_start(text: &str) -> &str {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    &text[..text.bytes().take_while(|byte| is_part(byte)).count()]
}

/// The variables that a line of a comment speaks of: `$name` as a word.
pub fn names_in_comment(line: &str) -> impl Iterator<Item = &str> {
    line.split('$').skip(1).map(name_at_start).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ascii_and_begin_with_a_letter() {
        assert_eq!(
            ["a", "a-1_", "1a", "-a", "", "å", "a b"].map(is_name),
            [true, true, false, false, false, false, false]
        );
        assert_eq!(name_at_start("n-1 (Number)"), "n-1");
        assert_eq!(names_in_comment("$n och $name-2, $ 5").collect::<Vec<_>>(), ["n", "name-2"]);
    }
}
