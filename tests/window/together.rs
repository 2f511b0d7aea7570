//! Two laptops, two windows and a stick: a team, the same field filled in differently, and one
//! who chooses.

use anyhow::{Context, Result, ensure};
use samenspel_tests::{Key, Stage, Window};

use crate::walks::{begin, is_kept, write_down};

const NAME: &str = "Fatima van der Berg";
const OF_A: &str = "06 12345678";
const OF_B: &str = "06 87654321";

#[tokio::test]
async fn what_two_filled_in_differently_is_seen_by_both_and_chosen_once() -> Result<()> {
    let (ours, theirs) = (Stage::set("together-a")?, Stage::set("together-b")?);
    let walk = async |a: &Window| {
        let walk = async |b: &Window| {
            let two = Two {
                stages: (&ours, &theirs),
                a,
                b,
            };
            two.become_a_team().await?;
            two.fill_in_differently().await?;
            two.both_see_both().await?;
            two.choose_in_one().await
        };
        theirs.with_window(&[], walk).await
    };
    ours.with_window(&[], walk).await
}

struct Two<'w> {
    stages: (&'w Stage, &'w Stage),
    a: &'w Window<'w>,
    b: &'w Window<'w>,
}

impl Two<'_> {
    /// Whatever either of them chooses from now on is this file on the stick.
    fn hold(&self, file: &str) -> Result<std::path::PathBuf> {
        let path = self.stages.0.on_stick(file);
        self.stages.0.choose(&path)?;
        self.stages.1.choose(&path)?;
        Ok(path)
    }

    async fn become_a_team(&self) -> Result<()> {
        let (a, b) = (self.a, self.b);
        begin(a, "Speeltuin Lindeplein").await?;
        write_down(a, "Fatima", "van der Berg").await?;
        begin(b, "Eettafel Kastanjelaan").await?;
        a.click("link", "Samenwerken").await?;
        a.picture("start").await?;
        a.axe("starting a team").await?;
        a.fill("Jouw naam", "Riet").await?;
        a.click("button", "Begin een team").await?;
        a.has_focus("heading", "Wie er meedoen").await?;
        let link = self.invite().await?;
        self.ask_to_join(&link).await?;
        self.let_in().await?;
        self.carry(a, b, "staat nu ook op deze laptop").await?;
        b.click("link", "Samenwerken").await?;
        b.sees("Riet").await?;
        b.sees("Noor").await?;
        b.picture("team").await
    }

    async fn invite(&self) -> Result<String> {
        self.a.click("button", "Iemand uitnodigen").await?;
        self.a.find("img", "De link als code om te scannen").await?;
        let file = self.hold("uitnodiging.txt")?;
        self.a.click("button", "Opslaan als bestand").await?;
        self.a.sees("Opgeslagen:").await?;
        self.a.picture("invite").await?;
        self.a.axe("the invitation").await?;
        self.a.key(Key::Escape).await?;
        Ok(std::fs::read_to_string(file)?)
    }

    async fn ask_to_join(&self, link: &str) -> Result<()> {
        let b = self.b;
        b.click("link", "Samenwerken").await?;
        b.click("button", "Ik heb een link").await?;
        b.fill("De link die je kreeg", link).await?;
        b.fill("Je naam, voor wie je uitnodigde", "Noor").await?;
        b.click("button", "Vraag om mee te doen").await?;
        self.hold("samenspel.aanvraag")?;
        b.click("button", "Aanvraag opslaan").await?;
        b.sees("Opgeslagen:").await?;
        b.picture("join").await?;
        b.axe("asking to join").await.map(drop)
    }

    async fn let_in(&self) -> Result<()> {
        let a = self.a;
        a.click("button", "Aanvraag openen").await?;
        a.find("heading", "Noor wil meedoen").await?;
        let digits = digits(&a.text().await?).context("no digits to compare")?;
        self.b.sees(&digits).await?;
        a.picture("accept").await?;
        a.axe("letting in").await?;
        a.click("button", "Ja, laat toe").await?;
        a.sees("Noor doet mee").await
    }

    /// What `from` did goes to `to`, who is told `said`.
    async fn carry(&self, from: &Window<'_>, to: &Window<'_>, said: &str) -> Result<()> {
        let bundle = self.hold("samenspel.bundel")?;
        if bundle.exists() {
            std::fs::remove_file(&bundle)?;
        }
        for window in [from, to] {
            window.click("link", "Buren").await?; // leaves what was said before
            window.click("link", "Samenwerken").await?;
        }
        from.click("button", "Bundel maken").await?;
        from.sees("De bundel staat klaar").await?;
        to.click("button", "Bundel inlezen").await?;
        to.sees(said).await
    }

    async fn fill_in_differently(&self) -> Result<()> {
        for (window, number) in [(self.a, OF_A), (self.b, OF_B)] {
            window.click("link", "Buren").await?;
            window.click("row", NAME).await?;
            window.fill("Telefoon", number).await?;
            window.key(Key::Tab).await?;
            is_kept(window).await?;
        }
        let said = "1 wijziging overgenomen, 1 ding dubbel ingevuld";
        self.carry(self.a, self.b, said).await?;
        self.carry(self.b, self.a, said).await
    }

    async fn both_see_both(&self) -> Result<()> {
        for window in [self.a, self.b] {
            window.click("link", "Buren").await?;
            window.sees(&format!("{NAME}, twee keer anders")).await?;
            window.click("row", NAME).await?;
            window.sees("Hier is 1 ding twee keer anders").await?;
            window.picture("marked").await?;
            window.click("button", "1 ding dubbel ingevuld").await?;
            window.find("heading", NAME).await?;
            for words in [OF_A, OF_B, "Telefoon", "Op deze laptop"] {
                window.sees(words).await?;
            }
            window.picture("both-values").await?;
            window.axe("what is undecided").await?;
            window.fits("what is undecided").await?;
        }
        self.a.sees("Noor, ").await?;
        self.b.sees("Riet, ").await
    }

    async fn choose_in_one(&self) -> Result<()> {
        let (a, b) = (self.a, self.b);
        a.click("button", &format!("Deze houden {OF_A}")).await?;
        a.sees("Niets is dubbel ingevuld").await?;
        a.has_focus("heading", "Niets is dubbel ingevuld").await?;
        a.picture("chosen").await?;
        a.click("button", "Ongedaan maken").await?;
        a.find("button", &format!("Deze houden {OF_B}")).await?;
        a.click("button", &format!("Deze houden {OF_A}")).await?;
        a.sees("Niets is dubbel ingevuld").await?;
        for window in [a, b] {
            window.key(Key::Escape).await?;
        }
        self.carry(a, b, "overgenomen.").await?;
        for window in [a, b] {
            window.sees_no_more("dubbel ingevuld").await?;
            window.click("link", "Buren").await?;
            window.click("row", NAME).await?;
            window.holds("Telefoon", OF_A).await?;
            let text = window.text().await?;
            ensure!(!text.contains("twee keer anders"), "{text}");
        }
        Ok(())
    }
}

/// The first three digits, a blank and three digits in a text.
pub fn digits(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let fits = |seven: &&[char]| {
        let digit = |at: usize| seven[at].is_ascii_digit();
        (0..3).all(digit) && seven[3] == ' ' && (4..7).all(digit)
    };
    letters
        .windows(7)
        .find(fits)
        .map(|seven| seven.iter().collect())
}
