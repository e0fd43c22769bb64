//! What must end, without a panic, whatever bytes it is given. Every target is a plain function: `main.rs` runs them on
//! mutated texts, and the package's test `replay` on the corpus.

use flyt::bundle::{Origin, flb, ftl, link, verify};
use flyt::catalog::{Content, File, Namespaces};
use flyt::change::{Fixes, fix};
use flyt::checks::{Levels, RULES, run};
use flyt::config::{Config, Glossary};
use flyt::ledger::Sources;
use flyt::locale::{Locale, Plurals};
use flyt::runtime::{Args, Bundle, Error};
use flyt::syntax::{Syntax, outline, parse as parsed, to_json, tokens};
use flyt::view::{Pairs, Side, Tracking, View};

/// A name, which is that of its folder in the corpus, and what is done with the bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 4] = [("parse", parse), ("check", check), ("build", build), ("open", open)];

/// Behind this line stands the translation; without it a text is its own.
const TRANSLATION: &str = "\n>> translation\n";

/// Tree, tokens and JSON; the tokens are the text.
pub fn parse(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let tree = parsed(&text);
    let syntax = Syntax { text: &text, tree: &tree };
    let put_together: String = tokens(syntax).iter().map(|token| token.span.of(&text)).collect();
    assert_eq!(put_together, text);
    assert!(!outline(syntax).is_empty() || tree.errors().is_empty());
    to_json(syntax, true);
}

/// All rules, on the source and on its translation, under each markup and each runtime; and what their fixes make.
pub fn check(data: &[u8]) {
    each(data, |view, levels| {
        let found = run(view, levels, true);
        fix(view.side.files, &found, Fixes::All);
    });
}

/// Linked, written and tried, be it with errors.
pub fn build(data: &[u8]) {
    each(data, |view, _| {
        let origin = |side| Origin { side, unfit: Default::default() };
        let origins: Vec<_> = std::iter::once(view.side).chain(view.chain.iter().copied()).map(origin).collect();
        for part in link(view, &origins).parts {
            let text = ftl(&part);
            // Whether it can be shown is the data's affair.
            let _ = verify(&part, "a.ftl", &text, &view.config.runtime);
        }
    });
}

/// A compiled bundle, as it is and as it would be with good checksums; a text is compiled first, and then is no damaged
/// bundle.
pub fn open(data: &[u8]) {
    if data.starts_with(MAGIC) {
        shown(data);
        shown(&sealed(data));
        return;
    }
    let text = String::from_utf8_lossy(data);
    let (source, translation) = text.split_once(TRANSLATION).unwrap_or((&text, &text));
    let config = Config::parse("[project]\nsource = \"sv\"\n").expect("good settings");
    views(&config, source, translation, |view, _| {
        let origin = |side| Origin { side, unfit: Default::default() };
        let origins: Vec<_> = std::iter::once(view.side).chain(view.chain.iter().copied()).map(origin).collect();
        let linked = link(view, &origins);
        let (bytes, _) = flb(&linked.parts.iter().collect::<Vec<_>>(), &view.config.runtime);
        let bundle = shown(&bytes).expect("it was just written");
        assert_eq!(bundle.verify(), Ok(()));
    });
}

/// Shows all messages; what `verify` finds good is not damaged.
fn shown(bytes: &[u8]) -> Option<Bundle> {
    let bundle = Bundle::from_bytes(bytes.to_vec()).ok()?;
    let args = Args::from_iter([("n", 3), ("x", -1)]);
    let is_good = bundle.verify().is_ok();
    for key in bundle.keys().unwrap_or_default() {
        let errors = bundle.format(&key, &args).errors;
        assert!(!is_good || !errors.contains(&Error::Damaged), "{key}");
    }
    Some(bundle)
}

/// What every compiled bundle begins with.
const MAGIC: &[u8] = b"\x89FLB\r\n\x1a\n";

/// A file whose lengths and checksums are right, whatever else is in it: `docs/flb.md` has the places.
fn sealed(data: &[u8]) -> Vec<u8> {
    let number = |at: usize| {
        let four = data.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map_or(0, u32::from_le_bytes)
    };
    let end = (number(16) as usize).min(data.len());
    let locales = data.get(32 + 4 * (number(20) as usize).div_ceil(4096)..end).unwrap_or(b"\x02sv");
    let body = &data[end..];
    let sums: Vec<u8> = body.chunks(4096).flat_map(|block| crc32fast::hash(block).to_le_bytes()).collect();
    let header = (32 + sums.len() + locales.len()) as u32;
    let numbers = [header, body.len() as u32, number(24), number(28)];
    let covered = [&numbers.map(u32::to_le_bytes).concat(), &sums, locales].concat();
    let checksum = crc32fast::hash(&covered).to_le_bytes();
    [MAGIC, &1_u32.to_le_bytes(), &checksum, &covered, body].concat()
}

fn each(data: &[u8], ask: impl Fn(View<'_>, Levels<'_>)) {
    let text = String::from_utf8_lossy(data);
    let (source, translation) = text.split_once(TRANSLATION).unwrap_or((&text, &text));
    let rules: String = RULES.iter().map(|rule| format!("{} = \"warning\"\n", rule.id)).collect();
    for (markup, profile) in [("html", "flyt"), ("markdown", "fluent-rs"), ("none", "fluent.js")] {
        let settings = format!(
            "[project]\nsource = \"sv\"\n[[paths]]\nsource = \"content/**/*.ftl\"\n\
             translation = \"locales/{{locale}}/**/*.ftl\"\nmarkup = \"{markup}\"\n\
             [runtime]\nprofile = \"{profile}\"\n[rules]\n{rules}"
        );
        views(&Config::parse(&settings).expect("good settings"), source, translation, &ask);
    }
}

fn views(config: &Config, source: &str, translation: &str, ask: impl Fn(View<'_>, Levels<'_>)) {
    let glossary = "[[term]]\nsource = \"a\"\nforms = [\"a*\"]\n[term.locale.ar]\nuse = [\"b\"]\navoid = [\"c*\"]\n";
    let glossary = Glossary::parse(glossary).expect("a good glossary");
    let namespaces = Namespaces::new(config, ["content/a.ftl"].into_iter());
    let file =
        |path: &str, text: &str| [File::new(path.into(), "content/a.ftl".into(), Content::Text(text.to_owned()))];
    let locales = ["sv", "ar"].map(|name| Locale::new(name, None));
    let plurals = [0, 1].map(|at: usize| Plurals::new(&locales[at], None));
    let files = (file("content/a.ftl", source), file("locales/ar/a.ftl", translation));
    let source = Side::new(&locales[0], &plurals[0], &files.0, &namespaces);
    let side = Side::new(&locales[1], &plurals[1], &files.1, &namespaces);
    let shared = Side::empty(&locales[0], &plurals[0], &[]);
    let policy = config.policy.of("ar");
    let (none, pairs) = (Pairs::default(), Pairs::new(&source, &side));
    let view = View {
        config,
        glossary: &glossary,
        namespaces: &namespaces,
        documents: &[],
        side: &source,
        source: None,
        chain: &[],
        shared: &shared,
        pairs: &none,
        policy: &policy,
        tracking: &Tracking::default(),
        ledger: None,
        sources: &Sources::default(),
    };
    let levels = Levels::new(config);
    ask(view, levels);
    ask(View { side: &side, source: Some(&source), chain: &[&source], pairs: &pairs, ..view }, levels);
}
