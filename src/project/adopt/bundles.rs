//! Whether the source files are one bundle, or one each.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{File, Message};

/// The files that every bundle needs, where ids repeat with other texts, so that each file is a bundle of its own.
pub(super) fn split(files: &[File]) -> Option<Vec<String>> {
    let mut by_id: BTreeMap<&str, Vec<Message<'_>>> = BTreeMap::new();
    for message in files.iter().flat_map(File::messages) {
        by_id.entry(message.id()).or_default().push(message);
    }
    by_id.values().any(|messages| differ(messages)).then(|| common(files, &by_id))
}

/// Whether messages of one id stand in several files and say different things.
fn differ(messages: &[Message<'_>]) -> bool {
    let Some((first, rest)) = messages.split_first() else { return false };
    rest.iter().any(|other| other.file.path != first.file.path && !texts(*other).eq(texts(*first)))
}

fn texts(message: Message<'_>) -> impl Iterator<Item = &str> {
    message.patterns().map(|pattern| pattern.text(pattern.span()))
}

/// Files that others refer to, and whose ids are theirs alone.
fn common(files: &[File], by_id: &BTreeMap<&str, Vec<Message<'_>>>) -> Vec<String> {
    let mut common = BTreeSet::new();
    for pattern in files.iter().flat_map(File::messages).flat_map(Message::patterns) {
        for reference in pattern.uses().iter().filter(|one| one.is_reference()) {
            let Some(defined) = by_id.get(pattern.text(reference.name)) else { continue };
            if defined.iter().all(|message| message.file.path != pattern.message.file.path) {
                common.extend(defined.iter().map(|message| message.file.path.to_string()));
            }
        }
    }
    let is_alone = |path: &String| {
        let own = by_id.values().filter(|messages| messages.iter().any(|message| *message.file.path == **path));
        own.clone().all(|messages| messages.iter().all(|message| *message.file.path == **path))
    };
    common.into_iter().filter(is_alone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Content;

    fn split(files: &[(&str, &str)]) -> Option<Vec<String>> {
        let file =
            |(path, text): &(&str, &str)| File::new((*path).into(), (*path).into(), Content::Text((*text).to_owned()));
        super::split(&files.iter().map(file).collect::<Vec<_>>())
    }

    #[test]
    fn ids_that_repeat_split() {
        let brands = ("brands.ftl", "-brand = Flyt\n");
        let home = ("home.ftl", "title = { -brand } hemma\n");
        assert_eq!(split(&[brands, home]), None);
        assert_eq!(split(&[brands, home, ("about.ftl", "title = Om\n")]), Some(vec!["brands.ftl".to_owned()]));
        assert_eq!(split(&[home, ("copy.ftl", "title = { -brand } hemma\n")]), None);
    }

    #[test]
    fn a_file_whose_ids_repeat_is_not_common() {
        let one = ("one.ftl", "title = Ett\n-term = T\n");
        assert_eq!(split(&[one, ("two.ftl", "title = Två { -term }\n")]), Some(Vec::new()));
    }
}
