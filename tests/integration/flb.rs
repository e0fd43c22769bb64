//! Compiled bundles: written, documented, opened, damaged; and the same text as `fluent-bundle` for generated messages.

use std::fmt::Write as _;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use flyt::format::Date;
use flyt::runtime::{Args, Bundle, Chain, Error, OpenError, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::project::Project;

const HELLO: &str = "hello = Hej, { $name }!\nhelp = Hjälp\n";

fn built(files: &str, locale: &str) -> Vec<u8> {
    let project = Project::new(files);
    let run = project.run("build --format flb");
    assert_eq!(run.code, 0, "{}", run.err);
    std::fs::read(project.path(&format!("dist/{locale}/main.flb"))).unwrap()
}

fn of_source(text: &str) -> Vec<u8> {
    built(&format!(">> flyt.toml\n[project]\nsource = \"sv\"\n>> content/a.ftl\n{text}"), "sv")
}

#[test]
fn the_format_is_what_its_page_says() {
    let page = std::fs::read_to_string("docs/flb.md").unwrap();
    assert!(page.contains(&format!("```ftl\n{HELLO}```")));
    let bytes = of_source(HELLO);
    let mut dump = String::new();
    for (at, row) in bytes.chunks(16).enumerate() {
        let row: Vec<_> = row.iter().map(|byte| format!("{byte:02x}")).collect();
        writeln!(dump, "{:04x}  {}", 16 * at, row.join(" ")).unwrap();
    }
    assert!(page.contains(&dump), "{dump}");
    assert_eq!(std::fs::read("docs/hello.flb").unwrap(), bytes);
    let rows = page.lines().filter_map(|line| line.strip_prefix("| 00"));
    let told: Vec<_> = rows.map(|row| row.split('|').nth(1).unwrap().replace(['`', ' '], "")).collect();
    let all: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(told.concat(), all);
}

#[test]
fn marks_are_left_out_where_an_application_says_so() {
    let mut bundle = Bundle::from_bytes(of_source(HELLO)).unwrap();
    let args = Args::from_iter([("name", "Åsa")]);
    assert_eq!(bundle.format("hello", &args).text, "Hej, \u{2068}Åsa\u{2069}!");
    bundle.set_isolating(false);
    assert_eq!(bundle.format("hello", &args).text, "Hej, Åsa!");
}

#[test]
fn what_falls_back_keeps_its_language() {
    let files = "\
>> flyt.toml
[project]
source = \"sv\"
[build]
formats = [\"ftl\", \"flb\"]
>> content/a.ftl
minutes = { $n ->
    [one] { $n } minut
   *[other] { $n } minuter
}
both = Båda { minutes }
    .title = Titel
partial = Text
    .label = Etikett
share = { NUMBER($n, style: \"percent\") }
>> locales/ja/a.ftl
both = 両方
    .title = 題
partial = テキスト
";
    let project = Project::new(files);
    assert_eq!(project.run("build").code, 0);
    let bundle = Bundle::open(project.path("dist/ja/main.flb")).unwrap();
    assert_eq!(bundle.verify(), Ok(()));
    assert_eq!(bundle.locales(), ["ja", "sv"]);
    assert_eq!(bundle.keys().unwrap(), ["both", "both.title", "minutes", "partial", "partial.label", "share"]);
    let args = Args::from_iter([("n", 1)]);
    let shown = ["both", "both.title", "minutes", "partial", "partial.label", "share"];
    let shown = shown.map(|key| bundle.format(key, &args).text.replace(['\u{2068}', '\u{2069}'], ""));
    assert_eq!(shown, ["両方", "題", "1 minut", "Text", "Etikett", "100\u{a0}%"]);
    let locale = |key| bundle.get(key).unwrap().locale().unwrap().tag();
    assert_eq!((locale("both.title"), locale("partial.label")), ("ja".to_owned(), "sv".to_owned()));

    let manifest: Json = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let listed = &manifest["locales"]["ja"]["compiled"]["main"];
    assert_eq!(listed["path"], "ja/main.flb");
    assert_eq!(listed["tags"], serde_json::json!(["ja", "sv"]));
    assert_eq!(listed["size"], bundle.bytes().len());
    assert_eq!(listed["blake3"], blake3::hash(bundle.bytes()).to_hex().as_str());
    assert_eq!(manifest["locales"]["ja"]["bundles"]["main"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_shown_is_not_built() {
    let text = "price = { NUMBER($n, style: \"currency\") }\n";
    let project = Project::new(&format!(">> flyt.toml\n[project]\nsource = \"sv\"\n>> content/a.ftl\n{text}"));
    let run = project.run("build --format flb");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("content/a.ftl:price"), "{}", run.err);
    assert!(!project.path("dist").exists());
}

#[test]
fn bundles_are_mapped_read_held_and_chained() {
    let project = Project::new(">> none\n");
    project.write("hello.flb", of_source(HELLO));
    project.write("more.flb", of_source("help = Annan\nmore = Mer { $x }\n"));
    project.write("empty.flb", "");
    project.write("old.flb", [&b"\x89FLB\r\n\x1a\n"[..], &[0; 40]].concat());
    // SAFETY: nobody else knows of the file.
    #[expect(unsafe_code, reason = "a map is what is tested")]
    let mapped = unsafe { Bundle::map(project.path("hello.flb")) }.unwrap();
    let chain = Chain::from(vec![mapped, Bundle::open(project.path("more.flb")).unwrap()]);
    let args = Args::from_iter([("name", "Åsa")]);
    let shown = ["hello", "help", "more"].map(|key| chain.format(key, &args).text.into_owned());
    assert_eq!(shown, ["Hej, \u{2068}Åsa\u{2069}!", "Hjälp", "Mer \u{2068}{$x}\u{2069}"]);
    assert_eq!(chain.format("none", &args).errors, [Error::NoMessage("none".to_owned())]);
    assert_eq!(chain.get("-t").unwrap_err(), Error::NoMessage("-t".to_owned()));

    let held = Bundle::from_bytes(include_bytes!("../../docs/hello.flb")).unwrap();
    assert_eq!(held.format("help", &args).text, "Hjälp");
    let error = |name: &str| Bundle::open(project.path(name)).unwrap_err();
    assert!(matches!(error("no.flb"), OpenError::Unreadable(_)));
    assert!(matches!(error("empty.flb"), OpenError::NoBundle));
    assert!(matches!(error("none"), OpenError::NoBundle) && matches!(error("old.flb"), OpenError::Version(0)));
}

#[test]
fn what_is_nested_is_verified() {
    let deep = format!("a = {} 1 {}\n", "{".repeat(99), "}".repeat(99));
    let deeper = (0..30).fold("x".to_owned(), |inner, _| format!("{{ $n ->\n *[other] {inner}\n }}"));
    let bundle = Bundle::from_bytes(of_source(&format!("{deep}b = {deeper}\n"))).unwrap();
    assert_eq!(bundle.verify(), Ok(()));
    assert_eq!(bundle.format("b", &Args::from_iter([("n", 1)])).text, "x");
}

#[test]
fn threads_share_a_bundle() {
    fn shared<T: Send + Sync>(_: &T) {}
    let text =
        "n = { NUMBER($n) } { $n ->\n    [one] en\n   *[other] fler\n }\nd = { DATETIME($d, dateStyle: \"long\") }\n";
    let bundle = Bundle::from_bytes(of_source(text)).unwrap();
    shared(&bundle);
    shared(&Chain::default());
    let date = Value::from(Date::parse("2026-11-24").unwrap());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for n in 0..200 {
                    let args = Args::from_iter([("n", Value::from(n)), ("d", date.clone())]);
                    let ending = if n == 1 { "\u{2068}en\u{2069}" } else { "\u{2068}fler\u{2069}" };
                    assert!(bundle.format("n", &args).text.ends_with(ending));
                    assert_eq!(bundle.format("d", &args).text, "24 november 2026");
                }
            });
        }
    });
}

/// Over several blocks and groups: what is not in the changed block is shown, and nothing is shown wrong.
#[test]
fn a_changed_byte_is_an_error_or_the_right_text() {
    let line = |at: usize| format!("key-{at} = Det här är text {at} av {{ $x }}, {}\n", "å".repeat(at % 40));
    let text: String = (0..300).map(line).collect();
    let whole = of_source(&text);
    let args = Args::from_iter([("x", 1)]);
    let show = |bundle: &Bundle, at: usize| bundle.format(&format!("key-{at}"), &args).text.into_owned();
    let good = Bundle::from_bytes(whole.clone()).unwrap();
    let good: Vec<_> = (0..300).map(|at| show(&good, at)).collect();
    assert!(whole.len() > 3 * 4096);
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (at % 8);
        let Ok(bundle) = Bundle::from_bytes(damaged) else { continue };
        assert_eq!(bundle.verify(), Err(Error::Damaged), "{at}");
        for key in [at % 300, (at * 7) % 300] {
            let shown = bundle.format(&format!("key-{key}"), &args);
            assert!(shown.errors.contains(&Error::Damaged) || shown.text == good[key], "{at}: {shown:?}");
        }
    }
    assert!((0..whole.len()).all(|length| Bundle::from_bytes(whole[..length].to_vec()).is_err()));
}

/// Text, placeables, terms and selectors in each other. What `fluent-bundle` is known to do otherwise is left out:
/// numbers that are shown, functions but as selectors, literal keys of numbers with options, more than 100 placeables.
fn pattern() -> impl Strategy<Value = String> {
    let text = "[a-zåäö ]{1,8}".prop_map(|text| format!("x{text}x"));
    let shown = prop_oneof![
        Just("{ $name }"),
        Just("{ \"{\" }"),
        Just("{ m0 }"),
        Just("{ m1.a }"),
        Just("{ -t0 }"),
        Just("{ -t1(case: \"b\") }"),
        Just("{ -t1 }"),
        Just("{ -t2(x: \"å\") }"),
        Just("{ none }"),
        Just("{ $none }")
    ];
    let leaf = prop_oneof![text, shown.prop_map(str::to_owned)];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let selector = prop_oneof![Just("$n"), Just("$name"), Just("NUMBER($n, type: \"ordinal\")"), Just("-t1.kind")];
        let key = prop_oneof![Just("one"), Just("two"), Just("few"), Just("0"), Just("5"), Just("k")];
        let body = || vec(inner.clone(), 1..3).prop_map(|parts| parts.concat());
        (selector, vec((key, body()), 0..3), body()).prop_map(|(selector, variants, other)| {
            // A number with options is no literal number to `fluent-bundle`: `runtime-difference` tells it.
            let is_same =
                |key: &str| !(selector.starts_with("NUMBER") && key.starts_with(|one: char| one.is_ascii_digit()));
            let variants = variants.iter().filter(|(key, _)| is_same(key));
            let variants: String = variants.map(|(key, body)| format!("\n    [{key}] {body}")).collect();
            format!("{{ {selector} ->{variants}\n   *[other] {other}\n}}")
        })
    })
}

fn messages() -> impl Strategy<Value = String> {
    let value = || vec(pattern(), 1..4).prop_map(|parts| parts.concat());
    vec(value(), 1..4).prop_map(|values| {
        let terms = "-t0 = Flyt\n-t1 = { $case ->\n    [b] beta\n   *[a] alfa\n}\n    .kind = k\n-t2 = x{ $x }x\n";
        let known = "m0 = noll\nm1 = ett\n    .a = { $name }\n";
        let values =
            values.iter().enumerate().map(|(at, value)| format!("g{at} =\n    x{}\n", value.replace('\n', "\n    ")));
        format!("{terms}{known}{}", values.collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_messages_are_shown_as_fluent_bundle_shows_them(text in messages(), locale in prop_oneof![Just("sv"), Just("pl"), Just("ja")]) {
        let ours = super::runtime::bundle(locale, &text);
        let mut theirs = FluentBundle::new(vec![locale.parse().unwrap()]);
        theirs.add_builtins().unwrap();
        theirs.add_resource(FluentResource::try_new(text.clone()).map_err(|(_, errors)| errors).unwrap()).unwrap();
        prop_assert_eq!(ours.verify(), Ok(()));
        for number in [0, 1, 2, 5, 22] {
            let args = Args::from_iter([("n", Value::from(number)), ("name", Value::from("Åsa"))]);
            let mut given = FluentArgs::new();
            given.set("n", number);
            given.set("name", "Åsa");
            for key in ours.keys().unwrap().iter().filter(|key| !key.contains('.')) {
                let pattern = theirs.get_message(key).unwrap().value().unwrap();
                let expected = theirs.format_pattern(pattern, Some(&given), &mut Vec::new());
                prop_assert_eq!(ours.format(key, &args).text, expected, "{} of\n{}", key, &text);
            }
        }
    }
}
