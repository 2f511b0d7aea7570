//! Five advices to pioneers (seed 3, Berenschot and the association of mayors).

use super::parts::{check, method, role, term};
use super::{Case, words};
use app::depth::{GatheringInput, QuestionInput};

pub(super) fn case() -> Case {
    Case {
        title: "Pionieren met participatie",
        why: "Bestuurders krijgen er hoe dan ook mee te maken; er is nu ruimte om te proberen.",
        how: "Kijken, luisteren, rollen verdelen en al doende ontdekken wat hier past.",
        what: "Een gemeente die van haar eigen proeven leert.",
        theme: "Lokale democratie",
        phase: "explore",
        question: QuestionInput {
            question: words("Hoe past wat de raad beslist bij wat bewoners zelf beginnen?"),
            for_whom: words("Burgemeester, wethouders, secretaris, raad en griffier"),
            known: words("Uit zo'n veertig gesprekken: het vraagt om mensen met lef."),
            tried: words("Open vraag: hebben mensen wel zoveel tijd en energie als wij denken?"),
            shared_goal: words("We leren van elke proef, ook van een mislukte."),
        },
        gathering: GatheringInput {
            rhythm: Some(words("monthly_weekday")),
            first_on: Some(words("2026-02-24")),
            time: words("12:00"),
            minutes: 90,
            place: words("Raadzaal"),
            what: words("Leerarena: één proef, één les"),
        },
        terms: vec![
            term("Representatieve democratie", "De gekozen raad beslist."),
            term(
                "Participatieve democratie",
                "Bewoners denken, beslissen en doen zelf mee.",
            ),
        ],
        methods: vec![
            method(
                "Gesprek over wat we bedoelen",
                "thinking",
                "Raad, college en bewoners",
                "done",
                "Samen denken: eerst luisteren",
            ),
            method(
                "Keuze met een loting van bewoners",
                "deciding",
                "Gelote bewoners",
                "planned",
                "Samen beslissen: zeg vooraf wat telt",
            ),
            method(
                "Een proef in één wijk",
                "doing",
                "Bewoners en een wijkteam",
                "planned",
                "Samen doen: klein beginnen",
            ),
        ],
        roles: vec![role(
            "Gastheer van de leerarena",
            "Zorgt dat lessen worden opgeschreven",
            1,
        )],
        checks: vec![check("shared", "partly", "De leerarena is begonnen.")],
        ..Case::default()
    }
}
