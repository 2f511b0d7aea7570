use crypto::Role;
use protocol::{EPOCH_HEADER, LeaseAnswer, POSITION_HEADER, PushOutcome, paths};
use server::relay::collect::KEPT_MS;
use server::relay::lease::LEASE_MS;

use server::database::DatabaseOptions;

use crate::support::{Answer, Device, Team, TestServer, on_both, settings};

async fn lease(t: &TestServer, team: &Team) -> Answer {
    lease_of(t, &team.founder).await
}

async fn lease_of(t: &TestServer, device: &Device) -> Answer {
    let path = paths::within(device.initiative, "team/checkpoint/lease");
    device.ask(&t.router(), "POST", &path, vec![]).await
}

async fn put(t: &TestServer, team: &Team, lease: &str, position: u64, epoch: u32) -> Answer {
    let rest = format!("team/checkpoint?lease={lease}&position={position}&epoch={epoch}");
    let path = paths::within(team.initiative, &rest);
    let sealed = format!("verzegeld tot {position}").into_bytes();
    team.founder.ask(&t.router(), "PUT", &path, sealed).await
}

async fn checkpoint(t: &TestServer, team: &Team, position: u64) {
    let given: LeaseAnswer = lease(t, team).await.json();
    assert_eq!(put(t, team, &given.lease, position, 1).await.status, 200);
}

async fn push(t: &TestServer, team: &Team, text: &str) -> crypto::Envelope {
    let envelope = team.founder.next(text);
    team.founder
        .push(&t.router(), &[&envelope])
        .await
        .outcomes();
    envelope
}

/// The devices' clocks go with the server's.
fn advance(t: &TestServer, team: &Team, ms: i64) {
    t.clock.0.advance_ms(ms);
    team.founder.at.set(t.clock.0.now());
}

on_both! {
    async fn a_checkpoint_is_handed_out_as_it_came(t: TestServer) {
        let team = Team::on(&t, 1).await;
        assert_eq!(team.founder.get(&t, "team/checkpoint").await.code(), "not_found");
        push(&t, &team, "een").await;
        checkpoint(&t, &team, 1).await;
        push(&t, &team, "twee").await;
        checkpoint(&t, &team, 2).await;
        let latest = team.founder.get(&t, "team/checkpoint").await;
        assert_eq!(&latest.body[..], b"verzegeld tot 2");
        assert_eq!((latest.header(POSITION_HEADER), latest.header(EPOCH_HEADER)), ("2", "1"));
    }

    async fn one_device_at_a_time_makes_a_checkpoint(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let other = team.second(&t, 7, Role::Keeper).await;
        let first: LeaseAnswer = lease_of(&t, &other).await.json();
        assert_eq!(lease(&t, &team).await.code(), "lease_held");
        advance(&t, &team, LEASE_MS);
        let second: LeaseAnswer = lease(&t, &team).await.json();
        assert_eq!(put(&t, &team, &first.lease, 0, 1).await.code(), "no_lease");
        assert_eq!(put(&t, &team, &second.lease, 0, 1).await.status, 200);
        assert_eq!(put(&t, &team, &second.lease, 0, 1).await.code(), "no_lease");
    }

    async fn who_lost_what_came_of_it_gets_the_right_anew(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let lost: LeaseAnswer = lease(&t, &team).await.json();
        push(&t, &team, "een").await;
        let again: LeaseAnswer = lease(&t, &team).await.json();
        assert_eq!(again.head, 1);
        assert_eq!(put(&t, &team, &lost.lease, 1, 1).await.code(), "no_lease");
        assert_eq!(put(&t, &team, &again.lease, 1, 1).await.status, 200);
    }

    async fn a_checkpoint_stands_at_the_head_and_is_sealed_with_the_current_key(t: TestServer) {
        let team = Team::on(&t, 1).await;
        push(&t, &team, "een").await;
        let given: LeaseAnswer = lease(&t, &team).await.json();
        assert_eq!(given.head, 1);
        push(&t, &team, "twee").await;
        for position in [0, 3] {
            let answer = put(&t, &team, &given.lease, position, 1).await;
            assert_eq!(answer.code(), "wrong_position", "{position}");
        }
        assert_eq!(put(&t, &team, &given.lease, 1, 2).await.code(), "stale_epoch");
        assert_eq!(put(&t, &team, "", 1, 1).await.code(), "bad_value");
        assert_eq!(team.founder.get(&t, "team/checkpoint").await.status, 404);
        assert_eq!(put(&t, &team, &given.lease, 1, 1).await.status, 200);
    }

    async fn what_a_checkpoint_covers_goes_after_28_days_and_no_sooner(t: TestServer) {
        let mut t = t;
        let team = Team::on(&t, 1).await;
        let one = push(&t, &team, "een").await;
        push(&t, &team, "twee").await;
        checkpoint(&t, &team, 2).await;
        advance(&t, &team, KEPT_MS - 1);
        push(&t, &team, "drie").await;
        checkpoint(&t, &team, 3).await;
        assert_eq!(t.server.collect().await.unwrap().envelopes, 0);
        assert_eq!(team.founder.get(&t, "team/envelopes").await.positions(), [1, 2, 3]);
        advance(&t, &team, 1);
        assert_eq!(t.server.collect().await.unwrap().envelopes, 2);
        let gone = team.founder.get(&t, "team/envelopes?after=1").await;
        assert_eq!((gone.status, gone.code()), (410, "checkpoint_needed"));
        assert_eq!(team.founder.get(&t, "team/envelopes?after=2").await.positions(), [3]);
        assert_eq!(&team.founder.get(&t, "team/checkpoint").await.body[..], b"verzegeld tot 3");
        let again = team.founder.push(&t.router(), &[&one]).await;
        assert_eq!(again.outcomes(), [PushOutcome::Dup { pos: 1 }]);
        t.restart().await;
        assert_eq!(t.server.collect().await.unwrap().envelopes, 0);
    }
}

/// Whether these bytes stand anywhere in the file or in the log beside it.
fn is_on_disk(t: &TestServer, bytes: &[u8]) -> bool {
    let DatabaseOptions::Sqlite(file) = &t.options else {
        panic!("a file")
    };
    let files = [file.clone(), file.with_extension("db-wal")];
    files.iter().any(|file| {
        let content = std::fs::read(file).unwrap_or_default();
        content.windows(bytes.len()).any(|part| part == bytes)
    })
}

#[tokio::test]
async fn of_what_was_collected_no_byte_is_left_in_the_file() {
    let t = TestServer::on_sqlite(settings()).await;
    let team = Team::on(&t, 1).await;
    let one = push(&t, &team, "een").await;
    let sealed = &one.as_bytes()[150..250];
    checkpoint(&t, &team, 1).await;
    assert!(is_on_disk(&t, sealed));
    advance(&t, &team, KEPT_MS);
    assert_eq!(t.server.collect().await.unwrap().envelopes, 1);
    assert!(!is_on_disk(&t, sealed));
    assert!(
        is_on_disk(&t, &one.hash().0),
        "by which it is known when it comes again"
    );
}
