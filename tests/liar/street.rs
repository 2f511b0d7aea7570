//! A team over an honest server, at the moments at which someone is lied to.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use samenspel_tests::{Town, copy_folder};
use serde_json::Value;
use tempfile::TempDir;

use crate::laptop::Laptop;
use crate::lie::{Lie, Meddling, Route, Victim, lie};
use crate::memory::Memory;
use crate::proxy::Proxy;

/// Everything at one moment, to be copied.
pub struct Moment {
    town: TempDir,
    /// Who is lied to.
    pub victim: Laptop,
    /// Another laptop, which everything of the server has come to.
    pub other: Laptop,
    /// What went by until then.
    pub memory: Memory,
}

/// The moments, made once.
pub struct Street {
    pub proxy: Proxy,
    moments: BTreeMap<Victim, Moment>,
}

impl Street {
    /// Founds the team and lets everything happen that lies are told about.
    pub fn build() -> Result<Self> {
        let proxy = Proxy::start()?;
        let mut town = Town::start(&std::env::temp_dir())?;
        proxy.lead_to(town.address());
        found_elsewhere(&proxy)?;
        let a = Laptop::new()?;
        let mut street = Self {
            proxy,
            moments: BTreeMap::new(),
        };
        let a = street.begin(a)?;
        let b = street.comes_in(&a, "Bram", true)?;
        for name in ["Coen", "Eva"] {
            let leaves = street.comes_in(&a, name, false)?;
            writes(&leaves, &format!("{name}buur"))?;
            synced(&[&leaves, &a])?;
            a.done(&["team", "remove", name])?;
            writes(&leaves, &format!("{name}laat"))?;
            let _refused = leaves.run(&["sync"])?;
            synced(&[&a, &b, &a])?;
        }
        a.done(&["bundle", "export", path(&a, "stick")?.as_str()])?;
        let mut memory = street.proxy.memory();
        memory.bundle = fs::read(a.path("stick"))?;
        memory.shown = memory.stream.len() as u64;
        street.proxy.remember(memory);
        street.keep(Victim::Current, &mut town, &b, &a)?;
        for name in ["Een", "Twee", "Drie"] {
            writes(&a, name)?;
            synced(&[&a])?;
        }
        street.keep(Victim::Behind, &mut town, &b, &a)?;
        let writer = b.copy()?;
        for name in ["Vier", "Vijf"] {
            writes(&writer, name)?;
            street.sealed(&writer)?;
        }
        street.keep(Victim::Writer, &mut town, &writer, &a)?;
        let fresh = street.asks(&a, "Daan", false)?;
        street.keep(Victim::Fresh, &mut town, &fresh, &a)?;
        street.lists(&fresh)?;
        street.keep(Victim::Newcomer, &mut town, &fresh, &a)?;
        synced(&[&b])?;
        street.asks(&a, "Fien", false)?;
        street.asks(&a, "Guus", false)?;
        street.keep(Victim::Outdated, &mut town, &b, &a)?;
        let keeper = a.copy()?;
        let closed = lie("closed", Victim::Keeper, &[Route::Lease], close);
        street.proxy.tell(Some(closed.instead()));
        let _removed = keeper.run(&["team", "remove", "Bram"])?;
        street.proxy.tell(None);
        street.keep(Victim::Keeper, &mut town, &keeper, &fresh)?;
        Ok(street)
    }

    /// Copies of a moment, and the server as it was then.
    pub fn at(&self, victim: Victim) -> Result<(Town, Laptop, Laptop)> {
        let moment = self.moments.get(&victim).context("a moment")?;
        let folder = tempfile::tempdir()?;
        copy_folder(moment.town.path(), folder.path())?;
        let town = Town::start_in(folder)?;
        self.proxy.lead_to(town.address());
        self.proxy.remember(moment.memory.clone());
        Ok((town, moment.victim.copy()?, moment.other.copy()?))
    }

    fn begin(&mut self, mut a: Laptop) -> Result<Laptop> {
        a.done(&["init", "--title", "Speelplein"])?;
        a.make_sheet()?;
        writes(&a, "Vooraf")?;
        a.done(&["team", "create"])?;
        a.done(&["server", "connect", self.proxy.address()])?;
        Ok(a)
    }

    /// Someone answers an invite and is let in.
    fn asks(&self, a: &Laptop, name: &str, keeper: bool) -> Result<Laptop> {
        let link = a.done(&["team", "invite"])?;
        let link = link["link"].as_str().context("a link")?;
        let mut laptop = Laptop::new()?;
        let joined = laptop.done(&["team", "join", link, "--name", name])?;
        laptop.make_sheet()?;
        let digits = joined["digits"].as_str().context("digits")?;
        let accept = ["team", "accept", "--digits", digits];
        let role: &[&str] = if keeper { &["--keeper"] } else { &[] };
        a.done(&[&accept, role].concat())?;
        Ok(laptop)
    }

    fn comes_in(&self, a: &Laptop, name: &str, keeper: bool) -> Result<Laptop> {
        let laptop = self.asks(a, name, keeper)?;
        synced(&[&laptop, a, &laptop])?;
        Ok(laptop)
    }

    /// Seals what was done: the server can not be reached while it should be sent.
    fn sealed(&self, laptop: &Laptop) -> Result<()> {
        self.while_closed(laptop, lie("closed", Victim::Writer, &[Route::Push], close))
    }

    /// Takes in the list of members and nothing else.
    fn lists(&self, laptop: &Laptop) -> Result<()> {
        self.while_closed(laptop, lie("closed", Victim::Fresh, &[Route::Heads], close))
    }

    fn while_closed(&self, laptop: &Laptop, closed: Lie) -> Result<()> {
        self.proxy.tell(Some(closed.instead()));
        let ran = laptop.run(&["sync"])?;
        self.proxy.tell(None);
        ensure!(ran.answer["error"]["code"] == "server_unreached", "{ran:?}");
        Ok(())
    }

    fn keep(
        &mut self,
        victim: Victim,
        town: &mut Town,
        lied_to: &Laptop,
        other: &Laptop,
    ) -> Result<()> {
        town.stop()?;
        let folder = tempfile::tempdir()?;
        copy_folder(town.folder(), folder.path())?;
        town.start_again()?;
        let moment = Moment {
            town: folder,
            victim: lied_to.copy()?,
            other: other.copy()?,
            memory: self.proxy.memory(),
        };
        self.moments.insert(victim, moment);
        Ok(())
    }
}

/// Another team at the same server: what it sends is remembered apart.
fn found_elsewhere(proxy: &Proxy) -> Result<()> {
    let other = Laptop::new()?;
    other.done(&["init", "--title", "Andere straat"])?;
    other.done(&["team", "create"])?;
    other.done(&["server", "connect", proxy.address()])?;
    writes(&other, "Elders")?;
    synced(&[&other])?;
    let memory = Memory {
        elsewhere: Some(Box::new(proxy.memory())),
        ..Memory::default()
    };
    proxy.remember(memory);
    Ok(())
}

fn close(it: &mut Meddling) {
    it.refuse(protocol::Code::Unavailable);
}

/// Writes someone down.
pub fn writes(laptop: &Laptop, name: &str) -> Result<Value> {
    fs::write(laptop.path("lijst.csv"), format!("Naam\n{name} Jansen\n"))?;
    laptop.done(&["import", "neighbours", &path(laptop, "lijst.csv")?])
}

/// These meet the server, one after another.
pub fn synced(laptops: &[&Laptop]) -> Result<()> {
    for laptop in laptops {
        ensure!(laptop.syncs()?, "they are not in step");
    }
    Ok(())
}

/// A place beside the profile, as an argument.
pub fn path(laptop: &Laptop, name: &str) -> Result<String> {
    let path = laptop.path(name);
    Ok(path.to_str().context("a plain path")?.to_owned())
}
