//! An import: all rows or none.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::{Act, in_runtime};
use crate::contents::{Contents, reopen};
use crate::house::House;

/// A list of so many people comes in.
pub struct Import {
    house: House,
    rows: u64,
}

/// What an import makes, counted by table.
const COUNTED: [&str; 4] = [
    "SELECT count(*) FROM neighbour",
    "SELECT count(*) FROM neighbour_tag",
    "SELECT count(DISTINCT note) FROM neighbour",
    "SELECT count(*) FROM neighbour AS n JOIN household AS h ON h.id = n.household_id",
];

impl Import {
    pub fn new(house: House, rows: u64) -> Self {
        Self { house, rows }
    }
}

impl Act for Import {
    fn name(&self) -> &'static str {
        "import"
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, house: &House) -> Result<Vec<String>> {
        let first = house.people.len() as u64 + 1;
        let list = house.write_list(first, first + self.rows - 1)?;
        Ok(["import", "neighbours", &list].map(str::to_owned).to_vec())
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        in_runtime(async {
            reopen(house).await?;
            let mut contents = Contents::of(house).await?;
            contents.ensure_sound().await?;
            let mut counts = Vec::new();
            for sql in COUNTED {
                counts.push(contents.number(sql).await?);
            }
            contents.close().await?;
            let before = i64::try_from(house.people.len())?;
            let after = before + i64::try_from(self.rows)?;
            let is_whole = counts.iter().all(|count| *count == after);
            let is_absent = counts.iter().all(|count| *count == before) && acknowledged.is_none();
            ensure!(
                is_whole || is_absent,
                "of {before} or {after} there are {counts:?}"
            );
            Ok(())
        })
    }
}
