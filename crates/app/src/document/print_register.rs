//! Prints the record of processing activities.

use documents::{Register, register};
use domain::{InitiativeId, TeamMemberId};

use super::style::{chosen, kept, reach, set};
use super::{PaperStyle, PrintError};
use crate::App;
use crate::initiative::show_initiative;
use crate::register::show_register;

/// The record as a PDF, with those of the team who answer for it.
pub async fn print_register(
    app: &App,
    initiative: InitiativeId,
    named: &[TeamMemberId],
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_initiative(app, initiative).await?;
    let paper = Register {
        initiative: shown.initiative.title.to_string(),
        reach: chosen(&shown.team, named)?.into_iter().map(reach).collect(),
        kept: show_register().into_iter().map(kept).collect(),
    };
    set(app, style, move |look| register(&paper, look)).await
}
