//! What stands before and behind a percentage, as CLDR 48.2 has it (`percentFormats`).

use crate::locale::Locale;

/// The text before and behind the number of a percentage.
pub(super) fn percent(locale: &Locale) -> (&'static str, &'static str) {
    let tag = locale.tag();
    let mut name = tag.as_str();
    loop {
        let found = PERCENT.iter().find(|(.., names)| names.split(' ').any(|one| one == name));
        if let Some((before, behind, _)) = found {
            return (before, behind);
        }
        match name.rfind('-') {
            Some(end) => name = &name[..end],
            None => return ("", "%"),
        }
    }
}

/// By locale, where it is not `%` right behind the number; a region that has what its language has is left out.
const PERCENT: &[(&str, &str, &str)] = &[
    (
        "",
        "\u{a0}%",
        "bas be br bua ca ce cs cv da de dsb dua dz en-AT en-DE en-DK en-FI en-NO en-SE es fi fo fr gl gsw hr hsb ht \
         kl ksh lb lt mk nb nds nn no qu rn ro ru se sk sl smn sv tk tt zgh",
    ),
    (
        "",
        "%",
        "de-CH de-LI es-419 es-AR es-BO es-BR es-BZ es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX es-NI es-PA \
         es-PE es-PR es-PY es-SV es-US es-UY es-VE fr-CH ks-Deva ku-Arab sd-Deva",
    ),
    ("", "\u{200e}%\u{200e}", "ar"),
    (
        "",
        "٪\u{61c}",
        "ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-MR ar-OM ar-PS ar-QA ar-SA ar-SD ar-SO ar-SS \
         ar-SY ar-TD ar-YE sd sdh",
    ),
    ("", "٪", "az-Arab bgn fa ks lrc mzn pa-Arab ps uz-Arab"),
    ("", "\u{a0}٪", "ckb"),
    ("%\u{a0}", "", "blo eu"),
    ("%", "", "ku tr"),
    ("", "\u{202f}%", "oc"),
];
