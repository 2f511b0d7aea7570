//! A community in four steps, with projects that people choose themselves (seed 1, Part-up).

use super::parts::{kindred, method, role, term};
use super::{Case, words};
use app::depth::{CommunityInput, GatheringInput, RulesInput};

pub(super) fn case() -> Case {
    Case {
        title: "Samenwerken in een tribe",
        why: "Groepen werken langs elkaar heen, en mails gaan eindeloos heen en weer.",
        how: "In vier stappen: groepen verbinden, één overzicht, aan de slag, online verder.",
        what: "Een gemeenschap waarin ieder laat zien wat hij kan en zelf kiest waaraan hij meewerkt.",
        theme: "Samenwerken",
        phase: "plan",
        rules: RulesInput {
            who_may_start: words("Iedereen die lid is van de tribe"),
            scale: Some(words("town")),
            budget_cents: Some(500_000),
            rules: words("Gesprek, planning en resultaat staan open voor alle leden."),
            support_unit: words("person"),
            ..RulesInput::default()
        },
        gathering: GatheringInput {
            rhythm: Some(words("quarterly")),
            first_on: Some(words("2026-03-31")),
            time: words("20:00"),
            minutes: 90,
            place: words("Wijkcentrum"),
            what: words("Alle partijen aan één tafel"),
        },
        community: CommunityInput {
            name: words("Tribe van de stad"),
            theme: words("Eén thema boven alle groepen"),
            goal: words("Van elkaar informeren naar samen doen"),
            rules: words("Wie begint, zoekt zelf zijn mensen. Er is een klein budget."),
            who_may_start: words("Elk lid"),
            scale: Some(words("town")),
        },
        terms: vec![
            term("Tribe", "Een gemeenschap van mensen met hetzelfde doel."),
            term(
                "Part-up",
                "Een project binnen een tribe, met een team dat zichzelf vormt.",
            ),
            term(
                "Talent",
                "Wat iemand kan en graag doet, opgeschreven in een profiel.",
            ),
        ],
        methods: vec![
            method(
                "Stap 1: groepen verbinden",
                "thinking",
                "Bestaande groepen",
                "done",
                "Een kernteam en een reeks afspraken",
            ),
            method(
                "Stap 2: overzicht van vraag en aanbod",
                "thinking",
                "Alle leden",
                "done",
                "Sommige projecten trekken meer mensen dan andere",
            ),
            method(
                "Stap 3: aan de slag",
                "doing",
                "Teams die zichzelf vormen",
                "planned",
                "",
            ),
            method(
                "Stap 4: doel, thema en spelregels kiezen",
                "deciding",
                "Kernteam",
                "planned",
                "",
            ),
        ],
        roles: vec![
            role("Kernteam", "Denkt na over waarom, hoe en wat", 4),
            role("Bewaker van de spelregels", "Helpt nieuwe leden op weg", 1),
        ],
        kindred: vec![
            kindred(
                "Geveltuinen",
                "Zelfde stad",
                "Tuintjes langs de stoep",
                "join",
                true,
                "",
            ),
            kindred(
                "Repaircafé",
                "Zelfde stad",
                "Spullen repareren",
                "learn",
                true,
                "Begin klein en elke maand",
            ),
        ],
        ..Case::default()
    }
}
