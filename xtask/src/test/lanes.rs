//! The lanes in the order in which they run: what is cheap and often wrong comes first.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::counts::{Counts, End};
use super::programs::{self, NO_FEATURE, program};
use crate::packages::{
    BROWSER, BUILD, Consent, DEBIAN, INSTALLED, NO_SCREEN, SERVER, WINDOWS, agree, need,
};
use crate::places::Places;
use crate::run::TEST_HOOKS;
use crate::shell::{self, ALL_BUT_SERVER, cargo, find_program, hold_build};
use crate::simulate::{OPTIMISED, PACKAGE, simulate};
use crate::{queries, release, tidy, ui};

/// What a lane runs in.
pub struct Setting<'a> {
    pub places: &'a Places,
    pub consent: Consent,
}

pub struct Lane {
    pub name: &'static str,
    pub proves: &'static str,
    /// Whether what it tests exists yet.
    is_present: fn(&Places) -> bool,
    pub run: fn(&Setting) -> Result<Counts>,
}

const LANES: &[Lane] = &[
    Lane {
        name: "format",
        proves: "one way to lay out code",
        is_present: |_| true,
        run: format,
    },
    Lane {
        name: "tidy",
        proves: "the rules of the house",
        is_present: |_| true,
        run: |setting| checked(tidy::check(setting.places)),
    },
    Lane {
        name: "deny",
        proves: "licences, bans and sources, by cargo-deny",
        is_present: |_| find_program("cargo-deny").is_some(),
        run: deny,
    },
    Lane {
        name: "ui",
        proves: "the pages: types, unit tests, build",
        is_present: |places| places.has("ui/package.json"),
        run: pages,
    },
    Lane {
        name: "lint",
        proves: "no warning of clippy anywhere",
        is_present: |_| true,
        run: lint,
    },
    Lane {
        name: "unit",
        proves: "the crates, each on its own; the generated TypeScript is fresh",
        is_present: |_| true,
        run: unit,
    },
    Lane {
        name: "server",
        proves: "the municipal server, on SQLite and on PostgreSQL",
        is_present: |places| cfg!(unix) && places.has("crates/server/Cargo.toml"),
        run: server,
    },
    Lane {
        name: "simulation",
        proves: "no schedule of troubles loses, splits or raises anything",
        is_present: |places| cfg!(unix) && places.has("tests/simulation/Cargo.toml"),
        run: simulation,
    },
    Lane {
        name: "queries",
        proves: "the recorded SQL is fresh",
        is_present: |places| places.has("crates/storage/migrations"),
        run: |setting| checked(queries::check(setting.places, setting.consent)),
    },
    Lane {
        name: "kill",
        proves: "nothing acknowledged is lost and nothing can be read, however it ends",
        is_present: |places| cfg!(target_os = "linux") && places.has("tests/kill/main.rs"),
        run: kill,
    },
    Lane {
        name: "liar",
        proves: "no lie of a server is believed, and nothing can be read on the way",
        is_present: |places| cfg!(unix) && places.has("tests/liar/main.rs"),
        run: liar,
    },
    Lane {
        name: "axe",
        proves: "every page against WCAG 2.2 AA, in a browser",
        is_present: |places| places.has("ui/scripts/axe.mjs"),
        run: axe,
    },
    Lane {
        name: "windows",
        proves: "what a person does in the real window",
        is_present: |places| places.has("tests/window/main.rs"),
        run: windows,
    },
    #[cfg(unix)]
    Lane {
        name: "package",
        proves: "what people install goes on a system, opens, and goes off it again",
        is_present: |_| find_program("dpkg").is_some(),
        run: package,
    },
];

/// Compiles the tests that kill the program; they need three builds of it.
const KILL: &str = "samenspel-tests/kill";

/// Compiles the tests that lie to the program.
const LIAR: &str = "samenspel-tests/liar";

/// Compiles the tests that open windows.
const REAL_WINDOW: &str = "samenspel-tests/real-window";

/// The tests that put the package on the system.
const PACKAGED: &str = "samenspel-tests/packaged";

/// The lanes whose subject exists.
pub fn present(places: &Places) -> Vec<&'static Lane> {
    LANES
        .iter()
        .filter(|lane| (lane.is_present)(places))
        .collect()
}

fn format(setting: &Setting) -> Result<Counts> {
    checked(shell::run(&mut cargo(
        setting.places,
        &["fmt", "--all", "--check"],
    )))
}

fn deny(setting: &Setting) -> Result<Counts> {
    checked(shell::run(&mut cargo(
        setting.places,
        &["deny", "check", "bans", "licenses", "sources"],
    )))
}

fn pages(setting: &Setting) -> Result<Counts> {
    ui::install(setting.places)?;
    shell::run(&mut ui::npm(setting.places, &["run", "check"]))?;
    let mut tests = ui::npm(setting.places, &["test"]);
    let counts = counted(tests.env("NO_COLOR", "1"))?; // colours would hide the counts
    shell::run(&mut ui::npm(setting.places, &["run", "build"]))?;
    Ok(counts)
}

fn lint(setting: &Setting) -> Result<Counts> {
    let mut clippy = compiling(setting, &["clippy", "--all-targets", "--locked"])?;
    clippy.args(ALL_BUT_SERVER);
    clippy.args([
        "--features",
        &format!("{KILL},{LIAR},{REAL_WINDOW},{PACKAGED},{TEST_HOOKS}"),
    ]);
    let _held = hold_build(setting.places)?;
    checked(shell::run(clippy.args(["--", "--deny", "warnings"])))
}

fn unit(setting: &Setting) -> Result<Counts> {
    let mut tests = compiling(setting, &["test", "--locked", "--no-fail-fast"])?;
    tests.args(ALL_BUT_SERVER);
    let _held = hold_build(setting.places)?;
    counted(&mut tests)
}

/// By calls of its own: see [`ALL_BUT_SERVER`].
fn server(setting: &Setting) -> Result<Counts> {
    need(&[SERVER], setting.consent)?;
    let _held = hold_build(setting.places)?;
    let package = ["--package", "samenspel-server", "--locked"];
    let mut clippy = cargo(setting.places, &["clippy", "--all-targets"]);
    shell::run(clippy.args(package).args(["--", "--deny", "warnings"]))?;
    let mut tests = cargo(setting.places, &["test", "--no-fail-fast"]);
    counted(tests.args(package))
}

/// By calls of its own: see [`ALL_BUT_SERVER`].
fn simulation(setting: &Setting) -> Result<Counts> {
    need(&[BUILD], setting.consent)?;
    let _held = hold_build(setting.places)?;
    let package = ["--package", PACKAGE, "--locked"];
    let mut clippy = cargo(setting.places, &["clippy", "--all-targets"]);
    shell::run(clippy.args(package).args(["--", "--deny", "warnings"]))?;
    let mut tests = cargo(setting.places, &["test"]);
    let counts = counted(tests.args(OPTIMISED).args(package))?;
    simulate(setting.places, &schedules())?;
    simulate(setting.places, &RULES.map(str::to_owned))?;
    Ok(counts)
}

/// In so many each pair of trouble and operation meets fifty times.
const SCHEDULES: u32 = 2_400;
/// Of fewer one in so many, since chance is rougher there.
const RARE: u32 = 80;

/// `SIMULATED_SCHEDULES` says how many, where there is no time for all.
fn schedules() -> [String; 5] {
    let wanted = env::var("SIMULATED_SCHEDULES").ok();
    let wanted = wanted.and_then(|number| number.parse().ok());
    let seeds: u32 = wanted.unwrap_or(SCHEDULES);
    let least = if seeds < SCHEDULES { seeds / RARE } else { 50 }.to_string();
    let words = [
        "--with-red",
        "--seeds",
        &seeds.to_string(),
        "--least-met",
        &least,
    ];
    words.map(str::to_owned)
}

/// That each rule is missed when it is left out.
const RULES: [&str; 4] = ["--each-rule", "--known-first", "--seeds", "400"];

/// By calls of its own: see [`ALL_BUT_SERVER`].
fn kill(setting: &Setting) -> Result<Counts> {
    need(&[BUILD], setting.consent)?;
    ui::build(setting.places)?;
    let mut tests = cargo(setting.places, &["test", "--test", "kill"]);
    let programs = programs::build(setting.places)?;
    let _held = hold_build(setting.places)?;
    tests.args(ALL_BUT_SERVER);
    tests.args(["--features", KILL, "--", "--test-threads=1", "--nocapture"]);
    counted(tests.envs(programs))
}

/// By calls of its own: see [`ALL_BUT_SERVER`].
fn liar(setting: &Setting) -> Result<Counts> {
    need(&[BUILD], setting.consent)?;
    ui::build(setting.places)?;
    let places = setting.places;
    let mut tests = cargo(places, &["test", "--test", "liar"]);
    tests.env("SAMENSPEL_CLI", program(places, "samenspel", NO_FEATURE)?);
    tests.envs([programs::server(places)?]);
    let _held = hold_build(places)?;
    tests.args(ALL_BUT_SERVER);
    tests.args(["--features", LIAR, "--", "--test-threads=2", "--nocapture"]);
    let mut changed = cargo(places, &["test", "--lib"]);
    changed.args(ALL_BUT_SERVER).args(["--", "changed_answers"]);
    changed.env("SAMENSPEL_CHANGED_ANSWERS", CHANGED_ANSWERS);
    let counts = [counted(&mut tests)?, counted(&mut changed)?];
    Ok(counts.into_iter().sum())
}

/// Of a server, changed by chance in one process.
const CHANGED_ANSWERS: &str = "10000";

fn axe(setting: &Setting) -> Result<Counts> {
    need(&[BROWSER], setting.consent)?;
    ui::install(setting.places)?;
    shell::run(&mut ui::npm(setting.places, &["run", "memory"]))?;
    checked(shell::run(&mut ui::npm(setting.places, &["run", "axe"])))
}

fn windows(setting: &Setting) -> Result<Counts> {
    need(&[NO_SCREEN, WINDOWS], setting.consent)?;
    let mut tests = compiling(setting, &["test", "--test", "window"])?;
    let places = setting.places;
    let artefacts = fresh_folder(places.at("artefacts/windows"))?;
    tests
        .env(
            "SAMENSPEL_APP",
            program(places, "samenspel-desktop", TEST_HOOKS)?,
        )
        .env("SAMENSPEL_CLI", program(places, "samenspel", TEST_HOOKS)?)
        .env(
            "SAMENSPEL_AXE",
            places.at("ui/node_modules/axe-core/axe.min.js"),
        )
        .env("SAMENSPEL_ARTEFACTS", artefacts)
        .envs([programs::full_disk(places)?, programs::server(places)?]);
    let _held = hold_build(places)?;
    // Each test has a screen of its own; two windows at a time keep two cores busy.
    tests.args(ALL_BUT_SERVER);
    tests.args(["--features", REAL_WINDOW, "--"]);
    tests.args(["--test-threads=2", "--nocapture"]);
    counted(&mut tests)
}

/// Packs what the other lanes built: a release differs in how it is compiled, not in what it holds.
#[cfg(unix)]
fn package(setting: &Setting) -> Result<Counts> {
    need(&[DEBIAN, INSTALLED, NO_SCREEN], setting.consent)?;
    let told = "The package is put on this system, opened, and taken off again.";
    agree(told, setting.consent)?;
    let places = setting.places;
    program(places, "samenspel", NO_FEATURE)?; // and the window with it
    let package = release::pack(places, &places.target.join("debug"))?;
    let mut tests = compiling(setting, &["test", "--test", "package"])?;
    tests.env("SAMENSPEL_PACKAGE", package);
    tests.env("SAMENSPEL_ARTEFACTS", places.at("artefacts/windows"));
    let _held = hold_build(places)?;
    tests.args(ALL_BUT_SERVER).args(["--features", PACKAGED]);
    counted(tests.args(["--", "--nocapture"]))
}

/// A folder without what an earlier run left in it.
fn fresh_folder(folder: PathBuf) -> Result<PathBuf> {
    let _absent_the_first_time = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A cargo that can compile the app: system packages and built pages are there.
fn compiling(setting: &Setting, arguments: &[&str]) -> Result<Command> {
    need(&[BUILD], setting.consent)?;
    ui::build(setting.places)?;
    Ok(cargo(setting.places, arguments))
}

/// Runs a test runner; tests that failed are counted, anything else that failed is an error.
fn counted(command: &mut Command) -> Result<Counts> {
    let mut counts = Vec::new();
    let mut end = End::default();
    let succeeded = shell::follow(command, |line| {
        counts.extend(Counts::read(line));
        end.read(line);
    })?;
    let mut counts: Counts = counts.into_iter().sum();
    if !succeeded && counts.failed == 0 {
        bail!("it failed before or beside the tests:\n{end}");
    }
    if counts.failed > 0 {
        counts.told = end.to_string();
    }
    Ok(counts)
}

fn checked(result: Result<()>) -> Result<Counts> {
    result.map(|()| Counts::default())
}

#[cfg(test)]
pub fn all() -> Vec<&'static Lane> {
    LANES.iter().collect()
}
