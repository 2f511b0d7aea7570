//! Plays `tests/scenarios/membership.txt`.
//!
//! - `founds held by <name or server>`, `admits <name> as <role> [by invite <n>] [on paper]`,
//!   `removes <names>`, `rotates`, `makes <name> <role>`, `hands to <name or server>`
//! - `but signed by <name> [in the name of <name>]`, `but numbered <n>`, `but after another record`,
//!   `but of another initiative`, `but wraps for <names>`, `but pins <name>`
//!
//! A line without `but` is made by the crate and forged by hand, and both must fare alike.

use std::collections::BTreeMap;

use samenspel_crypto::{
    Action, DeviceId, DeviceKind, Epoch, EpochKey, Holder, MakeRecordError, Newcomer, Pins, Record,
    RecordHash, RecordHead, RecordRefusal, Role, SealedKey, SiteId, Team, WrappedKey,
};

use super::street::{INITIATIVE, Street, author, device, id, invite, newcomer};

const SCENARIOS: &str = include_str!("../../scenarios/membership.txt");

#[test]
fn every_scenario_goes_as_it_is_written() {
    let mut street = None;
    let mut played = 0;
    for (index, line) in SCENARIOS.lines().enumerate() {
        if line.starts_with("scenario ") {
            street = None;
        } else if !line.is_empty() && !line.starts_with('#') {
            let (what, expected) = line.split_once(" -> ").expect("an arrow");
            let found = play(&mut street, what);
            assert_eq!(found, expected, "line {}: {line}", index + 1);
            played += 1;
        }
    }
    assert!(played > 90, "{played}");
}

/// What the team says, and that a refused line changed nothing.
fn play(street: &mut Option<Street>, line: &str) -> String {
    let (deed, forgery) = line.split_once(" but ").unwrap_or((line, ""));
    let words: Vec<&str> = deed.split(' ').collect();
    let forged = forge(street.as_ref(), &words, forgery);
    let before = street.as_ref().map(|street| street.team.clone());
    let outcome = match street {
        Some(street) => street.follow(forged),
        None => Street::founded_by(forged).map(|founded| *street = Some(founded)),
    };
    if outcome.is_err() {
        assert_eq!(street.as_ref().map(|street| street.team.clone()), before);
    }
    if let (Some(team), "") = (before, forgery) {
        let made = make(&team, street.as_ref().expect("founded"), &words);
        let made = made.map(|made| made.map(|_| ()).map_err(refusal_of));
        assert!(made.is_none_or(|made| made == outcome), "{line}");
    }
    outcome.map_or_else(named, |()| "taken".to_owned())
}

/// The name of the refusal, without what it tells.
fn named(refusal: RecordRefusal) -> String {
    let shown = format!("{refusal:?}");
    let end = shown.find(|c: char| !c.is_alphanumeric());
    shown[..end.unwrap_or(shown.len())].to_owned()
}

fn refusal_of(error: MakeRecordError) -> RecordRefusal {
    match error {
        MakeRecordError::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

/// The record that the crate makes of it, from the team as it was before.
fn make(team: &Team, street: &Street, words: &[&str]) -> Option<Result<Record, MakeRecordError>> {
    let keys = device(words[0]);
    let by = author(&keys);
    let key = street.key_of(team.epoch().number);
    Some(match words[1..] {
        ["admits", ref rest @ ..] => team.admit(by, admitted(rest), &key, &[9; 32]),
        ["removes", ref names @ ..] => team.remove(by, removed(names), &key, &[9; 88]),
        ["rotates"] => team.remove(by, BTreeMap::new(), &key, &[9; 88]),
        ["makes", name, role_word] => team.set_role(by, id(name), role(role_word)),
        ["hands", "to", name] => team.set_holder(by, holder(name)),
        _ => return None,
    })
}

/// The record as someone signs it who does not ask the crate.
fn forge(street: Option<&Street>, words: &[&str], forgery: &str) -> Record {
    let mut action = action(street, words);
    let mut head = RecordHead {
        initiative: INITIATIVE,
        number: street.map_or(0, |street| street.team.count()),
        previous: street.map_or_else(RecordHash::default, |street| street.team.head()),
        made_at_ms: 0,
        author: id(words[0]),
    };
    let forgery: Vec<&str> = forgery.split(' ').collect();
    match (forgery.as_slice(), &mut action) {
        ([""] | ["signed", "by", ..], _) => {}
        (["numbered", number], _) => head.number = number.parse().expect("a number"),
        (["after", "another", "record"], _) => head.previous = RecordHash([3; 32]),
        (["of", "another", "initiative"], _) => head.initiative = [2; 16],
        (["wraps", "for", names @ ..], Action::Remove { keys, .. }) => *keys = wraps(names),
        (["pins", name], Action::Remove { devices, .. }) => {
            let device = id(name);
            let pins = Pins::from([(SiteId { device, series: 0 }, 5)]);
            devices.values_mut().for_each(|all| *all = pins.clone());
        }
        (unknown, _) => panic!("{unknown:?}"),
    }
    match forgery[..] {
        ["signed", "by", name] => sign(name, head, action),
        ["signed", "by", name, "in", "the", "name", "of", other] => {
            signed_by(name, &sign(other, head, action))
        }
        _ => sign(words[0], head, action),
    }
}

fn sign(by: &str, head: RecordHead, action: Action) -> Record {
    Record::sign(&device(by), head, action).expect("short")
}

/// The same content with a signature of someone else, as the crate describes signatures.
fn signed_by(signer: &str, record: &Record) -> Record {
    use ed25519_dalek::{Signer as _, SigningKey};
    let (content, _) = record.as_bytes().split_last_chunk::<64>().expect("long");
    let hash = blake3::derive_key("samenspel 2026 v1 membership record to sign", content);
    let seed = *blake3::hash(signer.as_bytes()).as_bytes();
    let signature = SigningKey::from_bytes(&seed).sign(&hash).to_bytes();
    Record::parse([content, &signature].concat()).expect("a record")
}

fn action(street: Option<&Street>, words: &[&str]) -> Action {
    let key = EpochKey::new([5; 32]);
    let number = street.map_or(1, |street| street.team.epoch().number);
    let epoch = |number| Epoch {
        initiative: INITIATIVE,
        number,
    };
    match words[1..] {
        ["founds", "held", "by", name] => Action::Found {
            founder: *device(words[0]).card(),
            key: wrap(words[0], epoch(1)),
            check: epoch(1).check(&key),
            holder: holder(name),
        },
        ["admits", ref rest @ ..] => admit(street, admitted(rest)),
        ["removes", ref names @ ..] => remove(street, removed(names), epoch(number + 1)),
        ["rotates"] => remove(street, BTreeMap::new(), epoch(number + 1)),
        ["makes", name, role_word] => Action::SetRole {
            device: id(name),
            role: role(role_word),
        },
        ["hands", "to", name] => Action::SetHolder {
            holder: holder(name),
        },
        ref unknown => panic!("{unknown:?}"),
    }
}

fn admit(street: Option<&Street>, newcomer: Newcomer) -> Action {
    let epoch = street.map_or(
        Epoch {
            initiative: INITIATIVE,
            number: 1,
        },
        |s| s.team.epoch(),
    );
    let key = street.map_or(EpochKey::new([5; 32]), |street| street.key_of(epoch.number));
    Action::Admit {
        device: newcomer.card,
        kind: newcomer.kind,
        role: newcomer.role,
        invite: newcomer.invite,
        key: WrappedKey::wrap(epoch, &key, &newcomer.card, &[8; 32]).expect("wrapped"),
    }
}

fn remove(street: Option<&Street>, devices: BTreeMap<DeviceId, Pins>, epoch: Epoch) -> Action {
    let team = &street.expect("founded").team;
    let stay = team
        .devices()
        .filter(|(id, it)| it.role().is_some() && !devices.contains_key(id));
    let new = EpochKey::new([5; 32]);
    let key = street.expect("founded").current_key();
    let keys = stay.map(|(id, it)| {
        (
            id,
            WrappedKey::wrap(epoch, &new, &it.card, &[8; 32]).expect("wrapped"),
        )
    });
    Action::Remove {
        keys: keys.collect(),
        devices,
        check: epoch.check(&new),
        previous: SealedKey::seal(team.epoch(), &key, &new, [4; 24]).expect("sealed"),
    }
}

fn wraps(names: &[&str]) -> BTreeMap<DeviceId, WrappedKey> {
    let names = names.iter().filter(|name| **name != "nobody");
    let epoch = Epoch {
        initiative: INITIATIVE,
        number: 2,
    };
    names.map(|name| (id(name), wrap(name, epoch))).collect()
}

fn wrap(name: &str, epoch: Epoch) -> WrappedKey {
    let key = EpochKey::new([5; 32]);
    WrappedKey::wrap(epoch, &key, device(name).card(), &[8; 32]).expect("wrapped")
}

fn admitted(words: &[&str]) -> Newcomer {
    let [name, "as", role_word, rest @ ..] = words else {
        panic!("{words:?}")
    };
    let mut newcomer = newcomer(name, role(role_word));
    match rest {
        [] => {}
        ["by", "invite", number] => newcomer.invite = Some(invite(number.parse().expect("small"))),
        ["on", "paper"] => newcomer.kind = DeviceKind::Paper,
        unknown => panic!("{unknown:?}"),
    }
    newcomer
}

fn removed(names: &[&str]) -> BTreeMap<DeviceId, Pins> {
    names.iter().map(|name| (id(name), Pins::new())).collect()
}

fn role(word: &str) -> Role {
    match word {
        "keeper" => Role::Keeper,
        "member" => Role::Member,
        unknown => panic!("{unknown}"),
    }
}

fn holder(name: &str) -> Holder {
    match name {
        "server" => Holder::Server,
        name => Holder::Device(id(name)),
    }
}
