//! Prints a list for signatures.

use documents::{Signatures, signatures};
use domain::InitiativeId;

use super::style::set;
use super::{PaperStyle, PrintError};
use crate::App;
use crate::circle::{CircleDetails, show_circle};
use crate::initiative::show_initiative;

/// What stands on the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignatureLines {
    /// Nothing: whoever signs writes the address.
    #[default]
    Blank,
    /// The addresses of the circle, without those that want no post.
    Addresses,
}

const BLANK_LINES: usize = 30;

/// The list as a PDF.
pub async fn print_signatures(
    app: &App,
    initiative: InitiativeId,
    lines: SignatureLines,
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_initiative(app, initiative).await?.initiative;
    let lines = match lines {
        SignatureLines::Blank => vec![String::new(); BLANK_LINES],
        SignatureLines::Addresses => addresses(&show_circle(app, initiative).await?),
    };
    let paper = Signatures {
        initiative: shown.title.to_string(),
        unit: shown.support.unit,
        lines,
    };
    set(app, style, move |look| signatures(&paper, look)).await
}

fn addresses(circle: &CircleDetails) -> Vec<String> {
    let of_street = |street: &crate::circle::ShownStreet| {
        let doors = street.doors.iter().filter(|door| !door.no_post);
        let line = |door: &crate::circle::ShownDoor| format!("{} {}", street.street, door.number);
        doors.map(line).collect::<Vec<_>>()
    };
    circle.streets.iter().flat_map(of_street).collect()
}
