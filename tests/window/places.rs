//! The main places in both languages, light and dark, narrow and with large letters: every rule
//! of axe holds, nothing scrolls sideways, and pictures are left behind to be looked at.

use anyhow::Result;
use samenspel_tests::{Key, Looked, Stage, Window};
use words::{Language, Words};

use crate::walks::PASSPHRASE;

const LIST: &str = "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Telefoon\n\
    Jan;Jansen;Lindeplein;1;3511 AA;612345678\n\
    Aïsha;El Amrani;Lindeplein;2;12345;06 12345679\n";

#[tokio::test]
async fn every_place_can_be_read_by_everyone_in_dutch() -> Result<()> {
    visit(Language::Nl).await
}

#[tokio::test]
async fn every_place_can_be_read_by_everyone_in_english() -> Result<()> {
    visit(Language::En).await
}

async fn visit(language: Language) -> Result<()> {
    let stage = Stage::set(&format!("places-{language}"))?;
    stage.choose(&stage.bring("buren.csv", LIST)?)?;
    let walk = async |window: &Window| {
        let mut visit = Visit {
            window,
            words: Words::new(language),
            looked: Looked::default(),
        };
        visit.front_door().await?;
        visit.demo().await?;
        visit.own_initiative().await?;
        println!("{language}: {:?}", visit.looked);
        Ok(())
    };
    stage.with_window(&[], walk).await
}

/// One person on the way past everything, and how much they looked at.
struct Visit<'w> {
    window: &'w Window<'w>,
    words: Words,
    looked: Looked,
}

/// The places of an open initiative.
#[derive(Clone, Copy)]
enum Place {
    Overview,
    Neighbours,
    Person,
    NewPerson,
    List,
    Doors,
    Support,
    Resources,
    Calendar,
    Together,
    Settings,
    Help,
    Palette,
}

const PLACES: [(Place, &str); 13] = [
    (Place::Overview, "overview"),
    (Place::Neighbours, "neighbours"),
    (Place::Person, "person"),
    (Place::NewPerson, "new-person"),
    (Place::List, "list"),
    (Place::Doors, "doors"),
    (Place::Support, "support"),
    (Place::Resources, "resources"),
    (Place::Calendar, "calendar"),
    (Place::Together, "together"),
    (Place::Settings, "settings"),
    (Place::Help, "help"),
    (Place::Palette, "palette"),
];

impl Visit<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    async fn click(&self, role: &str, id: &str) -> Result<()> {
        self.window.click(role, &self.say(id)).await
    }

    async fn front_door(&mut self) -> Result<()> {
        if self.words.language() != Language::default() {
            let other = Words::new(Language::default()).say("language-other", &[]);
            self.window.click("button", &other).await?;
        }
        self.window
            .find("heading", &self.say("welcome-title"))
            .await?;
        self.look("welcome").await
    }

    async fn demo(&mut self) -> Result<()> {
        self.click("button", "welcome-demo").await?;
        self.window
            .find("heading", &self.say("street-title"))
            .await?;
        for theme in ["light", "dark"] {
            self.set(&self.say(&format!("theme-{theme}"))).await?;
            for (place, name) in PLACES {
                self.go(place).await?;
                self.look(&format!("{name}-{theme}")).await?;
                self.leave(place).await?;
            }
        }
        self.set(&self.say("theme-light")).await?;
        self.window.resize(1024, 768).await?;
        self.see_all("narrow").await?;
        self.window.resize(1280, 832).await?;
        let large = self.words.say("text-percent", &[("percent", "200".into())]);
        self.set(&large).await?;
        self.see_all("large").await?;
        let usual = self.words.say("text-percent", &[("percent", "100".into())]);
        self.set(&usual).await
    }

    /// What the demo has not: an empty initiative, keys, backups, a recovery sheet.
    async fn own_initiative(&mut self) -> Result<()> {
        self.click("button", "demo-discard").await?;
        self.click("button", "welcome-new").await?;
        self.look("begin").await?;
        let window = self.window;
        window
            .fill(&self.say("initiative-title"), "Speeltuin Lindeplein")
            .await?;
        window.fill(&self.say("passphrase"), PASSPHRASE).await?;
        self.click("button", "begin-do").await?;
        window.find("heading", &self.say("street-empty")).await?;
        self.look("overview-empty").await?;
        self.click("link", "place-neighbours").await?;
        window.sees(&self.say("neighbours-empty")).await?;
        self.look("neighbours-empty").await?;
        self.click("link", "place-settings").await?;
        self.click("button", "backup-make").await?;
        let made = self.words.say("backup-made", &[("moment", "|".into())]);
        window
            .sees(made.split('|').next().unwrap_or_default())
            .await?;
        self.look("keys-and-backups").await?;
        self.click("button", "recovery-make").await?;
        window.find("heading", &self.say("recovery-sheet")).await?;
        self.look("recovery-sheet").await
    }

    async fn set(&self, option: &str) -> Result<()> {
        self.click("link", "place-settings").await?;
        self.window.click("radio", option).await
    }

    async fn go(&self, place: Place) -> Result<()> {
        let window = self.window;
        match place {
            Place::Overview => {
                self.click("link", "place-overview").await?;
                window.find("heading", &self.say("street-title")).await?;
            }
            Place::Neighbours => self.to_the_neighbours().await?,
            Place::Person => {
                self.to_the_neighbours().await?;
                window
                    .fill(&self.say("neighbours-search"), "fatima")
                    .await?;
                window.click("row", "Fatima").await?;
                window.find("heading", &self.say("consent")).await?;
            }
            Place::NewPerson => {
                self.to_the_neighbours().await?;
                self.click("link", "neighbour-new").await?;
                window.fill(&self.say("field-postcode"), "12").await?;
                self.click("button", "neighbour-make").await?;
                window.find("alert", "").await?;
                window
                    .has_focus("textbox", &self.say("field-family"))
                    .await?;
            }
            Place::List => {
                self.to_the_neighbours().await?;
                self.click("link", "import-open").await?;
                self.click("button", "import-choose").await?;
                self.click("button", "next").await?;
                self.click("button", "import-check").await?;
                window
                    .find("heading", &self.say("import-check-title"))
                    .await?;
            }
            Place::Doors => {
                self.click("link", "place-doors").await?;
                window.find("heading", &self.say("circle")).await?;
            }
            Place::Support => {
                self.click("link", "place-support").await?;
                window.find("heading", &self.say("place-support")).await?;
                window.find("link", &self.say("support-paper-open")).await?;
            }
            Place::Resources => {
                self.click("link", "place-resources").await?;
                window.find("button", &self.say("booking-do")).await?;
            }
            Place::Calendar => {
                self.click("link", "place-resources").await?;
                self.click("link", "resources-part-calendar").await?;
                // Where the letters are large it is a list.
                window.find("button", &self.say("calendar-print")).await?;
            }
            Place::Together => {
                self.click("link", "place-team").await?;
                window.find("heading", &self.say("together-start")).await?;
            }
            Place::Settings => {
                self.click("link", "place-settings").await?;
                window.find("heading", &self.say("appearance")).await?;
            }
            Place::Help => {
                self.click("link", "place-help").await?;
                window.find("navigation", &self.say("help-pages")).await?;
            }
            Place::Palette => {
                window.chord(&[Key::Control], 'k').await?;
                window.find("combobox", &self.say("palette-hint")).await?;
                window.type_in("berg").await?;
                window.find("option", "").await?;
            }
        }
        Ok(())
    }

    /// The list, once somebody stands in it.
    async fn to_the_neighbours(&self) -> Result<()> {
        self.click("link", "place-neighbours").await?;
        let choose = self.words.say("choose-one", &[("name", "".into())]);
        self.window.find("checkbox", choose.trim()).await.map(drop)
    }

    async fn leave(&self, place: Place) -> Result<()> {
        match place {
            Place::Palette => self.window.key(Key::Escape).await,
            _ => Ok(()),
        }
    }

    async fn look(&mut self, what: &str) -> Result<()> {
        self.window.picture(what).await?;
        self.looked.add(self.window.axe(what).await?);
        self.window.fits(what).await
    }

    async fn see_all(&mut self, how: &str) -> Result<()> {
        for (place, name) in PLACES {
            self.go(place).await?;
            self.window.picture(&format!("{name}-{how}")).await?;
            self.window.fits(&format!("{name} {how}")).await?;
            self.leave(place).await?;
        }
        Ok(())
    }
}
