//! Words that mean the same for all.

use domain::{InitiativeId, SharedTerm, TermId};
use serde::{Deserialize, Serialize};
use sync::registry::TERM;

use super::DepthError;
use super::input::{text, title};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// A word as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct TermInput {
    pub term: String,
    pub meaning: String,
}

impl TermInput {
    fn parse(&self, id: TermId, initiative: InitiativeId) -> Result<SharedTerm, FieldError> {
        Ok(SharedTerm {
            id,
            initiative,
            term: title(&self.term, Field::Term)?,
            meaning: text(&self.meaning, Field::Meaning)?,
        })
    }
}

impl From<&SharedTerm> for TermInput {
    fn from(it: &SharedTerm) -> Self {
        Self {
            term: it.term.to_string(),
            meaning: it.meaning.to_string(),
        }
    }
}

/// Writes down what everyone means by a word.
pub async fn save_term(
    app: &App,
    initiative: InitiativeId,
    known: Option<TermId>,
    input: &TermInput,
) -> Result<TermId, DepthError> {
    let id = known.unwrap_or_else(|| TermId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_term", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts a word in the trash.
pub async fn remove_term(app: &App, id: TermId) -> Result<(), DepthError> {
    remove_row(app, "remove_term", &TERM, id.uuid()).await
}
