//! An article as it comes: Markdown, HTML or plain text, read as blocks whose texts are still in them.

use super::parse::{Texts, read};
use super::{
    Block, BlockKind, FrontMatter, Inline, Outline, Value, Variable, about, front_matter, html, inline, plain,
};
use crate::syntax::is_name;
use crate::text::Span;

/// What an article is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// Text without any marks.
    Plain,
}

/// An article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Its blocks, with texts where an outline has messages, and what is no language of it.
    pub page: Outline,
    /// What was found and is not in the page: each said in a sentence.
    pub left_out: Vec<String>,
}

impl Form {
    /// The form of a file of that name.
    pub fn of(name: &str) -> Self {
        match name.rsplit('.').next().unwrap_or("").to_ascii_lowercase().as_str() {
            "md" | "markdown" | "mdx" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            _ => Self::Plain,
        }
    }
}

impl Article {
    /// Reads an article.
    pub fn read(text: &str, form: Form) -> Self {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let mut article = match form {
            Form::Markdown => markdown(&text),
            Form::Html => html::article(&text),
            Form::Plain => Self { page: plain::read(&text), left_out: Vec::new() },
        };
        about::take(&mut article, form);
        article
    }

    /// The title, as a reader sees it.
    pub fn title(&self) -> Option<String> {
        self.page.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Heading { level: 1, content } => Some(inline::plain(content)),
            _ => None,
        })
    }
}

fn markdown(text: &str) -> Article {
    let mut article = Article::default();
    let start = match text.strip_prefix("---\n") {
        Some(rest) => rest.find("\n---\n").map_or(0, |end| {
            simple(&rest[..end], &mut article);
            text.len() - rest.len() + end + "\n---\n".len()
        }),
        None => {
            let mut faults = Vec::new();
            let (front_matter, start) = front_matter::read(text, &mut faults);
            article.page.front_matter = front_matter;
            article.left_out.extend(faults.into_iter().map(|fault| fault.message));
            start as usize
        }
    };
    let (blocks, _) = read(text, start, Texts::Themselves);
    article.page.blocks = blocks.into_iter().flat_map(unwrapped).collect();
    take_title(&mut article);
    article
}

/// HTML with words in it is read as what it shows.
fn unwrapped(block: Block) -> Vec<Block> {
    match &block.kind {
        BlockKind::Html(content) => match content.first() {
            Some(Inline::Html(text)) => html::fragment(text).unwrap_or_else(|| vec![block]),
            _ => vec![block],
        },
        _ => vec![block],
    }
}

/// A title that stands in the front matter begins the page, where that has none.
fn take_title(article: &mut Article) {
    let variables = &mut article.page.front_matter.variables;
    let Some(at) = variables.iter().position(|variable| variable.name == "title") else { return };
    let Value::Text(title) = variables.remove(at).value else { return };
    if article.title().is_none() {
        let kind = BlockKind::Heading { level: 1, content: vec![Inline::Text(title)] };
        article.page.blocks.insert(0, Block { kind, span: Span::default() });
    }
}

/// Front matter in YAML, as far as it is lines of a name and a value.
fn simple(text: &str, article: &mut Article) {
    let mut variables = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let pair = line.split_once(':').filter(|(name, value)| is_name(name) && !value.trim().is_empty());
        match pair {
            Some((name, value)) => {
                variables.push(Variable::new(name, scalar(value.trim())));
            }
            None => article.left_out.push(format!("front matter: `{}`", line.trim())),
        }
    }
    article.page.front_matter = FrontMatter { variables };
}

fn scalar(written: &str) -> Value {
    let toml = format!("+++\nvalue = {written}\n+++\n");
    let (read, _) = front_matter::read(&toml, &mut Vec::new());
    let text = || Value::Text(written.trim_matches(['"', '\'']).to_owned());
    read.variables.into_iter().next().map_or_else(text, |variable| variable.value)
}
