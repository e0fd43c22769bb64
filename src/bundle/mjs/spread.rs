//! What a pattern has from the patterns that it refers to.

use std::collections::{BTreeSet, HashMap};

use crate::config::Config;

use super::super::program::Compiled;
use super::code::Code;

/// Patterns with their code.
pub(super) type Codes<'c, 'a> = Vec<(&'c Compiled<'a>, Code)>;

/// Gives to each pattern the functions of those that it refers to; and it gives HTML only where all of them do, and are
/// written as it is: a term may be part of its text already.
pub(super) fn spread(config: &Config, codes: &mut Codes<'_, '_>) {
    let users = users(codes);
    refuse_mixed(config, codes, &users);
    let mut open: Vec<usize> = (0..codes.len()).collect();
    while let Some(at) = open.pop() {
        for user in &users[at] {
            let ((one, from), (.., to)) = (&codes[at], &codes[*user]);
            let is_new = from.no_html.is_some() && to.no_html.is_none() || !from.functions.is_subset(&to.functions);
            if !is_new {
                continue;
            }
            let no_html = from.no_html.as_ref().map(|_| format!("refers to `{}`, which gives none", one.key));
            let functions: BTreeSet<_> = from.functions.union(&to.functions).cloned().collect();
            let to = &mut codes[*user].1;
            to.functions = functions;
            to.no_html = to.no_html.take().or(no_html);
            open.push(*user);
        }
    }
}

fn refuse_mixed(config: &Config, codes: &mut Codes<'_, '_>, users: &[Vec<usize>]) {
    let markups: Vec<_> = codes.iter().map(|(one, _)| config.markup(&one.message.file.source_path)).collect();
    for (at, users) in users.iter().enumerate() {
        for user in users.iter().filter(|user| markups[**user] != markups[at]) {
            let why = format!("refers to `{}`, whose markup is another", codes[at].0.key);
            codes[*user].1.no_html.get_or_insert(why);
        }
    }
}

/// For each pattern those that refer to it.
fn users(codes: &Codes<'_, '_>) -> Vec<Vec<usize>> {
    let places: HashMap<_, _> =
        codes.iter().enumerate().map(|(at, (one, _))| ((one.part, one.key.as_str()), at)).collect();
    let mut users = vec![Vec::new(); codes.len()];
    for (at, (one, _)) in codes.iter().enumerate() {
        let attribute = one.key.split_once('.').map(|(_, attribute)| attribute);
        let Some(pattern) = one.message.pattern(attribute) else { continue };
        for used in pattern.uses().iter().filter(|used| used.is_reference()) {
            let id = pattern.text(used.name);
            let key = used.attribute.map_or_else(|| id.to_owned(), |name| format!("{id}.{}", pattern.text(name)));
            if let Some(target) = places.get(&(one.part, key.as_str())) {
                users[*target].push(at);
            }
        }
    }
    users
}
