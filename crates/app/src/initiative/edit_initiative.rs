//! Changes what is written about an initiative.

use std::str::FromStr;

use domain::{Initiative, InitiativeId, Phase, Standing, Text, Title, UnknownCode};
use jiff::civil::Date;
use storage::StorageError;

use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// New values; `None` leaves a field as it is, an empty text clears it.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of an initiative, as typed")]
pub struct InitiativeChange {
    pub title: Option<String>,
    pub why: Option<String>,
    pub how: Option<String>,
    pub what: Option<String>,
    pub theme: Option<String>,
    pub area: Option<String>,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    pub phase: Option<String>,
    pub standing: Option<String>,
}

/// Why an initiative was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditInitiativeError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    Unknown(InitiativeId),
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(EditInitiativeError {
    EditInitiativeError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    EditInitiativeError::Field(error) => error.into(),
    EditInitiativeError::Storage(error) => error.into(),
});

/// Changes the fields that are given. Any phase may follow any other.
pub async fn edit_initiative(
    app: &App,
    id: InitiativeId,
    change: &InitiativeChange,
) -> Result<(), EditInitiativeError> {
    let mut act = app.begin("edit_initiative").await?;
    let standing = act
        .initiative(id)
        .await?
        .ok_or(EditInitiativeError::Unknown(id))?;
    act.save(&changed(standing, change)?);
    app.commit(act).await?;
    Ok(())
}

fn changed(mut it: Initiative, change: &InitiativeChange) -> Result<Initiative, FieldError> {
    if let Some(title) = &change.title {
        it.title = Title::parse(title).at(Field::Title)?;
    }
    set_text(&mut it.why, change.why.as_deref(), Field::Why)?;
    set_text(&mut it.how, change.how.as_deref(), Field::How)?;
    set_text(&mut it.what, change.what.as_deref(), Field::What)?;
    set_text(&mut it.theme, change.theme.as_deref(), Field::Theme)?;
    set_text(&mut it.area, change.area.as_deref(), Field::Area)?;
    set_date(
        &mut it.starts_on,
        change.starts_on.as_deref(),
        Field::StartsOn,
    )?;
    set_date(&mut it.ends_on, change.ends_on.as_deref(), Field::EndsOn)?;
    set_choice::<Phase>(&mut it.phase, change.phase.as_deref(), Field::Phase)?;
    set_choice::<Standing>(
        &mut it.standing,
        change.standing.as_deref(),
        Field::Standing,
    )?;
    Initiative::check_dates(it.starts_on, it.ends_on)
        .map_err(|_| FieldError::new(Field::EndsOn, ErrorCode::EndBeforeStart))?;
    Ok(it)
}

fn set_text(slot: &mut Text, new: Option<&str>, field: Field) -> Result<(), FieldError> {
    if let Some(text) = new {
        *slot = Text::parse(text).at(field)?;
    }
    Ok(())
}

fn set_date(slot: &mut Option<Date>, new: Option<&str>, field: Field) -> Result<(), FieldError> {
    match new.map(str::trim) {
        None => {}
        Some("") => *slot = None,
        Some(text) => {
            let date = text
                .parse()
                .map_err(|_| FieldError::new(field, ErrorCode::Date))?;
            *slot = Some(date);
        }
    }
    Ok(())
}

fn set_choice<T: FromStr<Err = UnknownCode>>(
    slot: &mut T,
    new: Option<&str>,
    field: Field,
) -> Result<(), FieldError> {
    if let Some(code) = new {
        *slot = code.parse().at(field)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::initiative::show_initiative;
    use crate::testing::TestApp;

    #[tokio::test]
    async fn given_fields_change_and_others_stay() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        let why = InitiativeChange {
            why: Some("Kinderen spelen op straat".into()),
            ..Default::default()
        };
        edit_initiative(&t.app, id, &why).await.unwrap();
        let phase = InitiativeChange {
            phase: Some("plan".into()),
            ..Default::default()
        };
        edit_initiative(&t.app, id, &phase).await.unwrap();
        let shown = show_initiative(&t.app, id).await.unwrap().initiative;
        assert_eq!(shown.why.as_str(), "Kinderen spelen op straat");
        assert_eq!(shown.phase, Phase::Plan);
    }

    #[tokio::test]
    async fn an_end_before_the_start_is_refused_and_changes_nothing() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        let before = t.app.state_hash().await.unwrap();
        let dates = InitiativeChange {
            starts_on: Some("2026-06-01".into()),
            ends_on: Some("2026-05-31".into()),
            ..Default::default()
        };
        let refusal: Refusal = edit_initiative(&t.app, id, &dates)
            .await
            .unwrap_err()
            .into();
        assert_eq!(
            (refusal.code, refusal.field),
            (ErrorCode::EndBeforeStart, Some(Field::EndsOn))
        );
        assert_eq!(t.app.state_hash().await.unwrap(), before);
    }
}
