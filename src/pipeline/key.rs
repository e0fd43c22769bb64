//! What a key on the command line means: any unambiguous tail of one will do.

use thiserror::Error;

use crate::catalog::{File, Message};
use crate::config::nearest;

/// Why a key means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// No message has it.
    #[error("the source has no `{key}`{}", .near.as_ref().map_or(String::new(), |near| format!("; did you mean `{near}`?")))]
    Unknown {
        /// What was asked for.
        key: String,
        /// The key that is most like it.
        near: Option<String>,
    },
    /// Several have it.
    #[error("`{key}` may be any of these: {}", .candidates.join(", "))]
    Unclear {
        /// What was asked for.
        key: String,
        /// The keys that it could be.
        candidates: Vec<String>,
    },
}

/// The keys of all messages and attributes of some files.
pub(super) fn keys<'a>(files: impl Iterator<Item = &'a File>) -> Vec<String> {
    files.flat_map(File::messages).flat_map(of_message).collect()
}

fn of_message(message: Message<'_>) -> Vec<String> {
    let attributes = message.patterns().filter_map(|pattern| pattern.attribute());
    let attributes = attributes.map(|name| format!("{}.{name}", message.key()));
    std::iter::once(message.key()).chain(attributes).collect()
}

/// The one key that ends in what was given.
pub(super) fn meant<'a>(keys: &'a [String], given: &str) -> Result<&'a str, KeyError> {
    let mut found: Vec<&str> = keys.iter().map(String::as_str).filter(|key| is_tail(key, given)).collect();
    found.sort_unstable();
    found.dedup();
    match found[..] {
        [one] => Ok(one),
        [] => Err(KeyError::Unknown { key: given.to_owned(), near: near(keys, given) }),
        _ => found.iter().find(|key| **key == given).copied().ok_or_else(|| KeyError::Unclear {
            key: given.to_owned(),
            candidates: found.iter().map(|key| format!("`{key}`")).collect(),
        }),
    }
}

fn near(keys: &[String], given: &str) -> Option<String> {
    fn name(key: &str) -> &str {
        key.rsplit(':').next().unwrap_or(key)
    }
    let near = nearest(name(given), keys.iter().map(|key| name(key)))?;
    keys.iter().find(|key| name(key) == near).cloned()
}

/// Whether a key ends in what was given, at a boundary of its parts.
pub(super) fn is_tail(key: &str, given: &str) -> bool {
    key.strip_suffix(given).is_some_and(|before| before.is_empty() || before.ends_with(['/', ':']))
}
