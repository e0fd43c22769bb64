//! ES modules: the same text as the evaluator, types that TypeScript takes, nothing that is not asked for, and no script
//! out of what was given.

#![expect(clippy::print_stderr, reason = "a test tells what it compared")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use flyt::bundle::export_name;
use flyt::catalog::{Content, File, Message, Role, UseKind};
use flyt::runtime::{Args, Bundle, Value};
use serde_json::{Map, Value as Json, json};

use super::corpus;
use super::pages::{node, scripts};
use super::project::{Project, run_in};

/// Builds a project's modules, and beside them what they are compared with.
fn built(project: &Path, folder: &Path) {
    let run = run_in(project, &format!("build --format ftl --format flb --format mjs --out {}", folder.display()));
    assert_eq!(run.code, 0, "{}", run.err);
}

fn manifest(folder: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(folder.join("manifest.json")).unwrap()).unwrap()
}

/// Values for the variables of a message: strings for what is shown; for what is selected on the numbers from 0 to 200,
/// and each name that a variant has.
fn givens(message: Message<'_>, file: &File) -> Vec<Map<String, Json>> {
    let (mut shown, mut selected, mut names) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for pattern in closure(message, file).iter().flat_map(|message| message.patterns()) {
        for one in pattern.uses_of(UseKind::Variable) {
            let set = if one.role == Role::Selector { &mut selected } else { &mut shown };
            set.insert(pattern.text(one.name).to_owned());
        }
        let keys = pattern.selects().iter().flat_map(|select| pattern.placeable(select).variants());
        names.extend(keys.filter(|variant| !variant.is_number()).map(|variant| variant.key().to_owned()));
    }
    let make = |value: Json| {
        let strings = shown.iter().map(|name| (name.clone(), json!("värde")));
        strings.chain(selected.iter().map(|name| (name.clone(), value.clone()))).collect()
    };
    if selected.is_empty() {
        return vec![make(Json::Null), Map::new()];
    }
    (0..=200).map(|number| make(json!(number))).chain(names.iter().map(|name| make(json!(name)))).collect()
}

/// A message and all that it refers to in its file.
fn closure<'a>(message: Message<'a>, file: &'a File) -> Vec<Message<'a>> {
    let by_id: BTreeMap<_, _> = file.messages().map(|message| (message.id(), message)).collect();
    let (mut found, mut known, mut at) = (vec![message], BTreeSet::from([message.id()]), 0);
    while let Some(message) = found.get(at).copied() {
        at += 1;
        for pattern in message.patterns() {
            for one in pattern.uses().iter().filter(|one| one.is_reference()) {
                found.extend(by_id.get(pattern.text(one.name)).filter(|target| known.insert(target.id())));
            }
        }
    }
    found
}

fn shown(bundle: &Bundle, key: &str, given: &Map<String, Json>) -> String {
    let value = |value: &Json| match value.as_i64() {
        Some(number) => Value::from(number),
        None => Value::from(value.as_str().unwrap().to_owned()),
    };
    let args: Args<'_> = given.iter().map(|(name, one)| (name.clone(), value(one))).collect();
    bundle.format(key, &args).text.into_owned()
}

/// What each module of a build is to show: a line a module.
fn expected(folder: &Path) -> (Vec<Json>, usize) {
    let (manifest, mut modules, mut count) = (manifest(folder), Vec::new(), 0);
    for locale in manifest["locales"].as_object().unwrap().values() {
        for (name, files) in locale["bundles"].as_object().unwrap() {
            let mut bundle = Bundle::open(folder.join(locale["compiled"][name]["path"].as_str().unwrap())).unwrap();
            for function in ["EMAIL", "ENGLISH"] {
                bundle.add_function(function, move |_, _| Some(Value::from(function)));
            }
            let (mut cases, mut known) = (Vec::new(), BTreeSet::new());
            for path in files.as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()) {
                let text = std::fs::read_to_string(folder.join(path)).unwrap();
                let file = File::new(path.into(), path.into(), Content::Text(text));
                for message in file.messages().filter(|message| !message.is_term()) {
                    let attributes = message.patterns().map(|pattern| pattern.attribute());
                    let keys = attributes
                        .map(|name| name.map_or(message.id().to_owned(), |name| format!("{}.{name}", message.id())));
                    let keys: Vec<_> = keys.filter(|key| known.insert(key.clone())).collect();
                    let givens = givens(message, &file);
                    for key in keys {
                        let texts: Vec<_> =
                            givens.iter().map(|given| json!([given, shown(&bundle, &key, given)])).collect();
                        count += texts.len();
                        cases.push(json!([key, export_name(&key), texts]));
                    }
                }
            }
            modules.push(json!({ "path": locale["modules"][name]["path"], "cases": cases }));
        }
    }
    (modules, count)
}

/// Compares the modules of a build with the evaluator; gives how many texts were compared.
fn compare(scripts: &Path, folder: &Path) -> usize {
    let (modules, count) = expected(folder);
    std::fs::write(folder.join("expected.json"), serde_json::to_string(&modules).unwrap()).unwrap();
    node(scripts, "modules.mjs", folder);
    count
}

#[test]
fn the_same_text_in_node_as_by_the_evaluator() {
    let Some(scripts) = scripts("node") else { return };
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own");
    built(Path::new(env!("CARGO_MANIFEST_DIR")), &own);
    eprintln!("{} texts of our own project are the same", compare(&scripts, &own));
}

#[test]
fn the_same_text_in_node_for_the_corpora() {
    let (Some(scripts), Some(corpus)) = (scripts("node"), corpus::dir()) else { return };
    let relay = "source = \"en\"\n[[paths]]\nsource = \"en/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n[runtime]\nexternal = [\"*\"]\n";
    let www = "source = \"en-US\"\nshared = [\"core.ftl\"]\n[[paths]]\nsource = \"en-US/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n\
               [runtime]\nfunctions = [\"EMAIL\", \"ENGLISH\"]\n";
    for (name, settings) in [("relay", relay), ("rust-lang-www", www)] {
        let project = Project::new("");
        for (path, text) in corpus::texts(&corpus.join(name)) {
            project.write(path.strip_prefix(corpus.join(name)).unwrap().to_str().unwrap(), text);
        }
        project.write("flyt.toml", format!("[project]\n{settings}"));
        built(&project.path(""), &project.path("dist"));
        eprintln!("{} texts of {name} are the same", compare(&scripts, &project.path("dist")));
    }
}

/// Options of `DATETIME`.
const DATES: [&str; 9] = [
    ", dateStyle: \"long\"",
    ", dateStyle: \"medium\"",
    ", dateStyle: \"full\"",
    ", dateStyle: \"short\"",
    ", year: \"numeric\", month: \"long\"",
    ", month: \"long\", day: \"numeric\"",
    ", timeStyle: \"short\"",
    "",
    ", year: \"numeric\", month: \"numeric\", day: \"numeric\"",
];

/// Dates that Node's ICU, of CLDR 48, writes otherwise than ICU4X, of CLDR 49; and Saraiki, of which neither has data.
const DIFFERS: [(&str, &str); 4] = [("cs", "t3"), ("cy", "t5"), ("en", "t6"), ("skr", "all")];

/// Messages with the functions, options and literals of the specification, in places of every kind.
fn generated() -> String {
    let numbers = [
        "$n",
        "NUMBER($n)",
        "NUMBER($n, minimumFractionDigits: 2)",
        "NUMBER($n, maximumFractionDigits: 0)",
        "NUMBER($n, minimumFractionDigits: 4, maximumFractionDigits: 1)",
        "NUMBER($n, minimumIntegerDigits: 3)",
        "NUMBER($n, maximumSignificantDigits: 2)",
        "NUMBER($n, useGrouping: \"false\")",
        "NUMBER($n, style: \"percent\")",
        "NUMBER($n, style: \"percent\", maximumFractionDigits: 1)",
        "NUMBER($n, type: \"ordinal\")",
        "NUMBER(NUMBER($n, minimumFractionDigits: 1), useGrouping: \"false\")",
        "NUMBER(1.50, maximumFractionDigits: 1)",
        "NUMBER(0.250, style: \"percent\")",
        "007.10",
        "-3",
        "-term(n: 3, x: \"a\")",
        "-term(n: 1.0)",
        "message",
        "message.attribute",
        "\"\\u00e5 <b> \\\" \\\\\"",
        "$none",
        "NUMBER($none)",
        "NUMBER(\"a\")",
        "DATETIME($n)",
        "missing-message",
        "{ { $n } }",
    ];
    let mut text = "\
-term = { $x } { $n ->
    [one] ett
   *[other] { $n } fler
}
message = { $n }<i>
    .attribute = { -term } & { message }
"
    .to_owned();
    for (at, one) in DATES.iter().enumerate() {
        text += &format!("t{at} = {{ DATETIME($n{one}) }}\n");
    }
    // Names that a module has for itself, and one for which whoever imports it would wait.
    for name in ["text", "html", "number", "date", "decimal", "then"] {
        text += &format!("{name} = Före {{ $n }} {{ NUMBER($n) }} 1.5\n");
    }
    for (at, one) in numbers.iter().enumerate() {
        text += &format!("a{at} = {{ {one} }}\nb{at} = Före {{ {one} }} efter\n    .x = {{ {one} }}{{ b{at} }}\n");
        if one.starts_with(['$', 'N', 'D', '0', '\"']) && !one.starts_with("{") {
            let variants = "[0] noll\n [one] en { $n }\n *[few] få\n [two] { $n ->\n [1] a\n *[other] b { $n }\n }\n [2] två\n [other] annat";
            text += &format!("c{at} = {{ {one} ->\n {variants}\n}}\nd{at} = x {{ {one} ->\n {variants}\n}}\n");
        }
    }
    text
}

#[test]
fn generated_messages_are_shown_as_by_the_evaluator() {
    let Some(scripts) = scripts("node") else { return };
    let source = generated();
    // Friulian is left out: ICU4X has no numbers of it, and shows them as no language does.
    let locales = ["ar", "cs", "cy", "de", "en", "fi", "fr", "he", "ja", "pl", "skr"];
    let mut files = ">> flyt.toml\n[project]\nsource = \"sv\"\n[runtime]\nexternal = [\"missing-message\"]\n[rules]\ninvalid-markup = \"off\"\nreference-cycle = \"off\"\ninvalid-function-argument = \"off\"\n".to_owned();
    files += &format!(">> content/a.ftl\n{source}");
    locales.iter().for_each(|locale| files += &format!(">> locales/{locale}/a.ftl\n{source}"));
    let project = Project::new(&files);
    built(&project.path(""), &project.path("dist"));
    let numbers = [0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 21.0, 100.0, 1.5, 0.0255, -1.0, 1234.5, 1_234_567.891, 1e6];
    let (mut modules, mut count, mut left_out) = (Vec::new(), 0, 0);
    for locale in locales.iter().chain(["sv"].iter()) {
        let bundle = Bundle::open(project.path(&format!("dist/{locale}/main.flb"))).unwrap();
        let case = |key: String| {
            let of = |value: Value<'static>, json: Json| json!([{ "n": json }, bundle.format(&key, &Args::from_iter([("n", value)])).text]);
            let shown = numbers.map(|number| of(Value::from(number), json!(number)));
            let texts: Vec<_> = shown.into_iter().chain([of(Value::from("two"), json!("two"))]).collect();
            json!([key, export_name(&key), texts])
        };
        let is_dated = |key: &String| bundle.format(key, &Args::from_iter([("n", 1)])).text.contains("DATETIME()");
        let keys = bundle.keys().unwrap().into_iter().filter(|key| !key.starts_with('-') && !is_dated(key));
        let mut cases: Vec<_> = keys.map(case).collect();
        count += cases.len() * (numbers.len() + 1);
        let day = flyt::format::Date::parse("2026-11-24T09:05").unwrap();
        let dates = (0..DATES.len()).map(|at| format!("t{at}")).filter(|key| {
            let differs = DIFFERS.iter().any(|(of, what)| of == locale && (what == key || *what == "all"));
            left_out += usize::from(differs);
            !differs
        });
        let date = |key: String| {
            let text = bundle.format(&key, &Args::from_iter([("n", day)])).text;
            json!([key, key, [[{ "n": 1_795_511_100_000_i64 }, text]]])
        };
        cases.extend(dates.map(date));
        modules.push(json!({ "path": format!("{locale}/main.mjs"), "cases": cases }));
    }
    project.write("dist/expected.json", json!(modules).to_string());
    node(&scripts, "modules.mjs", &project.path("dist"));
    eprintln!("{count} generated texts are the same, {left_out} dates left out: another CLDR, or no data");
}

const SOURCE: &str = "\
-brand = Flyt <b>&</b>
    .gender = neuter
plain = Hej <b>du</b>
greeting = Hej { $name }, { -brand }! { \"<b>\" }
link = <a href=\"{ $url }\" title=\"Av { $name }\">{ $name }</a>
path = <a href=\"/sök?q={ $query }\">{ $query }</a>
minutes = { $n ->
    [0] inga
    [one] <b>en minut</b>
   *[other] { NUMBER($n, minimumFractionDigits: 1) } minuter
}
case = { $case ->
    [genitive] { $user-name }s
   *[other] { $user-name }
}
day = { DATETIME($day, dateStyle: \"long\") }
app = { PLATFORM() } { greeting }
delete = Ta bort
    .aria-label = { delete }
onclick = <b onclick=\"{ $name }\">x</b>
open = <a href=\"{ $url }{ $name }\">x</a>
both = { plain } { onclick }
";

/// The source in Swedish, and a Finnish translation of a part of it.
fn project() -> Project {
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[runtime]\nfunctions = [\"PLATFORM\"]\n[build]\nformats = [\"mjs\"]\n\
         [rules]\nunsafe-markup = \"off\"\ninvalid-markup = \"off\"\n>> content/a.ftl\n{SOURCE}>> locales/fi/a.ftl\nplain = Hei <b>sinä</b>\n"
    ));
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    project
}

#[test]
fn what_is_written_can_be_read() {
    let project = project();
    let text = project.read("dist/fi/main.mjs");
    for wanted in [
        "import { text as $text, html as $html, number as $number, date as $date } from \"../flyt.mjs\";\n",
        "export const plain = () => \"Hei <b>sinä<\\/b>\";\n",
        "export const plain$html = plain;\n",
        "const $1delete_ariaLabel = (x) => x.message(\"delete\", $1delete);\n",
        "export const delete_ = () => \"Ta bort\";\n",
        "export const greeting = (args) => $text(\"sv\", $1greeting, args);\n",
        "export const app$html = (args, functions) => $html(\"sv\", $1app, args, functions);\n",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    for refused in ["onclick$html", "open$html", "both$html"] {
        assert!(!text.contains(refused), "{text}");
    }
    let types = project.read("dist/fi/main.d.mts");
    for wanted in [
        "export declare const minutes: (args: { n: number }) => string;\n",
        "export declare const case_: (args: { case: string; \"user-name\": Value }) => string;\n",
        "export declare const day: (args: { day: Date | number }) => string;\n",
        "export declare const app: (args: { name: Value }, functions: { PLATFORM: AppFunction }) => string;\n",
        "/** `onclick` in content/a.ftl; no HTML: a placeable stands where it could do harm */\n",
        "/** `both` in content/a.ftl; no HTML: refers to `onclick`, which gives none */\n",
    ] {
        assert!(types.contains(wanted), "{wanted}\n{types}");
    }
    let manifest: Json = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let module = &manifest["locales"]["fi"]["modules"]["main"];
    assert_eq!((&module["path"], &module["tags"]), (&json!("fi/main.mjs"), &json!(["fi", "sv"])));
    assert_eq!(module["types"]["path"], "fi/main.d.mts");
    assert_eq!(manifest["files"][0]["path"], "flyt.mjs");
}

#[test]
fn html_is_escaped_and_isolated_where_it_stands() {
    let Some(scripts) = scripts("node") else { return };
    let project = project();
    let given = json!({ "name": "<i>\"", "url": "https://a.se/?a&b", "query": "å&", "n": 1, "user-name": "A", "case": "genitive" });
    let unsafe_link = json!({ "name": "x", "url": "javascript:x" });
    let texts = json!([{ "path": "sv/main.mjs", "cases": [
        ["greeting", "greeting", [[given, "Hej \u{2068}<i>\"\u{2069}, Flyt <b>&</b>! <b>"]]],
        ["greeting", "greeting$html", [[given, "Hej <bdi>&lt;i&gt;&quot;</bdi>, Flyt <b>&</b>! &lt;b&gt;"]]],
        ["link", "link$html", [
            [given, "<a href=\"https://a.se/?a&amp;b\" title=\"Av \u{2068}&lt;i&gt;&quot;\u{2069}\"><bdi>&lt;i&gt;&quot;</bdi></a>"],
            [unsafe_link, "<a href=\"about:invalid\" title=\"Av \u{2068}x\u{2069}\"><bdi>x</bdi></a>"],
        ]],
        ["path", "path$html", [[given, "<a href=\"/sök?q=å&amp;\"><bdi>å&amp;</bdi></a>"]]],
        ["minutes", "minutes$html", [[given, "<b>en minut</b>"], [{ "n": 2 }, "<bdi>2,0</bdi> minuter"]]],
        ["app", "app$html", [[{}, "<bdi>{PLATFORM()}</bdi> Hej <bdi>{$name}</bdi>, Flyt <b>&</b>! &lt;b&gt;"]]],
    ] }]);
    project.write("dist/expected.json", texts.to_string());
    node(&scripts, "modules.mjs", &project.path("dist"));
}

#[test]
fn two_messages_of_one_name_are_refused() {
    let project = Project::pair("sign-up = A\nsignUp = B\n", "fi", "");
    let run = project.run("build --format mjs");
    assert_eq!(run.code, 1);
    let wanted = "content/a.ftl:signUp in `sv`: `signUp`: is the name of `sign-up` in JavaScript too";
    assert!(run.err.contains(wanted), "{}", run.err);
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let project = Project::pair("a = { NUMBER($n, style: \"currency\", currency: \"SEK\") }\n", "fi", "");
    let run = project.run("build --format mjs");
    assert!(run.code == 1 && run.err.contains("`style: \"currency\"` is not supported"), "{}", run.err);
}

#[test]
fn circles_laughs_and_what_is_missing_end_in_braces() {
    let Some(scripts) = scripts("node") else { return };
    let laughs: String = (1..9).map(|at| format!("l{at} = {}\n", format!("{{ l{} }}", at - 1).repeat(10))).collect();
    let source = format!("a = ja {{ b }}\nb = {{ a }}\nself = {{ self }}\nname = {{ $toString }}\nl0 = ha\n{laughs}");
    let off = "reference-cycle = \"off\"\nexpansion-limit = \"off\"\n";
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[rules]\n{off}[build]\nformats = [\"mjs\"]\n>> content/a.ftl\n{source}"
    ));
    let run = project.run("build");
    assert_eq!(run.code, 0, "{}", run.err);
    let texts = json!([{ "path": "sv/main.mjs", "cases": [
        ["a", "a", [[{}, "ja {a}"]]],
        ["self", "self", [[{}, "{self}"]]],
        ["name", "name", [[{}, "{$toString}"], [null, "{$toString}"]]],
        ["l2", "l2", [[{}, "ha".repeat(100)]]],
    ] }]);
    project.write("dist/expected.json", texts.to_string());
    project.write("dist/laugh.mjs", "import { l8 } from './sv/main.mjs';\nprocess.exit(l8().length < 1e6 ? 0 : 1);\n");
    node(&scripts, "modules.mjs", &project.path("dist"));
    node(&project.path("dist"), "laugh.mjs", &project.path("dist"));
}

#[test]
fn typescript_knows_what_a_message_needs() {
    let Some(scripts) = scripts("node") else { return };
    let project = project();
    let good = "\
import { app, app$html, delete_, delete_ariaLabel, day, minutes, plain } from \"./fi/main.mjs\";
import type { Value } from \"./flyt.mjs\";
const name: Value = 7n;
const texts: string[] = [plain(), delete_(), delete_ariaLabel(), minutes({ n: 1 }), day({ day: new Date() })];
texts.push(app({ name }, { PLATFORM: () => \"linux\" }), app$html({ name }, { PLATFORM: () => null }));
const locale: Promise<typeof import(\"./sv/main.mjs\")> = import(\"./fi/main.mjs\");
export { locale, texts };
";
    project.write("dist/good.mts", good);
    project.write("dist/bad.mts", "import { minutes } from \"./fi/main.mjs\";\nminutes({ n: \"1\" });\nminutes();\n");
    let tsc = |file: &str| {
        let options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "false"];
        let mut command = std::process::Command::new("node");
        command.arg(scripts.join("node_modules/typescript/bin/tsc")).args(options).arg(file);
        let output = command.current_dir(project.path("dist")).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(tsc("good.mts"), (true, String::new()));
    let (is_good, told) = tsc("bad.mts");
    assert!(!is_good && told.contains("TS2322") && told.contains("TS2554"), "{told}");
}

#[test]
fn a_bundler_takes_what_is_used_alone() {
    let Some(scripts) = scripts("node") else { return };
    let project = project();
    let bundle = |import: &str| {
        project.write("dist/app.mjs", import);
        node(&scripts, "bundle.mjs", &project.path("dist"))
    };
    let constant = bundle("import { plain } from './fi/main.mjs';\nconsole.log(plain());\n");
    assert!(constant.contains("sinä") && constant.len() < 300, "{constant}");
    let one = bundle("import { path } from './fi/main.mjs';\nconsole.log(path({ query: 1 }));\n");
    assert!(one.contains("sök") && !one.contains("minut") && !one.contains("sinä"), "{one}");
    assert!(!one.contains("<bdi>") && !one.contains("NUMBER()"), "what only others need: {one}");
}

#[test]
fn no_argument_becomes_markup() {
    let Some(scripts) = scripts("browser") else { return };
    let project = project();
    node(&scripts, "hostile-args.mjs", &project.path("dist"));
}
