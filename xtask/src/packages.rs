//! What the system must have: Debian packages, asked for before they are installed.
//!
//! Elsewhere than on Debian and Ubuntu the list is printed and trusted.

use std::env;
use std::io::{IsTerminal, Write, stdin, stdout};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::shell::{find_program, read, run};

/// A Debian package, and a program that makes it unnecessary when it is there by other means.
pub struct Package {
    name: &'static str,
    or_program: Option<&'static str>,
}

/// What the desktop app is built with.
pub const BUILD: &[Package] = &[
    library("build-essential"),
    library("pkg-config"),
    library("libdbus-1-dev"),
    library("librsvg2-dev"),
    library("libssl-dev"),
    library("libwebkit2gtk-4.1-dev"),
];

/// What opens a window where there is no screen.
pub const NO_SCREEN: &[Package] = &[
    program("dbus", "dbus-run-session"),
    program("xauth", "xauth"),
    program("xvfb", "Xvfb"),
];

/// What a real window is driven with.
pub const WINDOWS: &[Package] = &[program("webkit2gtk-driver", "WebKitWebDriver")];

/// What keeps the key of a profile where nobody logs in.
pub const KEYCHAIN: &[Package] = &[
    program("dbus", "dbus-send"),
    program("gnome-keyring", "gnome-keyring-daemon"),
];

/// What the pages are checked in.
pub const BROWSER: &[Package] = &[program("chromium", "chromium")];

/// What a package for Debian and Ubuntu is made with.
pub const DEBIAN: &[Package] = &[program("dpkg-dev", "dpkg-shlibdeps")];

/// What looks at an installed package: its launcher, its page in a software centre, its window.
pub const INSTALLED: &[Package] = &[
    program("appstream", "appstreamcli"),
    program("desktop-file-utils", "desktop-file-validate"),
    program("x11-apps", "xwd"),
];

/// What the server is tested on, beside the SQLite that it brings.
pub const SERVER: &[Package] = &[library("build-essential"), library("postgresql")];

/// What reads the schema for `cargo xtask queries`.
pub const SCHEMA: &[Package] = &[program("sqlite3", "sqlite3")];

/// Whether missing packages may be installed without a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Consent {
    /// `--yes` was said, or this is CI.
    Given,
    /// A person decides.
    Ask,
}

impl Consent {
    /// Takes `--yes` out of the arguments.
    pub fn read(arguments: &[String]) -> (Self, Vec<String>) {
        let rest: Vec<String> = arguments
            .iter()
            .filter(|word| *word != "--yes")
            .cloned()
            .collect();
        let is_ci = env::var("CI").is_ok_and(|value| value == "true");
        let given = is_ci || rest.len() < arguments.len();
        (if given { Self::Given } else { Self::Ask }, rest)
    }
}

/// Sees to it that these packages are there, or says what to install.
pub fn need(groups: &[&[Package]], consent: Consent) -> Result<()> {
    let wanted = groups.iter().copied().flatten();
    if find_program("dpkg-query").is_none() {
        println!(
            "Not Debian or Ubuntu: please have what matches {}.",
            names(wanted)
        );
        return Ok(());
    }
    let missing: Vec<&Package> = wanted.filter(|package| !package.is_here()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = names(missing.into_iter());
    println!(
        "These packages are missing. They are installed with:\n\n  {}\n",
        apt_line(&names)
    );
    ensure!(
        consent == Consent::Given || agreed("Install them now?")?,
        "please install: {names}"
    );
    install(&names)
}

/// Goes on only when a person agrees with what is told, or has agreed with all beforehand.
pub fn agree(told: &str, consent: Consent) -> Result<()> {
    println!("{told}");
    let agreed = consent == Consent::Given || agreed("Shall it?")?;
    ensure!(agreed, "not without consent: say --yes");
    Ok(())
}

/// Node and npm come from the system or from nodejs.org; they are never installed here.
pub fn need_node() -> Result<()> {
    const FLOOR: u32 = 20;
    let version = read(Command::new("node").arg("--version"));
    let Ok(version) = version else {
        bail!("Node.js {FLOOR} or newer is needed, with npm: https://nodejs.org");
    };
    let major = major_version(&version);
    ensure!(
        major >= Some(FLOOR),
        "Node.js {} is too old: {FLOOR} is the floor",
        version.trim()
    );
    ensure!(
        find_program("npm").is_some(),
        "npm is missing; it comes with Node.js"
    );
    Ok(())
}

impl Package {
    fn is_here(&self) -> bool {
        self.or_program
            .is_some_and(|name| find_program(name).is_some())
            || self.is_installed()
    }

    fn is_installed(&self) -> bool {
        let mut query = Command::new("dpkg-query");
        query.args(["--show", "--showformat=${db:Status-Status}", self.name]);
        read(&mut query).is_ok_and(|status| status == "installed")
    }
}

const fn library(name: &'static str) -> Package {
    Package {
        name,
        or_program: None,
    }
}

const fn program(name: &'static str, program: &'static str) -> Package {
    Package {
        name,
        or_program: Some(program),
    }
}

fn names<'a>(packages: impl Iterator<Item = &'a Package>) -> String {
    packages
        .map(|package| package.name)
        .collect::<Vec<_>>()
        .join(" ")
}

fn apt_line(names: &str) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    format!("{sudo}apt-get install --yes --no-install-recommends {names}")
}

fn agreed(question: &str) -> Result<bool> {
    if !stdin().is_terminal() {
        return Ok(false);
    }
    print!("{question} [y/N] ");
    stdout().flush()?;
    let mut answer = String::new();
    stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "j" | "ja"))
}

fn install(names: &str) -> Result<()> {
    run(&mut as_root("apt-get update"))?;
    run(&mut as_root(&format!(
        "apt-get install --yes --no-install-recommends {names}"
    )))
}

fn as_root(line: &str) -> Command {
    let sudo = (!is_root()).then_some("sudo");
    let mut words = sudo.into_iter().chain(line.split(' '));
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn major_version(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_is_consent_and_leaves_the_other_arguments() {
        let arguments = ["--yes".to_owned(), "lint".to_owned()];
        let (consent, rest) = Consent::read(&arguments);
        assert_eq!(consent, Consent::Given);
        assert_eq!(rest, ["lint"]);
    }

    #[test]
    fn a_package_that_nobody_has_is_not_here() {
        assert!(!library("samenspel-no-such-package").is_here());
    }

    #[test]
    fn a_program_that_is_there_makes_its_package_unnecessary() {
        assert!(program("samenspel-no-such-package", "sh").is_here());
    }

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert!(major_version("v9.1.0") < Some(20));
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("none"), None);
    }
}
