//! Where settings stand: a file and the environment.

use super::Wrong;

/// Before the names in the environment, which stand there in capitals.
const PREFIX: &str = "SAMENSPEL_";

/// The entries of a file as texts, with those that are neither text, number nor list left out.
pub(super) fn entries(name: &str, text: &str, wrong: &mut Vec<Wrong>) -> Vec<(String, String)> {
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let error: toml::de::Error = error;
            wrong.push(Wrong {
                place: name.to_owned(),
                name: "the file".to_owned(),
                found: error.message().to_owned(),
                accepted: "TOML".to_owned(),
            });
            return Vec::new();
        }
    };
    table
        .into_iter()
        .map(|(key, value)| (key, plain(&value)))
        .collect()
}

/// The variable, the setting that it stands for, and the value.
pub(super) fn setting((variable, value): (String, String)) -> Option<(String, String, String)> {
    let name = match variable.as_str() {
        "DATABASE_URL" => "database".to_owned(),
        "SAMENSPEL_CONFIG" => return None,
        _ => variable.strip_prefix(PREFIX)?.to_ascii_lowercase(),
    };
    Some((variable, name, value))
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(parts) => parts.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
