//! The mix of methods.

use domain::{InitiativeId, Method, MethodId};
use serde::{Deserialize, Serialize};
use sync::registry::METHOD;

use super::DepthError;
use super::input::{choice, day, text, title, typed_day};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// A method as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct MethodInput {
    pub title: String,
    pub kind: String,
    pub with_whom: String,
    /// `2026-11-23`.
    pub on: Option<String>,
    pub state: String,
    pub outcome: String,
}

impl MethodInput {
    fn parse(&self, id: MethodId, initiative: InitiativeId) -> Result<Method, FieldError> {
        Ok(Method {
            id,
            initiative,
            title: title(&self.title, Field::Title)?,
            kind: choice(&self.kind, Field::Kind)?,
            with_whom: text(&self.with_whom, Field::WithWhom)?,
            on: day(self.on.as_deref(), Field::On)?,
            state: choice(&self.state, Field::State)?,
            outcome: text(&self.outcome, Field::Outcome)?,
        })
    }
}

impl From<&Method> for MethodInput {
    fn from(it: &Method) -> Self {
        Self {
            title: it.title.to_string(),
            kind: it.kind.as_str().to_owned(),
            with_whom: it.with_whom.to_string(),
            on: typed_day(it.on),
            state: it.state.as_str().to_owned(),
            outcome: it.outcome.to_string(),
        }
    }
}

/// Writes down a way in which people take part.
pub async fn save_method(
    app: &App,
    initiative: InitiativeId,
    known: Option<MethodId>,
    input: &MethodInput,
) -> Result<MethodId, DepthError> {
    let id = known.unwrap_or_else(|| MethodId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_method", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts a method in the trash.
pub async fn remove_method(app: &App, id: MethodId) -> Result<(), DepthError> {
    remove_row(app, "remove_method", &METHOD, id.uuid()).await
}
