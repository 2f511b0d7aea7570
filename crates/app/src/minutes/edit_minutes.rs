//! Changes the title or the day of minutes.

use domain::{MinutesId, Title};

use super::create_minutes::parse_day;
use super::{MinutesError, kept};
use crate::field::At as _;
use crate::{App, Field};

/// New values; `None` leaves one as it is.
#[derive(Clone, Debug, Default)]
pub struct MinutesChange {
    /// What the meeting was.
    pub title: Option<String>,
    /// Its day; an empty text for none.
    pub day: Option<String>,
}

/// Changes what is given, also of minutes that are approved: they are found by it.
pub async fn edit_minutes(
    app: &App,
    id: MinutesId,
    change: &MinutesChange,
) -> Result<(), MinutesError> {
    let mut act = app.begin("edit_minutes").await?;
    let mut minutes = kept(&mut act, id).await?.minutes;
    if let Some(title) = &change.title {
        minutes.title = Title::parse(title).at(Field::Title)?;
    }
    if let Some(day) = &change.day {
        minutes.day = parse_day(day)?;
    }
    act.save(&minutes);
    app.commit(act).await?;
    Ok(())
}
