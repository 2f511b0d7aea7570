//! What every command has at hand: words, ports, a folder.

use std::path::PathBuf;

use app::profile::unlock_profile;
use app::{App, ErrorCode, Ports, Refusal, system_ports};
use directories::ProjectDirs;
use words::Words;

use crate::fault::Fault;
use crate::secret;

/// One run of the program.
pub(crate) struct Shell {
    pub(crate) words: Words,
    pub(crate) ports: Ports,
    pub(crate) folder: PathBuf,
    /// Nobody named the folder: it is the one that the window opens.
    pub(crate) is_usual_folder: bool,
    /// How far long work is, is to be told.
    pub(crate) tells_progress: bool,
    /// Answers are for a program.
    pub(crate) as_json: bool,
}

impl Shell {
    pub(crate) fn new(
        words: Words,
        folder: Option<PathBuf>,
        tells_progress: bool,
        as_json: bool,
    ) -> Result<Self, Fault> {
        let is_usual_folder = folder.is_none();
        let folder = folder.or_else(usual_folder);
        let folder = folder.ok_or_else(|| Refusal::new(ErrorCode::NoProfile))?;
        Ok(Self {
            words,
            ports: system_ports(),
            folder,
            is_usual_folder,
            tells_progress,
            as_json,
        })
    }

    /// Opens the folder with what is at hand: see [`secret::find`].
    pub(crate) async fn open(&self) -> Result<App, Fault> {
        let secret = secret::find(self)?;
        Ok(unlock_profile(self.ports.clone(), &self.folder, secret.as_secret()).await?)
    }

    /// A message without values.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }
}

/// The folder of the window, when the computer names a place for data.
fn usual_folder() -> Option<PathBuf> {
    let places = ProjectDirs::from("nl", "samenspel", "samenspel")?;
    Some(places.data_dir().join("profile"))
}
