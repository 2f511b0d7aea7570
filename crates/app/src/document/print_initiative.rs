//! Prints the page of an initiative, to show around.

use documents::{Block, Section, day_in_words, report};
use domain::{Initiative, InitiativeId, Standing, TeamMember, TeamMemberId};
use words::Words;

use super::style::{chosen, reach, set};
use super::{PaperStyle, PrintError};
use crate::App;
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
    let mut sections = story(it, words);
    sections.push(standing(it, words));
    if page.with_support {
        sections.push(support(&count_support(app, id).await?, words));
    }
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
