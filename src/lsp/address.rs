//! Addresses of files: `file:///a%20b.ftl` and back.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

use crate::text::in_address;

/// The path of a `file:` address; nothing for what is not on the disk.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let start = rest.find('/')?;
    let decoded = decoded(&rest[start..])?;
    // `/C:/a` is a drive's path.
    let bytes = decoded.as_bytes();
    let is_drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(PathBuf::from(if is_drive { &decoded[1..] } else { &decoded }))
}

/// The address of a path.
pub(super) fn uri(path: &Path) -> Option<Uri> {
    let text = path.to_str()?.replace('\\', "/");
    let slash = if text.starts_with('/') { "" } else { "/" };
    let out = format!("file://{slash}{}", in_address(&text));
    Uri::from_str(&out).ok()
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_survive() {
        for name in ["/a/b.ftl", "/å ä/100%.ftl", "/日本/#?.ftl"] {
            let address = uri(Path::new(name)).expect("an address");
            assert_eq!(path(&address).as_deref(), Some(Path::new(name)));
        }
        let parsed = |text: &str| path(&Uri::from_str(text).expect("an address"));
        assert_eq!(parsed("file:///C%3A/a.ftl"), Some("C:/a.ftl".into()));
        assert_eq!(parsed("file://localhost/a.ftl"), Some("/a.ftl".into()));
        assert_eq!(parsed("untitled:Untitled-1"), None);
    }
}
