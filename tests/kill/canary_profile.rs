//! Fills a new profile with canaries: one in every field that a person can type in, in the
//! name of a file and in what stands in it. Prints the code of its recovery sheet.

mod canary_depth;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app::attachment::attach_file;
use app::booking::{BookingInput, book, bring_back, pick_up};
use app::circle::{CirclePartInput, add_circle_part};
use app::consent::{ConsentInput, record_consent};
use app::door_round::{
    QuestionInput, RoundInput, VisitInput, assign_street, record_visit, show_round, start_round,
};
use app::history::{redo, undo};
use app::initiative::{InitiativeChange, create_initiative, edit_initiative, show_initiative};
use app::minutes::{
    MinutesInput, WriteMinutes, approve_minutes, create_minutes, show_minutes, write_minutes,
};
use app::neighbour::{NeighbourInput, create_neighbour};
use app::network::{
    ContactInput, OrganisationInput, RelationInput, SegmentInput, TalentInput, add_organisation,
    add_relation, add_talent, record_contact, save_segment,
};
use app::profile::{begin_profile, make_recovery_sheet};
use app::resource::{ResourceInput, add_resource};
use app::scheme::{SchemeInput, add_scheme};
use app::support::{SupportInput, record_support};
use app::team_member::{TeamMemberInput, add_team_member};
use app::{App, system_ports};
use domain::{AttachmentOwner, InitiativeId, NeighbourId, Side};
use serde_json::json;

/// `canary-profile PROFILE PASSPHRASE ATTACHMENT`
#[tokio::main]
async fn main() -> Result<()> {
    let mut words = env::args_os().skip(1);
    let mut word = || {
        words
            .next()
            .context("a profile, a passphrase and an attachment")
    };
    let (profile, passphrase, attachment) =
        (PathBuf::from(word()?), word()?, PathBuf::from(word()?));
    let app = begin_profile(system_ports(), &profile, passphrase.to_str()).await?;
    let sheet = make_recovery_sheet(&app).await?;
    fill(&app, &attachment).await?;
    app.close().await?;
    println!("{}", json!({ "groups": sheet.groups }));
    Ok(())
}

async fn fill(app: &App, attachment: &Path) -> Result<()> {
    let initiative = create_initiative(app, "Kanarietitel").await?;
    app.look_at(initiative).await?;
    let text = |text: &str| Some(text.to_owned());
    let change = InitiativeChange {
        why: text("Kanariewaarom"),
        how: text("Kanariehoe"),
        what: text("Kanariewat"),
        theme: text("Kanariethema"),
        area: text("Kanariegebied"),
        ..InitiativeChange::default()
    };
    edit_initiative(app, initiative, &change).await?;
    add_team_member(app, initiative, &team_member()).await?;
    let neighbour = create_neighbour(app, initiative, &neighbour()).await?;
    attach_file(app, AttachmentOwner::Neighbour(neighbour), attachment).await?;
    attach_file(app, AttachmentOwner::Initiative(initiative), attachment).await?;
    let consent = ConsentInput {
        channel: "email".into(),
        purpose: "contact".into(),
        given: true,
        wording: "Kanarieverklaring".into(),
        source: "spoken".into(),
    };
    record_consent(app, neighbour, &consent).await?;
    minutes(app, initiative).await?;
    doors(app, initiative).await?;
    bookable(app, initiative).await?;
    canary_depth::fill(app, initiative, neighbour).await?;
    know_a_network(app, initiative, neighbour).await?;
    look_back(app, initiative).await
}

/// Written, approved, and written in too late.
async fn minutes(app: &App, initiative: InitiativeId) -> Result<()> {
    let input = MinutesInput {
        title: "Kanarievergadering".into(),
        day: "2026-11-23".into(),
        text: "Kanarienotulen over de bank.\n".into(),
    };
    let id = create_minutes(app, initiative, &input).await?;
    approve_minutes(app, id, &input.text).await?;
    let late = WriteMinutes {
        id,
        generation: show_minutes(app, id).await?.generation,
        seen: input.text.clone(),
        text: input.text + "Kanarievoorstel.\n",
    };
    write_minutes(app, &late).await?;
    Ok(())
}

/// A circle, a round with a question and a walker, a visit, and a signature.
async fn doors(app: &App, initiative: InitiativeId) -> Result<()> {
    let part = CirclePartInput {
        street: "Kanarieplein".into(),
        city: "Kanariedorp".into(),
        numbers: "12kanarie".into(),
        ..CirclePartInput::default()
    };
    add_circle_part(app, initiative, &part).await?;
    let question = QuestionInput {
        kind: "choice".into(),
        text: "Kanarievraag".into(),
        options: vec!["Kanariekeus".into(), "Kanarieanders".into()],
        ..QuestionInput::default()
    };
    let round = RoundInput {
        title: "Kanarieronde".into(),
        questions: vec![question],
        ..RoundInput::default()
    };
    let round = start_round(app, initiative, &round).await?;
    let walker = show_initiative(app, initiative).await?.team[0].id.uuid();
    let place = ("Kanarieplein", "Kanariedorp");
    assign_street(app, round, place, Side::Both, walker).await?;
    let visit = VisitInput {
        street: "Kanarieplein".into(),
        city: "Kanariedorp".into(),
        house_number: "12kanarie".into(),
        outcome: "come_back".into(),
        remark: "Kanarieopmerking".into(),
        answers: vec![(
            show_round(app, round).await?.questions[0].id,
            "Kanariekeus".into(),
        )],
        ..VisitInput::default()
    };
    record_visit(app, round, &visit).await?;
    let signed = SupportInput {
        position: "for".into(),
        channel: "paper".into(),
        remark: "Kanariehandtekening".into(),
        family: "Kanarieachter".into(),
        street: "Kanarieplein".into(),
        house_number: "12kanarie".into(),
        city: "Kanariedorp".into(),
        ..SupportInput::default()
    };
    record_support(app, initiative, &signed).await?;
    Ok(())
}

/// Lent, and brought back; and a budget that could pay for it.
async fn bookable(app: &App, initiative: InitiativeId) -> Result<()> {
    let resource = ResourceInput {
        name: "Kanariebakfiets".into(),
        kind: "vehicle".into(),
        place: "Kanarieschuur".into(),
        contact_name: "Kanariebeheerder".into(),
        contact_phone: "06 12349876".into(),
        contact_email: "beheer@kanarie.example".into(),
        quantity: "1".into(),
        conditions: "Kanarievoorwaarden".into(),
        price_unit: "free".into(),
        standing: "available".into(),
        ..ResourceInput::default()
    };
    let resource = add_resource(app, initiative, &resource).await?.id;
    let booking = BookingInput {
        resource,
        starts_at: "2026-11-28T14:00".into(),
        ends_at: "2026-11-28T18:00".into(),
        quantity: "1".into(),
        purpose: "Kanariefeest".into(),
        borrower: "Kanarielener".into(),
        allow_short_notice: true,
    };
    let booking = book(app, initiative, &booking).await?.booking.id;
    pick_up(app, booking, "Kanariestaat").await?;
    bring_back(app, booking, "Kanariekras").await?;
    add_scheme(app, initiative, &scheme()).await?;
    Ok(())
}

/// Every text of organisations, talents, contact and saved questions.
async fn know_a_network(app: &App, initiative: InitiativeId, who: NeighbourId) -> Result<()> {
    let club = OrganisationInput {
        name: "Kanarieclub".into(),
        kind: "association".into(),
        standing: "partner".into(),
        place: "Kanarieveld".into(),
        phone: "06 12349876".into(),
        email: "Kanarieclub@voorbeeld.nl".into(),
        website: "kanarieclub.nl".into(),
        note: "Kanarieafspraak".into(),
    };
    let club = add_organisation(app, initiative, &club).await?;
    let chair = RelationInput {
        neighbour: who,
        organisation: Some(club),
        role: "Kanarievoorzitter".into(),
        is_key_figure: true,
    };
    add_relation(app, initiative, &chair).await?;
    let talent = TalentInput {
        neighbour: Some(who),
        kind: "talent".into(),
        what: "Kanariezang".into(),
        when: "Kanarieavond".into(),
        state: "available".into(),
        ..TalentInput::default()
    };
    add_talent(app, initiative, &talent).await?;
    let call = ContactInput {
        neighbour: Some(who),
        channel: "phone".into(),
        direction: "out".into(),
        state: "done".into(),
        note: "Kanariegesprek".into(),
        ..ContactInput::default()
    };
    record_contact(app, initiative, &call, None).await?;
    let question = SegmentInput {
        name: "Kanarievraag".into(),
        text: "Kanariewoord".into(),
        tag: Some("Kanarielabel".into()),
        street: "Kanariestraat".into(),
        ..SegmentInput::default()
    };
    save_segment(app, initiative, None, &question).await?;
    Ok(())
}

fn scheme() -> SchemeInput {
    SchemeInput {
        name: "Kanariebudget".into(),
        town: "Kanariedorp".into(),
        who_may_start: "Kanariebewoners".into(),
        area: "Kanariewijk".into(),
        decides: "Kanarieraad".into(),
        support_unit: "household".into(),
        lead_unit: "weeks".into(),
        reply_unit: "weeks".into(),
        excluded: "Kanariekooien".into(),
        asks: "Kanarieplan".into(),
        afterwards: "Kanariebonnen".into(),
        source: "https://kanarie.example/regeling".into(),
        ..SchemeInput::default()
    }
}

fn team_member() -> TeamMemberInput {
    TeamMemberInput {
        given: "Kanariekern".into(),
        prefix: "kanarie".into(),
        family: "Kanarieploeg".into(),
        role: "lead".into(),
        phone: "06 12349875".into(),
        email: "kern@kanarie.example".into(),
        note: "Kanarieploegnotitie".into(),
    }
}

fn neighbour() -> NeighbourInput {
    NeighbourInput {
        given: "Kanariebuur".into(),
        prefix: "kanarie".into(),
        family: "Kanarieachter".into(),
        street: "Kanariestraat".into(),
        house_number: "12 kanarie".into(),
        postcode: "9731 XQ".into(),
        city: "Kanariestad".into(),
        phone: "06 12349876".into(),
        email: "buur@kanarie.example".into(),
        note: "Kanarienotitie over de buur".into(),
        tags: vec!["Kanarielabel".into()],
    }
}

/// What was undone and done again is in the log twice.
async fn look_back(app: &App, initiative: InitiativeId) -> Result<()> {
    let what = Some("Kanarieanders".to_owned());
    let change = InitiativeChange {
        what,
        ..InitiativeChange::default()
    };
    edit_initiative(app, initiative, &change).await?;
    undo(app).await?;
    redo(app).await?;
    Ok(())
}
