//! The playground of the Lindebuurt in depth: as far as its people have come.

use app::App;
use app::depth::{ExpectationInput, GatheringInput, QuestionInput, RulesInput, show_depth};
use domain::{InitiativeId, Moment};

use crate::build::{BuildError, date};
use crate::cases::parts::{check, group, kindred, method, party, role, term};
use crate::cases::{Case, deepen};

/// Fills in what the neighbours have agreed on, and leaves open what they have not.
pub(crate) async fn think_it_through(
    app: &App,
    playground: InitiativeId,
    today: Moment,
) -> Result<(), BuildError> {
    let standing = show_depth(app, playground).await?;
    let text = str::to_owned;
    let rules = RulesInput {
        who_may_start: text("Iedereen die in de acht straten woont"),
        scale: Some(text("neighbourhood")),
        budget_cents: Some(1_850_000),
        own_share: Some(20),
        rules: text("Wie iets begint, zoekt er zelf twee mensen bij."),
        ..RulesInput::of(&standing.cards.rules, &standing.initiative.support)
    };
    let case = Case {
        rules,
        expectation: ExpectationInput {
            about: text("Wat er op het plein komt en wie het onderhoudt"),
            not_about: text("Het hek langs de weg blijft staan."),
            time: text("Twee avonden en een klusdag"),
            results_when: text("Na de zomer ligt er een tekening."),
            influence: Some(text("makes_together")),
            town_does: text("Denkt mee over het gras en de bomen."),
            reply_days: Some(5),
            ..ExpectationInput::default()
        },
        question: QuestionInput {
            question: text("Hoe wordt het Kastanjeplein een plek voor iedereen?"),
            for_whom: text("Kinderen, ouderen en wie langskomt"),
            known: text("Het gras mag gebruikt worden als de buurt het onderhoudt."),
            shared_goal: text("Een plein waar je vanzelf iemand tegenkomt."),
            ..QuestionInput::default()
        },
        gathering: GatheringInput {
            rhythm: Some(text("monthly_weekday")),
            first_on: Some(date(today, -70)),
            time: text("19:30"),
            minutes: 90,
            place: text("Het oude schoolgebouw"),
            what: text("Wat is er gedaan, en wie pakt wat op?"),
        },
        terms: vec![term(
            "Onderhoud",
            "Maaien, vegen en elke maand de toestellen nakijken.",
        )],
        parties: vec![
            party(
                "Ouders met kinderen",
                "residents",
                "for",
                "Veilig spelen",
                "Een plein dichtbij",
                "Elke maand een klusuur",
            ),
            party(
                "Bewoners aan het plein",
                "residents",
                "doubts",
                "Rust in de avond",
                "",
                "Water en stroom",
            ),
            party(
                "Gemeente, groen",
                "officials",
                "for",
                "Minder onderhoud",
                "Gras dat de buurt maait",
                "Drie bomen",
            ),
        ],
        methods: vec![
            method(
                "Schetsavond",
                "thinking",
                "Wie zich inschreef in de winkel",
                "done",
                "Drie tekeningen",
            ),
            method(
                "Kiezen uit drie tekeningen",
                "deciding",
                "Alle adressen in de kring",
                "planned",
                "",
            ),
            method("Klusdag: het hek weg", "doing", "Iedereen", "idea", ""),
        ],
        roles: vec![
            role("Maaiploeg", "Om de week maaien in de zomer", 4),
            role("Sleutel van de schuur", "Gereedschap uitgeven", 1),
        ],
        groups: vec![
            group(
                "Jongeren van 12 tot 18",
                6,
                Some(10),
                "Op het veldje, na school",
            ),
            group(
                "Ouderen die niet naar avonden komen",
                0,
                Some(8),
                "Aan de deur en bij de maandagtafel",
            ),
        ],
        kindred: vec![kindred(
            "Speelplek in een dorp verderop",
            "Lindewaard-Oost",
            "Speelplek die de buurt zelf onderhoudt",
            "learn",
            false,
            "Spreek het maaien af voordat er een toestel staat.",
        )],
        checks: vec![check(
            "town_contact",
            "yes",
            "Joost spreekt met één ambtenaar van groen.",
        )],
        ..Case::default()
    };
    Ok(deepen(app, playground, &case).await?)
}
