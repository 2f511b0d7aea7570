//! The catalogue, its sets, and what is free.

use domain::ResourceId;

use super::*;
use crate::booking::{BookingInput, book};
use crate::history::undo;
use crate::testing::TestApp;
use crate::{ErrorCode, Field, Refusal};

impl ResourceInput {
    /// Something with a name, one of it, for nothing.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.into(),
            kind: "tool".into(),
            quantity: "1".into(),
            price_unit: "free".into(),
            standing: "available".into(),
            ..Self::default()
        }
    }
}

impl TestApp {
    /// So many of a thing.
    pub(crate) async fn resource(
        &self,
        initiative: domain::InitiativeId,
        name: &str,
        quantity: u32,
    ) -> ResourceId {
        let input = ResourceInput {
            quantity: quantity.to_string(),
            ..ResourceInput::named(name)
        };
        add_resource(&self.app, initiative, &input)
            .await
            .unwrap()
            .id
    }
}

fn full() -> ResourceInput {
    ResourceInput {
        place: "Buurthuis De Wiek".into(),
        contact_name: "Ans Smit".into(),
        contact_phone: "06 12345678".into(),
        contact_email: "ans@voorbeeld.nl".into(),
        quantity: "3".into(),
        capacity: "40".into(),
        notice_days: "7".into(),
        buffer_minutes: "30".into(),
        conditions: "Schoon achterlaten".into(),
        price: "12,50".into(),
        price_unit: "half_day".into(),
        deposit: "50".into(),
        kind: "room".into(),
        ..ResourceInput::named("Zaal")
    }
}

#[tokio::test]
async fn a_resource_is_shown_as_it_was_typed_and_can_be_saved_again() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let hall = add_resource(&t.app, initiative, &full()).await.unwrap();
    let shown = show_resource(&t.app, hall.id).await.unwrap().resource;
    assert_eq!(shown, hall);
    let before = t.app.state_hash().await.unwrap();
    let typed = ResourceInput::from(&shown);
    assert_eq!(edit_resource(&t.app, hall.id, &typed).await.unwrap(), hall);
    assert_eq!(t.app.state_hash().await.unwrap(), before);
    undo(&t.app).await.unwrap();
    assert!(show_resource(&t.app, hall.id).await.is_err());
}

#[tokio::test]
async fn what_is_wrong_with_a_resource_is_named_and_changes_nothing() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let before = t.app.state_hash().await.unwrap();
    let wrong = |change: fn(&mut ResourceInput)| {
        let mut input = full();
        change(&mut input);
        input
    };
    for (input, code, field) in [
        (
            wrong(|it| it.name = String::new()),
            ErrorCode::Blank,
            Field::Name,
        ),
        (
            wrong(|it| it.quantity = String::new()),
            ErrorCode::Blank,
            Field::Quantity,
        ),
        (
            wrong(|it| it.quantity = "0".into()),
            ErrorCode::Number,
            Field::Quantity,
        ),
        (
            wrong(|it| it.quantity = "+3".into()),
            ErrorCode::Number,
            Field::Quantity,
        ),
        (
            wrong(|it| it.capacity = "veertig".into()),
            ErrorCode::Number,
            Field::Capacity,
        ),
        (
            wrong(|it| it.notice_days = "731".into()),
            ErrorCode::Number,
            Field::NoticeDays,
        ),
        (
            wrong(|it| it.buffer_minutes = "1,5".into()),
            ErrorCode::Number,
            Field::BufferMinutes,
        ),
        (
            wrong(|it| it.price = "-1".into()),
            ErrorCode::Money,
            Field::Price,
        ),
        (
            wrong(|it| it.deposit = "1,234".into()),
            ErrorCode::Money,
            Field::Deposit,
        ),
        (
            wrong(|it| it.contact_phone = "12".into()),
            ErrorCode::Phone,
            Field::ContactPhone,
        ),
        (
            wrong(|it| it.contact_email = "ans@".into()),
            ErrorCode::Email,
            Field::ContactEmail,
        ),
        (
            wrong(|it| it.kind = "zaal".into()),
            ErrorCode::UnknownChoice,
            Field::Kind,
        ),
        (
            wrong(|it| it.standing = "weg".into()),
            ErrorCode::UnknownChoice,
            Field::Standing,
        ),
        (
            wrong(|it| it.price_unit = "week".into()),
            ErrorCode::UnknownChoice,
            Field::PriceUnit,
        ),
    ] {
        let refused = add_resource(&t.app, initiative, &input).await.unwrap_err();
        let refusal: Refusal = refused.into();
        assert_eq!((refusal.code, refusal.field), (code, Some(field)));
    }
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn the_catalogue_is_searched_by_words_and_kind() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    add_resource(&t.app, initiative, &full()).await.unwrap();
    t.resource(initiative, "Bakfiets", 1).await;
    let found = async |text: &str, kind| {
        let query = ResourceQuery {
            initiative,
            text: text.into(),
            kind,
        };
        let listed = list_resources(&t.app, &query).await.unwrap();
        let names = listed.into_iter().map(|it| it.resource.name.to_string());
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("", None).await, "Bakfiets Zaal");
    assert_eq!(found("wiek ans", None).await, "Zaal");
    assert_eq!(found("bakfiëts", None).await, "Bakfiets");
    assert_eq!(found("wiek fiets", None).await, "");
    assert_eq!(found("", Some(domain::ResourceKind::Room)).await, "Zaal");
}

fn part(resource: ResourceId, quantity: &str) -> PartInput {
    PartInput {
        resource,
        quantity: quantity.into(),
    }
}

#[tokio::test]
async fn a_set_is_made_changed_and_undone_and_is_no_part_of_a_set() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kit = t.resource(initiative, "Feestpakket", 2).await;
    let tables = t.resource(initiative, "Tafels", 10).await;
    let lights = t.resource(initiative, "Lampjes", 3).await;
    let parts = async |id| {
        let shown = show_resource(&t.app, id).await.unwrap().parts;
        let parts = shown.into_iter().map(|it| (it.name, it.quantity));
        parts.collect::<Vec<_>>()
    };
    let both = [part(tables, "4"), part(lights, "1")];
    set_parts(&t.app, kit, &both).await.unwrap();
    assert_eq!(
        parts(kit).await,
        [("Lampjes".into(), 1), ("Tafels".into(), 4)]
            .map(|it: (String, u32)| it)
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    );
    set_parts(&t.app, kit, &[part(tables, "5")]).await.unwrap();
    assert_eq!(parts(kit).await, [("Tafels".to_owned(), 5)]);
    undo(&t.app).await.unwrap();
    assert_eq!(parts(kit).await.len(), 2);
    let part_of = show_resource(&t.app, tables).await.unwrap().part_of;
    assert_eq!(part_of[0].resource, kit);
    for (set, of) in [(kit, kit), (tables, lights), (lights, kit)] {
        let refused = set_parts(&t.app, set, &[part(of, "1")]).await.unwrap_err();
        assert_eq!(Refusal::from(refused).code, ErrorCode::ASet);
    }
    let refused = set_parts(&t.app, kit, &[part(tables, "0")]).await;
    assert_eq!(Refusal::from(refused.unwrap_err()).code, ErrorCode::Number);
}

async fn free_on_saturday(
    t: &TestApp,
    initiative: domain::InitiativeId,
    quantity: &str,
) -> Vec<FreeResource> {
    let query = FreeQuery {
        initiative,
        starts_at: "2026-11-28T14:00".into(),
        ends_at: "2026-11-28T18:00".into(),
        kind: None,
        quantity: quantity.into(),
    };
    free_resources(&t.app, &query).await.unwrap()
}

#[tokio::test]
async fn what_is_free_comes_with_what_stands_in_the_way_and_when_it_is_free() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let hall = t.resource(initiative, "Zaal", 1).await;
    let bike = t.resource(initiative, "Bakfiets", 1).await;
    for (name, standing) in [("Oud", "hidden"), ("Stuk", "out_of_use")] {
        let input = ResourceInput {
            standing: standing.into(),
            ..ResourceInput::named(name)
        };
        add_resource(&t.app, initiative, &input).await.unwrap();
    }
    let booking = BookingInput {
        purpose: "Repetitie".into(),
        ..BookingInput::of(hall, "2026-11-28T15:00", "2026-11-28T16:00")
    };
    book(&t.app, initiative, &booking).await.unwrap();
    let rows = free_on_saturday(&t, initiative, "1").await;
    let said: Vec<(String, u32, bool)> = rows
        .iter()
        .map(|row| {
            (
                row.resource.resource.name.to_string(),
                row.free,
                row.clash.is_some(),
            )
        })
        .collect();
    let expected = [
        ("Bakfiets", 1, false),
        ("Stuk", 0, false),
        ("Zaal", 0, true),
    ];
    assert_eq!(
        said,
        expected.map(|(name, free, clash)| (name.to_owned(), free, clash))
    );
    assert_eq!(rows[0].resource.resource.id, bike);
    let next = rows[2].next.unwrap();
    assert_eq!(
        domain::period::on_the_clock(next.starts_at()),
        "2026-11-28T16:00"
    );
    let clash = rows[2].clash.as_ref().unwrap();
    assert_eq!(clash.booking.purpose.as_str(), "Repetitie");
    let two = free_on_saturday(&t, initiative, "2").await;
    assert!(two.iter().all(|row| row.free < 2 && row.next.is_none()));
}

#[tokio::test]
async fn what_is_promised_is_not_thrown_away() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let hall = t.resource(initiative, "Zaal", 1).await;
    let booking = BookingInput::of(hall, "2026-11-28T15:00", "2026-11-28T16:00");
    book(&t.app, initiative, &booking).await.unwrap();
    let refused = trash_resource(&t.app, hall).await.unwrap_err();
    assert_eq!(Refusal::from(refused).code, ErrorCode::HasBookings);
    undo(&t.app).await.unwrap();
    trash_resource(&t.app, hall).await.unwrap();
    assert!(show_resource(&t.app, hall).await.is_err());
    undo(&t.app).await.unwrap();
    assert!(show_resource(&t.app, hall).await.is_ok());
}
