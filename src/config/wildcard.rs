//! Names with `*` in them, for keys and references.

/// Whether `name` is `pattern`, in which `*` stands for any characters.
pub fn wildcard(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut name) = name.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or("");
    for part in parts {
        let Some(at) = name.find(part) else { return false };
        name = &name[at + part.len()..];
    }
    name.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::wildcard;

    #[test]
    fn stars_are_any_characters() {
        assert!(wildcard("*:title", "content/a.ftl:title"));
        assert!(wildcard("-brand-*", "-brand-"));
        assert!(wildcard("a*b*c", "a-b-b-c"));
        assert!(!wildcard("*:title", "content/a.ftl:subtitle-"));
        assert!(!wildcard("title", "titles"));
        assert!(!wildcard("a*a", "a"));
    }
}
