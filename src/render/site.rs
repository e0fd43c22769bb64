//! Pages in their templates: one a document and locale, an index a locale, and a first page that leads to each.

use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Value, context};
use thiserror::Error;

use crate::locale::{Direction, Locale, own_name};
use crate::runtime::{self, Args};
use crate::text::in_address;

use super::blocks::language_attributes;
use super::escape::escaped;
use super::{Page, Texts};

/// The style sheet that comes with Flyt.
pub const STYLE: &str = include_str!("theme/style.css");

/// The templates of a project; those that it has not are those that come with Flyt.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    /// Of a document.
    pub page: Option<String>,
    /// Of a locale's list of documents.
    pub index: Option<String>,
    /// Of the list of locales.
    pub root: Option<String>,
    /// The style sheet.
    pub style: Option<String>,
}

/// The pages of one locale.
#[derive(Debug)]
pub struct Edition {
    /// The locale.
    pub locale: Locale,
    /// Its pages with the texts around them.
    pub pages: Vec<(Page, Texts)>,
    /// The texts of its index.
    pub index: Texts,
}

/// All pages.
#[derive(Debug)]
pub struct Site<'a> {
    /// The source locale's name.
    pub source: &'a str,
    /// The locales, the source first.
    pub editions: &'a [Edition],
    /// Where the site will be, without a slash at its end.
    pub base_url: Option<&'a str>,
    /// The templates.
    pub templates: &'a Templates,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the output folder.
    pub path: String,
    /// The name of the locale that it is for.
    pub locale: Option<String>,
    /// Its content.
    pub text: String,
}

/// A template that cannot be used.
#[derive(Debug, Error)]
#[error("the template `{name}` cannot be used: {reason}")]
pub struct SiteError {
    /// Its name.
    pub name: &'static str,
    /// Why.
    pub reason: String,
}

/// Makes all pages.
///
/// # Errors
///
/// A template has a mistake, or names a text that cannot be shown.
pub fn site(site: &Site<'_>) -> Result<Vec<File>, SiteError> {
    let templates = site.templates;
    let style = templates.style.as_deref().unwrap_or(STYLE);
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // Its own way of escaping writes every `/` as a reference.
    environment.set_formatter(|out, _, value| {
        let text = value.to_string();
        let shown = if value.is_safe() || value.is_undefined() || value.is_none() { text } else { escaped(&text) };
        out.write_str(if value.is_none() { "" } else { &shown }).map_err(Error::from)
    });
    let sources = [
        ("page.html", templates.page.as_deref().unwrap_or(include_str!("theme/page.html"))),
        ("index.html", templates.index.as_deref().unwrap_or(include_str!("theme/index.html"))),
        ("root.html", templates.root.as_deref().unwrap_or(include_str!("theme/root.html"))),
        ("links.html", include_str!("theme/links.html")),
        ("languages.html", include_str!("theme/languages.html")),
    ];
    for (name, source) in sources {
        environment.add_template(name, source).map_err(|error| fault(name, &error))?;
    }
    let mut files = vec![File { path: "style.css".to_owned(), locale: None, text: style.to_owned() }];
    for edition in site.editions {
        for (page, texts) in &edition.pages {
            files.push(site.page(&environment, edition, page, texts)?);
        }
        files.push(site.index(&environment, edition)?);
    }
    files.extend(site.root(&environment)?);
    Ok(files)
}

fn fault(name: &'static str, error: &Error) -> SiteError {
    let mut reason = error.to_string();
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        reason += &format!(": {cause}");
        next = cause.source();
    }
    SiteError { name, reason }
}

/// A page of another language, or in another.
struct Link {
    tag: String,
    href: String,
    direction: &'static str,
    name: String,
    is_current: bool,
}

impl Link {
    fn value(&self) -> Value {
        let Self { tag, href, direction, name, is_current } = self;
        context! { tag => tag, href => href, dir => *direction, title => titled(name), current => *is_current }
    }
}

impl Site<'_> {
    fn page(
        &self,
        environment: &Environment<'_>,
        edition: &Edition,
        page: &Page,
        texts: &Texts,
    ) -> Result<File, SiteError> {
        let path = format!("{}.html", page.path);
        let root = "../".repeat(page.path.matches('/').count() + 1);
        let links = self.links(edition, &root, &path, |other| {
            other.pages.iter().any(|(other, _)| other.path == page.path && !other.is_fallen())
        });
        let own = format!("{}/{path}", edition.locale.name());
        let canonical = if page.is_fallen() { format!("{}/{path}", self.source) } else { own.clone() };
        let alternates = if page.is_fallen() { Vec::new() } else { self.alternates(&links, &root) };
        let contents = page.contents.iter().map(|(id, html)| context! { id => id, html => safe(html) });
        let variable = |name| page.args.get(name).map(shown);
        let source = self.editions.iter().find(|one| one.locale.name() == self.source).unwrap_or(edition);
        let values = context! {
            root => &root,
            index => format!("{root}{}/index.html", in_address(edition.locale.name())),
            title => &page.title,
            description => &page.description,
            heading => safe(&page.heading),
            body => safe(&page.body),
            contents => contents.collect::<Vec<_>>(),
            vars => context! { author => variable("author"), updated => variable("updated") },
            missing => page.missing,
            total => page.total,
            fallen => page.is_fallen(),
            canonical => self.base_url.map(|base| format!("{base}/{}", in_address(&canonical))),
            alternates => alternates,
            languages => links.iter().map(Link::value).collect::<Vec<_>>(),
            source => context! {
                tag => source.locale.tag(),
                href => format!("{root}{}", in_address(&format!("{}/{path}", self.source))),
            },
            ..common(&edition.locale, texts, &page.args)
        };
        self.file(environment, "page.html", own, Some(edition), values)
    }

    fn index(&self, environment: &Environment<'_>, edition: &Edition) -> Result<File, SiteError> {
        let links = self.links(edition, "../", "index.html", |_| true);
        let own = format!("{}/index.html", edition.locale.name());
        let pages = edition.pages.iter().map(|(page, _)| {
            let title = Locale::new(&page.title_tag, None);
            let is_own = title.tag() == edition.locale.tag();
            let language = if is_own { String::new() } else { language_attributes(&title) };
            context! {
                href => in_address(&format!("{}.html", page.path)),
                title => &page.title,
                description => &page.description,
                label => &page.label,
                language => safe(&language),
            }
        });
        let values = context! {
            root => "../",
            pages => pages.collect::<Vec<_>>(),
            canonical => self.base_url.map(|base| format!("{base}/{}", in_address(&own))),
            alternates => self.alternates(&links, "../"),
            languages => links.iter().map(Link::value).collect::<Vec<_>>(),
            ..common(&edition.locale, &edition.index, &Args::new())
        };
        self.file(environment, "index.html", own, Some(edition), values)
    }

    fn root(&self, environment: &Environment<'_>) -> Result<Option<File>, SiteError> {
        let Some(first) = self.editions.first() else { return Ok(None) };
        let links = self.links(first, "", "index.html", |_| true);
        let values = context! {
            canonical => self.base_url.map(|base| format!("{base}/")),
            alternates => self.alternates(&links, ""),
            languages => links.iter().map(Link::value).collect::<Vec<_>>(),
            ..common(&first.locale, &first.index, &Args::new())
        };
        self.file(environment, "root.html", "index.html".to_owned(), None, values).map(Some)
    }

    fn file(
        &self,
        environment: &Environment<'_>,
        name: &'static str,
        path: String,
        edition: Option<&Edition>,
        values: Value,
    ) -> Result<File, SiteError> {
        let template = environment.get_template(name).map_err(|error| fault(name, &error))?;
        let text = template.render(values).map_err(|error| fault(name, &error))?;
        Ok(File { path, locale: edition.map(|one| one.locale.name().to_owned()), text: text + "\n" })
    }

    /// The same page in each locale that has it, and in this one.
    fn links(&self, own: &Edition, root: &str, path: &str, has: impl Fn(&Edition) -> bool) -> Vec<Link> {
        let is_own = |edition: &Edition| edition.locale.name() == own.locale.name();
        let link = |edition: &Edition| Link {
            tag: edition.locale.tag(),
            href: format!("{root}{}", in_address(&format!("{}/{path}", edition.locale.name()))),
            direction: Direction::of(&edition.locale).as_str(),
            name: own_name(&edition.locale),
            is_current: is_own(edition),
        };
        self.editions.iter().filter(|edition| is_own(edition) || has(edition)).map(link).collect()
    }

    /// What search engines are told: the same page in each language, and the one for all others.
    fn alternates(&self, links: &[Link], root: &str) -> Vec<Value> {
        let absolute = |href: &str| match self.base_url {
            Some(base) => format!("{base}/{}", href.strip_prefix(root).unwrap_or(href)),
            None => href.to_owned(),
        };
        let all = links.iter().map(|link| context! { tag => &link.tag, href => absolute(&link.href) });
        let others = links.first().map(|link| context! { tag => "x-default", href => absolute(&link.href) });
        if links.len() > 1 { all.chain(others).collect() } else { Vec::new() }
    }
}

/// What every template has: the language, and the functions that give texts.
fn common(locale: &Locale, texts: &Texts, args: &Args<'static>) -> Value {
    let (texts, args) = (Arc::new(texts.clone()), Arc::new(args.clone()));
    let has = Arc::clone(&texts);
    let (plain, plain_args) = (Arc::clone(&texts), Arc::clone(&args));
    context! {
        lang => locale.tag(),
        dir => Direction::of(locale).as_str(),
        language => own_name(locale),
        og_locale => locale.tag().replace('-', "_"),
        has => Value::from_function(move |key: String| has.has(&key)),
        text => Value::from_function(move |key: String, given: Kwargs| {
            texts.html(&key, &with(&args, &given)?).map(Value::from_safe_string).map_err(unshown)
        }),
        label => Value::from_function(move |key: String, given: Kwargs| {
            plain.plain(&key, &with(&plain_args, &given)?).map_err(unshown)
        }),
    }
}

fn unshown(reason: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason)
}

/// The page's variables, and those that a template gives.
fn with(args: &Args<'static>, given: &Kwargs) -> Result<Args<'static>, Error> {
    let mut all = args.clone();
    for name in given.args() {
        let value: Value = given.get(name)?;
        match (i64::try_from(value.clone()), f64::try_from(value.clone())) {
            (Ok(whole), _) if value.is_number() => all.set(name.to_owned(), whole),
            (_, Ok(number)) if value.is_number() => all.set(name.to_owned(), number),
            _ => all.set(name.to_owned(), value.to_string()),
        }
    }
    Ok(all)
}

/// A variable as an attribute has it.
fn shown(value: &runtime::Value<'_>) -> String {
    match value {
        runtime::Value::Text(text) => text.to_string(),
        runtime::Value::Number(number) => number.to_string(),
        runtime::Value::Date(date, _) => date.to_string(),
    }
}

fn safe(html: &str) -> Value {
    Value::from_safe_string(html.to_owned())
}

/// A name as it begins a line of a list.
fn titled(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
