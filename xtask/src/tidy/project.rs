//! What the rules look at, read once.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::places::Places;
use crate::shell::{cargo, read};

/// The project as the rules see it.
#[derive(Default)]
pub struct Project {
    /// Every text file that git knows or would add.
    pub files: Vec<SourceFile>,
    /// Our crates and all libraries of the lock file.
    pub packages: Vec<Package>,
    /// The names of what `domain` is compiled with.
    pub domain_tree: Vec<String>,
}

pub struct SourceFile {
    /// From the top of the checkout, with `/`.
    pub path: String,
    pub text: String,
}

#[derive(Deserialize)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    /// `None` for our own.
    pub source: Option<String>,
    pub dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub struct Dependency {
    pub name: String,
    /// `None` is a normal dependency; else "dev" or "build".
    pub kind: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

impl Project {
    pub fn read(places: &Places) -> Result<Self> {
        Ok(Self {
            files: files(places)?,
            packages: packages(places)?,
            domain_tree: domain_tree(places)?,
        })
    }

    /// The files whose path starts and ends so.
    pub fn files_in<'a>(
        &'a self,
        start: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = &'a SourceFile> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(start) && file.path.ends_with(end))
    }

    /// The packages of the lock file with this name.
    pub fn packages_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Package> {
        self.packages
            .iter()
            .filter(move |package| package.name == name)
    }
}

impl SourceFile {
    /// `path:line: why` for each line that the test holds for.
    pub fn complain(&self, why: &str, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
        let lines = self.text.lines().enumerate();
        let wrong = lines.filter(|(_, line)| is_wrong(line));
        wrong
            .map(|(at, _)| format!("{}:{}: {why}", self.path, at + 1))
            .collect()
    }
}

fn files(places: &Places) -> Result<Vec<SourceFile>> {
    let mut list = Command::new("git");
    list.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let listed = read(list.current_dir(&places.root))?;
    Ok(listed
        .lines()
        .filter_map(|path| source_file(places, path))
        .collect())
}

/// `None` for pictures, and for files that were just deleted.
fn source_file(places: &Places, path: &str) -> Option<SourceFile> {
    let text = fs::read_to_string(places.at(path)).ok()?;
    Some(SourceFile {
        path: path.to_owned(),
        text,
    })
}

fn packages(places: &Places) -> Result<Vec<Package>> {
    let text = read(&mut cargo(
        places,
        &["metadata", "--format-version=1", "--locked"],
    ))?;
    let metadata: Metadata = serde_json::from_str(&text).context("cargo metadata")?;
    Ok(metadata.packages)
}

/// Asked of `cargo tree`, which counts only the features that `domain` itself turns on.
fn domain_tree(places: &Places) -> Result<Vec<String>> {
    let arguments = [
        "tree",
        "--package=samenspel-domain",
        "--edges=normal",
        "--prefix=none",
        "--locked",
    ];
    let tree = read(cargo(places, &arguments).args(["--format", "{p}"]))?;
    Ok(tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
pub mod sample {
    //! Projects of one file or package, for the tests of the rules.

    use super::*;

    pub fn file(path: &str, text: &str) -> Project {
        files(&[(path, text)])
    }

    pub fn files(files: &[(&str, &str)]) -> Project {
        let owned = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Project {
            files: files.iter().map(owned).collect(),
            ..Project::default()
        }
    }

    pub fn packages(packages: Vec<Package>) -> Project {
        Project {
            packages,
            ..Project::default()
        }
    }

    pub fn library(name: &str, version: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: version.to_owned(),
            license: Some("MIT".to_owned()),
            source: Some("registry+https://github.com/rust-lang/crates.io-index".to_owned()),
            dependencies: Vec::new(),
        }
    }

    pub fn ours(name: &str, dependencies: &[(&str, Option<&str>)]) -> Package {
        let edge = |(name, kind): &(&str, Option<&str>)| Dependency {
            name: (*name).to_owned(),
            kind: kind.map(str::to_owned),
        };
        Package {
            source: None,
            dependencies: dependencies.iter().map(edge).collect(),
            ..library(name, "0.1.0")
        }
    }
}
