//! Hostile translations: each is stopped, by the rule that `tests/attacks/attacks.toml` names.

use serde_json::Value;

use super::project::Project;

/// An entry of the table.
struct Case {
    name: String,
    file: String,
    source: String,
    translation: String,
    markup: Option<String>,
    rule: Option<String>,
}

fn cases() -> Vec<Case> {
    let table: toml::Table = include_str!("../attacks/attacks.toml").parse().unwrap();
    let entries = ["attack", "harmless"].iter().flat_map(|kind| table[*kind].as_array().unwrap());
    let case = |(number, entry): (usize, &toml::Value)| {
        let text = |name: &str| entry.get(name).map(|value| value.as_str().unwrap().trim_end().to_owned());
        let (value, with) = (text("text").unwrap(), text("with").unwrap_or_default());
        let source = text("source").unwrap_or_else(|| table["source"].as_str().unwrap().to_owned());
        Case {
            name: text("what").unwrap(),
            file: format!("{number}.ftl"),
            source: format!("a = {source}\n"),
            translation: format!("a ={}{value}\n{with}\n", if value.starts_with(' ') { "\n" } else { " " }),
            markup: text("markup"),
            rule: text("rule"),
        }
    };
    entries.enumerate().map(case).collect()
}

/// The errors in a project of all cases, as file and rule.
fn errors(cases: &[&Case], markup: &str) -> Vec<(String, String)> {
    let paths = "source = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"";
    let settings = format!("[project]\nsource = \"sv\"\n[[paths]]\n{paths}\nmarkup = \"{markup}\"\n");
    let project = Project::new(&format!(">> flyt.toml\n{settings}[[bundle]]\nname = \"x\"\nsplit = \"file\"\n"));
    for case in cases {
        project.write(&format!("content/{}", case.file), &case.source);
        project.write(&format!("locales/pl/{}", case.file), &case.translation);
    }
    let run = project.run("check --format json");
    let json: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}{}", run.out, run.err));
    let found = json["diagnostics"].as_array().unwrap().iter().filter(|one| one["severity"] == "error");
    found.map(|one| (one["file"].as_str().unwrap().to_owned(), one["rule"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn each_attack_is_stopped_and_nothing_else() {
    let cases = cases();
    for markup in ["html", "markdown"] {
        let cases: Vec<_> =
            cases.iter().filter(|case| case.markup.as_deref().is_none_or(|only| only == markup)).collect();
        let errors = errors(&cases, markup);
        assert!(errors.iter().all(|(file, _)| file.starts_with("locales/")), "{markup}: {errors:?}");
        let mut wrong = Vec::new();
        for case in &cases {
            let file = format!("locales/pl/{}", case.file);
            let rules: Vec<_> = errors.iter().filter(|(one, _)| *one == file).map(|(_, rule)| rule.as_str()).collect();
            if case.rule.as_deref().map_or(!rules.is_empty(), |rule| !rules.contains(&rule)) {
                wrong.push(format!("{markup}: {} ({rules:?}):\n{}", case.name, case.translation));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn there_are_enough_attacks() {
    assert!(cases().iter().filter(|case| case.rule.is_some()).count() >= 90);
}
