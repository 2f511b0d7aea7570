//! Sides with an interest: the win-win map.

use domain::{InitiativeId, Party, PartyId};
use serde::{Deserialize, Serialize};
use sync::registry::PARTY;

use super::DepthError;
use super::input::{choice, text, title};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// A side as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct PartyInput {
    pub name: String,
    pub kind: String,
    pub position: String,
    pub interest: String,
    pub concern: String,
    pub gains: String,
    pub gives: String,
}

impl PartyInput {
    fn parse(&self, id: PartyId, initiative: InitiativeId) -> Result<Party, FieldError> {
        Ok(Party {
            id,
            initiative,
            name: title(&self.name, Field::Name)?,
            kind: choice(&self.kind, Field::Kind)?,
            position: choice(&self.position, Field::Position)?,
            interest: text(&self.interest, Field::Interest)?,
            concern: text(&self.concern, Field::Concern)?,
            gains: text(&self.gains, Field::Gains)?,
            gives: text(&self.gives, Field::Gives)?,
        })
    }
}

impl From<&Party> for PartyInput {
    fn from(it: &Party) -> Self {
        Self {
            name: it.name.to_string(),
            kind: it.kind.as_str().to_owned(),
            position: it.position.as_str().to_owned(),
            interest: it.interest.to_string(),
            concern: it.concern.to_string(),
            gains: it.gains.to_string(),
            gives: it.gives.to_string(),
        }
    }
}

/// Writes down a side with its interest, and what it gains and gives.
pub async fn save_party(
    app: &App,
    initiative: InitiativeId,
    known: Option<PartyId>,
    input: &PartyInput,
) -> Result<PartyId, DepthError> {
    let id = known.unwrap_or_else(|| PartyId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_party", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts a side in the trash.
pub async fn remove_party(app: &App, id: PartyId) -> Result<(), DepthError> {
    remove_row(app, "remove_party", &PARTY, id.uuid()).await
}
