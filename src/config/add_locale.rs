//! One more locale in `flyt.toml`, its comments and its layout kept.

use crate::text::{Edit, Span, apply};

use super::value;

/// The settings with a locale behind the last of those that they list, which are `names`.
pub fn with_locale(text: &str, names: &[String], locale: &str) -> String {
    let list = value(text, &["project", "locales"]);
    let Some(last) = names.last() else {
        return apply(text, &[put(list.start + 1, format!("\"{locale}\""))]);
    };
    let last = value(text, &["project", "locales", last]);
    let line = text[..last.start as usize].rfind('\n').map_or(0, |end| end + 1);
    let indent = &text[line..last.start as usize];
    let rest = Span::new(last.end, list.end).of(text);
    match rest.find('\n').filter(|_| indent.trim().is_empty()) {
        None => apply(text, &[put(last.end, format!(", \"{locale}\""))]),
        Some(end) => {
            let (end, line_end) = if rest[..end].ends_with('\r') { (end - 1, "\r\n") } else { (end, "\n") };
            // What stands behind the last is a remark on it.
            let has_comma = rest[..end].split('#').next().is_some_and(|before| before.contains(','));
            let (before, behind) = if has_comma { ("", ",") } else { (",", "") };
            let new = format!("{before}{}{line_end}{indent}\"{locale}\"{behind}", &rest[..end]);
            apply(text, &[Edit { span: Span::new(last.end, last.end + end as u32), new }])
        }
    }
}

fn put(at: u32, new: String) -> Edit {
    Edit { span: Span::at(at), new }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Locales};
    use super::*;

    #[track_caller]
    fn check(locales: &str, wanted: &str) {
        let settings = |locales: &str| format!("[project]\nlocales = {locales} # Alla.\nsource = \"sv\"\n");
        let text = settings(locales);
        let names = |text: &str| match Config::parse(text).expect("good settings").project.locales {
            Locales::Named(names) => names,
            Locales::Auto => panic!("no list"),
        };
        let after = with_locale(&text, &names(&text), "pl");
        assert_eq!(after, settings(wanted));
        assert_eq!(names(&after).last().map(String::as_str), Some("pl"));
    }

    #[test]
    fn a_list_keeps_its_layout() {
        check("[]", "[\"pl\"]");
        check("[\"en\",'de']", "[\"en\",'de', \"pl\"]");
        check("[ \"en\", ]", "[ \"en\", \"pl\", ]");
        check("[\n    \"en\", # One.\n    \"de\"\n]", "[\n    \"en\", # One.\n    \"de\",\n    \"pl\"\n]");
        check("[\r\n\t\"en\", # A, b.\r\n]", "[\r\n\t\"en\", # A, b.\r\n\t\"pl\",\r\n]");
        check("[\n  \"en\" # A, b.\n]", "[\n  \"en\", # A, b.\n  \"pl\"\n]");
        check("[\"en\",\n  \"de\"]", "[\"en\",\n  \"de\", \"pl\"]");
        check("[\"en\" # A.\n]", "[\"en\", \"pl\" # A.\n]");
    }
}
