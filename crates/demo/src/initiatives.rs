//! The two initiatives of the Lindebuurt, and who carries them.

use app::App;
use app::initiative::{InitiativeChange, create_initiative, edit_initiative};
use app::team_member::{TeamMemberInput, add_team_member};
use domain::{InitiativeId, Moment};

use crate::build::{BuildError, date};

const WHY: &str = "Op het Kastanjeplein staat al jaren een hek om een leeg stuk gras. Kinderen spelen op de stoep, en wie \
op een bankje wil zitten, moet naar het winkelcentrum.\n\nWe willen een plek waar je vanzelf iemand tegenkomt.";
const HOW: &str = "We gaan alle deuren langs, één straat per week. Wie mee wil doen, schrijft zich in bij de winkel op de hoek.\n\n\
De gemeente heeft gezegd dat het gras gebruikt mag worden als de buurt het onderhoud doet. Dat zoeken we nu uit.";
const WHAT: &str = "Een speelplein met schommels, een zandplek en water, drie bomen voor schaduw en een lange tafel.\n\n\
Nog uit te zoeken: wie maait er in de zomer, en hoe hoog mag het klimrek zijn?";
const TABLE_WHY: &str = "Op maandag is het stil in de buurt. Samen eten is gezelliger dan alleen.";
const TABLE_WHAT: &str = "Elke maandag om zes uur een tafel voor twintig mensen in het oude schoolgebouw. Iedereen kookt om de beurt.";

/// Given name, prefix, family name, role, phone, what was agreed.
type Member = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const PLAYGROUND_TEAM: [Member; 5] = [
    (
        "Samira",
        "",
        "El Idrissi",
        "lead",
        "030 000 9001",
        "Trekt de kar. Op vrijdag niet bereikbaar.",
    ),
    (
        "Joost",
        "van",
        "Dalen",
        "town_contact",
        "030 000 9002",
        "Praat met de gemeente over het gras.",
    ),
    (
        "Sherida",
        "",
        "Ramdin",
        "secretary",
        "",
        "Maakt de verslagen.",
    ),
    (
        "Douwe",
        "",
        "Hiemstra",
        "treasurer",
        "030 000 9003",
        "Houdt het kasboek bij.",
    ),
    (
        "Meryem",
        "",
        "Yıldız",
        "neighbour_contact",
        "030 000 9004",
        "Regelt het langsgaan en de brieven.",
    ),
];
const TABLE_TEAM: [Member; 2] = [
    ("Truus", "van der", "Linden", "lead", "030 000 9011", ""),
    (
        "Kishan",
        "",
        "Gopal",
        "volunteers",
        "",
        "Kookt zelf de eerste keer.",
    ),
];

/// Speelplein Lindebuurt: half-way its plan.
pub(crate) async fn begin_playground(app: &App, today: Moment) -> Result<InitiativeId, BuildError> {
    let change = InitiativeChange {
        why: Some(WHY.to_owned()),
        how: Some(HOW.to_owned()),
        what: Some(WHAT.to_owned()),
        theme: Some("Spelen en ontmoeten".to_owned()),
        area: Some("De Lindebuurt, rond het Kastanjeplein".to_owned()),
        starts_on: Some(date(today, 40)),
        ends_on: Some(date(today, 215)),
        phase: Some("plan".to_owned()),
        ..InitiativeChange::default()
    };
    begin(app, "Speelplein Lindebuurt", &change, &PLAYGROUND_TEAM).await
}

/// Maandagtafel: a small one that explores.
pub(crate) async fn begin_monday_table(
    app: &App,
    today: Moment,
) -> Result<InitiativeId, BuildError> {
    let change = InitiativeChange {
        why: Some(TABLE_WHY.to_owned()),
        what: Some(TABLE_WHAT.to_owned()),
        theme: Some("Samen eten".to_owned()),
        area: Some("De Lindebuurt".to_owned()),
        starts_on: Some(date(today, 12)),
        phase: Some("explore".to_owned()),
        ..InitiativeChange::default()
    };
    begin(app, "Maandagtafel", &change, &TABLE_TEAM).await
}

async fn begin(
    app: &App,
    title: &str,
    change: &InitiativeChange,
    team: &[Member],
) -> Result<InitiativeId, BuildError> {
    let id = create_initiative(app, title).await?;
    edit_initiative(app, id, change).await?;
    for member in team {
        add_team_member(app, id, &input(member)).await?;
    }
    Ok(id)
}

fn input((given, prefix, family, role, phone, note): &Member) -> TeamMemberInput {
    TeamMemberInput {
        given: (*given).to_owned(),
        prefix: (*prefix).to_owned(),
        family: (*family).to_owned(),
        role: (*role).to_owned(),
        phone: (*phone).to_owned(),
        email: format!("{}@voorbeeld.nl", given.to_lowercase()),
        note: (*note).to_owned(),
    }
}
