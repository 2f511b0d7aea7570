//! Prints the slip for the door (article 14 of the GDPR).

use documents::{AT_THE_DOOR, Slip, slip};
use domain::{InitiativeId, TeamMemberId};

use super::style::{chosen, kept, reach, set};
use super::{PaperStyle, PrintError};
use crate::App;
use crate::initiative::show_initiative;
use crate::register::show_register;

/// The slip as a PDF. It tells what the register says of what happens at doors, and names those of
/// the team who were chosen; with nobody there are lines to write a name on.
pub async fn print_slip(
    app: &App,
    initiative: InitiativeId,
    named: &[TeamMemberId],
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_initiative(app, initiative).await?;
    let register = show_register().into_iter();
    let uses = register.filter(|it| AT_THE_DOOR.contains(&it.processing));
    let paper = Slip {
        initiative: shown.initiative.title.to_string(),
        area: shown.initiative.area.to_string(),
        uses: uses.map(kept).collect(),
        reach: chosen(&shown.team, named)?.into_iter().map(reach).collect(),
    };
    set(app, style, move |look| slip(&paper, look)).await
}
