use std::path::Path;

use server::http::table;

use crate::support::{Team, on_both, settings};

/// The list that people read says what the table in the code says. Written anew with
/// `WRITE_ROUTES=1`.
#[test]
fn the_list_of_routes_is_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/routes.md");
    if std::env::var_os("WRITE_ROUTES").is_some() {
        std::fs::write(&file, table()).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        found,
        table(),
        "WRITE_ROUTES=1 cargo test -p samenspel-server writes it anew"
    );
}

/// Method, path and policy of every line of the list.
pub fn lines() -> Vec<(String, String, String)> {
    let table = table();
    let rows = table.lines().filter(|line| line.contains("| `/"));
    let cells = rows.map(|row| row.split('|').map(str::trim).map(str::to_owned).collect());
    cells
        .map(|cells: Vec<String>| {
            let path = cells[2].trim_matches('`').to_owned();
            (cells[1].clone(), path, cells[3].clone())
        })
        .collect()
}

pub fn filled(path: &str) -> String {
    path.replace("{initiative}", &testkit::counted(1).to_string())
        .replace("{stream}", "team")
        .replace("{invite}", &"0".repeat(32))
        .replace("{command}", &testkit::counted(2).to_string())
        .replace("{cid}", &"0".repeat(64))
        .replace("{chunk}", "0")
}

on_both! {
    async fn no_route_of_a_team_is_open_to_who_does_not_sign(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let mut signed = 0;
        for (method, path, who) in lines() {
            let answer = team.founder.unsigned(&t.router(), &method, &filled(&path), vec![]).await;
            assert_ne!(answer.status, 405, "{method} {path}");
            if who.starts_with("a ") {
                signed += 1;
                assert_eq!(answer.status, 401, "{method} {path}");
            } else {
                assert_ne!(answer.status, 401, "{method} {path}");
            }
        }
        assert!(signed > 10);
    }

    async fn every_refusal_is_a_problem_with_a_code(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let answer = team.founder.unsigned(&t.router(), "GET", "/elders", vec![]).await;
        assert_eq!((answer.status, answer.code()), (404, "unknown_path"));
        let answer = team.founder.unsigned(&t.router(), "DELETE", "/v1", vec![]).await;
        assert_eq!((answer.status, answer.code()), (405, "method_not_allowed"));
        let answer = team.founder.unsigned(&t.router(), "GET", "/v1/invites/%FF", vec![]).await;
        assert_eq!((answer.status, answer.code()), (400, "malformed"));
        for rest in ["mine/envelopes", "team/envelopes?after=-1", "team/envelopes?after=9999999999999999999"] {
            let answer = team.founder.get(&t, rest).await;
            assert_eq!((answer.status, answer.code()), (400, "bad_value"), "{rest}");
        }
        assert!(answer.header("samenspel-time").parse::<i64>().is_ok());
    }

    async fn the_server_says_what_it_is(t: TestServer) {
        let mut t = t;
        let about = async |t: &crate::support::TestServer| {
            let request = axum::http::Request::get("/v1").body(axum::body::Body::empty()).unwrap();
            let answer = tower::ServiceExt::oneshot(t.router(), request).await.unwrap();
            crate::support::Answer::of(answer).await.json::<protocol::About>()
        };
        let before = about(&t).await;
        assert_eq!((before.version, before.now), (1, t.clock.0.now().0));
        assert_eq!(before.generation.len(), 32);
        t.restart().await;
        assert_eq!(about(&t).await, before);
        let team = Team::on(&t, 1).await;
        let health = team.founder.unsigned(&t.router(), "GET", "/health", vec![]).await;
        assert_eq!(health.status, 200);
    }
}

/// A source of random bytes that has some once.
struct Dry(std::sync::atomic::AtomicBool);

impl server::edge::Random for Dry {
    fn draw(&self) -> [u8; 16] {
        let is_dry = self.0.swap(true, std::sync::atomic::Ordering::Relaxed);
        assert!(!is_dry, "no random bytes");
        [0; 16]
    }
}

#[tokio::test]
async fn a_request_at_which_the_server_panics_is_answered_and_the_next_one_too() {
    let mut t = crate::support::TestServer::on_sqlite(settings()).await;
    let team = Team::on(&t, 1).await;
    t.restart_with(std::sync::Arc::new(Dry(false.into()))).await;
    let path = protocol::paths::within(team.initiative, "team/checkpoint/lease");
    let answer = team.founder.ask(&t.router(), "POST", &path, vec![]).await;
    assert_eq!((answer.status, answer.code()), (500, "internal"));
    assert!(answer.header("samenspel-time").parse::<i64>().is_ok());
    assert_eq!(team.founder.get(&t, "heads").await.status, 200);
}
