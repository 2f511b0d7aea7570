//! Who does what.

use domain::{InitiativeId, Role, RoleHolder, RoleHolderId, RoleId};
use serde::{Deserialize, Serialize};
use sync::registry::{NEIGHBOUR, ROLE, ROLE_HOLDER, TEAM_MEMBER};
use uuid::Uuid;

use super::DepthError;
use super::input::{needed, text, title};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// A role as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct RoleInput {
    pub title: String,
    pub what: String,
    pub needed: u32,
}

impl RoleInput {
    fn parse(&self, id: RoleId, initiative: InitiativeId) -> Result<Role, FieldError> {
        Ok(Role {
            id,
            initiative,
            title: title(&self.title, Field::Title)?,
            what: text(&self.what, Field::What)?,
            needed: needed(self.needed, Field::Needed, (0, Role::NEEDED_MAX))?,
        })
    }
}

impl From<&Role> for RoleInput {
    fn from(it: &Role) -> Self {
        Self {
            title: it.title.to_string(),
            what: it.what.to_string(),
            needed: it.needed,
        }
    }
}

/// Writes down a role, and how many people it needs.
pub async fn save_role(
    app: &App,
    initiative: InitiativeId,
    known: Option<RoleId>,
    input: &RoleInput,
) -> Result<RoleId, DepthError> {
    let id = known.unwrap_or_else(|| RoleId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_role", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts a role in the trash; whoever held it comes back with it.
pub async fn remove_role(app: &App, id: RoleId) -> Result<(), DepthError> {
    remove_row(app, "remove_role", &ROLE, id.uuid()).await
}

/// Notes that a member of the team or a neighbour holds a role; who holds it already holds it on.
pub async fn add_holder(app: &App, role: RoleId, person: Uuid) -> Result<(), DepthError> {
    let mut act = app.begin("add_holder").await?;
    let initiative = act.initiative_of(&ROLE, role.uuid()).await?;
    let initiative = initiative.ok_or(DepthError::Unknown(role.uuid()))?;
    let in_team = act.initiative_of(&TEAM_MEMBER, person).await?;
    let as_neighbour = act.initiative_of(&NEIGHBOUR, person).await?;
    if ![in_team, as_neighbour].contains(&Some(initiative)) {
        return Err(DepthError::Unknown(person));
    }
    let holders = act.role_holders_in(initiative).await?;
    let holds = |it: &RoleHolder| it.role == role && it.person == person;
    if !holders.iter().any(|it| holds(&it.holder)) {
        act.add(&RoleHolder {
            id: RoleHolderId::new(app.ports.next_id()),
            initiative,
            role,
            person,
        });
    }
    app.commit(act).await?;
    Ok(())
}

/// Notes that someone holds a role no more.
pub async fn remove_holder(app: &App, id: RoleHolderId) -> Result<(), DepthError> {
    remove_row(app, "remove_holder", &ROLE_HOLDER, id.uuid()).await
}
