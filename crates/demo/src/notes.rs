//! What the organisers wrote down, and what people are good at.

/// Remarks as an organiser makes them: about reaching people and lending a hand, never about
/// health, faith or descent.
pub(crate) const NOTES: &[&str] = &[
    "Belt liever na zes uur.",
    "Heeft een steiger staan, mag je lenen.",
    "Was bij de eerste bijeenkomst in de garage.",
    "Wil graag meedenken over de schommels.",
    "Vroeg of er een bankje in de schaduw komt.",
    "Heeft een bakfiets.",
    "Kan op woensdagmiddag helpen.",
    "Maakt zich zorgen over parkeren op het plein.",
    "Bel aan bij de zijdeur.",
    "Werkt in ploegendienst, stuur liever een bericht.",
    "Heeft vroeger de volkstuinen georganiseerd.",
    "Kent iemand bij de timmerwerkplaats.",
    "Wil geen krantje maar wel een mailtje.",
    "Biedt koffie aan voor de plantdag.",
    "Heeft een aanhanger en een trekhaak.",
    "Denkt dat het oude klimrek nog goed is.",
    "Vraagt of het hek ’s avonds dicht kan.",
    "Helpt mee met de flyers aan de even kant.",
    "Is in het najaar vaak weg.",
    "Wil de opening filmen.",
    "Heeft een kraan in de voortuin, handig voor water geven.",
    "Leest liever een brief dan een scherm.",
    "Zet muziek op bij de buurtmaaltijd.",
    "Kan goed met de gemeente praten, heeft dat eerder gedaan.",
];

/// What people are good at or have.
pub(crate) const TAGS: &[&str] = &[
    "muziek",
    "timmeren",
    "groen",
    "koken",
    "rijbewijs",
    "naaien",
    "fotografie",
    "computers",
    "flyeren",
    "EHBO",
    "aanhanger",
    "tekenen",
    "vertalen",
    "sport",
];
