//! Two ministries with teams around national themes (seed 1).

use super::parts::{kindred, method, party, term};
use super::{Case, words};
use app::depth::{CommunityInput, RulesInput};

pub(super) fn case() -> Case {
    Case {
        title: "Teams rond landelijke vraagstukken",
        why: "Beleid stuit in het veld op vragen die niemand alleen oplost.",
        how: "Collega's en partijen van buiten vormen zelf teams rond een vraagstuk.",
        what: "Antwoorden die binnen en buiten het ministerie bruikbaar zijn.",
        theme: "Landelijk beleid",
        area: "Nederland",
        phase: "execution",
        rules: RulesInput {
            who_may_start: words("Collega's en genodigden van buiten"),
            scale: Some(words("country")),
            rules: words("Iedereen kiest zelf aan welke vraag hij werkt."),
            support_unit: words("person"),
            ..RulesInput::default()
        },
        community: CommunityInput {
            name: words("Landelijke vraagstukken"),
            goal: words("Samen werken aan vragen uit het veld"),
            who_may_start: words("Elke deelnemer"),
            scale: Some(words("country")),
            ..CommunityInput::default()
        },
        terms: vec![term(
            "Vraaggericht",
            "De vraag bepaalt wie er meedoet, niet de afdeling.",
        )],
        parties: vec![
            party(
                "Ministerie van Financiën",
                "officials",
                "for",
                "Weten wat nieuw geld betekent",
                "Kennis van buiten",
                "Tijd van collega's",
            ),
            party(
                "Ministerie van VWS",
                "officials",
                "for",
                "Beleid dat in het veld werkt",
                "Problemen eerder horen",
                "Tijd van collega's",
            ),
            party(
                "Partijen uit het veld",
                "organisation",
                "unknown",
                "Gehoord worden",
                "Invloed",
                "Ervaring",
            ),
        ],
        methods: vec![method(
            "Team vormen rond een vraag",
            "doing",
            "Wie zelf kiest",
            "planned",
            "",
        )],
        kindred: vec![
            kindred(
                "Wat betekent de bitcoin?",
                "Financiën",
                "Een team rond digitaal geld",
                "join",
                true,
                "",
            ),
            kindred(
                "Problemen die uit beleid volgen",
                "VWS",
                "Een team rond vragen uit het veld",
                "join",
                true,
                "",
            ),
        ],
        ..Case::default()
    }
}
