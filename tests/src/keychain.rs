//! A keychain that is open, as after a person has logged in.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::stage::Stage;
use crate::started::Started;
use crate::wait::until;

/// The Secret Service of one stage.
pub struct Keychain {
    _running: Started,
}

impl Keychain {
    /// Unlocks an empty keychain on the bus of a stage.
    pub async fn open(stage: &Stage) -> Result<Self> {
        let mut daemon = stage.command("sh")?;
        daemon.args([
            "-c",
            "printf login | gnome-keyring-daemon --foreground --unlock --components=secrets",
        ]);
        let keychain = Self {
            _running: Started::start(&mut daemon)?,
        };
        until("the keychain", async || Ok(is_there(stage)?.then_some(()))).await?;
        Ok(keychain)
    }
}

fn is_there(stage: &Stage) -> Result<bool> {
    let mut ask: Command = stage.command("dbus-send")?;
    ask.args([
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.DBus",
        "/",
    ]);
    ask.args([
        "org.freedesktop.DBus.NameHasOwner",
        "string:org.freedesktop.secrets",
    ]);
    let answer = ask.stdout(Stdio::piped()).output()?;
    Ok(String::from_utf8_lossy(&answer.stdout).contains("true"))
}
