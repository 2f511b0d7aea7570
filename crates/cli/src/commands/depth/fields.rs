//! Fields by name, as they are typed and shown: `known=Wat we weten`.

use app::{ErrorCode, Field, FieldError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::fault::Fault;
use crate::shell::Shell;

/// What stands, with what is typed over it.
pub(super) fn over<T>(standing: T, typed: &[String]) -> Result<T, Fault>
where
    T: Serialize + DeserializeOwned,
{
    let mut fields = object(&standing);
    let mut it = standing;
    for typed in typed {
        let name_and_value = typed.split_once('=');
        let Some((name, value)) = name_and_value.filter(|(name, _)| fields.contains_key(*name))
        else {
            return Err(no_such_field(&fields).into());
        };
        it = with(&mut fields, name, value)?;
    }
    Ok(it)
}

fn no_such_field(fields: &Map<String, Value>) -> FieldError {
    let names: Vec<&str> = fields.keys().map(String::as_str).collect();
    let mut refused = FieldError::new(Field::Columns, ErrorCode::UnknownChoice);
    refused.details.push(("accepted", names.join(", ")));
    refused
}

/// The first reading of a value that fits its field: a text, nothing, a number, yes or no.
fn with<T: DeserializeOwned>(
    fields: &mut Map<String, Value>,
    name: &str,
    value: &str,
) -> Result<T, Fault> {
    let number = value.trim().parse::<u32>().ok().map(Value::from);
    let truth = value.trim().parse::<bool>().ok().map(Value::from);
    let nothing = value.trim().is_empty().then_some(Value::Null);
    let readings = nothing.into_iter().chain(number).chain(truth);
    for reading in [Value::from(value)].into_iter().chain(readings) {
        fields.insert(name.to_owned(), reading);
        let camel = fields.iter().map(|(name, it)| (camel(name), it.clone()));
        if let Ok(it) = serde_json::from_value(Value::Object(camel.collect())) {
            return Ok(it);
        }
    }
    let mut refused = FieldError::new(Field::Value, ErrorCode::Number);
    refused.details.push(("min", "0".into()));
    refused.details.push(("max", u32::MAX.to_string()));
    Err(refused.into())
}

/// As it is shown: by the names that are typed.
pub(super) fn shown(it: &impl Serialize) -> Value {
    Value::Object(object(it))
}

/// What is filled in, a line a field.
pub(super) fn lines(shell: &Shell, shown: &Value) -> Vec<String> {
    let filled = shown.as_object().into_iter().flatten();
    let line = |(field, value): (&String, &Value)| {
        let value = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) => text.replace('\n', "; "),
            other => other.to_string(),
        };
        let field = [("field", field.as_str().into())];
        Some(format!(
            "  {}: {value}",
            shell.words.say("cli-field", &field)
        ))
    };
    filled.filter_map(line).collect()
}

fn object(it: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(it) {
        Ok(Value::Object(fields)) => fields
            .into_iter()
            .map(|(name, value)| (snake(&name), value))
            .collect(),
        _ => Map::new(),
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut is_next = false;
    for c in name.chars() {
        match (c, is_next) {
            ('_', _) => is_next = true,
            (c, true) => {
                camel.push(c.to_ascii_uppercase());
                is_next = false;
            }
            (c, false) => camel.push(c),
        }
    }
    camel
}

#[cfg(test)]
mod tests {
    use app::depth::{KindredInput, RulesInput};

    use super::*;

    fn typed<T: Serialize + DeserializeOwned + Default>(values: &[&str]) -> Option<T> {
        let values: Vec<String> = values.iter().map(|&it| it.to_owned()).collect();
        over(T::default(), &values).ok()
    }

    #[test]
    fn a_value_is_read_as_its_field_takes_it() {
        let rules: RulesInput = typed(&["own_share=20", "scale=street", "rules=12"]).unwrap();
        assert_eq!((rules.own_share, rules.rules.as_str()), (Some(20), "12"));
        assert_eq!(rules.scale.as_deref(), Some("street"));
        let cleared: RulesInput = typed(&["own_share=20", "own_share="]).unwrap();
        assert_eq!(cleared.own_share, None);
        let kindred: KindredInput = typed(&["in_community=true", "link=a=b"]).unwrap();
        assert!(kindred.in_community && kindred.link == "a=b");
    }

    #[test]
    fn what_is_no_field_or_does_not_fit_is_refused() {
        assert!(typed::<RulesInput>(&["kleur=rood"]).is_none());
        assert!(typed::<RulesInput>(&["rules"]).is_none());
        assert!(typed::<RulesInput>(&["own_share=veel"]).is_none());
        assert!(typed::<RulesInput>(&["own_share=-1"]).is_none());
    }
}
