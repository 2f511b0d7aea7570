//! Where things stand: the checkout, and the cache outside it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that every command works with.
pub struct Places {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Our folder in the user's cache: builds and tools that survive a fresh clone.
    pub cache: PathBuf,
    /// Where every cargo that we start builds.
    pub target: PathBuf,
    /// Whether `target` is the one in our cache, which several checkouts share.
    pub target_is_shared: bool,
}

impl Places {
    /// Reads them from the environment that `cargo xtask` hands us.
    pub fn find() -> Result<Self> {
        let cache =
            user_cache().context("no cache folder: neither HOME nor XDG_CACHE_HOME is set")?;
        let cache = cache.join("samenspel");
        let chosen = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        Ok(Self {
            root: checkout()?,
            target_is_shared: chosen.is_none(),
            target: chosen.unwrap_or_else(|| cache.join("target")),
            cache,
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
