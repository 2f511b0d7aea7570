use protocol::{InviteAnswer, InviteState, paths};
use server::relay::invite::OPEN_MS;

use crate::support::{Answer, Team, TestServer, on_both, settings};

const INVITE: &str = "00112233445566778899aabbccddeeff";

async fn make(t: &TestServer, team: &Team) -> Answer {
    let body = format!(r#"{{"invite":"{INVITE}"}}"#).into_bytes();
    team.founder
        .ask(&t.router(), "POST", paths::INVITES, body)
        .await
}

async fn leave(t: &TestServer, team: &Team, rest: &str, message: &[u8]) -> Answer {
    let path = paths::invite(INVITE, rest);
    let (founder, router) = (&team.founder, t.router());
    match rest {
        "accept" => founder.ask(&router, "POST", &path, message.to_vec()).await,
        _ => {
            founder
                .unsigned(&router, "POST", &path, message.to_vec())
                .await
        }
    }
}

async fn look(t: &TestServer, team: &Team) -> Answer {
    let path = paths::invite(INVITE, "");
    team.founder
        .unsigned(&t.router(), "GET", &path, vec![])
        .await
}

on_both! {
    async fn a_newcomer_and_a_keeper_leave_one_message_each(t: TestServer) {
        let team = Team::on(&t, 1).await;
        assert_eq!(look(&t, &team).await.code(), "not_found");
        assert_eq!(make(&t, &team).await.status, 201);
        assert_eq!(make(&t, &team).await.code(), "invite_used");
        assert_eq!(leave(&t, &team, "accept", b"te vroeg").await.code(), "invite_used");
        assert_eq!(leave(&t, &team, "join", b"").await.code(), "bad_value");
        assert_eq!(leave(&t, &team, "join", b"mag ik").await.status, 204);
        assert_eq!(leave(&t, &team, "join", b"mag ik").await.status, 204);
        assert_eq!(leave(&t, &team, "join", b"ik ook").await.code(), "invite_used");
        assert_eq!(look(&t, &team).await.json::<InviteAnswer>().state, InviteState::Joined);
        assert_eq!(leave(&t, &team, "accept", b"ja").await.status, 204);
        assert_eq!(leave(&t, &team, "accept", b"nee").await.code(), "invite_used");
        let found: InviteAnswer = look(&t, &team).await.json();
        assert_eq!(found.state, InviteState::Accepted);
        assert_eq!((found.request.as_str(), found.answer.as_str()), ("6d61672069 6b".replace(' ', "").as_str(), "6a61"));
    }

    async fn an_invite_runs_out_after_three_days_and_is_collected(t: TestServer) {
        let team = Team::on(&t, 1).await;
        make(&t, &team).await;
        t.clock.0.advance_ms(OPEN_MS - 1);
        assert_eq!(look(&t, &team).await.status, 200);
        assert_eq!(t.server.collect().await.unwrap().invites, 0);
        t.clock.0.advance_ms(1);
        assert_eq!(look(&t, &team).await.code(), "invite_expired");
        assert_eq!(leave(&t, &team, "join", b"mag ik").await.code(), "invite_expired");
        assert_eq!(t.server.collect().await.unwrap().invites, 1);
        assert_eq!(look(&t, &team).await.code(), "not_found");
    }

    async fn another_team_can_not_answer_an_invite(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let other = Team::on(&t, 2).await;
        make(&t, &team).await;
        leave(&t, &team, "join", b"mag ik").await;
        assert_eq!(leave(&t, &other, "accept", b"kom bij ons").await.code(), "not_found");
        assert_eq!(look(&t, &team).await.json::<InviteAnswer>().answer, "");
    }
}
