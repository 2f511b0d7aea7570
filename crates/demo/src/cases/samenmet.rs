//! A platform of a town as a landing place for ideas of residents (seed 0, SamenMet).

use super::parts::{check, group, method, party, role, term};
use super::{Case, words};
use app::depth::{ExpectationInput, GatheringInput, QuestionInput};

pub(super) fn case() -> Case {
    Case {
        title: "Landingsplek voor bewonersideeën",
        why: "Er is energie genoeg in de stad, maar wie een idee heeft weet niet waar hij ermee heen kan.",
        how: "Eén plek voor alle ideeën, met een vast antwoord. We beginnen bij wie al meedoet.",
        what: "Een platform waar je initiatieven bekijkt, erop reageert en ziet wat ermee gebeurt.",
        theme: "Participatie",
        phase: "execution",
        expectation: ExpectationInput {
            about: words("Ideeën voor de eigen straat of wijk"),
            time: words("Reageren kost een paar minuten; een eigen idee uitwerken enkele avonden."),
            results_when: words("Elke maand staat er wat er met de ideeën is gedaan."),
            influence: Some(words("makes_together")),
            town_does: words("Antwoordt persoonlijk en vertelt ook waarom iets niet doorgaat."),
            town_does_not: words("Belooft niets waarvoor intern geen tijd is vrijgemaakt."),
            reply_days: Some(2),
            ..ExpectationInput::default()
        },
        gathering: GatheringInput {
            rhythm: Some(words("monthly_day")),
            first_on: Some(words("2026-01-15")),
            time: words("19:30"),
            minutes: 120,
            place: words("Stadhuis"),
            what: words("Brainstorm met de initiatiefnemers van twee initiatieven"),
        },
        question: QuestionInput {
            question: words("Waar zit energie bij bewoners, en hoe sluit de gemeente daarop aan?"),
            for_whom: words("Bewoners die iets willen doen in hun buurt"),
            known: words("Uit onderzoek: 45 van de 100 mensen willen zich vrijwillig inzetten."),
            shared_goal: words("Wie een idee heeft, weet binnen twee dagen wat ermee gebeurt."),
            ..QuestionInput::default()
        },
        terms: vec![
            term(
                "Burgerparticipatie",
                "Bewoners doen mee met plannen van de gemeente.",
            ),
            term(
                "Overheidsparticipatie",
                "De gemeente doet mee met plannen van bewoners.",
            ),
            term(
                "Doe-democratie",
                "Bewoners voeren zelf uit, met eigen tijd en soms eigen geld.",
            ),
        ],
        parties: vec![
            party(
                "Bewoners die meedoen",
                "residents",
                "for",
                "Gehoord worden",
                "Gehoor en hulp",
                "Ideeën en tijd",
            ),
            party(
                "Ambtenaren",
                "officials",
                "doubts",
                "Werk dat te doen is",
                "Draagvlak",
                "Antwoord en kennis",
            ),
        ],
        methods: vec![
            method(
                "Brainstorm",
                "thinking",
                "De initiatiefnemers van twee initiatieven",
                "done",
                "Een lijst met vervolgstappen",
            ),
            method(
                "Oproep per brief en op sociale media",
                "doing",
                "De buren van een initiatiefnemer",
                "planned",
                "",
            ),
        ],
        roles: vec![
            role(
                "Het netwerk onderhouden",
                "Wie ooit meedeed hoort regelmatig hoe het gaat",
                2,
            ),
            role("Beheer van het platform", "Reacties lezen en doorgeven", 1),
        ],
        groups: vec![
            group(
                "Meest betrokken bewoners",
                60,
                Some(20),
                "Elke maand een bericht en een uitnodiging",
            ),
            group(
                "Bewoners die een beetje betrokken zijn",
                8,
                Some(50),
                "Pas na de eerste successen",
            ),
        ],
        checks: vec![check(
            "agreements",
            "yes",
            "Intern is afgesproken wie wat doet als er een idee komt.",
        )],
        ..Case::default()
    }
}
