//! Four tips to support initiatives of residents (seed 4).
//!
//! Buying a service from an initiative and key figures get places of their own later; now they
//! stand among the methods and the sides.

use super::parts::{check, kindred, method, party, role};
use super::{Case, words};
use app::depth::{ExpectationInput, QuestionInput};

pub(super) fn case() -> Case {
    Case {
        title: "Meebewegen met de buurt",
        why: "Bewoners lossen zelf iets op, en de gemeente staat nog weleens in de weg.",
        how: "Belemmeringen weg, het netwerk groter, spullen beschikbaar, draagvlak binnen.",
        what: "Een buurtdienst die de gemeente kan afnemen, van gelijk tot gelijk.",
        theme: "Sociaal domein",
        phase: "plan",
        expectation: ExpectationInput {
            about: words("Welke dienst de buurt levert"),
            time: words("Eén ochtend per week"),
            results_when: words("Na drie maanden"),
            town_does: words("Neemt de dienst af en leent ruimte en gereedschap uit"),
            ..ExpectationInput::default()
        },
        question: QuestionInput {
            known: words("Initiatieven die meerdere afdelingen raken lopen vast."),
            ..QuestionInput::default()
        },
        parties: vec![
            party(
                "De buurt",
                "residents",
                "for",
                "Zelf iets regelen",
                "Een vaste opdracht",
                "Een dienst",
            ),
            party(
                "Beleidsadviseur",
                "officials",
                "for",
                "Strategie die landt",
                "Een sterk netwerk",
                "Verbinden, als spin in het web",
            ),
            party(
                "Collega's, wethouder en raad",
                "council",
                "unknown",
                "Weten wat er speelt",
                "Betrokken zijn",
                "Ruimte",
            ),
            party(
                "Buurtvereniging en wijkraad",
                "organisation",
                "for",
                "Meer leden",
                "Nieuwe mensen",
                "Sleutelfiguren",
            ),
        ],
        methods: vec![
            method(
                "Dienst afnemen bij de buurt",
                "deciding",
                "Gemeente en buurt",
                "planned",
                "",
            ),
            method(
                "Raad en wethouder op de hoogte houden",
                "thinking",
                "Collega's en bestuur",
                "planned",
                "",
            ),
            method(
                "Kennismaken met sleutelfiguren",
                "doing",
                "Buurtvereniging en wijkraad",
                "done",
                "Twee nieuwe trekkers",
            ),
        ],
        roles: vec![role("Wegwijzer", "Helpt wie de gemeente niet kent", 1)],
        kindred: vec![kindred(
            "Klussendienst in een andere wijk",
            "Zelfde stad",
            "Buren klussen voor buren",
            "learn",
            false,
            "Vraag eerst naar wijkbudgetten",
        )],
        checks: vec![check(
            "scheme",
            "partly",
            "Er zijn wijkbudgetten; welke past is nog niet duidelijk.",
        )],
        resources: vec![
            ("Vergaderruimte", "room"),
            ("Gereedschap", "tool"),
            ("Stuk grond", "land"),
            ("Hekwerk", "fencing"),
            ("Printer", "printer"),
        ],
        ..Case::default()
    }
}
