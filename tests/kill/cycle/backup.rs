//! A backup: a whole one, or none.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use storage::Store;

use super::{Act, in_runtime};
use crate::contents::{Contents, backups, ensure_only_backups, key_of, reopen_with_upkeep};
use crate::house::House;

/// A backup is made by hand.
pub struct MakeBackup {
    house: House,
}

impl MakeBackup {
    pub fn new(house: House) -> Self {
        Self { house }
    }
}

impl Act for MakeBackup {
    fn name(&self) -> &'static str {
        "backup"
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, _house: &House) -> Result<Vec<String>> {
        Ok(["backup", "create"].map(str::to_owned).to_vec())
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        if let Some(answer) = acknowledged {
            let file = answer["file"].as_str().context("a file")?;
            ensure!(Path::new(file).exists(), "{file} is not there");
        }
        in_runtime(async {
            reopen_with_upkeep(house).await?;
            ensure_only_backups(house)?;
            let mut contents = Contents::of(house).await?;
            contents.ensure_sound().await?;
            contents.close().await?;
            let (_taken_out, mut databases) = backups(house).await?;
            let at_least = 1 + usize::from(acknowledged.is_some()); // that of the day
            ensure!(databases.len() >= at_least, "{} backups", databases.len());
            databases.push(house.profile().join("samenspel.db"));
            let key = key_of(house)?;
            for database in databases {
                let store = Store::open(&database, &key).await?;
                let hash = store.lease().await?.state_hash().await;
                store.close().await?;
                ensure!(
                    hash? == house.state_hash,
                    "{} holds something else",
                    database.display()
                );
            }
            Ok(())
        })
    }
}
