use protocol::{LeaseAnswer, PushOutcome, paths};
use server::Settings;
use server::relay::collect::KEPT_MS;

use crate::support::{Answer, Team, TestServer, on_both};

/// Room for three of the envelopes of these tests.
const QUOTA: u64 = 2000;

fn settings() -> Settings {
    Settings {
        quota_bytes: QUOTA,
        ..crate::support::settings()
    }
}

/// What a refusal says of the room.
fn room(answer: &Answer) -> (u64, u64) {
    assert_eq!((answer.status, answer.code()), (507, "quota_exceeded"));
    let problem: serde_json::Value = answer.json();
    let number = |name: &str| problem[name].as_u64().unwrap();
    (number("used"), number("allowed"))
}

async fn put(t: &TestServer, team: &Team, chunk: u32, of: u32, bytes: &[&[u8]]) -> Answer {
    let cid = blake3::hash(&bytes.concat()).to_hex().to_string();
    let path = format!("{}?of={of}", paths::chunk(&cid, chunk));
    let body = bytes[chunk as usize].to_vec();
    team.founder.ask(&t.router(), "PUT", &path, body).await
}

on_both! {
    async fn an_initiative_keeps_no_more_than_it_may(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let first = team.founder.next("een");
        let length = first.as_bytes().len() as u64;
        let fits = QUOTA / length;
        assert!(fits > 1);
        team.founder.push(&t.router(), &[&first]).await.outcomes();
        for _ in 2..fits {
            let envelope = team.founder.next("een");
            team.founder.push(&t.router(), &[&envelope]).await.outcomes();
        }
        let known = team.founder.get(&t, "heads").await;
        let last = [team.founder.next("een"), team.founder.next("een")];
        let both = team.founder.push(&t.router(), &[&last[0], &last[1]]).await;
        assert_eq!(room(&both), ((fits - 1) * length, QUOTA));
        let same = team.founder.get(&t, "heads").await;
        assert_eq!(same.header("etag"), known.header("etag"));
        let one = team.founder.push(&t.router(), &[&last[0]]).await;
        assert_eq!(one.outcomes(), [PushOutcome::Ok { pos: fits }]);
        assert_eq!(room(&team.founder.push(&t.router(), &[&last[1]]).await).0, fits * length);
        let again = team.founder.push(&t.router(), &[&first, &last[0]]).await;
        assert_eq!(again.outcomes(), [PushOutcome::Dup { pos: 1 }, PushOutcome::Dup { pos: fits }]);
        let other = Team::on(&t, 2).await;
        let envelope = other.founder.next("een");
        other.founder.push(&t.router(), &[&envelope]).await.outcomes();
        assert!(t.check().await.is_empty());
    }

    async fn what_is_collected_makes_room(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let mut head = 0;
        let refused = loop {
            let envelope = team.founder.next("een");
            if team.founder.push(&t.router(), &[&envelope]).await.status != 200 {
                break envelope;
            }
            head += 1;
        };
        let lease = paths::within(team.initiative, "team/checkpoint/lease");
        let lease = team.founder.ask(&t.router(), "POST", &lease, vec![]).await;
        let lease = lease.json::<LeaseAnswer>().lease;
        let rest = format!("team/checkpoint?lease={lease}&position={head}&epoch=1");
        let path = paths::within(team.initiative, &rest);
        let stored = team.founder.ask(&t.router(), "PUT", &path, b"verzegeld".to_vec()).await;
        assert_eq!(stored.status, 200);
        t.clock.0.advance_ms(KEPT_MS);
        team.founder.at.set(t.clock.0.now());
        assert_eq!(t.server.collect().await.unwrap().envelopes, head);
        let answer = team.founder.push(&t.router(), &[&refused]).await;
        assert_eq!(answer.outcomes(), [PushOutcome::Ok { pos: head + 1 }]);
        assert!(t.check().await.is_empty());
    }

    async fn a_chunk_for_which_there_is_no_room_leaves_nothing_behind(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let (large, small) = (vec![1; 1500], vec![2; 700]);
        assert_eq!(put(&t, &team, 0, 2, &[&large, &small]).await.status, 202);
        let refused = put(&t, &team, 1, 2, &[&large, &small]).await;
        assert_eq!(room(&refused), (1500, QUOTA));
        assert_eq!(put(&t, &team, 0, 2, &[&large, &small]).await.status, 202);
        let other = [&small[..], &[3; 400]];
        assert_eq!(room(&put(&t, &team, 0, 2, &other).await), (1500, QUOTA));
        // Of the refused one the server does not remember how many chunks it was to have.
        let fewer = put(&t, &team, 0, 1, &[&[4; 500]]).await;
        assert_eq!(fewer.status, 201);
        assert_eq!(room(&put(&t, &team, 0, 1, &[&[5; 1]]).await), (2000, QUOTA));
        assert!(t.check().await.is_empty());
    }

    async fn chunks_that_are_thrown_away_make_room(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let path = |chunk| format!("{}?of=2", paths::chunk(&"0".repeat(64), chunk));
        for _ in 0..3 {
            let router = t.router();
            let first = team.founder.ask(&router, "PUT", &path(0), vec![7; 900]).await;
            assert_eq!(first.status, 202);
            let last = team.founder.ask(&router, "PUT", &path(1), vec![7; 900]).await;
            assert_eq!(last.code(), "content_differs");
        }
        assert!(t.check().await.is_empty());
    }
}
