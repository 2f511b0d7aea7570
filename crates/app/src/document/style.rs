//! What every paper needs of the app.

use documents::{DocumentError, Kept, Look, Reach};
use domain::{Email, Phone, TeamMember, TeamMemberId};
use storage::StorageError;
use tokio::task::spawn_blocking;
use words::Words;

use super::PrintError;
use crate::App;
use crate::register::{RegisterColumn, RegisterEntry};

/// How someone wants a paper.
#[derive(Clone, Copy)]
pub struct PaperStyle {
    /// Its language.
    pub words: Words,
    /// In large letters.
    pub large: bool,
}

/// Sets pages where nobody waits for it.
pub(crate) async fn set<F>(app: &App, style: PaperStyle, work: F) -> Result<Vec<u8>, PrintError>
where
    F: FnOnce(&Look) -> Result<Vec<u8>, DocumentError> + Send + 'static,
{
    let look = Look {
        words: style.words,
        large: style.large,
        day: app.today(),
    };
    let set = spawn_blocking(move || work(&look)).await;
    Ok(set.map_err(|_| StorageError::Closed)??)
}

/// An entry of the register, as papers take it.
pub(crate) fn kept(entry: RegisterEntry) -> Kept {
    Kept {
        processing: entry.processing,
        holds: entry
            .columns
            .into_iter()
            .map(RegisterColumn::message)
            .collect(),
    }
}

/// Those of the team who were chosen to be named, in the order in which they were chosen.
pub(super) fn chosen<'t>(
    team: &'t [TeamMember],
    ids: &[TeamMemberId],
) -> Result<Vec<&'t TeamMember>, PrintError> {
    let find = |id: &TeamMemberId| {
        let member = team.iter().find(|member| member.id == *id);
        member.ok_or(PrintError::UnknownMember(*id))
    };
    ids.iter().map(find).collect()
}

/// How to reach someone.
pub(super) fn reach(member: &TeamMember) -> Reach {
    let phone = member.phone.as_ref().map(Phone::to_string);
    let email = member.email.as_ref().map(Email::to_string);
    Reach {
        name: member.name.to_string(),
        ways: phone.into_iter().chain(email).collect(),
    }
}
