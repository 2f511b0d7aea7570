//! A change of the schema: the old one or the new one, with a backup of the old.

use std::mem::MaybeUninit;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
use serde_json::Value;
use storage::SCHEMA;

use super::{Act, Watch, in_runtime};
use crate::contents::{Contents, backups, key_of};
use crate::house::House;
use crate::samenspel::Build;

/// A program with a later schema opens a profile of this one.
pub struct Migrate {
    house: House,
}

/// The copy for the backup that comes before anything changes.
const FIRST_FILE: &str = "samenspel.out";

/// The program ended because a later one wrote the file.
const LATER: i32 = 6;

impl Migrate {
    pub fn new(house: House) -> Self {
        Self { house }
    }

    /// What this build makes of it: the same as before, or a refusal that changes nothing.
    fn judge_with_this_build(house: &House) -> Result<()> {
        let ran = house.samenspel(Build::Plain).run(&["state-hash"])?;
        let is_as_before = ran.exit == 0 && ran.answer["state_hash"] == house.state_hash.as_str();
        ensure!(
            is_as_before || ran.exit == LATER,
            "{}: {}",
            ran.exit,
            ran.answer
        );
        Ok(())
    }

    async fn judge_contents(house: &House) -> Result<()> {
        let mut contents = Contents::of(house).await?;
        contents.ensure_sound().await?;
        ensure!(
            contents.number("PRAGMA user_version").await? == i64::from(SCHEMA) + 1,
            "the schema"
        );
        let moved =
            "SELECT count(*) FROM later JOIN neighbour USING (called) WHERE called = given_name";
        let moved = contents.number(moved).await?;
        contents.close().await?;
        ensure!(
            moved == i64::try_from(house.people.len())?,
            "{moved} people are in the new table"
        );
        let (_taken_out, databases) = backups(house).await?;
        ensure!(!databases.is_empty(), "no backup was made before");
        let key = key_of(house)?;
        for database in databases {
            let schema = storage::schema_of(&database, &key).await?;
            ensure!(schema == SCHEMA, "a backup has the schema {schema}");
        }
        Ok(())
    }
}

impl Act for Migrate {
    fn name(&self) -> &'static str {
        "migration"
    }

    fn build(&self) -> Build {
        Build::LaterSchema
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, _house: &House) -> Result<Vec<String>> {
        Ok(vec!["state-hash".to_owned()])
    }

    /// There is no app yet that could tell; the first file that is made does.
    fn watch(&self, house: &House) -> Result<Watch> {
        let watch = inotify::init(CreateFlags::empty())?;
        inotify::add_watch(&watch, house.profile(), WatchFlags::CREATE)?;
        Ok(Box::new(move |_| {
            let mut buffer = [MaybeUninit::uninit(); 4_096];
            let mut made = Reader::new(watch, &mut buffer);
            loop {
                let event = made.next()?;
                let name = event.file_name().context("a name")?;
                if Path::new(name.to_str()?) == Path::new(FIRST_FILE) {
                    return Ok(Instant::now());
                }
            }
        }))
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        if let Some(answer) = acknowledged {
            ensure!(
                answer["state_hash"] == house.state_hash.as_str(),
                "something else can be seen"
            );
            in_runtime(Self::judge_contents(house))?;
        }
        Self::judge_with_this_build(house)?;
        let later = house.samenspel(Build::LaterSchema);
        ensure!(
            house.hash(Build::LaterSchema)? == house.state_hash,
            "something else can be seen"
        );
        ensure!(later.done(&["check"])?["whole"] == true, "damaged");
        in_runtime(Self::judge_contents(house))
    }
}
