//! A network with one of everything.

use domain::{InitiativeId, Involvement, NeighbourId};

use crate::App;
use crate::neighbour::dismiss_double;
use crate::network::{
    ContactInput, OrganisationInput, RelationInput, SegmentInput, TalentInput, add_organisation,
    add_relation, add_talent, record_contact, save_segment, set_involvement,
};

pub(super) async fn know_a_network(app: &App, initiative: InitiativeId, who: NeighbourId) {
    let club = OrganisationInput {
        website: "voetbalclub.voorbeeld.nl".into(),
        ..OrganisationInput::named("Voetbalclub")
    };
    let club = add_organisation(app, initiative, &club).await.unwrap();
    let chair = RelationInput {
        neighbour: who,
        organisation: Some(club),
        role: "voorzitter".into(),
        is_key_figure: true,
    };
    add_relation(app, initiative, &chair).await.unwrap();
    let hall = TalentInput {
        organisation: Some(club),
        kind: "place".into(),
        what: "Kantine".into(),
        state: "available".into(),
        ..TalentInput::default()
    };
    add_talent(app, initiative, &hall).await.unwrap();
    let call = ContactInput {
        follow_up_on: Some("2026-01-05".into()),
        ..ContactInput::call(who, "2025-11-01", "done")
    };
    record_contact(app, initiative, &call, None).await.unwrap();
    set_involvement(app, &[who], Involvement::Helps)
        .await
        .unwrap();
    let question = SegmentInput {
        name: "Helpers".into(),
        involvement: Some(Involvement::Helps),
        ..SegmentInput::default()
    };
    save_segment(app, initiative, None, &question)
        .await
        .unwrap();
    let other = crate::neighbour::NeighbourInput {
        given: "Iemand".into(),
        ..Default::default()
    };
    let other = crate::neighbour::create_neighbour(app, initiative, &other);
    let other = other.await.unwrap();
    dismiss_double(app, who, other).await.unwrap();
    crate::neighbour::trash_neighbours(app, &[other])
        .await
        .unwrap();
}
