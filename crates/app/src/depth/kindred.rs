//! Initiatives elsewhere that are like it.

use domain::{InitiativeId, Kindred, KindredId};
use serde::{Deserialize, Serialize};
use sync::registry::KINDRED;

use super::DepthError;
use super::input::{choice, text, title};
use super::rows::{remove_row, save_row};
use crate::{App, Field, FieldError};

/// One that is like it, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a row, as typed")]
pub struct KindredInput {
    pub title: String,
    pub place: String,
    pub what: String,
    pub contact: String,
    pub link: String,
    pub verdict: String,
    pub in_community: bool,
    pub lesson: String,
}

impl KindredInput {
    fn parse(&self, id: KindredId, initiative: InitiativeId) -> Result<Kindred, FieldError> {
        Ok(Kindred {
            id,
            initiative,
            title: title(&self.title, Field::Title)?,
            place: text(&self.place, Field::Place)?,
            what: text(&self.what, Field::What)?,
            contact: text(&self.contact, Field::Contact)?,
            link: text(&self.link, Field::Link)?,
            verdict: choice(&self.verdict, Field::Verdict)?,
            in_community: self.in_community,
            lesson: text(&self.lesson, Field::Lesson)?,
        })
    }
}

impl From<&Kindred> for KindredInput {
    fn from(it: &Kindred) -> Self {
        Self {
            title: it.title.to_string(),
            place: it.place.to_string(),
            what: it.what.to_string(),
            contact: it.contact.to_string(),
            link: it.link.to_string(),
            verdict: it.verdict.as_str().to_owned(),
            in_community: it.in_community,
            lesson: it.lesson.to_string(),
        }
    }
}

/// Writes down one that is like it.
pub async fn save_kindred(
    app: &App,
    initiative: InitiativeId,
    known: Option<KindredId>,
    input: &KindredInput,
) -> Result<KindredId, DepthError> {
    let id = known.unwrap_or_else(|| KindredId::new(app.ports.next_id()));
    let row = input.parse(id, initiative)?;
    save_row(app, "save_kindred", known.is_none(), &row).await?;
    Ok(id)
}

/// Puts one that is like it in the trash.
pub async fn remove_kindred(app: &App, id: KindredId) -> Result<(), DepthError> {
    remove_row(app, "remove_kindred", &KINDRED, id.uuid()).await
}
