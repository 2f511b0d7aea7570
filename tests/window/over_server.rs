//! Two laptops, two windows and the server of the municipality, which goes away and comes back.

use std::cell::RefCell;

use anyhow::{Context, Result};
use samenspel_tests::{Key, Stage, Town, Window};

use crate::together::digits;
use crate::walks::{begin, is_kept, write_down};

const NAME: &str = "Fatima van der Berg";
const OF_A: &str = "06 12345678";
const OF_B: &str = "06 87654321";

#[tokio::test]
async fn what_two_did_apart_comes_together_once_the_server_is_back() -> Result<()> {
    let (ours, theirs) = (Stage::set("server-a")?, Stage::set("server-b")?);
    let folder = tempfile::tempdir()?;
    let town = RefCell::new(Town::start(folder.path())?);
    let walk = async |a: &Window| {
        let walk = async |b: &Window| {
            let two = Two {
                stage: &ours,
                town: &town,
                a,
                b,
            };
            two.become_a_team().await?;
            two.fill_in_differently_while_it_is_away().await?;
            two.both_see_both().await?;
            two.choose_in_one().await
        };
        theirs.with_window(&[], walk).await
    };
    ours.with_window(&[], walk).await
}

struct Two<'w> {
    stage: &'w Stage,
    town: &'w RefCell<Town>,
    a: &'w Window<'w>,
    b: &'w Window<'w>,
}

impl Two<'_> {
    async fn become_a_team(&self) -> Result<()> {
        let (a, b) = (self.a, self.b);
        begin(a, "Speeltuin Lindeplein").await?;
        write_down(a, "Fatima", "van der Berg").await?;
        begin(b, "Eettafel Kastanjelaan").await?;
        a.click("link", "Samenwerken").await?;
        a.fill("Jouw naam", "Riet").await?;
        a.click("button", "Begin een team").await?;
        let address = self.town.borrow().address();
        a.fill("Adres van de server", &address).await?;
        a.picture("connect").await?;
        a.axe("connecting a server").await?;
        a.click("button", "Verbind met de server").await?;
        a.sees(&format!("Jullie werken samen over {address}"))
            .await?;
        a.sees("Gelijk met de server om").await?;
        let link = self.invite().await?;
        let asked = self.ask_to_join(&link).await?;
        self.let_in(&asked).await?;
        b.sees("Speeltuin Lindeplein").await?;
        b.sees("Gelijk met de server om").await?;
        b.picture("arrived").await
    }

    async fn invite(&self) -> Result<String> {
        self.a.click("button", "Iemand uitnodigen").await?;
        let file = self.stage.on_stick("uitnodiging.txt");
        self.stage.choose(&file)?;
        self.a.click("button", "Opslaan als bestand").await?;
        self.a.sees("Opgeslagen:").await?;
        self.a.key(Key::Escape).await?;
        Ok(std::fs::read_to_string(file)?)
    }

    /// Gives the digits that `b` reads aloud.
    async fn ask_to_join(&self, link: &str) -> Result<String> {
        let b = self.b;
        b.click("link", "Samenwerken").await?;
        b.click("button", "Ik heb een link").await?;
        b.fill("De link die je kreeg", link).await?;
        b.fill("Je naam, voor wie je uitnodigde", "Noor").await?;
        b.click("button", "Vraag om mee te doen").await?;
        b.has_focus("heading", "Je aanvraag is verstuurd").await?;
        b.picture("asked").await?;
        b.axe("asking over the server").await?;
        digits(&b.text().await?).context("no digits to read aloud")
    }

    async fn let_in(&self, asked: &str) -> Result<()> {
        let a = self.a;
        a.sees("Noor wil meedoen.").await?;
        a.picture("waiting").await?;
        a.click("button", "Vergelijk cijfers met Noor").await?;
        a.find("heading", "Noor wil meedoen").await?;
        a.sees(asked).await?;
        a.click("button", "Ja, laat toe").await?;
        a.sees("Noor doet mee. Het initiatief komt vanzelf").await
    }

    async fn fill_in_differently_while_it_is_away(&self) -> Result<()> {
        self.town.borrow_mut().stop()?;
        for (window, number) in [(self.a, OF_A), (self.b, OF_B)] {
            window.click("link", "Buren").await?;
            window.click("row", NAME).await?;
            window.fill("Telefoon", number).await?;
            window.key(Key::Tab).await?;
            is_kept(window).await?;
            window
                .sees("Server niet te bereiken; alles staat op deze laptop")
                .await?;
        }
        self.a.picture("away").await?;
        self.town.borrow_mut().start_again()
    }

    async fn both_see_both(&self) -> Result<()> {
        for window in [self.a, self.b] {
            window.sees("Hier is 1 ding twee keer anders").await?;
            window.sees("Gelijk met de server om").await?;
            window.click("button", "1 ding dubbel ingevuld").await?;
            for words in [OF_A, OF_B, "Telefoon", "Op deze laptop"] {
                window.sees(words).await?;
            }
            window.picture("both-values").await?;
        }
        Ok(())
    }

    async fn choose_in_one(&self) -> Result<()> {
        let (a, b) = (self.a, self.b);
        a.click("button", &format!("Deze houden {OF_B}")).await?;
        for window in [a, b] {
            window.sees("Niets is dubbel ingevuld").await?;
            window.key(Key::Escape).await?;
            window.sees_no_more("dubbel ingevuld").await?;
            window.holds("Telefoon", OF_B).await?;
        }
        Ok(())
    }
}
