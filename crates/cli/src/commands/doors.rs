//! The address circle and door rounds.

use std::path::Path;

use app::circle::{
    CircleDetails, CirclePartInput, add_circle_list, add_circle_part, remove_circle_part,
    show_circle,
};
use app::domain::{CirclePart, DoorRoundId, InitiativeId, Outcome, Position};
use app::door_round::{
    QuestionInput, RoundDetails, RoundDoor, RoundInput, RoundSummary, VisitInput, assign_street,
    end_round, list_rounds, record_visit, reopen_round, restore_round, round_doors, show_round,
    start_round, trash_round, unassign_street,
};
use app::{App, ErrorCode, Refusal};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{AddPart, Doors, StartRound, Visit};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Doors) -> Result<Answer, Fault> {
    match what {
        Doors::Circle(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            let shown = show_circle(app, initiative).await?;
            Ok(circle(shell, &shown))
        }
        Doors::Add(part) => add(shell, app, &part).await,
        Doors::Import { file, of } => {
            let initiative = super::initiative(app, of.initiative).await?;
            import(shell, app, initiative, &file).await
        }
        Doors::Remove { id } => {
            remove_circle_part(app, id).await?;
            Ok(saved(shell, json!({ "id": id.to_string() })))
        }
        Doors::Rounds(of) => rounds(shell, app, of.initiative).await,
        Doors::Start(round) => start(shell, app, &round).await,
        Doors::Round { id } => round(shell, app, id).await,
        Doors::Walk { id, street, city } => {
            let doors = round_doors(app, id, &street, &city).await?;
            let objects: Vec<Value> = doors.iter().map(door_object).collect();
            Ok(Answer {
                lines: doors.iter().map(|it| door_line(shell, it)).collect(),
                json: json!({ "doors": objects }),
            })
        }
        Doors::Paper(walk) => super::documents::walk_list(shell, app, walk).await,
        Doors::Visit(visit) => note(shell, app, visit).await,
        Doors::Assign {
            id,
            street,
            helper,
            city,
            side,
        } => {
            let id = assign_street(app, id, (&street, &city), side, helper.uuid()).await?;
            Ok(saved(shell, json!({ "id": id.to_string() })))
        }
        Doors::Unassign { id } => {
            unassign_street(app, id).await?;
            Ok(saved(shell, json!({ "id": id.to_string() })))
        }
        Doors::End { id } => {
            let ended = end_round(app, id).await?;
            let said = [("cleared", ended.cleared.into())];
            let line = shell.words.say("cli-round-ended", &said);
            Ok(Answer::line(
                line,
                json!({ "id": id.to_string(), "cleared": ended.cleared }),
            ))
        }
        Doors::Reopen { id } => {
            reopen_round(app, id).await?;
            round(shell, app, id).await
        }
        Doors::Trash { id } => {
            trash_round(app, id).await?;
            Ok(saved(
                shell,
                json!({ "id": id.to_string(), "trashed": true }),
            ))
        }
        Doors::Restore { id } => {
            restore_round(app, id).await?;
            round(shell, app, id).await
        }
    }
}

fn saved(shell: &Shell, json: Value) -> Answer {
    Answer::line(shell.say("saved-all"), json)
}

fn circle(shell: &Shell, it: &CircleDetails) -> Answer {
    let mut lines: Vec<String> = it.parts.iter().map(|part| part_line(shell, part)).collect();
    let said = [
        ("doors", it.doors.into()),
        ("unknown", it.unknown_doors.into()),
        ("outside", it.outside.into()),
    ];
    match lines.is_empty() {
        true => lines.push(shell.say("cli-circle-none")),
        false => lines.push(shell.words.say("cli-circle-count", &said)),
    }
    let streets = it.streets.iter().map(|street| {
        let doors = street.doors.iter().map(|door| {
            json!({
                "key": door.key,
                "number": door.number,
                "position": door.position.map(Position::as_str),
                "clash": door.is_clash,
                "no_post": door.no_post,
            })
        });
        json!({ "street": street.street, "city": street.city, "doors": doors.collect::<Vec<_>>() })
    });
    Answer {
        lines,
        json: json!({
            "parts": it.parts.iter().map(part_object).collect::<Vec<_>>(),
            "streets": streets.collect::<Vec<_>>(),
            "doors": it.doors,
            "unknown_doors": it.unknown_doors,
            "outside": it.outside,
        }),
    }
}

fn part_line(shell: &Shell, part: &CirclePart) -> String {
    let numbers = match part.first == part.last {
        true => format!("{}{}", part.first, part.addition),
        false => format!("{}-{}", part.first, part.last),
    };
    let said = [
        ("street", part.street.as_str().into()),
        ("numbers", numbers.into()),
        ("side", part.side.as_str().into()),
        ("kind", part.kind.as_str().into()),
    ];
    format!("{}  {}", part.id, shell.words.say("cli-circle-part", &said))
}

fn part_object(part: &CirclePart) -> Value {
    json!({
        "id": part.id.to_string(),
        "kind": part.kind.as_str(),
        "street": part.street,
        "city": part.city,
        "first": part.first,
        "last": part.last,
        "side": part.side.as_str(),
        "addition": part.addition,
    })
}

async fn add(shell: &Shell, app: &App, part: &AddPart) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, part.of.initiative).await?;
    let input = CirclePartInput {
        street: part.street.clone(),
        city: part.city.clone(),
        numbers: part.numbers.clone(),
        side: part.side.to_string(),
        is_no_door: part.no_door,
    };
    let added = add_circle_part(app, initiative, &input).await?;
    Ok(Answer::line(part_line(shell, &added), part_object(&added)))
}

async fn import(
    shell: &Shell,
    app: &App,
    initiative: InitiativeId,
    file: &Path,
) -> Result<Answer, Fault> {
    let text = super::read_text(file).await?;
    let added = add_circle_list(app, initiative, &text).await?;
    if let Some(wrong) = added.wrong.first() {
        return Err(
            Fault::from(Refusal::new(ErrorCode::HouseNumber).with("text", &wrong.text))
                .in_row(wrong.line),
        );
    }
    let said = [("added", added.added.into()), ("known", added.known.into())];
    let json = json!({ "added": added.added, "known": added.known });
    Ok(Answer::line(
        shell.words.say("cli-circle-list", &said),
        json,
    ))
}

async fn rounds(shell: &Shell, app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let all = list_rounds(app, initiative).await?;
    let mut lines: Vec<String> = all
        .iter()
        .map(|it| format!("{}  {}", it.round.id, summary_line(shell, it)))
        .collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-rounds-none"));
    }
    let objects: Vec<Value> = all.iter().map(summary_object).collect();
    Ok(Answer {
        lines,
        json: json!({ "rounds": objects }),
    })
}

fn summary_line(shell: &Shell, it: &RoundSummary) -> String {
    let said = [
        ("title", it.round.title.as_str().into()),
        ("done", it.done.into()),
        ("doors", it.doors.into()),
        ("ended", it.round.ended_at.is_some().to_string().into()),
    ];
    shell.words.say("cli-round", &said)
}

fn summary_object(it: &RoundSummary) -> Value {
    json!({
        "id": it.round.id.to_string(),
        "title": it.round.title.as_str(),
        "started_on": it.round.started_on.map(|day| day.to_string()),
        "ended_at": it.round.ended_at.map(|at| at.to_string()),
        "doors": it.doors,
        "done": it.done,
    })
}

async fn start(shell: &Shell, app: &App, new: &StartRound) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, new.of.initiative).await?;
    let plain = |kind: &str, text: &String| QuestionInput {
        kind: kind.to_owned(),
        text: text.clone(),
        ..QuestionInput::default()
    };
    let yes_no = new.yes_no.iter().map(|text| plain("yes_no", text));
    let open = new.open.iter().map(|text| plain("open", text));
    let choice = new.choice.iter().map(|text| {
        let mut parts = text.split('|').map(str::to_owned);
        QuestionInput {
            kind: "choice".to_owned(),
            text: parts.next().unwrap_or_default(),
            options: parts.collect(),
            ..QuestionInput::default()
        }
    });
    let input = RoundInput {
        title: new.title.clone(),
        started_on: new.on.clone(),
        questions: yes_no.chain(open).chain(choice).collect(),
    };
    let id = start_round(app, initiative, &input).await?;
    let mut answer = round(shell, app, id).await?;
    answer.lines.insert(0, shell.say("cli-round-started"));
    Ok(answer)
}

async fn round(shell: &Shell, app: &App, id: DoorRoundId) -> Result<Answer, Fault> {
    let it = show_round(app, id).await?;
    let mut lines = vec![summary_line(shell, &it.summary)];
    for street in &it.streets {
        let said = [
            ("street", street.street.as_str().into()),
            ("done", street.done.into()),
            ("doors", street.doors.into()),
            ("not_home", street.not_home.into()),
            ("come_back", street.come_back.into()),
        ];
        lines.push(shell.words.say("cli-round-street", &said));
        for helper in &street.helpers {
            lines.push(format!("  {}  {}", helper.id, helper.name));
        }
    }
    Ok(Answer {
        lines,
        json: round_object(&it),
    })
}

fn round_object(it: &RoundDetails) -> Value {
    let mut object = summary_object(&it.summary);
    let questions = it.questions.iter().map(|it| {
        json!({
            "id": it.id.to_string(),
            "kind": it.kind.as_str(),
            "text": it.text.as_str(),
            "options": it.options,
        })
    });
    let streets = it.streets.iter().map(|it| {
        let helpers = it.helpers.iter().map(
            |it| json!({ "id": it.id.to_string(), "side": it.side.as_str(), "helper": it.name }),
        );
        json!({
            "street": it.street,
            "city": it.city,
            "doors": it.doors,
            "done": it.done,
            "not_home": it.not_home,
            "come_back": it.come_back,
            "helpers": helpers.collect::<Vec<_>>(),
        })
    });
    object["questions"] = questions.collect();
    object["streets"] = streets.collect();
    object["next_key"] = it.next_key.clone().into();
    object
}

async fn note(shell: &Shell, app: &App, visit: Visit) -> Result<Answer, Fault> {
    let input = VisitInput {
        street: visit.street,
        city: visit.city,
        house_number: visit.number,
        outcome: visit.outcome.to_string(),
        remark: visit.remark,
        ..VisitInput::default()
    };
    let door = record_visit(app, visit.id, &input).await?;
    Ok(Answer::line(door_line(shell, &door), door_object(&door)))
}

fn door_line(shell: &Shell, door: &RoundDoor) -> String {
    let outcome = door.outcome.map_or("none", Outcome::as_str);
    let said = [
        ("street", door.street.as_str().into()),
        ("number", door.number.as_str().into()),
        ("outcome", outcome.into()),
    ];
    shell.words.say("cli-visit", &said)
}

fn door_object(door: &RoundDoor) -> Value {
    json!({
        "key": door.key,
        "street": door.street,
        "number": door.number,
        "people": door.people.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "no_post": door.no_post,
        "outcome": door.outcome.map(Outcome::as_str),
        "remark": door.remark,
        "visited_at": door.visited_at.map(|at| at.to_string()),
        "earlier": door.earlier.map(Position::as_str),
    })
}
