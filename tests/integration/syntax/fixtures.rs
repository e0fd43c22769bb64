//! The reference fixtures.
use flyt::syntax::{Syntax, parse, to_json, tokens};
#[test]
fn quick() {
    let mut bad = 0;
    for e in std::fs::read_dir("../shared/corpus/fluent-fixtures/reference").unwrap() {
        let p = e.unwrap().path();
        if p.extension().unwrap() != "ftl" {
            continue;
        }
        let text = std::fs::read_to_string(&p).unwrap();
        let tree = parse(&text);
        let s = Syntax { text: &text, tree: &tree };
        let joined: String = tokens(s).iter().map(|t| t.span.of(&text)).collect();
        assert_eq!(joined, text);
        let got = to_json(s, false);
        let mut want: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(p.with_extension("json")).unwrap()).unwrap();
        strip(&mut want);
        if got != want {
            bad += 1;
            println!("== {p:?}");
            let (g, w) = (got["body"].as_array().unwrap(), want["body"].as_array().unwrap());
            for i in 0..g.len().max(w.len()) {
                if g.get(i) != w.get(i) {
                    println!(
                        "got {}\nwant {}",
                        g.get(i).map_or("-".into(), |v| v.to_string()),
                        w.get(i).map_or("-".into(), |v| v.to_string())
                    );
                    break;
                }
            }
        }
    }
    assert_eq!(bad, 0);
}
fn strip(v: &mut serde_json::Value) {
    if let Some(o) = v.as_object_mut() {
        o.remove("span");
        if o.contains_key("annotations") {
            o["annotations"] = serde_json::json!([]);
        }
        for x in o.values_mut() {
            strip(x)
        }
    }
    if let Some(a) = v.as_array_mut() {
        a.iter_mut().for_each(strip)
    }
}
