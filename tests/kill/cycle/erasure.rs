//! An erasure: everywhere, or not begun; what a kill cut off the next opening finishes.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Act, in_runtime};
use crate::contents::{Contents, backups, ensure_only_backups, key_of, reopen_with_upkeep};
use crate::house::House;
use crate::samenspel::Build;

/// Someone who also stands in two backups is erased.
pub struct Erase {
    house: House,
    id: String,
}

const WORD: &str = "kanariegeel";

impl Erase {
    pub fn new(house: House) -> Result<Self> {
        let id = house.people.keys().next().context("people")?.clone();
        let samenspel = house.samenspel(Build::Plain);
        samenspel.done(&["neighbours", "edit", &id, "--note", WORD, "--family", WORD])?;
        samenspel.done(&["backup", "create"])?;
        samenspel.done(&["backup", "create"])?;
        let house = house.known()?;
        Ok(Self { house, id })
    }

    /// For each database of the house, whether the person stands in it. Nowhere by halves.
    async fn stands(&self, house: &House) -> Result<Vec<bool>> {
        let (_taken_out, mut databases) = backups(house).await?;
        ensure!(databases.len() >= 2, "a backup is gone");
        databases.push(house.profile().join("samenspel.db"));
        let key = key_of(house)?;
        let row = format!(
            "SELECT count(*) FROM neighbour WHERE id = x'{}'",
            self.id.replace('-', "")
        );
        let mut stands = Vec::new();
        for database in databases {
            let mut contents = Contents::open(&database, &key).await?;
            contents.ensure_sound().await?;
            let (is_there, found) = (
                contents.number(&row).await? == 1,
                contents.columns_with(WORD).await?,
            );
            contents.close().await?;
            ensure!(
                is_there != found.is_empty(),
                "the row is there: {is_there}, words in {found:?}"
            );
            stands.push(is_there);
        }
        Ok(stands)
    }
}

impl Act for Erase {
    fn name(&self) -> &'static str {
        "erasure"
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, _house: &House) -> Result<Vec<String>> {
        Ok(["neighbours", "erase", &self.id]
            .map(str::to_owned)
            .to_vec())
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        // An answer may say that a backup still has to be rewritten.
        let is_everywhere = acknowledged.is_some_and(|answer| answer["backups_failed"] == 0);
        if !is_everywhere {
            in_runtime(reopen_with_upkeep(house))?;
        }
        ensure_only_backups(house)?;
        let stands = in_runtime(self.stands(house))?;
        let is_gone = stands.iter().all(|stands| !stands);
        let is_whole = stands.iter().all(|stands| *stands) && acknowledged.is_none();
        ensure!(
            is_gone || is_whole,
            "in the backups and the store: {stands:?}"
        );
        let is_as_before = house.hash(Build::Plain)? == house.state_hash;
        ensure!(
            is_as_before == is_whole,
            "more or less than one person went"
        );
        Ok(())
    }
}
