use crypto::Role;
use protocol::{MembershipHead, paths, split};

use crate::support::{Device, Team, on_both, quoted, settings};

on_both! {
    async fn a_team_is_founded_once(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let path = paths::initiative(team.initiative);
        let record = team.records[0].as_bytes().to_vec();
        let again = team.founder.unsigned(&t.router(), "POST", &path, record).await;
        assert_eq!(again.status, 200);
        let thief = Device::new(&t.router(), team.initiative, 66).await;
        let by = crypto::Author { keys: &thief.keys, at_ms: 0 };
        let id = *team.initiative.uuid().as_bytes();
        let founding = crypto::Team::found(by, id, crypto::Holder::Server, &[9; 64]).unwrap();
        let record = founding.as_bytes().to_vec();
        let answer = thief.unsigned(&t.router(), "POST", &path, record.clone()).await;
        assert_eq!((answer.status, answer.code()), (409, "already_registered"));
        assert_eq!(thief.get(&t, "heads").await.code(), "not_member");
        let elsewhere = paths::initiative(domain::InitiativeId::new(testkit::counted(9)));
        let answer = thief.unsigned(&t.router(), "POST", &elsewhere, record).await;
        assert_eq!(answer.code(), "bad_value");
    }

    async fn records_are_handed_out_from_a_number_on(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let second = team.second(&t, 2, Role::Member).await;
        let answer = second.get(&t, "membership?from=1").await;
        assert_eq!(split(&answer.body, 1 << 16).unwrap(), [team.records[1].as_bytes()]);
        let all = second.get(&t, "membership").await;
        assert_eq!(split(&all.body, 1 << 16).unwrap().len(), 2);
    }

    async fn of_two_records_at_once_one_comes_first(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let seen = team.head();
        let [one, two] = [
            Device::new(&t.router(), team.initiative, 2).await,
            Device::new(&t.router(), team.initiative, 3).await,
        ];
        let [first, second] = [team.admission(&one, Role::Member), team.admission(&two, Role::Member)];
        let (a, b) = tokio::join!(
            team.send_record(&t, &first, &seen),
            team.send_record(&t, &second, &seen)
        );
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 412]);
        let (won, lost, device) = if a.status == 201 { (first, b, two) } else { (second, a, one) };
        let problem: serde_json::Value = lost.json();
        assert_eq!(format!("\"{}\"", problem["head"].as_str().unwrap()), quoted(&won.hash().0));
        team.records.push(won);
        let record = team.admission(&device, Role::Member);
        assert_eq!(team.record(&t, record).await.json::<MembershipHead>().count, 3);
    }

    async fn a_record_sent_again_changes_nothing(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let seen = team.head();
        team.second(&t, 2, Role::Member).await;
        let before = team.founder.get(&t, "heads").await;
        let again = team.send_record(&t, &team.records[1], &seen).await;
        assert_eq!(again.status, 200);
        let after = team.founder.get(&t, "heads").await;
        assert_eq!(before.header("etag"), after.header("etag"));
    }

    async fn what_breaks_a_rule_of_the_log_is_refused(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        team.second(&t, 2, Role::Member).await;
        let other = Team::founded(&t.router(), 5).await;
        let before = team.founder.get(&t, "heads").await;
        let head = team.head();
        let foreign = team.send_record(&t, &other.records[0], &head).await;
        assert_eq!((foreign.status, foreign.code()), (422, "record_refused"));
        let path = paths::within(team.initiative, "membership");
        let cut = team.records[1].as_bytes()[..80].to_vec();
        let without = team.founder.ask(&t.router(), "POST", &path, cut).await;
        assert_eq!(without.code(), "match_required");
        let after = team.founder.get(&t, "heads").await;
        assert_eq!(before.header("etag"), after.header("etag"));
    }

    async fn a_member_carries_what_a_keeper_signed_and_signs_nothing(t: TestServer) {
        let mut team = Team::on(&t, 1).await;
        let member = team.second(&t, 2, Role::Member).await;
        let other = Device::new(&t.router(), team.initiative, 3).await;
        let by_keeper = team.admission(&other, Role::Member);
        let author = crypto::Author { keys: &member.keys, at_ms: 0 };
        let own = team.state().set_role(author, member.keys.id(), Role::Keeper);
        assert!(own.is_err(), "a member makes no records");
        let brought = member.bring_record(&t, &by_keeper, &team.head()).await;
        assert_eq!(brought.status, 201);
        assert_eq!(other.get(&t, "heads").await.status, 200);
    }
}
