//! The JSON schema of `flyt.toml`, which editors complete and check by.

use schemars::{generate::SchemaSettings, json_schema};

use super::Config;

/// The schema as JSON text, with these ids of rules; made from the types that `flyt.toml` is read into.
pub fn schema<'a>(rules: impl Iterator<Item = &'a str>) -> String {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<Config>();
    schema.insert("title".to_owned(), "flyt.toml".into());
    let ids: Vec<&str> = rules.collect();
    let levels = schema.pointer_mut("/properties/rules").and_then(|rules| rules.as_object_mut());
    if let Some(levels) = levels {
        levels.insert("propertyNames".to_owned(), json_schema!({ "enum": ids }).into());
    }
    format!("{:#}\n", schema.as_value())
}
