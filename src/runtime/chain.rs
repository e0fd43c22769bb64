//! Several bundles that are asked one after the other.

use super::{Args, Bundle, Error, Formatted, Message};

/// Bundles in the order in which they are asked: those of one page, or of one locale and of the next.
#[derive(Debug, Default)]
pub struct Chain(Vec<Bundle>);

impl Chain {
    /// The message of an id, or the attribute of an `id.attribute`, from the first bundle that has it.
    ///
    /// # Errors
    ///
    /// None has it, or a bundle before the one that does is damaged where it should be.
    pub fn get(&self, key: &str) -> Result<Message<'_>, Error> {
        let found = self.0.iter().map(|bundle| bundle.get(key));
        let mut found = found.filter(|found| !matches!(found, Err(Error::NoMessage(_))));
        found.next().unwrap_or_else(|| Err(Error::NoMessage(key.to_owned())))
    }

    /// A message as it is shown: `{key}`, and an error, where no bundle has it.
    pub fn format(&self, key: &str, args: &Args<'_>) -> Formatted<'_> {
        match self.get(key) {
            Ok(message) => message.format(args),
            Err(error) => Formatted::missing(key, error),
        }
    }

    /// The bundles.
    pub fn bundles(&self) -> &[Bundle] {
        &self.0
    }
}

impl From<Vec<Bundle>> for Chain {
    fn from(bundles: Vec<Bundle>) -> Self {
        Self(bundles)
    }
}

impl FromIterator<Bundle> for Chain {
    fn from_iter<I: IntoIterator<Item = Bundle>>(bundles: I) -> Self {
        Self(bundles.into_iter().collect())
    }
}
