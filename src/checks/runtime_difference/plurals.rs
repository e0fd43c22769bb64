//! Languages whose plural rules `fluent-rs` has wrong: told once, at the first text that comes out otherwise.

use crate::catalog::{File, Pattern};
use crate::locale::{Category, Plurals};
use crate::syntax::Placeable;
use crate::view::{Cases, View};

use super::{Finding, Findings};

pub(super) fn check(view: View<'_>, findings: &mut Findings<'_>) {
    let cldr = Plurals::new(view.side.locale, None);
    let patterns = view.side.files.iter().flat_map(File::messages).flat_map(|message| message.patterns());
    let selecting = patterns.filter(|pattern| !pattern.selects().is_empty());
    let mut differing = selecting.flat_map(|pattern| differing(view, &cldr, pattern));
    let Some((pattern, placeable, wrong)) = differing.next() else { return };
    let tag = view.side.locale.tag();
    let headline = format!(
        "fluent-rs takes {} for `{}`, which is `{}` in `{tag}`",
        wrong.number,
        wrong.taken.as_str(),
        wrong.right.as_str()
    );
    let finding = Finding::in_pattern(pattern, placeable.expression().span(), headline).subject("plural rules");
    let label = match differing.count() {
        0 => "another variant is shown for some numbers".to_owned(),
        more => format!("another variant is shown for some numbers, here and in {more} more places"),
    };
    findings.push(
        finding
            .label(label)
            .help("give the default variant a text that fits such numbers too, or choose another runtime"),
    );
}

/// A number that `fluent-rs` takes for another category than the language has for it.
struct Wrong {
    number: usize,
    right: Category,
    taken: Category,
}

fn differing<'a>(view: View<'a>, cldr: &Plurals, pattern: Pattern<'a>) -> Vec<(Pattern<'a>, Placeable<'a>, Wrong)> {
    let cases = Cases::in_pattern(pattern, view.side.plurals);
    let wrong = cases.filter_map(|(placeable, cases)| Some((pattern, placeable, wrong(view, cldr, &cases)?)));
    wrong.collect()
}

/// The first number of which another variant is shown.
fn wrong(view: View<'_>, cldr: &Plurals, cases: &Cases<'_>) -> Option<Wrong> {
    let (right, taken) = (cldr.sample(cases.kind), view.side.plurals.sample(cases.kind));
    let both = right.iter().zip(taken).enumerate().filter(|(_, (right, taken))| right != taken);
    // Hebrew's `many` is not wrong, only older: who wrote that variant meant it.
    let mut both = both.filter(|(_, (_, taken))| **taken != Category::Many);
    both.find(|(number, (right, taken))| cases.chosen(*number, **right) != cases.chosen(*number, **taken))
        .map(|(number, (right, taken))| Wrong { number, right: *right, taken: *taken })
}

#[cfg(test)]
mod tests {
    use crate::locale::{Category, Locale, PluralKind, Plurals, SAMPLE};

    use super::super::trial::{bundle, found_under, show};

    const LANGUAGES: &str = "af ak am an ar ars as asa ast az be bem bez bg bho bn bo br brx bs ca ce ceb cgg chr ckb cs \
                             csw cv cy da de doi dsb dv dz ee el en eo es et eu fa ff fi fil fo fr fr-CA fur fy ga gd gl \
                             gsw gu guw gv ha haw he hi hr hsb hu hy ia id ig in is it iu iw ja jgo jmc jv ka kab kaj \
                             kcg kde kea kk kkj kl km kn ko kok ks ksb ksh ku kw ky lag lb lg lij lkt lld ln lo lt ltg \
                             lv mas mg mgo mk ml mn mo mr ms mt my nah naq nb nd ne nl nn nnh no nr nso ny nyn om or os \
                             pa pap pcm pl prg ps pt pt-BR pt-PT rm ro rof ru rwk sah saq sat sc scn sd sdh se seh ses \
                             sg shi si sk sl sma smi smj smn sms sn so sq sr ss ssy st su sv sw syr ta te teo th ti tig \
                             tk tl tn to tr ts tzm ug uk ur uz ve vec vi vo vun wa wae wo xh xog yi yo yue zh zh-TW zu";

    fn all_variants(selector: &str) -> String {
        let variants = Category::ALL[..5].iter().map(|one| format!("    [{0}] {0}\n", one.as_str()));
        format!("{{ {selector} ->\n{}   *[other] other\n}}\n", variants.collect::<String>())
    }

    #[test]
    fn whole_numbers_are_taken_as_fluent_bundle_takes_them() {
        let ordinal = all_variants("NUMBER($n, type: \"ordinal\")");
        let text = format!("cardinal = {}ordinal = {ordinal}", all_variants("$n"));
        for language in LANGUAGES.split_whitespace() {
            let (locale, bundle) = (Locale::new(language, None), bundle(language, &text));
            let plurals = Plurals::new(&locale, None).of_fluent_rs(&locale);
            for (id, kind) in [("cardinal", PluralKind::Cardinal), ("ordinal", PluralKind::Ordinal)] {
                let sample = plurals.sample(kind);
                assert!(kind == PluralKind::Ordinal || !sample.is_empty(), "{language}");
                for (number, category) in SAMPLE.zip(sample) {
                    assert_eq!(show(&bundle, id, f64::from(number)), category.as_str(), "{language} {id} {number}");
                }
            }
        }
    }

    #[test]
    fn millions_and_fractions_have_the_categories_that_fluent_bundle_gives_them() {
        for (language, has) in [("es", false), ("fr", false), ("pt", false), ("gl", false), ("lt", true), ("cs", true)]
        {
            let (locale, bundle) =
                (Locale::new(language, None), bundle(language, &format!("a = {}", all_variants("$n"))));
            let plurals = Plurals::new(&locale, None).of_fluent_rs(&locale);
            assert_eq!(plurals.categories(PluralKind::Cardinal).contains(Category::Many), has, "{language}");
            let many = [1_000_000.0, 1.5].iter().any(|number| show(&bundle, "a", *number) == "many");
            assert_eq!(many, has, "{language}");
        }
    }

    #[test]
    fn once_a_language_and_only_where_it_shows() {
        let one = |id: &str| {
            format!("{id} = {{ $n ->\n    [one] дзень\n    [few] дні\n    [many] дзён\n   *[other] дня\n}}\n")
        };
        let text = format!("## be\n{}{}", one("a"), one("b"));
        assert!(found_under("fluent-rs", &text).contains("takes 15 for `other`, which is `many` in `be`"));
        assert_eq!(found_under("fluent-rs", &text).matches("runtime-difference").count(), 1);
        assert_eq!(found_under("flyt", &text), "");
        let polish = text.replace("## be", "## pl");
        assert_eq!(found_under("fluent-rs", &polish), "");
    }
}
