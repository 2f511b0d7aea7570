//! Whom to call now.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use crate::code::codes;
use crate::{ContactMoment, ContactMomentId, ContactState, Counterpart, Involvement, NeighbourId};

/// Why someone is to be called, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextCallWhy {
    /// A follow-up was agreed.
    FollowUp,
    /// They asked to be called back.
    CallBack,
    /// Nobody answered the last time.
    NotReached,
    /// A conversation was planned.
    Planned,
    /// They take part, and nothing was heard of them for long.
    LongSilent,
}

codes!("why to call", NextCallWhy {
    FollowUp = "follow_up",
    CallBack = "call_back",
    NotReached = "not_reached",
    Planned = "planned",
    LongSilent = "long_silent",
});

/// Someone who takes part, as silence is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Involved {
    /// Who.
    pub id: NeighbourId,
    /// How much.
    pub involvement: Involvement,
    /// Since when.
    pub joined_on: Option<Date>,
}

/// A call to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextCall {
    /// Whom.
    pub with: Counterpart,
    /// Which moment asks for it; none for silence.
    pub contact: Option<ContactMomentId>,
    /// Why.
    pub why: NextCallWhy,
    /// On which day; of silence the day on which it became too long.
    pub on: Date,
    /// That day is today or past.
    pub is_due: bool,
    /// When they were last spoken to.
    pub last_contact_on: Option<Date>,
}

/// The day on which each was last spoken to.
pub fn last_contacts<'a>(
    moments: impl IntoIterator<Item = &'a ContactMoment>,
) -> BTreeMap<Counterpart, Date> {
    let mut last = BTreeMap::new();
    for it in moments {
        if let Some(day) = it.spoken_on() {
            let known = last.entry(it.with).or_insert(day);
            *known = day.max(*known);
        }
    }
    last
}

/// What every party is to be called for, once each: what is due first, then by why and day.
///
/// A moment that was ticked off asks nothing. A follow-up counts until then; a try that failed, or
/// a request to call back, until something newer was noted of them; what is planned until it is
/// changed.
/// Who takes part and was not spoken to for longer than [`Involvement::silence_allowed`] comes
/// last, the most involved before others; from the day they joined when they never were, and not
/// at all when neither is known.
pub fn next_calls(moments: &[ContactMoment], people: &[Involved], today: Date) -> Vec<NextCall> {
    let last = last_contacts(moments);
    let mut best = BTreeMap::<Counterpart, NextCall>::new();
    let tried = last_tries(moments);
    let asked = moments
        .iter()
        .filter(|it| !it.is_followed_up)
        .filter_map(|it| asked_for(it, &last, &tried, today));
    let silent = people.iter().filter_map(|it| silence_of(it, &last, today));
    for call in asked.chain(silent) {
        let known = best.entry(call.with).or_insert(call);
        if rank(&call) < rank(known) {
            *known = call;
        }
    }
    let involvement: BTreeMap<NeighbourId, Involvement> =
        people.iter().map(|it| (it.id, it.involvement)).collect();
    let involved = |call: &NextCall| {
        let person = call.with.person().and_then(|id| involvement.get(&id));
        std::cmp::Reverse(person.copied().unwrap_or_default())
    };
    let mut calls: Vec<NextCall> = best.into_values().collect();
    calls.sort_by_key(|call| {
        let of_silence = (call.why == NextCallWhy::LongSilent).then(|| involved(call));
        (!call.is_due, call.why, of_silence, call.on, call.with)
    });
    calls
}

type Rank = (bool, NextCallWhy, Date, Option<ContactMomentId>);

fn rank(call: &NextCall) -> Rank {
    (!call.is_due, call.why, call.on, call.contact)
}

/// A day, and what was noted last on it.
type Try = (Date, ContactMomentId);

/// The newest of each that took place, or was tried.
fn last_tries(moments: &[ContactMoment]) -> BTreeMap<Counterpart, Try> {
    let mut last = BTreeMap::new();
    let tried = moments
        .iter()
        .filter(|it| it.state != ContactState::Planned);
    for (with, day, id) in tried.filter_map(|it| Some((it.with, it.on?, it.id))) {
        let known = last.entry(with).or_insert((day, id));
        *known = (day, id).max(*known);
    }
    last
}

fn asked_for(
    it: &ContactMoment,
    last: &BTreeMap<Counterpart, Date>,
    tried: &BTreeMap<Counterpart, Try>,
    today: Date,
) -> Option<NextCall> {
    let last_contact_on = last.get(&it.with).copied();
    let is_newest = tried.get(&it.with).is_some_and(|(_, id)| *id == it.id);
    let (why, on) = match (it.follow_up_on, it.state, it.on) {
        (Some(day), ..) => (NextCallWhy::FollowUp, day),
        (None, ContactState::CallBack, Some(day)) if is_newest => (NextCallWhy::CallBack, day),
        (None, ContactState::NotReached, Some(day)) if is_newest => (NextCallWhy::NotReached, day),
        (None, ContactState::Planned, Some(day)) => (NextCallWhy::Planned, day),
        _ => return None,
    };
    Some(NextCall {
        with: it.with,
        contact: Some(it.id),
        why,
        on,
        is_due: on <= today,
        last_contact_on,
    })
}

fn silence_of(it: &Involved, last: &BTreeMap<Counterpart, Date>, today: Date) -> Option<NextCall> {
    let with = Counterpart::Person(it.id);
    let last_contact_on = last.get(&with).copied();
    let allowed: Span = it.involvement.silence_allowed()?.days();
    let since = last_contact_on.max(it.joined_on)?;
    let on = since.checked_add(allowed).ok()?;
    (on < today).then_some(NextCall {
        with,
        contact: None,
        why: NextCallWhy::LongSilent,
        on,
        is_due: true,
        last_contact_on,
    })
}
