//! How far each locale and each of its documents has come, for programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::view::LocaleCoverage;

use super::encode::{Broken, encode};
use super::progress::Locales;
use super::status::Detail;

/// Root, `locales`, a locale and its `documents`: each document is a line.
const BROKEN: Broken = Broken { levels: 4, arrays: 1 };

/// Writes the coverage as one object.
///
/// # Errors
///
/// Those of `out`.
pub fn write(coverage: &[LocaleCoverage], out: &mut dyn Write) -> io::Result<()> {
    let status = Status { version: 1, locales: Locales { coverage, detail: Detail::Documents } };
    encode(&status, BROKEN, out)
}

#[derive(Debug, Serialize)]
struct Status<'a> {
    version: u32,
    locales: Locales<'a>,
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_whole_status() {
        let expected = r#"{
 "version": 1,
 "locales": {
  "ar": {
   "messages": 15,
   "present": 15,
   "missing": 0,
   "stale": 0,
   "obsolete": 0,
   "provenance": {
    "unknown": 15,
    "machine": 0,
    "human": 0,
    "reviewed": 0
   },
   "coverage": 1.0,
   "documents": {
    "content/natt.ftl": {"messages": 3, "present": 3, "missing": 0, "stale": 0, "obsolete": 0, "coverage": 1.0},
    "content/stad.ftl": {"messages": 12, "present": 12, "missing": 0, "stale": 0, "obsolete": 0, "coverage": 1.0}
   }
  },
  "ja": {
   "messages": 15,
   "present": 1,
   "missing": 14,
   "stale": 1,
   "obsolete": 2,
   "provenance": {
    "unknown": 1,
    "machine": 0,
    "human": 0,
    "reviewed": 0
   },
   "coverage": 0.066,
   "documents": {
    "content/natt.ftl": {"messages": 3, "present": 1, "missing": 2, "stale": 0, "obsolete": 0, "coverage": 0.333},
    "content/stad.ftl": {"messages": 12, "present": 0, "missing": 12, "stale": 1, "obsolete": 2, "coverage": 0.0}
   }
  },
  "pl": {
   "messages": 1015,
   "present": 1014,
   "missing": 1,
   "stale": 0,
   "obsolete": 0,
   "provenance": {
    "unknown": 1014,
    "machine": 0,
    "human": 0,
    "reviewed": 0
   },
   "coverage": 0.999,
   "documents": {
    "content/natt.ftl": {"messages": 3, "present": 3, "missing": 0, "stale": 0, "obsolete": 0, "coverage": 1.0},
    "content/stad.ftl": {"messages": 1012, "present": 1011, "missing": 1, "stale": 0, "obsolete": 0, "coverage": 0.999}
   }
  }
 }
}
"#;
        let mut out = Vec::new();
        write(&sample::report().coverage, &mut out).expect("a vector takes all");
        let json = String::from_utf8(out).expect("UTF-8");
        assert_eq!(json, expected);
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    }
}
