//! SARIF 2.1.0 (OASIS), as code scanning services read it. Columns count Unicode code points.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Label, Severity};

use super::fold::fold;
use super::{Report, RuleInfo};

/// Writes the report; `rules` are all rules that there are.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, rules: &[RuleInfo], out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let rows = fold(&report.diagnostics);
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver: Driver::new(rules) },
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BTreeMap::from([(
                "SRCROOT",
                Description { description: Text::new("the project's folder") },
            )]),
            results: rows.iter().map(|row| Finding::new(&row.diagnostic)).collect(),
        }],
    };
    serde_json::to_writer_pretty(&mut out, &log)?;
    writeln!(out)?;
    out.flush()
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, Description>,
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Description {
    description: Text,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule<'a>>,
}

impl<'a> Driver<'a> {
    fn new(rules: &'a [RuleInfo]) -> Self {
        Self { name: "flyt", version: env!("CARGO_PKG_VERSION"), rules: rules.iter().map(Rule::new).collect() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text,
    help: Help<'a>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help<'a> {
    text: &'a str,
    markdown: &'a str,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

impl<'a> Rule<'a> {
    fn new(rule: &'a RuleInfo) -> Self {
        Self {
            id: rule.id,
            short_description: Text::new(rule.page.lines().next().unwrap_or_default()),
            help: Help { text: &rule.page, markdown: &rule.page },
            default_configuration: Configuration {
                enabled: rule.level.is_some(),
                level: rule.level.map_or("none", Severity::as_str),
            },
        }
    }
}

#[derive(Serialize)]
struct Text {
    text: String,
}

impl Text {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    level: &'static str,
    message: Text,
    locations: [Place; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Place>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic) -> Self {
        let help = diagnostic.help.as_ref().map_or(String::new(), |help| format!(". Help: {help}"));
        Self {
            rule_id: diagnostic.rule,
            level: diagnostic.severity.as_str(),
            message: Text { text: format!("{}{help}", diagnostic.message) },
            locations: [Place::new(&diagnostic.primary, None)],
            related_locations: diagnostic.related.iter().map(|label| Place::new(label, Some(&label.message))).collect(),
            partial_fingerprints: BTreeMap::from([("flytIdentity/v1", diagnostic.identity())]),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

impl Place {
    fn new(label: &Label, message: Option<&str>) -> Self {
        let region = label.place.as_ref().map(|place| Region {
            start_line: place.start.line,
            start_column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        });
        let artifact_location = Artifact { uri: uri(&label.file), uri_base_id: "SRCROOT" };
        Self { physical_location: Physical { artifact_location, region }, message: message.map(Text::new) }
    }
}

/// A relative URI reference: what RFC 3986 reserves in a path is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::sample;
    use super::*;

    #[test]
    fn the_whole_log() {
        let rules =
            [RuleInfo { id: "unknown-variable", page: "A page.\n\nMore.\n".to_owned(), level: Some(Severity::Error) }];
        let mut out = Vec::new();
        write(&sample::report(), &rules, &mut out).expect("a vector takes all");
        let log: Value = serde_json::from_slice(&out).expect("JSON");
        let run = &log["runs"][0];
        assert_eq!((log["version"].as_str(), run["columnKind"].as_str()), (Some("2.1.0"), Some("unicodeCodePoints")));
        assert_eq!(run["tool"]["driver"]["rules"][0]["shortDescription"]["text"], "A page.");
        let first = &run["results"][0];
        assert_eq!((first["ruleId"].as_str(), first["level"].as_str()), (Some("unknown-variable"), Some("error")));
        let region = &first["locations"][0]["physicalLocation"]["region"];
        assert_eq!(
            (region["startLine"].as_u64(), region["startColumn"].as_u64(), region["endColumn"].as_u64()),
            (Some(2), Some(15), Some(22))
        );
        assert_eq!(first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"], "content/stad.ftl");
        let results = run["results"].as_array().expect("a list");
        let missing = results.iter().find(|one| one["ruleId"] == "missing-message").expect("a folded one");
        assert!(missing["locations"][0]["physicalLocation"]["region"].is_null());
    }

    #[test]
    fn odd_paths_are_encoded() {
        assert_eq!(uri("locales/på svenska/a#1.ftl"), "locales/p%C3%A5%20svenska/a%231.ftl");
    }
}
