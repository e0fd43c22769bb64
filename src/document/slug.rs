//! Ids from headings: `vad-hander-nar-du-tranar`.

/// An id is cut behind a word before it is longer than this.
const MAX: usize = 32;

/// The words of a text in ASCII letters and digits, with hyphens between; empty where there is nothing to write so.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let folded: String = text.chars().map(fold).collect();
    for word in folded.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > MAX {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(MAX));
    }
    slug
}

/// A character in lower case, and in ASCII where a Latin letter has a sign to it.
fn fold(char: char) -> String {
    let lower: String = char.to_lowercase().collect();
    lower.chars().map(|char| ascii(char).map_or(char.to_string(), str::to_owned)).collect()
}

fn ascii(char: char) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 32] = [
        ("àáâãäåāăąǎ", "a"),
        ("çćĉċč", "c"),
        ("ďđð", "d"),
        ("èéêëēĕėęěẽ", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("ĺļľŀł", "l"),
        ("ñńņňŋ", "n"),
        ("òóôõöøōŏőơ", "o"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ţťŧț", "t"),
        ("ùúûüũūŭůűųư", "u"),
        ("ŵ", "w"),
        ("ýÿŷỳ", "y"),
        ("źżž", "z"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ß", "ss"),
        ("þ", "th"),
        // A sign that is a character of its own, and an apostrophe, part nothing.
        ("\u{300}\u{301}\u{302}\u{303}\u{308}\u{30a}\u{30c}\u{327}\u{328}", ""),
        ("’'", ""),
        ("\u{ad}\u{200b}", ""),
        ("ạảấầẩẫậắằẳẵặ", "a"),
        ("ẹẻếềểễệ", "e"),
        ("ịỉ", "i"),
        ("ọỏốồổỗộớờởỡợ", "o"),
        ("ụủứừửữự", "u"),
        ("ỵỷỹ", "y"),
    ];
    LETTERS.iter().find(|(letters, _)| letters.contains(char)).map(|(_, ascii)| *ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_ids() {
        assert_eq!(slug("Vad händer när du tränar?"), "vad-hander-nar-du-tranar");
        assert_eq!(slug("  BDNF: gödning! "), "bdnf-godning");
        assert_eq!(slug("Zażółć gęślą jaźń"), "zazolc-gesla-jazn");
        assert_eq!(slug("Le cœur n’est pas là"), "le-coeur-nest-pas-la");
        assert_eq!(slug("a\u{30a} O\u{308}l"), "a-ol");
        assert_eq!(slug("脳とは"), "");
        assert_eq!(slug("Forskarna vet ännu inte riktigt hur fysisk aktivitet"), "forskarna-vet-annu-inte-riktigt");
    }
}
