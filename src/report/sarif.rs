//! SARIF 2.1.0 (OASIS), as code scanning services read it. Columns count Unicode code points.
//!
//! Repairs are left out: a finding keeps them in bytes of its file, which this room does not see.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::{Label, Severity};
use crate::text::in_address;

use super::encode::{Broken, encode};
use super::fold::{Row, rows};
use super::told::{headline, more, path};
use super::visible::prose;
use super::{Report, RuleInfo};

/// Down to the driver's rules and the run's results, which are a line each.
const BROKEN: Broken = Broken { levels: 6, arrays: 2 };

/// Writes the report; `rules` are all rules that there are.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, rules: &[RuleInfo], out: &mut dyn Write) -> io::Result<()> {
    let rows = rows(report);
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver: Driver::new(rules) },
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BTreeMap::from([(
                "SRCROOT",
                Description { description: Text::new("the repository's root") },
            )]),
            results: rows.iter().map(|row| Finding::new(report, rules, row)).collect(),
        }],
    };
    encode(&log, BROKEN, out)
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
    full_description: Text,
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
            full_description: Text::new(rule.page.split("\n## ").next().unwrap_or_default().trim_end()),
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
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Place; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Place>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

impl<'a> Finding<'a> {
    fn new(report: &Report, rules: &[RuleInfo], row: &'a Row<'_>) -> Self {
        let diagnostic = &*row.diagnostic;
        let text = std::iter::once(headline(row)).chain(more(row)).collect::<Vec<_>>().join("\n");
        let related = diagnostic.related.iter();
        Self {
            rule_id: diagnostic.rule,
            rule_index: rules.iter().position(|rule| rule.id == diagnostic.rule),
            level: diagnostic.severity.as_str(),
            message: Text { text },
            locations: [Place::new(report, &diagnostic.primary)],
            related_locations: related.map(|label| Place::new(report, label)).collect(),
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
    fn new(report: &Report, label: &Label) -> Self {
        let region = label.place.as_ref().map(|place| Region {
            start_line: place.start.line,
            start_column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        });
        let artifact_location = Artifact { uri: in_address(&path(report, label)), uri_base_id: "SRCROOT" };
        let message = (!label.message.is_empty()).then(|| Text::new(&prose(&label.message)));
        Self { physical_location: Physical { artifact_location, region }, message }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::sample;
    use super::*;

    fn log(report: &Report, rules: &[RuleInfo]) -> (String, Value) {
        let mut out = Vec::new();
        write(report, rules, &mut out).expect("a vector takes all");
        let log = serde_json::from_slice(&out).expect("JSON");
        (String::from_utf8(out).expect("UTF-8"), log)
    }

    fn rule(id: &'static str) -> RuleInfo {
        let page = "A page.\n\nMore\nof it.\n\n## Wrong\n\nAn example.\n".to_owned();
        RuleInfo { id, page, level: Some(Severity::Error) }
    }

    #[test]
    fn the_whole_log() {
        let (text, log) = log(&sample::report(), &[rule("bidi-control"), rule("unknown-variable")]);
        let run = &log["runs"][0];
        assert_eq!((log["version"].as_str(), run["columnKind"].as_str()), (Some("2.1.0"), Some("unicodeCodePoints")));
        let first = r#"    {"ruleId": "unknown-variable", "ruleIndex": 1, "level": "error", "message": {"text": "The translation uses `$writer`, which the source does not have\nhelp: Use one of the variables of the source: `$author`, `$place`"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "locales/ar/stad.ftl", "uriBaseId": "SRCROOT"}, "region": {"startLine": 2, "startColumn": 15, "endLine": 2, "endColumn": 22}}}], "relatedLocations": [{"physicalLocation": {"artifactLocation": {"uri": "content/stad.ftl", "uriBaseId": "SRCROOT"}, "region": {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 17}}, "message": {"text": "the source has this"}}], "partialFingerprints": {"flytIdentity/v1": "unknown-variable ar content/stad.ftl:lede $writer"}},"#;
        assert!(text.lines().any(|line| line == first), "{text}");
        assert_eq!(run["results"].as_array().map(Vec::len), Some(6));
        let missing = &run["results"][3];
        assert_eq!((missing["ruleId"].as_str(), missing["level"].as_str()), (Some("missing-message"), Some("note")));
        assert!(missing["ruleIndex"].is_null() && missing["locations"][0]["physicalLocation"]["region"].is_null());
        assert!(
            missing["message"]["text"].as_str().is_some_and(|text| text.contains("library and 6 more")),
            "{missing}"
        );
    }

    #[test]
    fn a_rule_is_described_by_its_page() {
        let (_, log) = log(&sample::report(), &[rule("unknown-variable")]);
        let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
        assert_eq!(rule["shortDescription"]["text"], "A page.");
        assert_eq!(rule["fullDescription"]["text"], "A page.\n\nMore\nof it.");
        assert_eq!(rule["help"]["markdown"], "A page.\n\nMore\nof it.\n\n## Wrong\n\nAn example.\n");
    }

    #[test]
    fn paths_start_from_the_root_of_the_repository() {
        let (text, _) = log(&Report { folder: "på webben/".to_owned(), ..sample::report() }, &[]);
        assert_eq!(text.matches("\"uri\": \"p%C3%A5%20webben/").count(), text.matches("\"uri\": ").count());
    }

    #[test]
    fn odd_paths_are_encoded() {
        assert_eq!(in_address("locales/på svenska/a#1.ftl"), "locales/p%C3%A5%20svenska/a%231.ftl");
    }
}
