//! The secret in the printed address: whoever has it may read and write the project.

use std::fmt;

/// A secret of 256 bits, new at each start.
#[derive(Clone)]
pub(super) struct Token(String);

impl Token {
    /// A new one.
    ///
    /// # Errors
    ///
    /// The system has no randomness to give.
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Whether it is this one. The hashes are compared in a time that tells nothing of where they differ.
    pub(super) fn is(&self, given: &str) -> bool {
        blake3::hash(self.0.as_bytes()) == blake3::hash(given.as_bytes())
    }

    /// It, to be put into an address.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// It gets into no log.
impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Token")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn each_is_its_own() {
        let (one, other) = (Token::new().expect("random"), Token::new().expect("random"));
        assert_eq!(one.as_str().len(), 64);
        assert!(one.is(one.as_str()) && !one.is(other.as_str()));
        assert!(!one.is("") && !one.is(&one.as_str()[1..]) && !one.is(&format!("{}0", one.as_str())));
    }
}
