use futures_util::future::join_all;
use protocol::{HEAD_HEADER, PushAnswer, PushOutcome, paths, split_numbered};
use server::http::router;
use server::relay::push::{Incoming, Push, Pushed};
use server::relay::{Municipality, Place, StreamAt};
use server::store::Store;

use crypto::{EnvelopeHeader, Role};

use crate::support::{Device, Team, on_both, settings};

on_both! {
    async fn envelopes_are_numbered_and_handed_out_as_they_came(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let sent = ["een", "twee", "drie"].map(|text| team.founder.next(text));
        let answer = team.founder.push(&t.router(), &[&sent[0], &sent[1], &sent[2]]).await;
        let numbered = [1, 2, 3].map(|pos| PushOutcome::Ok { pos });
        assert_eq!(answer.outcomes(), numbered);
        let page = team.founder.get(&t, "team/envelopes?after=1").await;
        let parts = split_numbered(&page.body, 1 << 20).unwrap();
        assert_eq!(parts, [(2, sent[1].as_bytes()), (3, sent[2].as_bytes())]);
        assert_eq!(page.header(HEAD_HEADER), "3");
    }

    async fn a_push_whose_answer_was_lost_gives_the_same_positions(t: TestServer) {
        let mut t = t;
        let team = Team::on(&t, 1).await;
        let sent = [team.founder.next("een"), team.founder.next("twee")];
        let _lost = team.founder.push(&t.router(), &[&sent[0], &sent[1]]).await;
        t.restart().await;
        let again = team.founder.push(&t.router(), &[&sent[1], &sent[0]]).await;
        assert_eq!(again.outcomes(), [PushOutcome::Dup { pos: 2 }, PushOutcome::Dup { pos: 1 }]);
        let page = team.founder.get(&t, "team/envelopes").await;
        assert_eq!(page.positions(), [1, 2]);
    }

    async fn something_else_under_the_same_number_is_a_fork(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let copy = team.founder.header();
        let one = team.founder.next("een");
        let other = team.founder.seal(copy, "iets anders");
        let answer = team.founder.push(&t.router(), &[&one, &other]).await;
        assert_eq!(answer.outcomes(), [PushOutcome::Ok { pos: 1 }, PushOutcome::Fork]);
        let follows_another = EnvelopeHeader {
            previous: other.hash(),
            ..team.founder.header()
        };
        let two = team.founder.seal(follows_another, "twee");
        let answer = team.founder.push(&t.router(), &[&two]).await;
        assert_eq!(answer.outcomes(), [PushOutcome::Fork]);
        assert_eq!(team.founder.get(&t, "team/envelopes").await.positions(), [1]);
    }

    async fn what_comes_before_a_missing_envelope_waits_for_it(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let [one, two, three] = ["een", "twee", "drie"].map(|text| team.founder.next(text));
        let answer = team.founder.push(&t.router(), &[&one, &three]).await;
        let gap = PushOutcome::Gap { expected: 2 };
        assert_eq!(answer.outcomes(), [PushOutcome::Ok { pos: 1 }, gap]);
        let answer = team.founder.push(&t.router(), &[&two, &three]).await;
        assert_eq!(answer.outcomes(), [2, 3].map(|pos| PushOutcome::Ok { pos }));
    }

    async fn many_who_push_at_once_leave_no_gap_and_no_double(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let routers = [t.router(), router(t.beside().await)];
        let series = async |series: u32| {
            let device = Device { series, ..Device::new(&t.router(), team.initiative, 1).await };
            device.nonce.set(u64::from(series) << 32);
            let mut positions = Vec::new();
            for number in 0..20 {
                let envelope = device.next("een wijziging");
                let router = &routers[number % 2];
                for outcome in device.push(router, &[&envelope]).await.outcomes() {
                    let PushOutcome::Ok { pos } = outcome else { panic!("{outcome:?}") };
                    positions.push(pos);
                }
            }
            assert!(positions.is_sorted());
            positions
        };
        let mut all: Vec<u64> = join_all((1..9).map(series)).await.concat();
        all.sort_unstable();
        assert_eq!(all, (1..=160).collect::<Vec<_>>());
        assert_eq!(team.founder.get(&t, "team/envelopes").await.positions(), all);
    }

    async fn a_page_ends_where_the_laptop_wants_and_never_before_one_envelope(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let sent = ["een", "twee", "drie"].map(|text| team.founder.next(text));
        let length = sent[0].as_bytes().len();
        team.founder.push(&t.router(), &[&sent[0], &sent[1], &sent[2]]).await;
        let page = async |max: usize| {
            let path = format!("team/envelopes?max={max}");
            team.founder.get(&t, &path).await.positions()
        };
        assert_eq!(page(0).await, [1]);
        assert_eq!(page(2 * length - 1).await, [1]);
        assert_eq!(page(2 * length).await, [1, 2]);
        let path = "team/envelopes?after=3";
        assert!(team.founder.get(&t, path).await.positions().is_empty());
    }

    async fn a_site_counts_through_both_streams(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let one = team.founder.next("een");
        let shared = team.founder.share("fase: plan");
        let body = protocol::join([shared.as_bytes()]);
        let path = paths::within(team.initiative, "shared/envelopes");
        let early = team.founder.ask(&t.router(), "POST", &path, body.clone()).await;
        assert_eq!(early.outcomes(), [PushOutcome::Gap { expected: 1 }]);
        team.founder.push(&t.router(), &[&one]).await;
        let answer = team.founder.ask(&t.router(), "POST", &path, body.clone()).await;
        assert_eq!(answer.outcomes(), [PushOutcome::Ok { pos: 1 }]);
        let wrong = paths::within(team.initiative, "team/envelopes");
        let answer = team.founder.ask(&t.router(), "POST", &wrong, protocol::join([&[7; 200][..]])).await;
        assert_eq!(answer.outcomes(), [PushOutcome::Malformed]);
    }

    async fn every_envelope_is_judged_by_itself(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let header = team.founder.header();
        let seal = |header| team.founder.seal(header, "een");
        let future = ((t.clock.0.now().0 + 11 * 60 * 1000) as u64) << 16;
        let stranger = Device::new(&t.router(), team.initiative, 77).await;
        let wrong = [
            seal(EnvelopeHeader { epoch: 2, ..header }),
            seal(EnvelopeHeader { latest: future, ..header }),
            stranger.next("een"),
            stranger.seal(header, "onder andermans naam"),
            seal(EnvelopeHeader { initiative: [1; 16], ..header }),
            seal(EnvelopeHeader { first: 0, last: 0, ..header }),
            seal(EnvelopeHeader { stream: crypto::Stream::Copy, ..header }),
        ];
        let good = team.founder.next("een");
        let mut sent: Vec<_> = wrong.iter().collect();
        sent.push(&good);
        let answer = team.founder.push(&t.router(), &sent).await;
        let expected = [
            PushOutcome::StaleEpoch,
            PushOutcome::ClockAhead { now: t.clock.0.now().0 },
            PushOutcome::NotMember,
            PushOutcome::NotMember,
            PushOutcome::Malformed,
            PushOutcome::Malformed,
            PushOutcome::Malformed,
            PushOutcome::Ok { pos: 1 },
        ];
        assert_eq!(answer.outcomes(), expected);
        assert_eq!(team.founder.get(&t, "team/envelopes").await.positions(), [1]);
    }

    async fn after_a_removal_only_what_was_pinned_is_taken(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let leaver = team.second(&t, 2, Role::Member).await;
        let shared = |device: &Device, text: &str| {
            let envelope = device.share(text);
            device.last.set(envelope.header().last);
            device.previous.set(envelope.hash());
            envelope
        };
        let before = shared(&leaver, "voor");
        let removal = team.removal(&leaver);
        assert_eq!(team.record(&t, removal).await.status, 201);
        let after = shared(&leaver, "na");
        let body = protocol::join([before.as_bytes(), after.as_bytes()]);
        let path = paths::within(team.initiative, "shared/envelopes");
        let by_itself = leaver.ask(&t.router(), "POST", &path, body.clone()).await;
        assert_eq!(by_itself.code(), "not_member");
        let carried = team.founder.ask(&t.router(), "POST", &path, body).await;
        assert_eq!(carried.outcomes(), [PushOutcome::Ok { pos: 1 }, PushOutcome::NotMember]);
    }

    async fn what_was_judged_by_an_older_team_is_judged_again(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let older = team.state().head().0;
        let leaver = team.second(&t, 2, Role::Member).await;
        let sent = leaver.next("een");
        t.server.close().await;
        let store = Store::open(&t.options).await.unwrap();
        let place = Place { municipality: Municipality(0), initiative: team.initiative };
        let push = |team| Push {
            stream: StreamAt { place, stream: 1 },
            team,
            envelopes: vec![Incoming {
                hash: sent.hash().0,
                bytes: sent.as_bytes().to_vec(),
                judged: Ok(*sent.header()),
            }],
            quota_bytes: u64::MAX,
        };
        assert_eq!(store.write(push(older)).await.unwrap(), Pushed::TeamChanged);
        let current = store.write(push(team.state().head().0)).await.unwrap();
        let outcomes = vec![PushOutcome::Ok { pos: 1 }];
        assert_eq!(current, Pushed::Done(PushAnswer { outcomes, head: 1 }));
        store.close().await;
    }

    async fn what_is_here_already_stays_so_when_the_key_changes(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let sent = team.founder.next("een");
        let _lost = team.founder.push(&t.router(), &[&sent]).await;
        let second = team.second(&t, 2, Role::Member).await;
        let removal = team.removal(&second);
        assert_eq!(team.record(&t, removal).await.status, 201);
        let late = team.founder.next("twee");
        let again = team.founder.push(&t.router(), &[&sent, &late]).await;
        assert_eq!(again.outcomes(), [PushOutcome::Dup { pos: 1 }, PushOutcome::StaleEpoch]);
    }

    async fn a_body_that_was_cut_changes_nothing(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let sent = [team.founder.next("een"), team.founder.next("twee")];
        let body = protocol::join(sent.iter().map(crypto::Envelope::as_bytes));
        let path = paths::within(team.initiative, "team/envelopes");
        let whole_parts = [0, body.len() / 2];
        for length in (0..body.len()).step_by(7).filter(|it| !whole_parts.contains(it)) {
            let answer = team.founder.ask(&t.router(), "POST", &path, body[..length].to_vec()).await;
            assert_eq!((answer.status, answer.code()), (400, "malformed"), "{length}");
        }
        let long = [0, 0x20, 0, 0];
        let answer = team.founder.ask(&t.router(), "POST", &path, long.to_vec()).await;
        assert_eq!(answer.code(), "malformed");
        assert!(team.founder.get(&t, "team/envelopes").await.positions().is_empty());
    }

    /// A client that goes away leaves no transaction open: the store belongs to a task.
    async fn a_request_dropped_at_any_point_leaves_the_store_in_order(t: TestServer) {
        use std::task::{Context, Poll, Waker};
        let team = Team::on(&t, 1).await;
        let (mut finished, mut dropped) = (0, 0);
        for polls in 0..60 {
            let envelope = team.founder.next("een");
            let router = t.router();
            let sent = [&envelope];
            let mut push = Box::pin(team.founder.push(&router, &sent));
            let mut is_done = false;
            for _ in 0..polls {
                let mut context = Context::from_waker(Waker::noop());
                is_done = is_done || matches!(push.as_mut().poll(&mut context), Poll::Ready(_));
                // Lets the task of the store go on for a step.
                tokio::task::yield_now().await;
                if is_done {
                    break;
                }
            }
            drop(push);
            *(if is_done { &mut finished } else { &mut dropped }) += 1;
            let again = team.founder.push(&router, &[&envelope]).await.outcomes();
            let is_stored = |outcome: &PushOutcome| match outcome {
                PushOutcome::Ok { pos } | PushOutcome::Dup { pos } => *pos == polls + 1,
                _ => false,
            };
            assert!(again.iter().all(is_stored), "dropped after {polls}: {again:?}");
        }
        assert!(dropped > 1, "{finished} were finished");
    }
}
