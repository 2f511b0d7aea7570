//! Prints the page of an initiative, to show around.

use documents::{Block, Section, day_in_words, report};
use domain::{Initiative, InitiativeId, Standing, TeamMember, TeamMemberId};
use words::Words;

use super::style::{chosen, reach, set};
use super::{PaperStyle, PrintError};
use crate::App;
use crate::depth::{Depth, show_depth};
use crate::initiative::show_initiative;
use crate::support::{CountedSupport, count_support};

/// What is on the page besides the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InitiativePage {
    /// How many are for it: numbers alone.
    pub with_support: bool,
    /// Those of the team who agreed to be named, with how to reach them.
    pub named: Vec<TeamMemberId>,
}

/// The page as a PDF. What has no words yet is left out.
pub async fn print_initiative(
    app: &App,
    id: InitiativeId,
    page: &InitiativePage,
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_initiative(app, id).await?;
    let (it, words) = (&shown.initiative, style.words);
    let depth = show_depth(app, id).await?;
    let mut sections = story(it, words);
    sections.splice(0..0, question(&depth));
    sections.push(standing(it, words));
    if page.with_support {
        sections.push(support(&count_support(app, id).await?, words));
    }
    sections.extend(
        [
            gains(&depth, words),
            roles(&depth, words),
            gathering(&depth, words),
        ]
        .into_iter()
        .flatten(),
    );
    let named = chosen(&shown.team, &page.named)?;
    if !named.is_empty() {
        sections.push(team(&named, words));
    }
    let title = it.title.to_string();
    set(app, style, move |look| report(&title, &sections, look)).await
}

fn story(it: &Initiative, words: Words) -> Vec<Section> {
    let parts = [
        ("story-why", &it.why),
        ("story-how", &it.how),
        ("story-what", &it.what),
    ];
    let told = parts.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(heading, text)| Section::new(words.say(heading, &[]), [Block::text(text.as_str())]))
        .collect()
}

/// Stands first, without a heading: it is what people answer.
fn question(depth: &Depth) -> Option<Section> {
    let question = &depth.cards.question.question;
    let asked = !question.is_empty();
    asked.then(|| Section::new("", [Block::text(question.as_str())]))
}

/// What each side gains, as far as it is said.
fn gains(depth: &Depth, words: Words) -> Option<Section> {
    let gaining = depth.parties.iter().filter(|it| it.balance().gains());
    let items = gaining.map(|it| format!("{}: {}", it.name, it.gains.as_str()));
    points("page-gains", items.collect(), words)
}

/// The roles that lack people.
fn roles(depth: &Depth, words: Words) -> Option<Section> {
    let lacking = depth.roles.iter().filter(|it| it.missing > 0);
    let items = lacking.map(|it| {
        let missing = words.say("page-role-missing", &[("missing", it.missing.into())]);
        let (title, what) = (&it.role.title, it.role.what.as_str());
        let colon = if what.is_empty() { "" } else { ": " };
        format!("{title} ({missing}){colon}{what}")
    });
    points("page-roles", items.collect(), words)
}

/// The next day on which people meet.
fn gathering(depth: &Depth, words: Words) -> Option<Section> {
    let next = depth.next_gatherings.first()?;
    let it = &depth.cards.gathering;
    let time = it.time.map(|time| time.strftime("%H:%M").to_string());
    let place = (!it.place.is_empty()).then(|| it.place.as_str().to_owned());
    let told = [Some(day_in_words(words, *next)), time, place];
    let when: Vec<String> = told.into_iter().flatten().collect();
    let text = format!("{}. {}", when.join(", "), it.what.as_str());
    let come = words.say("page-come", &[]);
    Some(Section::new(come, [Block::text(text.trim())]))
}

fn points(heading: &str, items: Vec<String>, words: Words) -> Option<Section> {
    let heading = || words.say(heading, &[]);
    (!items.is_empty()).then(|| Section::new(heading(), [Block::Items { items }]))
}

fn standing(it: &Initiative, words: Words) -> Section {
    let say = |id: &str| words.say(id, &[]);
    let mut rows = vec![(say("phase"), say(&format!("phase-{}", it.phase)))];
    if it.standing != Standing::Active {
        rows[0].1 = say(&format!("standing-{}", it.standing));
    }
    for (label, text) in [("field-area", &it.area), ("field-theme", &it.theme)] {
        if !text.is_empty() {
            rows.push((say(label), text.as_str().to_owned()));
        }
    }
    for (label, day) in [
        ("field-startsOn", it.starts_on),
        ("field-endsOn", it.ends_on),
    ] {
        if let Some(day) = day {
            rows.push((say(label), day_in_words(words, day)));
        }
    }
    Section::new(say("paper-initiative-now"), [Block::Facts { rows }])
}

fn support(it: &CountedSupport, words: Words) -> Section {
    let said = [
        ("unit", it.rules.unit.as_str().into()),
        ("supporters", it.count.in_favour.into()),
        ("doors", it.count.doors.into()),
        ("against", it.count.against.into()),
    ];
    let text = words.say("paper-initiative-count", &said);
    Section::new(
        words.say("paper-initiative-support", &[]),
        [Block::text(text)],
    )
}

fn team(named: &[&TeamMember], words: Words) -> Section {
    let row = |member: &&TeamMember| {
        let reach = reach(member);
        let role = words.say(&format!("role-{}", member.role), &[]);
        let ways = std::iter::once(role).chain(reach.ways);
        (reach.name, ways.collect::<Vec<_>>().join(", "))
    };
    let rows = named.iter().map(row).collect();
    Section::new(words.say("team", &[]), [Block::Facts { rows }])
}
