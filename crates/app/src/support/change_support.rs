//! Takes statements back, throws them away, and decides between those that clash.

use domain::{SupportId, SupportUnit};
use storage::{Act, SupportAtHome};
use sync::registry::SUPPORT;

use super::SupportError;
use super::at_door::at_door;
use crate::field::past_day;
use crate::{App, Field};

/// Notes that someone took their statement back on a day; an empty one is today. It counts no
/// more, and what they said before does again if it stands.
pub async fn withdraw_support(app: &App, id: SupportId, day: &str) -> Result<(), SupportError> {
    let today = app.today();
    let day = match day.trim() {
        "" => today,
        day => past_day(day, today, Field::Day)?,
    };
    let mut act = app.begin("withdraw_support").await?;
    let mut support = known(&mut act, id).await?.support;
    support.withdrawn_on = Some(day);
    act.save(&support);
    app.commit(act).await?;
    Ok(())
}

/// Puts a statement in the trash: it was entered wrongly.
pub async fn trash_support(app: &App, id: SupportId) -> Result<(), SupportError> {
    let mut act = app.begin("trash_support").await?;
    known(&mut act, id).await?;
    act.trash(&SUPPORT, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Of statements of one unit this one counts: the others are put aside as its doubles.
pub async fn keep_support(app: &App, id: SupportId) -> Result<(), SupportError> {
    let mut act = app.begin("keep_support").await?;
    let mut kept = known(&mut act, id).await?;
    let initiative = kept.support.initiative;
    let rules = act.initiative(initiative).await?;
    let unit = rules.ok_or(SupportError::Unknown)?.support.unit;
    let home = kept.support.household;
    let at = at_door(&mut act, initiative, home, &kept.address).await?;
    let circle = at.circle;
    let (door, voice) = (
        circle.key_of(kept.support.household),
        kept.statement().voice,
    );
    for mut other in at.said {
        let it = other.statement();
        let is_same = circle.key_of(it.household) == door
            && (unit == SupportUnit::Household || it.voice == voice);
        if is_same && it.id != id && !it.is_withdrawn {
            other.support.double_of = Some(id);
            act.save(&other.support);
        }
    }
    kept.support.double_of = None;
    act.save(&kept.support);
    app.commit(act).await?;
    Ok(())
}

async fn known(act: &mut Act, id: SupportId) -> Result<SupportAtHome, SupportError> {
    act.support(id).await?.ok_or(SupportError::Unknown)
}
