//! Scripted sessions with the real program.

use serde_json::{Value, json};

use super::editor::{Editor, edited};
use crate::project::Project;

const SOURCE: &str = "# The page's title\ntitle = Hjärnan 🙂\n    .label = Om hjärnan\n# $name is the reader's\nhello = Hej { $name }, { -brand }!\n-brand = Flyt\ncups = { $n ->\n    [one] en kopp\n   *[other] { $n } koppar\n}\n";
const POLISH: &str =
    "title = Mózg\n    .label = O { $mozg }\ncups = { $n ->\n    [one] filiżanka\n   *[other] { $n } filiżanki\n}\n";
const PATH: &str = "locales/pl/a.ftl";

fn project() -> Project {
    let project = Project::pair(SOURCE, "pl", POLISH);
    project.write("content/a.md", "# { title }\n\n{ hello }\n");
    project
}

fn opened() -> (Project, Editor) {
    let project = project();
    let mut editor = Editor::new(&project);
    editor.open(&project, PATH);
    (project, editor)
}

fn labels(items: &Value) -> Vec<&str> {
    items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect()
}

#[test]
fn findings_come_as_one_types() {
    let project = project();
    let mut editor = Editor::new(&project);
    let found = editor.open(&project, PATH);
    assert_eq!(found, "missing-message 0:0-0:0\nunknown-variable 1:17-1:22\nmissing-plural-category 2:9-2:11\n");
    // Two edits of one notice, the second made to what the first left.
    let edits = json!([
        {"range": {"start": {"line": 1, "character": 13}, "end": {"line": 1, "character": 24}}, "text": "O mózgu"},
        {"range": {"start": {"line": 0, "character": 8}, "end": {"line": 0, "character": 12}}, "text": "🙂 { $x"},
    ]);
    let found = editor.change(PATH, 2, edits);
    assert_eq!(found, "missing-message 0:0-0:0\nsyntax-error 0:11-0:12\nmissing-plural-category 2:9-2:11\n", "{found}");
    let found = editor.change(PATH, 3, json!([{"text": "title = Mózg\n"}]));
    assert!(found.contains("missing-attribute 0:0-0:5"), "{found}");
    assert_eq!(editor.end(), 0);
    assert_eq!(project.read(PATH), POLISH);
}

#[test]
fn outlines_and_settings_are_checked_too() {
    let project = project();
    let mut editor = Editor::new(&project);
    assert_eq!(editor.open(&project, "content/a.md"), "");
    let found = editor.change("content/a.md", 2, json!([{"text": "# { title }\n\n{ helo }\n"}]));
    assert_eq!(found, "unknown-outline-message 2:0-2:8\n");
    assert_eq!(editor.open(&project, "flyt.toml"), "");
    let found = editor.change("flyt.toml", 2, json!([{"text": "[project]\nsorce = \"sv\"\n"}]));
    assert_eq!(found, "configuration 1:0-1:5\n");
}

#[test]
fn a_change_of_the_source_is_seen_in_open_translations() {
    let project = project();
    let mut editor = Editor::new(&project);
    editor.open(&project, PATH);
    editor.open(&project, "content/a.ftl");
    let text = SOURCE.replace("Om hjärnan", "Om { $mozg }");
    editor.change("content/a.ftl", 2, json!([{"text": text}]));
    assert_eq!(editor.findings(PATH), "missing-message 0:0-0:0\nmissing-plural-category 2:9-2:11\n");
}

#[test]
fn files_outside_of_any_project_have_their_syntax_checked() {
    let project = project();
    let mut editor = Editor::new(&project);
    let elsewhere = Project::new(">> b.ftl\nb = { $x\n");
    let other = Editor::new(&elsewhere);
    let uri = other.uri("b.ftl");
    editor.tell(
        "textDocument/didOpen",
        json!({"textDocument": {"uri": uri, "languageId": "fluent", "version": 1, "text": "b = { $x\n"}}),
    );
    assert_eq!(editor.diagnostics(&uri)[0]["code"], "syntax-error");
    let asked = editor
        .ask("textDocument/hover", json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 7}}));
    assert_eq!(asked, Value::Null);
    editor.tell(
        "textDocument/didOpen",
        json!({"textDocument": {"uri": "untitled:1", "languageId": "fluent", "version": 1, "text": "b = {\n"}}),
    );
    assert_eq!(editor.diagnostics("untitled:1")[0]["code"], "syntax-error");
}

#[test]
fn faulty_settings_are_told_and_then_good_again() {
    let project = project();
    let good = project.read("flyt.toml");
    project.write("flyt.toml", "[project]\nsorce = 1\n");
    let mut editor = Editor::new(&project);
    assert_eq!(editor.open(&project, "flyt.toml"), "configuration 1:0-1:5\n");
    assert_eq!(editor.open(&project, PATH), "");
    project.write("flyt.toml", &good);
    editor.change("flyt.toml", 2, json!([{"text": good}]));
    assert_eq!(editor.findings(PATH), "");
    let uri = editor.uri("flyt.toml");
    editor.tell("textDocument/didSave", json!({"textDocument": {"uri": uri}}));
    assert!(editor.findings(PATH).contains("unknown-variable"));
}

#[test]
fn what_changes_on_the_disk_is_taken_in() {
    let (project, mut editor) = opened();
    project.write("content/a.ftl", SOURCE.replace("Om hjärnan", "Om { $mozg }"));
    let uri = editor.uri("content/a.ftl");
    editor.tell("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": 2}]}));
    assert_eq!(editor.findings(PATH), "missing-message 0:0-0:0\nmissing-plural-category 2:9-2:11\n");
    let mut asked =
        Editor::with(&project, json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}));
    let message = asked.read();
    assert_eq!(message["method"], "client/registerCapability");
    asked.send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": null}));
    assert_eq!(asked.open(&project, PATH), "missing-message 0:0-0:0\nmissing-plural-category 2:9-2:11\n");
}

#[test]
fn columns_are_counted_as_agreed() {
    let project = Project::pair("a = { $x }\n", "pl", "a = 🙂ż { $y }\n");
    let mut editor = Editor::new(&project);
    assert_eq!(editor.capabilities["positionEncoding"], "utf-16");
    assert!(editor.open(&project, PATH).contains("unknown-variable 0:10-0:12\n"));
    let mut bytes = Editor::with(&project, json!({"general": {"positionEncodings": ["utf-16", "utf-8"]}}));
    assert_eq!(bytes.capabilities["positionEncoding"], "utf-8");
    assert!(bytes.open(&project, PATH).contains("unknown-variable 0:13-0:15\n"));
}

#[test]
fn what_is_cancelled_is_not_begun() {
    let (_project, mut editor) = opened();
    let params = editor.place(PATH, POLISH, "title", 1);
    for id in [100, 101] {
        editor.send(&json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/hover", "params": params}));
    }
    editor.tell("$/cancelRequest", json!({"id": 101}));
    let answers = [editor.read(), editor.read()];
    let of = |id: i64| answers.iter().find(|one| one["id"] == id).unwrap();
    assert!(of(100)["error"].is_null() && answers.len() == 2);
    // It is answered in any case: as cancelled, unless it had been begun.
    assert!(of(101)["error"]["code"] == -32800 || of(101)["result"].is_object(), "{answers:?}");
    let unknown = editor.answer("textDocument/nothing", json!({}));
    assert_eq!(unknown["error"]["code"], -32601);
    let wrong = editor.answer("textDocument/hover", json!({"position": 1}));
    assert_eq!(wrong["error"]["code"], -32602);
}

#[test]
fn a_hover_tells_the_source_its_comment_and_what_became_of_it() {
    let project = project();
    project.run("sync");
    project.write("content/a.ftl", SOURCE.replace("Om hjärnan", "Allt om hjärnan"));
    let mut editor = Editor::new(&project);
    editor.open(&project, PATH);
    let hover = editor.at("textDocument/hover", PATH, POLISH, "title", 2);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert_eq!(
        text,
        "```fluent\ntitle = Hjärnan 🙂\n    .label = Allt om hjärnan\n```\nThe page's title  \n\n**stale**, unknown · `content/a.ftl:title`\n\n`.label`: meaning: ~~Om~~ **Allt om** hjärnan\n"
    );
    assert_eq!(hover["range"], json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 5}}));
    editor.open(&project, "content/a.ftl");
    let name = editor.at("textDocument/hover", "content/a.ftl", SOURCE, "{ $name", 4);
    assert_eq!(name["contents"]["value"], "`$name` in `content/a.ftl:hello`\n\n$name is the reader's");
    let term = editor.at("textDocument/hover", "content/a.ftl", SOURCE, "{ -brand", 4);
    assert!(term["contents"]["value"].as_str().unwrap().contains("-brand = Flyt"), "{term}");
}

#[test]
fn completion_offers_what_can_stand_there() {
    let (_project, mut editor) = opened();
    let mut ask = |text: &str| {
        let text = text.to_owned();
        editor.change(PATH, 2, json!([{"text": text.replace('|', "")}]));
        let before = &text[..text.find('|').unwrap()];
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap().encode_utf16().count();
        let at = json!({"textDocument": {"uri": editor.uri(PATH)}, "position": {"line": line, "character": character}});
        editor.ask("textDocument/completion", at)
    };
    let ids = ask("title = Mózg\n|");
    assert_eq!(labels(&ids), ["hello", "-brand", "cups"]);
    let cups = &ids[2]["textEdit"]["newText"];
    assert_eq!(
        cups,
        "cups = { $n ->\n    [one] en kopp\n    [few] { $n } koppar\n    [many] { $n } koppar\n   *[other] { $n } koppar\n}"
    );
    assert_eq!(labels(&ask("title = Mózg\nhel|\n")), ["hello", "-brand", "cups"]);
    let variables = ask("hello = Cześć { $n| }\n");
    assert_eq!(
        (labels(&variables), &variables[0]["textEdit"]["range"]["start"]["character"]),
        (vec!["$name"], &json!(16))
    );
    assert_eq!(labels(&ask("hello = Cześć { $|\n")), ["$name"]);
    assert_eq!(labels(&ask("hello = Cześć { -| }\n")), ["-brand"]);
    let all = ask("hello = Cześć { | }\n");
    for label in ["-brand", "title", "$name", "NUMBER", "DATETIME"] {
        assert!(labels(&all).contains(&label), "{label}: {all}");
    }
    assert!(labels(&ask("hello = { NUMBER($name, min|) }\n")).contains(&"minimumFractionDigits"));
    let categories = ask("cups = { $n ->\n    [|\n   *[other] x\n}\n");
    assert_eq!(labels(&categories), ["one", "few", "many", "other"]);
    assert_eq!(categories[1]["detail"], "2, 3, 4, 22, 23, 24");
    assert_eq!(labels(&ask("hello = Cześć |\n")), Vec::<&str>::new());
}

#[test]
fn an_outline_completes_messages() {
    let (project, mut editor) = opened();
    editor.open(&project, "content/a.md");
    let text = "# { title }\n\n{ h\n";
    editor.change("content/a.md", 2, json!([{"text": text}]));
    let items = editor.at("textDocument/completion", "content/a.md", text, "{ h", 3);
    assert_eq!(labels(&items), ["cups", "hello", "title"]);
}

#[test]
fn a_definition_is_in_source_and_locale() {
    let (project, mut editor) = opened();
    let found = editor.at("textDocument/definition", PATH, POLISH, "title", 1);
    assert_eq!(
        found,
        json!([{"uri": editor.uri("content/a.ftl"), "range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 5}}}])
    );
    editor.open(&project, "content/a.md");
    let found = editor.at("textDocument/definition", "content/a.md", "# { title }\n", "title", 1);
    assert_eq!(found[0]["uri"], editor.uri("content/a.ftl"));
    let found = editor.at("textDocument/definition", PATH, POLISH, "$n", 1);
    assert_eq!(
        (found[0]["uri"].as_str().unwrap(), &found[0]["range"]["start"]["line"]),
        (editor.uri("content/a.ftl").as_str(), &json!(6))
    );
}

#[test]
fn references_are_found_everywhere() {
    let (project, mut editor) = opened();
    let mut params = editor.place(PATH, POLISH, "title", 1);
    params["context"] = json!({"includeDeclaration": true});
    let found = editor.ask("textDocument/references", params.clone());
    let uris: Vec<_> = found.as_array().unwrap().iter().map(|one| one["uri"].as_str().unwrap()).collect();
    let wanted = ["content/a.ftl", "content/a.md", PATH].map(|path| editor.uri(path));
    assert_eq!(uris, wanted);
    params["context"] = json!({"includeDeclaration": false});
    assert_eq!(editor.ask("textDocument/references", params).as_array().unwrap().len(), 1);
    editor.open(&project, "content/a.ftl");
    let mut term = editor.place("content/a.ftl", SOURCE, "{ -brand", 4);
    term["context"] = json!({"includeDeclaration": true});
    assert_eq!(editor.ask("textDocument/references", term).as_array().unwrap().len(), 2);
}

/// The texts of all files after an edit of the workspace.
fn texts(project: &Project, editor: &Editor, edit: &Value, paths: &[&str]) -> Vec<String> {
    let changes = edit["documentChanges"].as_array().unwrap();
    let of = |path: &&str| {
        let own = changes.iter().find(|one| one["textDocument"]["uri"] == editor.uri(path));
        own.map_or_else(|| project.read(path), |one| edited(&project.read(path), &one["edits"]))
    };
    paths.iter().map(of).collect()
}

#[test]
fn a_rename_reaches_locales_outlines_and_the_ledger() {
    let project = project();
    project.run("sync");
    let mut editor = Editor::new(&project);
    editor.open(&project, PATH);
    let prepared = editor.at("textDocument/prepareRename", PATH, POLISH, "title", 1);
    assert_eq!(prepared["placeholder"], "title");
    let mut params = editor.place(PATH, POLISH, "title", 1);
    params["newName"] = json!("heading");
    let edit = editor.ask("textDocument/rename", params.clone());
    let after = texts(&project, &editor, &edit, &["content/a.ftl", PATH, "content/a.md", "ledger/pl.tsv"]);
    assert_eq!(after[0], SOURCE.replace("title =", "heading ="));
    assert_eq!(after[1], POLISH.replace("title =", "heading ="));
    assert_eq!(after[2], "# { heading }\n\n{ hello }\n");
    assert!(after[3].contains("content/a.ftl:heading") && !after[3].contains("content/a.ftl:title"), "{}", after[3]);
    params["newName"] = json!("not a name");
    let wrong = editor.answer("textDocument/rename", params);
    assert!(wrong["error"]["message"].as_str().unwrap().contains("is no name"), "{wrong}");
    let mut variable = editor.place(PATH, POLISH, "$n", 1);
    variable["newName"] = json!("count");
    let edit = editor.ask("textDocument/rename", variable);
    let after = texts(&project, &editor, &edit, &["content/a.ftl", PATH]);
    assert_eq!(after, [SOURCE.replace("$n ", "$count "), POLISH.replace("$n ", "$count ")]);
}

fn actions(editor: &mut Editor, text: &str, needle: &str) -> Vec<Value> {
    let place = editor.place(PATH, text, needle, 0);
    let range = json!({"start": place["position"], "end": place["position"]});
    let params = json!({"textDocument": place["textDocument"], "range": range, "context": {"diagnostics": []}});
    editor.ask("textDocument/codeAction", params).as_array().unwrap().clone()
}

fn done(editor: &Editor, actions: &[Value], title: &str, text: &str) -> String {
    let action = actions.iter().find(|one| one["title"].as_str().unwrap().starts_with(title));
    let action = action.unwrap_or_else(|| panic!("no {title:?} in {actions:?}"));
    edited(text, &action["edit"]["changes"][editor.uri(PATH)])
}

#[test]
fn actions_repair_add_and_silence() {
    let (_project, mut editor) = opened();
    let text = "title = Mózg \u{200b}\n    .label = O { $mozg }\n    .old = Stary\ncups = { $n ->\n    [one] filiżanka\n   *[other] { $n } filiżanki\n}\n";
    editor.change(PATH, 2, json!([{"text": text}]));
    let here = actions(&mut editor, text, "old");
    let repaired = done(&editor, &here, "remove", text);
    assert!(!repaired.contains(".old"), "{repaired}");
    let here = actions(&mut editor, text, "$mozg");
    assert_eq!(
        done(&editor, &here, "Silence `unknown-variable`", text),
        text.replace("title =", "# flyt: allow unknown-variable - \ntitle =")
    );
    let all = done(&editor, &here, "Add the 2 missing messages", text);
    assert!(all.contains("\n# hello = Hej { $name }, { -brand }!\n"), "{all}");
    assert!(all.starts_with(text.split("cups").next().unwrap()), "{all}");
    let here = actions(&mut editor, text, "{ $n ->");
    assert_eq!(
        done(&editor, &here, "Add the missing plural categories", text),
        text.replace("   *[other]", "    [few] { $n } filiżanki\n    [many] { $n } filiżanki\n   *[other]")
    );
    // The silence says that it wants a reason.
    let silenced = text.replace("title =", "# flyt: allow unknown-variable - \ntitle =");
    let found = editor.change(PATH, 3, json!([{"text": silenced}]));
    assert!(found.contains("unused-suppression 0:8-0:26\n") || found.contains("unused-suppression"), "{found}");
}

#[test]
fn a_stale_translation_is_accepted() {
    let project = project();
    project.run("sync");
    project.write("content/a.ftl", SOURCE.replace("Hjärnan 🙂", "Hela hjärnan"));
    let mut editor = Editor::new(&project);
    assert!(editor.open(&project, PATH).contains("stale-translation"));
    let here = actions(&mut editor, POLISH, "Mózg");
    let accept = here.iter().find(|one| one["title"].as_str().unwrap().starts_with("Accept `title`")).unwrap();
    editor.told.clear();
    let command = &accept["command"];
    editor.ask("workspace/executeCommand", json!({"command": command["command"], "arguments": command["arguments"]}));
    assert!(!editor.findings(PATH).contains("stale-translation"));
    assert!(!project.run("check --locale pl").out.contains("stale-translation"));
}

#[test]
fn symbols_are_messages_and_their_attributes() {
    let (project, mut editor) = opened();
    let uri = editor.uri(PATH);
    let symbols = editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    let names: Vec<_> = symbols.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!((names, &symbols[0]["children"][0]["name"]), (vec!["title", "cups"], &json!(".label")));
    editor.open(&project, "content/a.md");
    let uri = editor.uri("content/a.md");
    let symbols = editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    assert_eq!(symbols.as_array().unwrap().len(), 2);
}

#[test]
fn formatting_is_that_of_fmt() {
    let (_project, mut editor) = opened();
    let text = "cups=x\ntitle   =   Mózg\n  .label = O\n";
    editor.change(PATH, 2, json!([{"text": text}]));
    let params = json!({"textDocument": {"uri": editor.uri(PATH)}, "options": {"tabSize": 4, "insertSpaces": true}});
    let edits = editor.ask("textDocument/formatting", params);
    assert_eq!(edited(text, &edits), "title = Mózg\n    .label = O\ncups = x\n");
}

#[test]
fn hints_show_the_source() {
    let (_project, mut editor) = opened();
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let hints =
        editor.ask("textDocument/inlayHint", json!({"textDocument": {"uri": editor.uri(PATH)}, "range": range}));
    assert_eq!(
        (&hints[0]["label"], &hints[0]["position"]),
        (&json!(" Hjärnan 🙂"), &json!({"line": 0, "character": 5}))
    );
    assert_eq!(hints.as_array().unwrap().len(), 2);
}

#[test]
fn words_have_kinds() {
    let (_project, mut editor) = opened();
    let text = "# note\nhej = Å { NUMBER($n, style: \"x\") } { -t }\n    .a = { $n ->\n   *[one] 🙂\n }\n";
    editor.change(PATH, 2, json!([{"text": text}]));
    let answer = editor.ask("textDocument/semanticTokens/full", json!({"textDocument": {"uri": editor.uri(PATH)}}));
    let legend = editor.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"].clone();
    let data: Vec<usize> =
        answer["data"].as_array().unwrap().iter().map(|one| one.as_u64().unwrap() as usize).collect();
    let lines: Vec<Vec<u16>> = text.lines().map(|line| line.encode_utf16().collect()).collect();
    let (mut line, mut column, mut words) = (0, 0, Vec::new());
    for token in data.chunks(5) {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        let word = String::from_utf16(&lines[line][column..column + token[2]]).unwrap();
        words.push(format!("{} {word}", legend[token[3]].as_str().unwrap()));
    }
    words.retain(|word| !word.starts_with("operator"));
    assert_eq!(
        words,
        [
            "comment #",
            "comment note",
            "property hej",
            "string Å ",
            "function NUMBER",
            "variable n",
            "parameter style",
            "string \"x\"",
            "string  ",
            "class t",
            "property a",
            "variable n",
            "enumMember one",
            "string 🙂",
        ]
    );
}
