//! The package for Debian and Ubuntu: the folders as they are installed, packed by `dpkg-deb`.
//!
//! No script runs at installing or removing: icons, launcher and software centre are found by
//! what the system itself does with these folders.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::places::Places;
use crate::shell::{cargo, read, run};

/// The name under which desktops know the app.
const ID: &str = "nl.samenspel.Samenspel";
/// Files of `icons/`, by the size that the system looks for.
const ICONS: [(&str, &str); 5] = [
    ("32x32", "32x32.png"),
    ("128x128", "128x128.png"),
    ("256x256", "128x128@2x.png"),
    ("512x512", "512x512.png"),
    ("scalable", "samenspel.svg"),
];

/// Packs these programs; the package stands in `artefacts/`.
pub fn pack(places: &Places, programs: &[PathBuf]) -> Result<PathBuf> {
    let (version, machine) = (version(places)?, machine()?);
    let staged = Staged::empty(places)?;
    for program in programs {
        staged.program(program)?;
    }
    staged.surroundings(places)?;
    let depends = staged.depends(programs)?;
    let size = staged.kib(&staged.root)?;
    staged.write(
        "DEBIAN/control",
        &control(&version, &machine, &depends, size),
    )?;
    let package = places.at(format!("artefacts/samenspel_{version}_{machine}.deb"));
    let mut pack = Command::new("dpkg-deb");
    pack.args(["--root-owner-group", "-Zxz", "-z1", "--build"]);
    run(pack.arg(&staged.root).arg(&package))?;
    Ok(package)
}

fn control(version: &str, machine: &str, depends: &str, kib: u64) -> String {
    format!(
        "Package: samenspel\n\
         Version: {version}\n\
         Architecture: {machine}\n\
         Section: misc\n\
         Priority: optional\n\
         Maintainer: The maintainers of Samenspel <samenspel@example.org>\n\
         Installed-Size: {kib}\n\
         Depends: {depends}\n\
         Recommends: gnome-keyring | kwalletmanager\n\
         Description: lead a neighbourhood initiative, also without internet\n \
         Samenspel helps residents who start something in their neighbourhood. Neighbours,\n \
         door rounds, support, and what there is to borrow stand together, encrypted, on\n \
         their own laptop. In Dutch and English.\n"
    )
}

/// What the package will put on a system, before it is packed.
struct Staged {
    root: PathBuf,
}

impl Staged {
    fn empty(places: &Places) -> Result<Self> {
        let root = places.at("artefacts/package");
        let _absent_the_first_time = fs::remove_dir_all(&root);
        fs::create_dir_all(&root)?;
        Ok(Self { root })
    }

    /// Without what only a debugger reads.
    fn program(&self, built: &Path) -> Result<()> {
        let name = built.file_name().context("a program without a name")?;
        let installed = self.room_for(Path::new("usr/bin").join(name))?;
        run(Command::new("strip").arg("-o").arg(&installed).arg(built))?;
        give(&installed, 0o755)
    }

    fn surroundings(&self, places: &Places) -> Result<()> {
        let linux = |name: &str| places.at("src-tauri/linux").join(name);
        let launcher = format!("{ID}.desktop");
        self.copy(
            &linux(&launcher),
            &format!("usr/share/applications/{launcher}"),
        )?;
        let about = format!("{ID}.metainfo.xml");
        self.copy(&linux(&about), &format!("usr/share/metainfo/{about}"))?;
        for (size, file) in ICONS {
            let kind = if file.ends_with(".svg") { "svg" } else { "png" };
            let place = format!("usr/share/icons/hicolor/{size}/apps/{ID}.{kind}");
            self.copy(&places.at("icons").join(file), &place)?;
        }
        self.copy(&linux("copyright"), "usr/share/doc/samenspel/copyright")?;
        self.copy(&places.at("LICENSE"), "usr/share/doc/samenspel/LICENSE")?;
        self.copy(
            &places.at("CHANGELOG.md"),
            "usr/share/doc/samenspel/changelog",
        )?;
        let changelog = self.root.join("usr/share/doc/samenspel/changelog");
        run(Command::new("gzip").args(["-9", "-n"]).arg(changelog))
    }

    /// The packages that have the libraries which the programs are linked with.
    fn depends(&self, programs: &[PathBuf]) -> Result<String> {
        // It wants to stand beside the control file of a source, and nothing else of it.
        self.write(
            "debian/control",
            "Source: samenspel\n\nPackage: samenspel\nArchitecture: any\n",
        )?;
        let mut find = Command::new("dpkg-shlibdeps");
        find.arg("-O").args(programs).current_dir(&self.root);
        let found = read(&mut find)?;
        fs::remove_dir_all(self.root.join("debian"))?;
        let line = found
            .lines()
            .find_map(|line| line.strip_prefix("shlibs:Depends="));
        Ok(line.context("dpkg-shlibdeps found no library")?.to_owned())
    }

    fn kib(&self, folder: &Path) -> Result<u64> {
        let size = read(Command::new("du").args(["--summarize", "-k"]).arg(folder))?;
        let number = size.split_whitespace().next().unwrap_or_default();
        Ok(number.parse()?)
    }

    fn copy(&self, from: &Path, to: &str) -> Result<()> {
        let target = self.room_for(to)?;
        fs::copy(from, &target).with_context(|| format!("{} is missing", from.display()))?;
        give(&target, 0o644)
    }

    fn write(&self, path: &str, text: &str) -> Result<()> {
        let target = self.room_for(path)?;
        fs::write(&target, text)?;
        give(&target, 0o644)
    }

    /// Makes the folders of a file, as everyone may enter them.
    fn room_for(&self, path: impl AsRef<Path>) -> Result<PathBuf> {
        let mut folder = self.root.clone();
        give(&folder, 0o755)?;
        let inside = path.as_ref().parent().unwrap_or(Path::new(""));
        for name in inside {
            folder.push(name);
            fs::create_dir_all(&folder)?;
            give(&folder, 0o755)?;
        }
        Ok(self.root.join(path))
    }
}

fn give(path: &Path, mode: u32) -> Result<()> {
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}

/// The version of the window, as its manifest tells it.
fn version(places: &Places) -> Result<String> {
    let told = read(&mut cargo(
        places,
        &["metadata", "--no-deps", "--format-version", "1"],
    ))?;
    let told: Value = serde_json::from_str(&told)?;
    let packages = told["packages"].as_array().into_iter().flatten();
    let mut ours = packages.filter(|package| package["name"] == "samenspel-desktop");
    let version = ours.next().and_then(|package| package["version"].as_str());
    Ok(version.context("the window has no version")?.to_owned())
}

/// As Debian names it: amd64, arm64.
fn machine() -> Result<String> {
    let name = read(Command::new("dpkg").arg("--print-architecture"))?;
    Ok(name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_control_file_has_one_field_a_line_and_ends_in_the_description() {
        let control = control("0.1.0", "amd64", "libc6 (>= 2.36)", 12);
        let (fields, about) = control.split_once("Description: ").unwrap();
        assert!(fields.lines().all(|line| line.contains(": ")));
        assert!(fields.contains("\nDepends: libc6 (>= 2.36)\n"));
        assert!(about.lines().skip(1).all(|line| line.starts_with(' ')));
        assert!(control.ends_with('\n'));
    }
}
