//! Starting other programs: the line is shown, and a failure is one sentence.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::places::Places;

/// Names everything but the server, so that the libraries get the same features in every call
/// and are built once. The server is linked with another SQLite, and has calls of its own.
pub const ALL_BUT_SERVER: [&str; 5] = [
    "--workspace",
    "--exclude",
    "samenspel-server",
    "--exclude",
    "samenspel-simulation",
];

/// A cargo that builds outside the checkout.
pub fn cargo(places: &Places, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(&places.root);
    command.env("CARGO_TARGET_DIR", &places.target);
    command
}

/// Runs a command to its end, its output passed through.
pub fn run(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command.status().with_context(|| could_not_start(command))?;
    ensure!(status.success(), "`{}` failed ({status})", line(command));
    Ok(())
}

/// Runs a command and answers what it wrote to standard output.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| could_not_start(command))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "`{}` failed: {complaint}",
        line(command)
    );
    String::from_utf8(output.stdout).context("it did not write text")
}

/// Runs a command, shows each line that it writes and hands it to `each`; answers whether it succeeded.
pub fn follow(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    announce(command);
    let (output, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let started = command.spawn();
    // What is written ends when nobody holds the other end any more.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = started.with_context(|| could_not_start(command))?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        each(&line);
    }
    Ok(child.wait()?.success())
}

/// Keeps the shared build to this checkout until the answer is dropped.
///
/// Cargo tells our crates of two checkouts apart by the age of their files
/// alone, so that it would take one checkout's build for the other's. Whoever
/// comes second therefore throws away what the first built of our own crates,
/// which would fill the disk besides; the libraries, which take the minutes,
/// stay.
pub fn hold_build(places: &Places) -> Result<Option<File>> {
    if !places.target_is_shared {
        return Ok(None);
    }
    fs::create_dir_all(&places.target)?;
    let lock = File::create(places.target.join("xtask.lock"))?;
    if lock.try_lock().is_err() {
        println!("Waiting for the build of another checkout.");
        lock.lock()?;
    }
    let note = places.target.join("checkout");
    let ours = places.root.to_string_lossy();
    if fs::read_to_string(&note).is_ok_and(|built| built == ours) {
        return Ok(Some(lock));
    }
    for profile in ["dev", "release"] {
        run(&mut cargo(
            places,
            &["clean", "--quiet", "--workspace", "--profile", profile],
        ))?;
    }
    fs::write(&note, ours.as_bytes())?;
    Ok(Some(lock))
}

/// The program of this name on the search path.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn announce(command: &Command) {
    println!("$ {}", line(command));
}

fn could_not_start(command: &Command) -> String {
    format!("`{}` could not be started", line(command))
}

/// The command as a person would type it, without the folder of the program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(root: &Path, target: &Path) -> Places {
        Places {
            root: root.to_path_buf(),
            target: target.to_path_buf(),
            target_is_shared: true,
        }
    }

    /// A checkout with one small crate.
    fn checkout() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let manifest = "[package]\nname = \"ours\"\nedition = \"2024\"\n[workspace]\n";
        fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/lib.rs"), "").unwrap();
        folder
    }

    fn build(places: &Places) -> PathBuf {
        run(&mut cargo(places, &["build", "--quiet", "--offline"])).unwrap();
        let built = places.target.join("debug/libours.rlib");
        assert!(built.exists());
        built
    }

    #[test]
    fn another_checkout_throws_away_what_was_built_of_our_crates_and_keeps_the_libraries() {
        let target = tempfile::tempdir().unwrap();
        let (first, second) = (checkout(), checkout());
        let first = places(first.path(), target.path());
        drop(hold_build(&first).unwrap());
        let ours = build(&first);
        let library = target.path().join("debug/deps/libserde-0f.rlib");
        fs::write(&library, "").unwrap();
        hold_build(&places(second.path(), target.path())).unwrap();
        assert!(!ours.exists());
        assert!(library.exists());
    }

    #[test]
    fn the_same_checkout_keeps_everything_built() {
        let target = tempfile::tempdir().unwrap();
        let first = checkout();
        let first = places(first.path(), target.path());
        drop(hold_build(&first).unwrap());
        let ours = build(&first);
        hold_build(&first).unwrap();
        assert!(ours.exists());
    }

    #[test]
    fn a_command_that_fails_is_named() {
        let problem = run(Command::new("false").arg("--loudly")).unwrap_err();
        assert!(problem.to_string().starts_with("`false --loudly` failed"));
    }

    #[test]
    fn every_line_of_a_followed_command_is_seen() {
        let mut seen = Vec::new();
        let succeeded = follow(Command::new("echo").arg("one\ntwo"), |line| {
            seen.push(line.to_owned());
        });
        assert!(succeeded.unwrap());
        assert_eq!(seen, ["one", "two"]);
    }
}
