//! What must end, without a panic, whatever bytes it is given. Every target is a plain function: `main.rs` runs them on
//! mutated texts, and the package's test `replay` on the corpus.

use flyt::bundle::{Origin, ftl, link, verify};
use flyt::catalog::{Content, File, Namespaces};
use flyt::change::{Fixes, fix};
use flyt::checks::{Levels, RULES, run};
use flyt::config::{Config, Glossary};
use flyt::ledger::Sources;
use flyt::locale::{Locale, Plurals};
use flyt::syntax::{Syntax, outline, parse as parsed, to_json, tokens};
use flyt::view::{Pairs, Side, Tracking, View};

/// A name, which is that of its folder in the corpus, and what is done with the bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 3] = [("parse", parse), ("check", check), ("build", build)];

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
