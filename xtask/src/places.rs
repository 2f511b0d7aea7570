//! Where things stand: the checkout, and the cache outside it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that every command works with.
pub struct Places {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Where every cargo that we start builds: in the user's cache, to survive a fresh clone.
    pub target: PathBuf,
    /// Whether `target` is the one in our cache, which several checkouts share.
    pub target_is_shared: bool,
}

impl Places {
    /// Reads them from the environment that `cargo xtask` hands us.
    pub fn find() -> Result<Self> {
        let chosen = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        Ok(Self {
            root: checkout()?,
            target_is_shared: chosen.is_none(),
            target: chosen
                .or_else(shared_target)
                .context("no cache folder: HOME is not set")?,
        })
    }

    /// A place inside the checkout.
    pub fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// Whether a place inside the checkout exists yet.
    pub fn has(&self, path: impl AsRef<Path>) -> bool {
        self.at(path).exists()
    }
}

/// Read when run, not when compiled: a copied build must not work on another checkout.
fn checkout() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").context("start it as `cargo xtask`")?;
    let parent = Path::new(&manifest)
        .parent()
        .context("xtask has no folder above it")?;
    Ok(parent.to_path_buf())
}

fn shared_target() -> Option<PathBuf> {
    Some(user_cache()?.join("samenspel/target"))
}

fn user_cache() -> Option<PathBuf> {
    if let Some(cache) = env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()) {
        return Some(cache.into());
    }
    if let Some(cache) = env::var_os("LOCALAPPDATA") {
        return Some(cache.into());
    }
    let home = PathBuf::from(env::var_os("HOME")?);
    let folder = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    Some(home.join(folder))
}
