//! Saved questions to the list of people.

use super::*;
use crate::ListFilter;
use crate::neighbour::{NeighbourQuery, list_neighbours};

#[tokio::test]
async fn a_saved_question_counts_whom_the_list_shows() {
    let s = Street::new().await;
    s.t.a_neighbour(s.initiative, "Ans", "Smit").await;
    set_involvement(&s.t.app, &[s.kees], Involvement::Carries)
        .await
        .unwrap();
    let question = SegmentInput {
        name: "Trekkers zonder contact".into(),
        involvement: Some(Involvement::Carries),
        silent_days: Some(30),
        ..SegmentInput::default()
    };
    let saved = save_segment(&s.t.app, s.initiative, None, &question)
        .await
        .unwrap();
    assert_eq!(saved.count, 1);
    let query = NeighbourQuery {
        involvement: Some(Involvement::Carries),
        silent_days: Some(30),
        ..NeighbourQuery::all(s.initiative, "kees", 10)
    };
    let page = list_neighbours(&s.t.app, &query).await.unwrap();
    assert_eq!(page.total, 1);
    assert_eq!(page.rows[0].involvement, Involvement::Carries);
    let today = s.t.app.today().to_string();
    s.call(&today, "done").await;
    let listed = list_segments(&s.t.app, s.initiative).await.unwrap();
    assert_eq!((listed[0].count, listed[0].filter), (0, ListFilter::All));
    remove_segment(&s.t.app, saved.segment.id).await.unwrap();
    assert!(
        list_segments(&s.t.app, s.initiative)
            .await
            .unwrap()
            .is_empty()
    );
    let much = SegmentInput {
        silent_days: Some(9_999),
        ..question
    };
    let refused = save_segment(&s.t.app, s.initiative, None, &much).await;
    let refusal = Refusal::from(refused.unwrap_err());
    assert_eq!(
        (refusal.code, refusal.field),
        (ErrorCode::OutOfRange, Some(Field::SilentDays))
    );
}

#[tokio::test]
async fn each_field_of_a_saved_question_counts() {
    let s = Street::new().await;
    let ans = crate::neighbour::NeighbourInput {
        given: "Ans".into(),
        family: "Smit".into(),
        street: "Kerkstraat".into(),
        house_number: "1".into(),
        tags: vec!["koken".into()],
        ..Default::default()
    };
    let ans = crate::neighbour::create_neighbour(&s.t.app, s.initiative, &ans).await;
    let ans = ans.unwrap();
    set_involvement(&s.t.app, &[ans], Involvement::Carries)
        .await
        .unwrap();
    s.call(&s.t.app.today().to_string(), "done").await;
    let all = || SegmentInput {
        name: "Wie".into(),
        ..SegmentInput::default()
    };
    let questions = [
        SegmentInput {
            text: "smit".into(),
            ..all()
        },
        SegmentInput {
            tag: Some("koken".into()),
            ..all()
        },
        SegmentInput {
            involvement: Some(Involvement::Carries),
            ..all()
        },
        SegmentInput {
            street: "Kerk".into(),
            ..all()
        },
        SegmentInput {
            silent_days: Some(30),
            ..all()
        },
    ];
    let everyone = save_segment(&s.t.app, s.initiative, None, &all()).await;
    let everyone = everyone.unwrap();
    assert_eq!(everyone.count, 2);
    for question in &questions {
        let saved = save_segment(&s.t.app, s.initiative, None, question).await;
        assert_eq!(saved.unwrap().count, 1, "{question:?}");
    }
    let id = Some(everyone.segment.id);
    let homeless = SegmentInput {
        filter: ListFilter::WithoutAddress,
        ..all()
    };
    let changed = save_segment(&s.t.app, s.initiative, id, &homeless).await;
    assert_eq!(changed.unwrap().count, 1);
    let listed = list_segments(&s.t.app, s.initiative).await.unwrap();
    assert_eq!(listed.len(), 6, "the first one is changed, and not another");
    assert!(listed.iter().all(|it| it.count == 1), "{listed:?}");
    remove_segment(&s.t.app, everyone.segment.id).await.unwrap();
    undo(&s.t.app).await.unwrap();
    let back = list_segments(&s.t.app, s.initiative).await.unwrap();
    assert_eq!(back, listed);
}

#[tokio::test]
async fn a_street_is_asked_from_its_beginning() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    for (given, street) in [
        ("Ans", "Kerkstraat"),
        ("Bram", "Dorpsstraat"),
        ("Cor", "Kerk_laan"),
    ] {
        let input = crate::neighbour::NeighbourInput {
            given: given.into(),
            street: street.into(),
            house_number: "1".into(),
            ..Default::default()
        };
        crate::neighbour::create_neighbour(&t.app, initiative, &input)
            .await
            .unwrap();
    }
    let found = async |street: &str| {
        let query = NeighbourQuery {
            street: street.into(),
            ..NeighbourQuery::all(initiative, "", 10)
        };
        let page = list_neighbours(&t.app, &query).await.unwrap();
        let names = page.rows.into_iter().map(|row| row.name.given);
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("kerk").await, "Ans Cor");
    assert_eq!(found("KERK_").await, "Cor");
    assert_eq!(found("%").await, "");
    assert_eq!(found("").await, "Ans Bram Cor");
}
