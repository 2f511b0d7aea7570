//! Eight keys to strengthen participation (seed 2, KplusV after a review in Leiden): each of them
//! is an item of the checklist.

use super::parts::{check, group, method, party};
use super::{Case, words};
use app::depth::{ExpectationInput, QuestionInput, RulesInput};

/// The eight keys in their order, as the checklist has them.
pub(super) const KEYS: [&str; 8] = [
    "expectations",
    "agreements",
    "groups_heard",
    "investment",
    "town_contact",
    "shared",
    "short_lines",
    "council",
];

pub(super) fn case() -> Case {
    Case {
        title: "Van buiten naar binnen werken",
        why: "De stad wil inwoners, instellingen en bedrijven eerder bij plannen betrekken.",
        how: "We houden het traject langs acht voorwaarden, ook onderweg.",
        what: "Een plan dat de stad samen heeft gemaakt.",
        theme: "Werkwijze van de gemeente",
        area: "Leiden",
        phase: "requested",
        rules: RulesInput {
            budget_cents: Some(1_000_000),
            support_unit: words("household"),
            ..RulesInput::default()
        },
        expectation: ExpectationInput {
            about: words("De inrichting van de wijk"),
            time: words("Vier avonden"),
            results_when: words("Na de zomer ligt het plan er"),
            influence: Some(words("advises")),
            ..ExpectationInput::default()
        },
        question: QuestionInput {
            known: words(
                "De rekenkamer onderzocht hoe het nu gaat: er zijn stappen gezet, en er is nog een weg te gaan.",
            ),
            ..QuestionInput::default()
        },
        parties: vec![
            party(
                "Stakeholders in de stad",
                "organisation",
                "for",
                "Eerder aan tafel",
                "Invloed",
                "Kennis",
            ),
            party(
                "Gemeenteraad",
                "council",
                "unknown",
                "Zelf kunnen beslissen",
                "Een plan met steun",
                "Duidelijkheid vooraf",
            ),
        ],
        methods: vec![method(
            "Onderzoek door de rekenkamer",
            "thinking",
            "Onderzoekers van buiten",
            "done",
            "Aanbevelingen, veralgemeend tot acht voorwaarden",
        )],
        groups: vec![group(
            "Wie later wil aanhaken",
            4,
            Some(4),
            "De deur blijft open na de start",
        )],
        checks: vec![
            check(
                KEYS[0],
                "yes",
                "Onderwerp, tijd en moment van resultaat staan op de kaart.",
            ),
            check(
                KEYS[1],
                "partly",
                "Besluiten zijn uitgelegd; één afspraak staat nog open.",
            ),
            check(KEYS[2], "no", "Jongeren ontbreken nog."),
            check(
                KEYS[3],
                "yes",
                "Het kost tijd en geld; de winst zit in vertrouwen.",
            ),
            check(KEYS[4], "yes", "Eén aanspreekpunt, van visie tot beheer."),
            check(
                KEYS[5],
                "partly",
                "Tijdens het traject wel, na afloop nog niet.",
            ),
            check(
                KEYS[6],
                "yes",
                "Wethouder en ambtenaren geven hetzelfde antwoord.",
            ),
            check(KEYS[7], "no", "De rol van de raad is nog niet verteld."),
        ],
        ..Case::default()
    }
}
