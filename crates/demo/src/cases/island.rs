//! A whole island that works together: Goeree-Overflakkee (seed 1).

use super::parts::{group, method, party};
use super::{Case, words};
use app::depth::{CommunityInput, QuestionInput, RulesInput};

pub(super) fn case() -> Case {
    Case {
        title: "Zorginnovatie-eiland",
        why: "Op een eiland moet je het samen doen, ook met de zorg.",
        how: "Inwoners, bedrijven en zorgorganisaties werken op één plek samen.",
        what: "Een eiland dat voorop loopt met nieuwe vormen van zorg.",
        theme: "Zorg",
        area: "Goeree-Overflakkee",
        phase: "plan",
        rules: RulesInput {
            who_may_start: words("Iedereen die op het eiland woont of werkt"),
            scale: Some(words("region")),
            support_unit: words("person"),
            ..RulesInput::default()
        },
        question: QuestionInput {
            shared_goal: words("Het hele eiland werkt mee aan zorg die hier past."),
            ..QuestionInput::default()
        },
        community: CommunityInput {
            name: words("Goeree-Overflakkee"),
            goal: words("Een echt zorginnovatie-eiland worden"),
            scale: Some(words("region")),
            ..CommunityInput::default()
        },
        parties: vec![
            party(
                "Inwoners",
                "residents",
                "for",
                "Zorg dichtbij",
                "Zorg dichtbij",
                "Meedenken",
            ),
            party(
                "Bedrijven",
                "entrepreneurs",
                "for",
                "Nieuwe producten",
                "Een proeftuin",
                "Techniek",
            ),
            party(
                "Zorgorganisaties",
                "organisation",
                "for",
                "Genoeg handen",
                "Minder druk",
                "Vakkennis",
            ),
            party(
                "Ambtenaren",
                "officials",
                "unknown",
                "Weten wat er speelt",
                "Zicht op initiatieven",
                "Later aangehaakt, soms bij toeval",
            ),
        ],
        methods: vec![method(
            "Samen een innovatie proberen",
            "doing",
            "Inwoners, bedrijven en zorg",
            "planned",
            "",
        )],
        groups: vec![group(
            "Dorpen die nog niet meedoen",
            0,
            Some(3),
            "Langsgaan bij de dorpsraad",
        )],
        ..Case::default()
    }
}
