//! One schedule from its beginning to its end.

use std::path::Path;

use crate::table::Table;
use crate::template::Template;
use crate::world::{Broken, World};

/// What came of a schedule.
pub struct Outcome {
    /// What was wrong, and at which step.
    pub broken: Option<(usize, String)>,
    /// What met what.
    pub table: Table,
    /// What happened, as a hash.
    pub trace: String,
    /// What happened in words, when that was asked for.
    pub story: String,
}

/// Runs the schedule of a seed.
pub async fn run(
    seed: u64,
    steps: usize,
    template: &Template,
    place: &Path,
    tells: bool,
) -> Outcome {
    let folder = tempfile::tempdir_in(place).expect("a folder is made");
    let mut world = World::begin(seed, template, folder.path(), tells).await;
    let broken = go_through(&mut world, steps).await;
    Outcome {
        broken: broken.err().map(|(step, Broken(what))| (step, what)),
        table: world.table.clone(),
        trace: world.trace.finalize().to_hex()[..16].to_owned(),
        story: world.story.take().unwrap_or_default(),
    }
}

async fn go_through(world: &mut World, steps: usize) -> Result<(), (usize, Broken)> {
    for step in 0..steps {
        world.step().await.map_err(|broken| (step, broken))?;
    }
    world.end_well().await.map_err(|broken| (steps, broken))
}
