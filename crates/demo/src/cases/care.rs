//! Buying care in another way in Rotterdam: a monthly gathering of fresh thinkers (seed 1).

use super::parts::{kindred, method, party};
use super::{Case, words};
use app::depth::{CommunityInput, GatheringInput, QuestionInput};

pub(super) fn case() -> Case {
    Case {
        title: "Een plan B voor zorginkoop",
        why: "Zoals de zorg nu wordt ingekocht blijft er weinig ruimte over voor maatwerk.",
        how: "Elke maand komen mensen van binnen en buiten de gemeente bij elkaar.",
        what: "Gerichte initiatieven die een andere manier van inkopen dichterbij brengen.",
        theme: "Zorg",
        area: "Rotterdam",
        phase: "explore",
        question: QuestionInput {
            question: words("Hoe koop je zorg in zonder dat het maatwerk verdwijnt?"),
            for_whom: words("Professionals en cliënten"),
            known: words("Maatschappelijk aanbesteden vraagt een andere manier van denken."),
            tried: words("De gewone aanbesteding"),
            ..QuestionInput::default()
        },
        gathering: GatheringInput {
            rhythm: Some(words("monthly_weekday")),
            first_on: Some(words("2026-01-20")),
            time: words("16:00"),
            minutes: 120,
            place: words("Wisselend"),
            what: words("Trekkers kiezen samen het volgende initiatief"),
        },
        community: CommunityInput {
            name: words("Een plan B voor zorginkoop"),
            theme: words("Zorg inkopen met ruimte voor maatwerk"),
            goal: words("Een alternatief voor de aanbesteding"),
            who_may_start: words("Trekkers van binnen en buiten de gemeente"),
            scale: Some(words("town")),
            ..CommunityInput::default()
        },
        parties: vec![
            party(
                "Zorgprofessionals",
                "organisation",
                "for",
                "Ruimte om te doen wat nodig is",
                "Maatwerk",
                "Kennis uit de praktijk",
            ),
            party(
                "Cliënten",
                "residents",
                "unknown",
                "Zorg die past",
                "Zorg die past",
                "Ervaring",
            ),
            party(
                "Inkopers van de gemeente",
                "officials",
                "doubts",
                "Inkopen volgens de regels",
                "Betere zorg voor het geld",
                "Ruimte om te proberen",
            ),
        ],
        methods: vec![
            method(
                "Maandelijkse bijeenkomst",
                "thinking",
                "Frisse denkers van binnen en buiten",
                "planned",
                "",
            ),
            method(
                "Kiezen welk initiatief eerst gaat",
                "deciding",
                "De trekkers",
                "idea",
                "",
            ),
        ],
        kindred: vec![kindred(
            "Proef met één wijkteam",
            "Rotterdam",
            "Inkopen per wijk",
            "learn",
            true,
            "",
        )],
        ..Case::default()
    }
}
