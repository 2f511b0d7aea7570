//! The three strategies that towns called most successful (seed 0, survey of Partners+Pröpper).
//!
//! Pledges of hours and money get a place of their own later; now each side says what it gives.

use super::parts::{check, method, party, role};
use super::{Case, words};
use app::depth::{ExpectationInput, QuestionInput};

pub(super) fn case() -> Case {
    Case {
        title: "Doe-democratie in onze gemeente",
        why: "Bewoners willen zelf uitvoeren; dat vraagt een andere gemeente.",
        how: "Drie lijnen: tijd en kennis geven, een vaste partner zijn, zoeken naar winst voor allen.",
        what: "Projecten die bewoners zelf doen, met hulp van ambtenaren.",
        theme: "Doe-democratie",
        phase: "execution",
        expectation: ExpectationInput {
            about: words("Alles wat bewoners zelf willen uitvoeren"),
            town_does: words("Stelt tijd en deskundigheid van ambtenaren beschikbaar"),
            town_does_not: words("Zegt niets toe wat intern niet is afgesproken"),
            influence: Some(words("decides")),
            reply_days: Some(5),
            ..ExpectationInput::default()
        },
        question: QuestionInput {
            known: words(
                "Meer dan de helft van de gemeenten steunt de doe-democratie op een of andere manier.",
            ),
            ..QuestionInput::default()
        },
        parties: vec![
            party(
                "Bewoners die uitvoeren",
                "residents",
                "for",
                "Zelf doen",
                "Hulp van een vakman",
                "Eigen uren en soms eigen geld",
            ),
            party(
                "Gemeente",
                "officials",
                "for",
                "Een sterke buurt",
                "Werk dat de buurt doet",
                "Uren van ambtenaren",
            ),
        ],
        methods: vec![method(
            "Zoeken naar winst voor allebei",
            "thinking",
            "Bewoners en gemeente",
            "done",
            "Ieder schreef op wat hij wint en geeft",
        )],
        roles: vec![role(
            "Ambtenaar met uren",
            "Denkt mee en regelt vergunningen",
            1,
        )],
        checks: vec![check(
            "agreements",
            "yes",
            "Wat is toegezegd staat op papier en wordt nagekomen.",
        )],
        ..Case::default()
    }
}
