//! The square in The Hague: a measured rule becomes a joint solution (seed 1).
//!
//! An agreement and a request for room in the rules are kinds of their own later; now the rule
//! stands on the rules card, the experiment and the agreement among the methods.

use super::parts::{check, method, party, role};
use super::{Case, words};
use app::depth::{ExpectationInput, QuestionInput, RulesInput};

pub(super) fn case() -> Case {
    Case {
        title: "De toekomst van het plein",
        why: "Terras, buurt en gemeente staan tegenover elkaar om een streep op de grond.",
        how: "Bewoners, ondernemers en ambtenaren denken samen mee in een proef.",
        what: "Een plein waar stoelen in de zon mogen staan en de buurt er iets aan heeft.",
        theme: "Openbare ruimte",
        area: "Een plein in Den Haag",
        phase: "execution",
        rules: RulesInput {
            who_may_start: words("Bewoners, ondernemers en ambtenaren van het plein"),
            scale: Some(words("street")),
            rules: words(
                "Nu: een stoel staat niet meer dan 0 cm over de streep; 50 cm is te veel.\nIn de proef: de streep schuift mee met de zon, de looproute blijft vrij.",
            ),
            support_unit: words("household"),
            ..RulesInput::default()
        },
        expectation: ExpectationInput {
            about: words("Waar de stoelen staan en wat de buurt eraan heeft"),
            not_about: words("De looproute voor de brandweer"),
            influence: Some(words("makes_together")),
            town_does: words("Kijkt of de regels kunnen buigen"),
            ..ExpectationInput::default()
        },
        question: QuestionInput {
            question: words(
                "Is er een oplossing waar bewoners en ondernemers allebei iets aan hebben?",
            ),
            for_whom: words("Wie aan het plein woont of werkt"),
            known: words(
                "De gemeente bepaalt nu per stoel waar die staat; bewoners zijn er niet bij.",
            ),
            tried: words("Handhaven met het meetlint: dat werd strijd."),
            shared_goal: words("De opbrengst van het terras komt ook bij de buurt terecht."),
        },
        parties: vec![
            party(
                "Bewoners",
                "residents",
                "doubts",
                "Rust en doorloop",
                "Een deel van de opbrengst",
                "Ruimte in de zon",
            ),
            party(
                "Terrashouders",
                "entrepreneurs",
                "for",
                "Stoelen waar de zon schijnt",
                "Meer omzet",
                "Een bijdrage aan de buurt",
            ),
            party(
                "Ambtenaren",
                "officials",
                "for",
                "Een regel die te handhaven is",
                "Minder ruzie",
                "Ruimte in de regels",
            ),
        ],
        methods: vec![
            method(
                "Samen nadenken over het plein",
                "thinking",
                "Bewoners, ondernemers en ambtenaren",
                "done",
                "Een idee waar beide kanten iets aan hebben",
            ),
            method(
                "Afspraak over stoelen en opbrengst",
                "deciding",
                "De drie partijen",
                "done",
                "Een streep die meeschuift, een deel van de omzet voor het plein",
            ),
            method(
                "Proef met schuivende terrassen",
                "doing",
                "Terrashouders en bewoners",
                "planned",
                "",
            ),
        ],
        roles: vec![role(
            "Meten en meekijken",
            "Elke week opschrijven hoe de proef gaat",
            2,
        )],
        checks: vec![check(
            "agreements",
            "partly",
            "De afspraak geldt zolang de proef loopt.",
        )],
        ..Case::default()
    }
}
