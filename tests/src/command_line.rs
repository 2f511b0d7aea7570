//! The program for the command line, on the account of a stage.

use std::process::Stdio;

use anyhow::{Result, ensure};

use crate::stage::{Stage, program_built};

impl Stage {
    /// Runs `samenspel` on the folder that the window has, and answers what it says.
    pub fn samenspel(&self, passphrase: &str, arguments: &[&str]) -> Result<String> {
        let program = program_built("SAMENSPEL_CLI")?;
        let mut command = self.command(&program.to_string_lossy())?;
        command.env("SAMENSPEL_PASSPHRASE", passphrase);
        command.args(arguments).stdin(Stdio::null());
        let output = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()?;
        let complaint = [output.stdout.clone(), output.stderr].concat();
        let complaint = String::from_utf8_lossy(&complaint);
        ensure!(
            output.status.success(),
            "samenspel {arguments:?}: {complaint}"
        );
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }
}
