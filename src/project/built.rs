//! Whether a folder was built: it holds what its manifest lists, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use walkdir::WalkDir;

/// What tells a folder that was built from any other.
const MANIFEST: &str = "manifest.json";

/// The first file of a folder that was not built, by its path in the folder.
pub(super) fn foreign_file(folder: &Path) -> Option<String> {
    let listed = listed(folder);
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let mut files = files.filter(|entry| !entry.file_type().is_dir()).filter_map(|entry| {
        let path = entry.path().strip_prefix(folder).ok()?;
        Some(path.to_string_lossy().replace('\\', "/"))
    });
    files.find(|file| !listed.contains(file))
}

/// The files that a manifest lists, itself included; none where it is not Flyt's.
fn listed(folder: &Path) -> BTreeSet<String> {
    let text = fs::read(folder.join(MANIFEST)).unwrap_or_default();
    let mut paths = BTreeSet::new();
    if let Ok(manifest) = serde_json::from_slice::<Value>(&text)
        && manifest["generator"] == "flyt"
    {
        paths.insert(MANIFEST.to_owned());
        collect(&manifest, &mut paths);
    }
    paths
}

fn collect(value: &Value, paths: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, paths)),
        Value::Object(members) => {
            paths.extend(members.get("path").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|member| collect(member, paths));
        }
        _ => {}
    }
}
