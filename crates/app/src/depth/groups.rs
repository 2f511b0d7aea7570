//! Groups to hear: counts alone.

use domain::{GroupId, GroupToHear, InitiativeId};
use serde::{Deserialize, Serialize};
use sync::registry::GROUP_TO_HEAR;

use super::DepthError;
use super::input::{needed, text, title, within};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// A group as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct GroupInput {
    pub name: String,
    /// Of a hundred.
    pub share: Option<u32>,
    pub people: Option<u32>,
    pub heard: u32,
    pub how: String,
    pub enough: Option<u32>,
}

impl GroupInput {
    fn parse(&self, id: GroupId, initiative: InitiativeId) -> Result<GroupToHear, FieldError> {
        Ok(GroupToHear {
            id,
            initiative,
            name: title(&self.name, Field::Name)?,
            share: within(self.share, Field::Share, (0, GroupToHear::SHARE_MAX))?,
            people: within(self.people, Field::People, (0, GroupToHear::PEOPLE_MAX))?,
            heard: needed(self.heard, Field::Heard, (0, GroupToHear::PEOPLE_MAX))?,
            how: text(&self.how, Field::How)?,
            enough: within(self.enough, Field::Enough, (1, GroupToHear::PEOPLE_MAX))?,
        })
    }
}

impl From<&GroupToHear> for GroupInput {
    fn from(it: &GroupToHear) -> Self {
        Self {
            name: it.name.to_string(),
            share: it.share,
            people: it.people,
            heard: it.heard,
            how: it.how.to_string(),
            enough: it.enough,
        }
    }
}

/// Writes down a group, and how many of it were heard.
pub async fn save_group(
    app: &App,
    initiative: InitiativeId,
    known: Option<GroupId>,
    input: &GroupInput,
) -> Result<GroupId, DepthError> {
    let id = known.unwrap_or_else(|| GroupId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_group", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts a group in the trash.
pub async fn remove_group(app: &App, id: GroupId) -> Result<(), DepthError> {
    remove_row(app, "remove_group", &GROUP_TO_HEAR, id.uuid()).await
}
