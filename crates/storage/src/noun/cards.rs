//! The cards of an initiative: columns of its row that no other type writes.

use domain::{
    Cards, Cents, CommunityCard, ExpectationCard, Gathering, InitiativeId, QuestionCard, RulesCard,
    Text,
};
use jiff::civil::Time;
use sync::registry::INITIATIVE as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, date, date_text, optional_number};
use crate::{Lease, StorageError, Synced};

impl Synced for Cards {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.initiative.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let cards = rules(&self.rules).into_iter();
        let cards = cards.chain(expectation(&self.expectation));
        let cards = cards.chain(question(&self.question));
        let cards = cards.chain(gathering(&self.gathering));
        let cards = cards.chain(community(&self.community));
        let column = |(name, value)| (TABLE.column(name), value);
        cards.map(column).collect()
    }
}

type Named = (&'static str, Value);

fn text(text: &Text) -> Value {
    text.as_str().into()
}

fn code(code: Option<&'static str>) -> Value {
    code.unwrap_or_default().into()
}

fn number(number: Option<u32>) -> Value {
    optional_number(number.map(i64::from))
}

fn rules(it: &RulesCard) -> [Named; 5] {
    [
        ("who_may_start", text(&it.who_may_start)),
        ("scale", code(it.scale.map(domain::Scale::as_str))),
        ("budget_cents", optional_number(it.budget.map(Cents::cents))),
        ("own_share", number(it.own_share)),
        ("rules", text(&it.rules)),
    ]
}

fn expectation(it: &ExpectationCard) -> [Named; 8] {
    [
        ("about", text(&it.about)),
        ("not_about", text(&it.not_about)),
        ("time_asked", text(&it.time)),
        ("results_when", text(&it.results_when)),
        (
            "influence",
            code(it.influence.map(domain::Influence::as_str)),
        ),
        ("town_does", text(&it.town_does)),
        ("town_does_not", text(&it.town_does_not)),
        ("reply_days", number(it.reply_days)),
    ]
}

fn question(it: &QuestionCard) -> [Named; 5] {
    [
        ("question", text(&it.question)),
        ("for_whom", text(&it.for_whom)),
        ("known", text(&it.known)),
        ("tried", text(&it.tried)),
        ("shared_goal", text(&it.shared_goal)),
    ]
}

fn gathering(it: &Gathering) -> [Named; 6] {
    let time = it.time.map(|time| time.strftime("%H:%M").to_string());
    [
        (
            "gathering_rhythm",
            code(it.rhythm.map(domain::GatheringRhythm::as_str)),
        ),
        ("gathering_first_on", date_text(it.first_on)),
        ("gathering_time", time.unwrap_or_default().into()),
        ("gathering_minutes", i64::from(it.minutes).into()),
        ("gathering_place", text(&it.place)),
        ("gathering_what", text(&it.what)),
    ]
}

fn community(it: &CommunityCard) -> [Named; 6] {
    [
        ("community_name", text(&it.name)),
        ("community_theme", text(&it.theme)),
        ("community_goal", text(&it.goal)),
        ("community_rules", text(&it.rules)),
        ("community_who", text(&it.who_may_start)),
        ("community_scale", code(it.scale.map(domain::Scale::as_str))),
    ]
}

impl Lease {
    /// The cards of an initiative that is not in the trash.
    pub async fn cards(&mut self, initiative: InitiativeId) -> Result<Option<Cards>, StorageError> {
        let id = initiative.uuid();
        let row = sqlx::query!(
            "SELECT who_may_start, scale, budget_cents, own_share, rules, about, not_about,
                    time_asked, results_when, influence, town_does, town_does_not, reply_days,
                    question, for_whom, known, tried, shared_goal, gathering_rhythm,
                    gathering_first_on, gathering_time, gathering_minutes, gathering_place,
                    gathering_what, community_name, community_theme, community_goal,
                    community_rules, community_who, community_scale
             FROM initiative WHERE id = ? AND removed_at IS NULL",
            id
        );
        let row = row.fetch_optional(self.conn()?).await?;
        Ok(row.map(|row| Cards {
            initiative,
            rules: RulesCard {
                who_may_start: Text::from_stored(row.who_may_start),
                scale: row.scale.parse().ok(),
                budget: row.budget_cents.map(Cents::new),
                own_share: row.own_share.map(count),
                rules: Text::from_stored(row.rules),
            },
            expectation: ExpectationCard {
                about: Text::from_stored(row.about),
                not_about: Text::from_stored(row.not_about),
                time: Text::from_stored(row.time_asked),
                results_when: Text::from_stored(row.results_when),
                influence: row.influence.parse().ok(),
                town_does: Text::from_stored(row.town_does),
                town_does_not: Text::from_stored(row.town_does_not),
                reply_days: row.reply_days.map(count),
            },
            question: QuestionCard {
                question: Text::from_stored(row.question),
                for_whom: Text::from_stored(row.for_whom),
                known: Text::from_stored(row.known),
                tried: Text::from_stored(row.tried),
                shared_goal: Text::from_stored(row.shared_goal),
            },
            gathering: Gathering {
                rhythm: row.gathering_rhythm.parse().ok(),
                first_on: date(&row.gathering_first_on),
                time: time(&row.gathering_time),
                minutes: count(row.gathering_minutes),
                place: Text::from_stored(row.gathering_place),
                what: Text::from_stored(row.gathering_what),
            },
            community: CommunityCard {
                name: Text::from_stored(row.community_name),
                theme: Text::from_stored(row.community_theme),
                goal: Text::from_stored(row.community_goal),
                rules: Text::from_stored(row.community_rules),
                who_may_start: Text::from_stored(row.community_who),
                scale: row.community_scale.parse().ok(),
            },
        }))
    }

    /// What each initiative that is not in the trash calls its community, the oldest first. Those
    /// that belong to none are left out.
    pub async fn communities(&mut self) -> Result<Vec<(InitiativeId, String)>, StorageError> {
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", community_name FROM initiative
               WHERE removed_at IS NULL AND community_name <> '' ORDER BY id"#
        );
        let rows = rows.fetch_all(self.conn()?).await?.into_iter();
        let named = rows.map(|row| (InitiativeId::new(row.id), row.community_name));
        Ok(named.collect())
    }
}

fn time(text: &str) -> Option<Time> {
    Time::strptime("%H:%M", text).ok()
}
