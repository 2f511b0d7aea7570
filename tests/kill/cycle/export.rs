//! Everything in one zip: a whole file, or none.

use std::fs::File;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zip::ZipArchive;

use super::{Act, in_runtime};
use crate::contents::{Contents, files_in, reopen};
use crate::house::House;

/// Everything is written beside the profile.
pub struct Export {
    house: House,
}

const FILE: &str = "alles.zip";

impl Export {
    pub fn new(house: House) -> Self {
        Self { house }
    }
}

impl Act for Export {
    fn name(&self) -> &'static str {
        "export"
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, house: &House) -> Result<Vec<String>> {
        let file = house.path(FILE);
        let file = file.to_str().context("a plain path")?;
        Ok(["export", file].map(str::to_owned).to_vec())
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        let file = house.path(FILE);
        if acknowledged.is_some() || file.exists() {
            let mut zip = ZipArchive::new(File::open(&file)?)?;
            for at in 0..zip.len() {
                std::io::copy(&mut zip.by_index(at)?, &mut std::io::sink())?;
            }
        }
        let expected = 1 + usize::from(file.exists());
        let beside = files_in(&house.path(""))?;
        ensure!(
            beside.len() == expected,
            "beside each other stand {beside:?}"
        );
        in_runtime(async {
            reopen(house).await?;
            let mut contents = Contents::of(house).await?;
            contents.ensure_sound().await?;
            contents.close().await
        })
    }
}
