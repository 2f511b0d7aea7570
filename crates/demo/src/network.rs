//! Whom the Lindebuurt knows: organisations, key figures, talents, whom to call, and a few people
//! who were written down twice.

use app::neighbour::{NeighbourInput, create_neighbour};
use app::network::{
    ContactInput, OrganisationInput, RelationInput, SegmentInput, TalentInput, add_organisation,
    add_relation, add_talent, record_contact, save_segment, set_involvement, set_joined_on,
};
use app::{App, ListRow};
use domain::{InitiativeId, Involvement, Moment, NeighbourId, OrganisationId};

use crate::build::{BuildError, date, of_street};
use crate::story_clock::StoryClock;

/// Name, kind, standing, place, phone, note.
const ORGANISATIONS: [[&str; 6]; 4] = [
    [
        "Basisschool De Lindeboom",
        "school",
        "partner",
        "Schoolstraat 2",
        "030 000 9030",
        "De kinderen van groep 6 tekenen mee.",
    ],
    [
        "Woningcorporatie Lindewaard",
        "housing",
        "asked",
        "Marktplein 1",
        "030 000 9031",
        "Denkt na over de twee bomen bij de flat.",
    ],
    [
        "Winkel op de hoek",
        "company",
        "supports",
        "Lindelaan 1",
        "030 000 9021",
        "Hier ligt de lijst om je in te schrijven.",
    ],
    [
        "Sportvereniging De Linde",
        "association",
        "not_asked",
        "Sportpark 4",
        "",
        "",
    ],
];
/// What part someone has, in which of the organisations, and whether many listen to them.
const PARTS: [(&str, Option<usize>, bool); 8] = [
    ("directeur", Some(0), true),
    ("voorzitter van de ouderraad", Some(0), true),
    ("opzichter", Some(1), true),
    ("eigenaar", Some(2), true),
    ("kent iedereen in de Lindelaan", None, true),
    ("regelt al jaren de rommelmarkt", None, true),
    ("traint de jeugd", Some(3), false),
    ("doet de kantine", Some(3), false),
];
/// Of whom, what sort, what and when.
const TALENTS: [(usize, &str, &str, &str); 7] = [
    (8, "talent", "Lassen", "in het weekend"),
    (9, "talent", "Filmpjes maken", ""),
    (10, "knowledge", "Subsidies aanvragen", "’s avonds"),
    (11, "hours", "Een middag in de week", "woensdag"),
    (12, "goods", "Partytent van 3 bij 6", ""),
    (4, "knowledge", "Hoe het plein er vroeger uitzag", ""),
    (13, "talent", "Taarten bakken", "met twee dagen van tevoren"),
];

/// Writes it all down, a day before the neighbourhood is opened.
pub(crate) async fn know(
    app: &App,
    clock: &StoryClock,
    initiative: InitiativeId,
    today: Moment,
) -> Result<(), BuildError> {
    clock.be_days_ago(1);
    let mut people = of_street(app, initiative, "Lindelaan").await?;
    people.sort_by_key(|row| row.id);
    let organisations = organisations(app, initiative).await?;
    for (person, (role, of, is_key_figure)) in people.iter().zip(PARTS) {
        let input = RelationInput {
            neighbour: person.id,
            organisation: of.and_then(|at| organisations.get(at).copied()),
            role: role.to_owned(),
            is_key_figure,
        };
        add_relation(app, initiative, &input).await?;
    }
    talents(app, initiative, &people, &organisations).await?;
    involve(app, &people, today).await?;
    contact(app, initiative, &people, &organisations, today).await?;
    write_twice(app, initiative, &people).await?;
    ask(app, initiative).await
}

async fn organisations(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<OrganisationId>, BuildError> {
    let mut ids = Vec::new();
    for it in ORGANISATIONS {
        let [name, kind, standing, place, phone, note] = it.map(str::to_owned);
        let input = OrganisationInput {
            name,
            kind,
            standing,
            place,
            phone,
            note,
            ..OrganisationInput::default()
        };
        ids.push(add_organisation(app, initiative, &input).await?);
    }
    Ok(ids)
}

async fn talents(
    app: &App,
    initiative: InitiativeId,
    people: &[ListRow],
    organisations: &[OrganisationId],
) -> Result<(), BuildError> {
    let talent = |kind: &str, what: &str, when: &str| TalentInput {
        kind: kind.to_owned(),
        what: what.to_owned(),
        when: when.to_owned(),
        state: "available".into(),
        ..TalentInput::default()
    };
    for (at, kind, what, when) in TALENTS {
        let input = TalentInput {
            neighbour: people.get(at).map(|row| row.id),
            ..talent(kind, what, when)
        };
        add_talent(app, initiative, &input).await?;
    }
    let hall = TalentInput {
        organisation: organisations.first().copied(),
        ..talent("place", "De gymzaal", "na vijf uur")
    };
    add_talent(app, initiative, &hall).await?;
    Ok(())
}

/// Two carry it, some help, more follow; the last joined late.
async fn involve(app: &App, people: &[ListRow], today: Moment) -> Result<(), BuildError> {
    let joined = [75, 70, 60, 52, 45, 44, 30, 28, 21, 12, 9, 5];
    for (at, (person, days)) in people.iter().zip(joined).enumerate() {
        let involvement = match at {
            0..2 => Involvement::Carries,
            2..6 => Involvement::Helps,
            _ => Involvement::Interested,
        };
        set_involvement(app, &[person.id], involvement).await?;
        set_joined_on(app, person.id, &date(today, -days)).await?;
    }
    let follow: Vec<NeighbourId> = people.iter().skip(12).take(20).map(|row| row.id).collect();
    Ok(set_involvement(app, &follow, Involvement::Follows).await?)
}

async fn contact(
    app: &App,
    initiative: InitiativeId,
    people: &[ListRow],
    organisations: &[OrganisationId],
    today: Moment,
) -> Result<(), BuildError> {
    let moment =
        |channel: &str, days: i64, state: &str, note: &str, follow_up: Option<i64>| ContactInput {
            channel: channel.to_owned(),
            direction: "out".into(),
            on: date(today, days),
            state: state.to_owned(),
            note: note.to_owned(),
            follow_up_on: follow_up.map(|days| date(today, days)),
            ..ContactInput::default()
        };
    for (at, input) in [
        (
            1,
            moment(
                "door",
                -40,
                "done",
                "Wil graag meedenken over de schommels.",
                None,
            ),
        ),
        (
            2,
            moment(
                "phone",
                -6,
                "done",
                "Stuurt foto’s van het plein van vroeger.",
                Some(0),
            ),
        ),
        (3, moment("phone", -3, "not_reached", "", None)),
        (
            4,
            moment("phone", -2, "call_back", "Belt liever na zes uur.", None),
        ),
        (
            5,
            moment("street", -9, "done", "Heeft nog planken over.", Some(4)),
        ),
        (
            6,
            moment("meeting", 3, "planned", "Samen naar de gemeente.", None),
        ),
        (
            7,
            moment("message", -14, "done", "Komt naar de plantdag.", None),
        ),
    ] {
        let input = ContactInput {
            neighbour: people.get(at).map(|row| row.id),
            ..input
        };
        record_contact(app, initiative, &input, None).await?;
    }
    let asked = ContactInput {
        organisation: organisations.get(1).copied(),
        ..moment(
            "email",
            -16,
            "done",
            "Gevraagd wie over de bomen gaat.",
            Some(-2),
        )
    };
    record_contact(app, initiative, &asked, None).await?;
    Ok(())
}

/// Someone from the list of the school, someone with one letter wrong, someone without a door.
async fn write_twice(
    app: &App,
    initiative: InitiativeId,
    people: &[ListRow],
) -> Result<(), BuildError> {
    for (person, how) in people.iter().skip(14).zip(0..3) {
        let name = &person.name;
        let number = person.address.house_number.as_ref();
        let at_home = NeighbourInput {
            given: name.given.clone(),
            prefix: name.prefix.clone(),
            family: name.family.clone(),
            street: person.address.street.clone(),
            house_number: number.map(ToString::to_string).unwrap_or_default(),
            postcode: (person.address.postcode.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default(),
            city: person.address.city.clone(),
            ..NeighbourInput::default()
        };
        let again = match how {
            0 => NeighbourInput {
                note: "Stond op de lijst van de school.".into(),
                ..at_home
            },
            1 => NeighbourInput {
                given: name.given.chars().take(1).collect::<String>() + ".",
                note: "Schreef zich in bij de winkel op de hoek.".into(),
                ..at_home
            },
            _ => NeighbourInput {
                given: name.given.clone(),
                prefix: name.prefix.clone(),
                family: name.family.clone(),
                ..NeighbourInput::default()
            },
        };
        create_neighbour(app, initiative, &again).await?;
    }
    Ok(())
}

/// Two questions that are asked again and again.
async fn ask(app: &App, initiative: InitiativeId) -> Result<(), BuildError> {
    let silent = SegmentInput {
        name: "Helpt mee, lang niet gesproken".into(),
        involvement: Some(Involvement::Helps),
        silent_days: Some(30),
        ..SegmentInput::default()
    };
    let street = SegmentInput {
        name: "Geïnteresseerd in de Lindelaan".into(),
        involvement: Some(Involvement::Interested),
        street: "Lindelaan".into(),
        ..SegmentInput::default()
    };
    for question in [silent, street] {
        save_segment(app, initiative, None, &question).await?;
    }
    Ok(())
}
