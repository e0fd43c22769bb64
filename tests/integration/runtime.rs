//! The evaluator: what the specification says of errors, and the same text as `fluent-bundle` on real projects.

#![expect(clippy::print_stderr, reason = "a test tells what it left out")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use flyt::bundle::{Part, flb};
use flyt::catalog::{Content, File, Message, Namespaces, Role, UseKind};
use flyt::config::Config;
use flyt::locale::{Locale, PluralKind, Plurals, is_locale_folder};
use flyt::runtime::{Args, Bundle, Error, Value};
use flyt::view::Side;

use super::corpus;

const SETTINGS: &str = "[project]\nsource = \"sv\"\n";

/// The files of one locale, compiled for both runtimes.
struct Both {
    ours: Bundle,
    theirs: FluentBundle<FluentResource>,
    plurals: (Plurals, Plurals),
}

fn files(texts: &[&str]) -> Vec<File> {
    let name = |at: usize| format!("content/{at}.ftl").into();
    texts
        .iter()
        .enumerate()
        .map(|(at, text)| File::new(name(at), name(at), Content::Text((*text).to_owned())))
        .collect()
}

fn compile(locale: &Locale, files: &[File]) -> Bundle {
    let config = Config::parse(SETTINGS).unwrap();
    let namespaces = Namespaces::new(&config, files.iter().map(|file| &*file.path));
    let plurals = Plurals::new(locale, None);
    let side = Side::new(locale, &plurals, files, &namespaces);
    let firsts = side.index.firsts().iter().copied();
    let messages =
        firsts.filter(|one| side.index.find(0, one.id()).is_some_and(|found| found.file.path == one.file.path));
    let part = Part { bundle: "main".to_owned(), side: &side, messages: messages.collect() };
    Bundle::from_bytes(flb(&[&part], &config.runtime).0).unwrap()
}

pub(crate) fn bundle(locale: &str, text: &str) -> Bundle {
    compile(&Locale::new(locale, None), &files(&[text]))
}

#[track_caller]
fn check(bundle: &Bundle, key: &str, args: &Args<'_>, text: &str, errors: &[&str]) {
    let shown = bundle.format(key, args);
    assert_eq!(shown.text.replace(['\u{2068}', '\u{2069}'], "|"), text);
    assert_eq!(shown.errors.iter().map(Error::to_string).collect::<Vec<_>>(), errors);
}

#[test]
fn a_message_is_shown_in_its_language() {
    let text = "\
-brand = { $case ->
   *[nominative] Flyt
    [genitive] Flyts
}
about = Om { -brand } och { -brand(case: \"genitive\") } { $name }
    .title = { -brand }
minutes = { $n ->
    [0] inga
    [one] en minut
   *[other] { $n } minuter
}
part = { NUMBER($n, type: \"ordinal\") ->
    [one] { $n }:a
   *[other] { $n }:e
}
share = { NUMBER($n, style: \"percent\") }
day = { DATETIME($day, dateStyle: \"long\") }
";
    let sv = bundle("sv", text);
    let args = Args::from_iter([("name", "Åsa")]);
    check(&sv, "about", &args, "Om Flyt och Flyts |Åsa|", &[]);
    check(&sv, "about.title", &Args::new(), "Flyt", &[]);
    for (number, minutes, part) in
        [(0, "inga", "|0|:e"), (1, "en minut", "|1|:a"), (2000, "|2\u{a0}000| minuter", "|2\u{a0}000|:e")]
    {
        let args = Args::from_iter([("n", Value::from(number))]);
        check(&sv, "minutes", &args, minutes, &[]);
        check(&sv, "part", &args, part, &[]);
    }
    check(&sv, "share", &Args::from_iter([("n", 0.25)]), "25\u{a0}%", &[]);
    let day = flyt::format::Date::parse("2026-11-24").unwrap();
    check(&sv, "day", &Args::from_iter([("day", day)]), "24 november 2026", &[]);
    assert_eq!(sv.get("about").ok().and_then(|message| message.locale()).map(Locale::tag), Some("sv".to_owned()));
}

#[test]
fn the_culprit_stands_in_braces() {
    let text = "\
a = { $x }, { b }, { a.x }, { -t }, { F() }
number = { NUMBER($x) } { NUMBER(\"a\") }
select = { $x ->
   *[a] A
}
term = { -u }
-u = { $x }
only =
    .x = X
ref = { only }
";
    let sv = bundle("sv", text);
    check(
        &sv,
        "a",
        &Args::new(),
        "|{$x}|, {b}, {a.x}, {-t}, |{F()}|",
        &[
            "the variable `$x` was not given",
            "there is no `b`",
            "there is no `a.x`",
            "there is no `-t`",
            "there is no function `F`",
        ],
    );
    let errors = ["the variable `$x` was not given", "`NUMBER`: it takes a number"];
    check(&sv, "number", &Args::new(), "|{NUMBER()}| |{NUMBER()}|", &errors);
    check(&sv, "select", &Args::new(), "A", &["the variable `$x` was not given"]);
    check(&sv, "term", &Args::from_iter([("x", "fel")]), "{$x}", &[]);
    check(&sv, "ref", &Args::new(), "{only}", &["there is no `only`"]);
    check(&sv, "none", &Args::new(), "{none}", &["there is no message `none`"]);
    check(&sv, "only", &Args::new(), "{only}", &["there is no message `only`"]);
}

#[test]
fn circles_and_laughs_end() {
    let mut text = "a = ja { b }\nb = { a }\nself = { self }\nl0 = ha\n".to_owned();
    for at in 1..12 {
        text += &format!("l{at} = {}\n", format!("{{ l{} }}", at - 1).repeat(10));
    }
    text += "m0 = { $x }\n";
    for at in 1..5000 {
        text += &format!("m{at} = {{ m{} }}\n", at - 1);
    }
    let sv = bundle("sv", &text);
    check(&sv, "a", &Args::new(), "ja {a}", &["`a` refers to itself"]);
    check(&sv, "self", &Args::new(), "{self}", &["`self` refers to itself"]);
    assert_eq!(sv.format("l11", &Args::new()).errors, [Error::TooLarge]);
    assert!(sv.format("l11", &Args::new()).text.len() < 1 << 20);
    assert_eq!(sv.format("l2", &Args::new()).text.len(), 200);
    assert_eq!(sv.format("m4999", &Args::new()).errors, [Error::TooLarge]);
}

#[test]
fn an_application_brings_functions() {
    let mut sv = bundle("sv", "a = { UPPER(\"hej\", twice: 1) }\nb = { UPPER() }\n");
    sv.add_function("UPPER", |values, named| match (values.first()?, named) {
        (Value::Text(text), [("twice", Value::Number(_))]) => Some(text.to_uppercase().repeat(2).into()),
        _ => None,
    });
    check(&sv, "a", &Args::new(), "HEJHEJ", &[]);
    check(&sv, "b", &Args::new(), "{UPPER()}", &["`UPPER`: it cannot show what it was given"]);
}

#[test]
fn the_same_text_as_fluent_bundle() {
    let (own, corpus) = (["content", "locales"].map(PathBuf::from), corpus::dir());
    let mut folders = BTreeMap::<PathBuf, Vec<String>>::new();
    for (path, text) in own.iter().map(PathBuf::as_path).chain(corpus.as_deref()).flat_map(corpus::texts) {
        folders.entry(path.parent().unwrap().to_owned()).or_default().push(text);
    }
    let mut counts = BTreeMap::<&str, u32>::new();
    let mut wrong = Vec::new();
    for (folder, texts) in folders {
        let locale = locale_of(&folder);
        let texts: Vec<_> = texts.iter().map(String::as_str).filter(|text| is_safe(text)).collect();
        let files = files(&texts);
        let both = Both::new(&locale, &files, &texts);
        for message in files.iter().flat_map(|file| file.messages()).filter(|message| !message.is_term()) {
            match both.compare(message, &files) {
                Ok(class) => *counts.entry(class).or_default() += 1,
                Err(told) => wrong.push(format!("{}: {told}", folder.display())),
            }
        }
    }
    let counted: Vec<_> = counts.iter().map(|(class, count)| format!("{count} {class}")).collect();
    eprintln!("messages compared with fluent-bundle: {}", counted.join(", "));
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    let same = counts[SAME];
    let others = counts.values().sum::<u32>() - same;
    // What a function shows is known to differ, and a project has as much of it as it has: ours by itself has much.
    let of_functions = counts.get(BY_FUNCTION).copied().unwrap_or_default();
    assert!(others - of_functions < same / 100, "{counted:?}");
    assert!(corpus.is_none() || others < same / 20, "{counted:?}");
}

const SAME: &str = "the same";
const BY_FUNCTION: &str = "show a number or a date by a function";

/// The locale that a folder's path names.
fn locale_of(folder: &Path) -> Locale {
    let names = folder.iter().filter_map(|name| name.to_str());
    let name = names.rev().find(|name| is_locale_folder(name)).unwrap_or("sv");
    Locale::new(name, None)
}

/// `fluent-syntax` ends the process on deep nesting and panics on some escapes: fixtures have both.
fn is_safe(text: &str) -> bool {
    !text.contains("\\u") && !text.contains("\\U") && !text.contains("{{{{")
}

impl Both {
    fn new(locale: &Locale, files: &[File], texts: &[&str]) -> Self {
        let mut theirs = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
        theirs.add_builtins().unwrap();
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = theirs.add_resource(resource);
        }
        let plurals = (Plurals::new(locale, None), Plurals::new(locale, None).of_fluent_rs(locale));
        Self { ours: compile(locale, files), theirs, plurals }
    }

    /// Whether both show the same, or to which class of known differences the message belongs.
    fn compare(&self, message: Message<'_>, files: &[File]) -> Result<&'static str, String> {
        let known = closure(message, files);
        let Some(found) = self.theirs.get_message(message.id()) else { return Ok("not read by fluent-bundle") };
        let mut class = SAME;
        let attributes = found.attributes().map(|one| (Some(one.id().to_owned()), one.value()));
        for (attribute, pattern) in found.value().map(|value| (None, value)).into_iter().chain(attributes) {
            let key = attribute.map_or(message.id().to_owned(), |name| format!("{}.{name}", message.id()));
            for (ours, theirs, number) in arguments(&known) {
                let mut errors = Vec::new();
                let expected = self.theirs.format_pattern(pattern, Some(&theirs), &mut errors);
                let shown = self.ours.format(&key, &ours);
                if shown.text == expected {
                    continue;
                }
                class = self
                    .class(&known, number, &errors)
                    .ok_or_else(|| format!("{key} {ours:?}\n  {expected}\n  {}", shown.text))?;
            }
        }
        Ok(class)
    }

    fn class(
        &self,
        known: &[Message<'_>],
        number: usize,
        errors: &[fluent_bundle::FluentError],
    ) -> Option<&'static str> {
        let (ours, theirs) = &self.plurals;
        let kinds = [PluralKind::Cardinal, PluralKind::Ordinal];
        let patterns = || known.iter().flat_map(|message| message.patterns());
        let uses = |kind| patterns().flat_map(move |pattern| pattern.uses_of(kind));
        if uses(UseKind::Function).any(|one| one.role == Role::Shown) {
            return Some(BY_FUNCTION);
        }
        if kinds.iter().any(|kind| ours.sample(*kind).get(number) != theirs.sample(*kind).get(number)) {
            return Some("choose by another CLDR");
        }
        let selected: BTreeSet<_> = patterns()
            .flat_map(|one| one.uses().iter().map(move |this| (one, this)))
            .filter(|(_, one)| one.kind == UseKind::Variable && one.role == Role::Selector)
            .map(|(pattern, one)| pattern.text(one.name))
            .collect();
        let shows_number = patterns().any(|pattern| {
            pattern
                .uses_of(UseKind::Variable)
                .any(|one| one.role == Role::Shown && selected.contains(pattern.text(one.name)))
        });
        if shows_number {
            return Some("show a number");
        }
        let sources = || patterns().map(|pattern| pattern.tree().source());
        let is_number = |rest: &str| rest.trim_start().starts_with(|char: char| char == '-' || char.is_ascii_digit());
        if sources().any(|source| source.split('{').skip(1).any(is_number)) {
            return Some("show a number");
        }
        if sources()
            .any(|source| source.lines().count() > 1 && source.lines().any(|line| line.trim_start().starts_with('{')))
        {
            return Some("start a line with a placeable");
        }
        errors
            .iter()
            .any(|error| error.to_string().contains("Too many placeables"))
            .then_some("are too long for fluent-bundle")
    }
}

/// A message and all that it refers to.
fn closure<'a>(message: Message<'a>, files: &'a [File]) -> Vec<Message<'a>> {
    let mut found = vec![message];
    let mut at = 0;
    while let Some(message) = found.get(at).copied() {
        at += 1;
        for pattern in message.patterns() {
            for one in pattern.uses().iter().filter(|one| matches!(one.kind, UseKind::Message | UseKind::Term)) {
                let id = pattern.text(one.name);
                let target = files.iter().flat_map(|file| file.messages()).find(|message| message.id() == id);
                found.extend(target.filter(|target| found.iter().all(|known| known.id() != target.id())));
            }
        }
    }
    found
}

/// Strings for what is shown; for what is selected on numbers from 0 to 200, and each name that a variant has.
fn arguments<'a>(known: &[Message<'a>]) -> Vec<(Args<'a>, FluentArgs<'a>, usize)> {
    let (mut shown, mut selected, mut names) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for pattern in known.iter().flat_map(|message| message.patterns()) {
        for one in pattern.uses_of(UseKind::Variable) {
            let name = pattern.text(one.name);
            if one.role == Role::Selector {
                selected.insert(name)
            } else {
                shown.insert(name)
            };
        }
        let keys = pattern.selects().iter().flat_map(|select| pattern.placeable(select).variants());
        names.extend(keys.filter(|variant| !variant.is_number()).map(|variant| variant.key()));
    }
    let make = |value: Option<i64>, text: &'a str| {
        let (mut ours, mut theirs) = (Args::new(), FluentArgs::new());
        for name in &shown {
            ours.set(*name, "värde");
            theirs.set(*name, "värde");
        }
        for name in &selected {
            match value {
                Some(number) => {
                    ours.set(*name, number);
                    theirs.set(*name, number);
                }
                None => {
                    ours.set(*name, text);
                    theirs.set(*name, text);
                }
            }
        }
        (ours, theirs, value.unwrap_or(0) as usize)
    };
    if selected.is_empty() {
        return vec![make(None, "värde")];
    }
    (0..=200).map(|number| make(Some(number), "")).chain(names.into_iter().map(|name| make(None, name))).collect()
}
