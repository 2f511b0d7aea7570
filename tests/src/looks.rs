//! How a page looks and reads to everyone: every rule of axe, and nothing that scrolls sideways.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::stage::program_built;
use crate::wait::in_time;
use crate::window::Window;

const AXE: &str = include_str!("axe.js");
const SIDEWAYS: &str = include_str!("sideways.js");

/// How much of a page was looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looked {
    /// Pages.
    pub pages: u64,
    /// Rules of axe that had something to say and found it good.
    pub rules: u64,
    /// Elements that they found good.
    pub nodes: u64,
}

impl Looked {
    /// Adds what was looked at elsewhere.
    pub fn add(&mut self, other: Self) {
        self.pages += other.pages;
        self.rules += other.rules;
        self.nodes += other.nodes;
    }
}

impl Window<'_> {
    /// Runs every rule of axe on the page. One that is broken is an error that names where.
    pub async fn axe(&self, what: &str) -> Result<Looked> {
        let source = fs::read_to_string(program_built("SAMENSPEL_AXE")?)?;
        let script = [&source, AXE].concat();
        let found = self.client().execute_async(&script, vec![]);
        let found = in_time("axe to have looked", found).await?;
        let wrong = found.get("violations").and_then(Value::as_array);
        let wrong = wrong.context("axe did not answer")?;
        ensure!(wrong.is_empty(), "{what}: {wrong:#?}");
        let count = |field| found.get(field).and_then(Value::as_u64).unwrap_or_default();
        let looked = Looked {
            pages: 1,
            rules: count("rules"),
            nodes: count("nodes"),
        };
        ensure!(looked.nodes > 0, "{what}: axe found nothing to look at");
        Ok(looked)
    }

    /// Makes sure that nothing has to be scrolled sideways.
    pub async fn fits(&self, what: &str) -> Result<()> {
        let wide = self.run(SIDEWAYS, vec![]).await?;
        ensure!(
            wide.as_array().is_some_and(Vec::is_empty),
            "{what} is wider than its place: {wide}"
        );
        Ok(())
    }
}
