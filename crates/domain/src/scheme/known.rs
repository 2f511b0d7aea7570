//! Schemes of real towns, as their own pages tell them.
//!
//! They are examples that a person brings in and corrects: pages change. What a page does not say
//! stays empty here. None has a day on which it was seen, since they were read from copies.

use super::{DurationUnit, Lapse, SchemeTerms, SupportUnit};
use crate::{Cents, Text, Title};

/// What is known of one of them, as plain as it can be written.
#[derive(Clone, Copy)]
struct Known {
    name: &'static str,
    town: &'static str,
    who_may_start: &'static str,
    decides: &'static str,
    euros: (Option<i64>, Option<i64>),
    own_share: Option<u32>,
    support: Option<(u32, SupportUnit)>,
    lead_time: Option<(u32, DurationUnit)>,
    reply_time: Option<(u32, DurationUnit)>,
    asks: &'static str,
    afterwards: &'static str,
    source: &'static str,
}

const NOTHING: Known = Known {
    name: "",
    town: "",
    who_may_start: "",
    decides: "",
    euros: (None, None),
    own_share: None,
    support: None,
    lead_time: None,
    reply_time: None,
    asks: "",
    afterwards: "",
    source: "",
};

const KNOWN: [Known; 12] = [
    Known {
        name: "Bijdrage buurtinitiatieven",
        town: "Veenendaal",
        euros: (Some(100), Some(5_000)),
        reply_time: Some((1, DurationUnit::Months)),
        source: "https://www.veenendaal.nl/aanvragen-en-regelen/bijdrage-buurtinitiatieven",
        ..NOTHING
    },
    Known {
        name: "Burgerinitiatief",
        town: "Opmeer",
        euros: (Some(250), Some(500)),
        lead_time: Some((6, DurationUnit::Weeks)),
        source: "https://www.opmeeractief.nl/ondersteuning/financieel/burgerinitiatief",
        ..NOTHING
    },
    Known {
        name: "Wijkbudget",
        town: "Waddinxveen",
        decides: "Wijkplatform",
        reply_time: Some((4, DurationUnit::Weeks)),
        asks: "Lijst van voor- en tegenstanders op de adressen die de gemeente noemt",
        source: "https://www.wijkplatformwaddinxveen.nl/wijkbudget",
        ..NOTHING
    },
    Known {
        name: "Initiatievenloket",
        town: "Harderwijk",
        lead_time: Some((8, DurationUnit::Weeks)),
        reply_time: Some((2, DurationUnit::Weeks)),
        source: "https://www.harderwijk.nl/initiatievenloket",
        ..NOTHING
    },
    Known {
        name: "Buurtbudget",
        town: "Smallingerland",
        own_share: Some(20),
        support: Some((25, SupportUnit::Person)),
        asks: "Plan\nBegroting, met eigen bijdrage en eigen werk\n25 handtekeningen",
        source: "https://www.smallingerland.nl/Archief/Buurtbudget_weer_aan_te_vragen",
        ..NOTHING
    },
    Known {
        name: "Bewonersbudget",
        town: "De Ronde Venen",
        lead_time: Some((1, DurationUnit::Months)),
        afterwards: "Bonnen en foto's opsturen",
        source: "https://gemeente.derondevenen.nl",
        ..NOTHING
    },
    Known {
        name: "Bewonersinitiatieven",
        town: "Rotterdam",
        who_may_start: "Het geld gaat naar een rechtspersoon",
        euros: (None, Some(20_000)),
        reply_time: Some((3, DurationUnit::WorkingDays)),
        afterwards: "Bonnen vijf jaar bewaren; wat over is terugbetalen",
        source: "https://www.opzoomermee.nl/over-bewonersinitiatieven",
        ..NOTHING
    },
    Known {
        name: "Stappenplan voor inwonersinitiatieven",
        town: "Roosendaal",
        asks: "Brief aan de buren\nHandtekening van iedere buur, voor of tegen",
        source: "https://www.roosendaal.nl/stappenplan-voor-inwonersinitiatieven",
        ..NOTHING
    },
    Known {
        name: "Bewonersgroen",
        town: "Pijnacker-Nootdorp",
        who_may_start: "Bewoners van minstens drie adressen",
        support: Some((3, SupportUnit::Household)),
        source: "https://www.pijnacker-nootdorp.nl",
        ..NOTHING
    },
    Known {
        name: "Straatfeest melden",
        town: "Enschede",
        lead_time: Some((5, DurationUnit::WorkingDays)),
        source: "https://www.horstlandenveldkamp.nl/node/25",
        ..NOTHING
    },
    Known {
        name: "Straatfeest melden",
        town: "Culemborg",
        lead_time: Some((10, DurationUnit::WorkingDays)),
        source: "https://www.culemborg.nl/straatfeest-melden",
        ..NOTHING
    },
    Known {
        name: "Buurtfeest of straatspeeldag",
        town: "Tilburg",
        lead_time: Some((4, DurationUnit::Weeks)),
        source: "https://www.tilburg.nl",
        ..NOTHING
    },
];

/// The schemes that come with Samenspel.
pub fn known_schemes() -> Vec<SchemeTerms> {
    KNOWN.iter().map(terms).collect()
}

fn terms(it: &Known) -> SchemeTerms {
    let text = |text: &str| Text::from_stored(text.to_owned());
    let euros = |euros: Option<i64>| euros.map(|euros| Cents::new(euros * 100));
    let lapse =
        |lapse: Option<(u32, DurationUnit)>| lapse.map(|(count, unit)| Lapse { count, unit });
    SchemeTerms {
        name: Title::from_stored(it.name.to_owned()),
        town: text(it.town),
        who_may_start: text(it.who_may_start),
        area: Text::empty(),
        decides: text(it.decides),
        least: euros(it.euros.0),
        most: euros(it.euros.1),
        own_share: it.own_share,
        support_needed: it.support.map(|(count, _)| count),
        support_unit: it.support.map_or(SupportUnit::Household, |(_, unit)| unit),
        lead_time: lapse(it.lead_time),
        reply_time: lapse(it.reply_time),
        excluded: Text::empty(),
        asks: text(it.asks),
        afterwards: text(it.afterwards),
        source: text(it.source),
        seen_on: None,
    }
}
