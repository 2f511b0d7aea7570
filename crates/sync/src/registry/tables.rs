//! The one list of synced tables and their columns, with what each is processed for.
//!
//! A number is never used again for something else.

use domain::Processing;

use super::{Column, ColumnId, INITIATIVE_ID, Kind, REMOVED_AS, REMOVED_AT, Table, TableId};

/// Declares a table. Behind each column stands what it is processed for, or `[]` when it says
/// nothing of a person: without that it does not compile.
macro_rules! table {
    (@ edited) => { true };
    (@ made_once) => { false };
    (@ processing) => { None };
    (@ processing $processing:ident) => { Some(Processing::$processing) };
    ($const:ident = $id:literal $name:literal $edited:ident {
        $($column:ident = $number:literal $kind:ident [$($processing:ident)?]),* $(,)?
    }) => {
        #[doc = concat!("The table `", $name, "`.")]
        pub const $const: Table = Table {
            id: TableId($id),
            name: $name,
            columns: &[
                of_the_row(INITIATIVE_ID, "initiative_id", Kind::Reference),
                of_the_row(REMOVED_AT, "removed_at", Kind::OptionalInteger),
                of_the_row(REMOVED_AS, "removed_as", Kind::Text),
                $(Column {
                    id: ColumnId($number),
                    name: stringify!($column),
                    kind: Kind::$kind,
                    processing: table!(@ processing $($processing)?),
                },)*
            ],
            tells_losers: table!(@ $edited),
        };
    };
}

const fn of_the_row(id: ColumnId, name: &'static str, kind: Kind) -> Column {
    Column {
        id,
        name,
        kind,
        processing: None,
    }
}

table!(INITIATIVE = 1 "initiative" edited {
    title = 4 Text [],
    why = 5 Text [],
    how = 6 Text [],
    what = 7 Text [],
    theme = 8 Text [],
    area = 9 Text [],
    starts_on = 10 Text [],
    ends_on = 11 Text [],
    phase = 12 Text [],
    standing = 13 Text [],
    support_unit = 14 Text [],
    support_needed = 15 OptionalInteger [],
    support_percent = 16 OptionalInteger [],
    who_may_start = 17 Text [],
    scale = 18 Text [],
    budget_cents = 19 OptionalInteger [],
    own_share = 20 OptionalInteger [],
    rules = 21 Text [],
    about = 22 Text [],
    not_about = 23 Text [],
    time_asked = 24 Text [],
    results_when = 25 Text [],
    influence = 26 Text [],
    town_does = 27 Text [],
    town_does_not = 28 Text [],
    reply_days = 29 OptionalInteger [],
    question = 30 Text [],
    for_whom = 31 Text [],
    known = 32 Text [],
    tried = 33 Text [],
    shared_goal = 34 Text [],
    gathering_rhythm = 35 Text [],
    gathering_first_on = 36 Text [],
    gathering_time = 37 Text [],
    gathering_minutes = 38 Integer [],
    gathering_place = 39 Text [],
    gathering_what = 40 Text [],
    community_name = 41 Text [],
    community_theme = 42 Text [],
    community_goal = 43 Text [],
    community_rules = 44 Text [],
    community_who = 45 Text [],
    community_scale = 46 Text [],
});
table!(TEAM_MEMBER = 2 "team_member" edited {
    given_name = 4 Text [Team],
    name_prefix = 5 Text [Team],
    family_name = 6 Text [Team],
    role = 7 Text [Team],
    phone = 8 Text [Team],
    email = 9 Text [Team],
    note = 10 Text [Team],
});
table!(HOUSEHOLD = 3 "household" edited {
    street = 4 Text [NeighbourBook],
    house_number = 5 Integer [NeighbourBook],
    addition = 6 Text [NeighbourBook],
    postcode = 7 Text [NeighbourBook],
    city = 8 Text [NeighbourBook],
    no_post = 9 Integer [NeighbourBook],
});
table!(NEIGHBOUR = 4 "neighbour" edited {
    given_name = 4 Text [NeighbourBook],
    name_prefix = 5 Text [NeighbourBook],
    family_name = 6 Text [NeighbourBook],
    household_id = 7 Reference [NeighbourBook],
    phone = 8 Text [NeighbourContact],
    email = 9 Text [NeighbourContact],
    note = 10 Text [NeighbourNotes],
    involvement = 11 Text [NeighbourNotes],
    joined_on = 12 Text [NeighbourNotes],
    merged_into = 13 Reference [NeighbourBook],
});
table!(NEIGHBOUR_TAG = 5 "neighbour_tag" made_once {
    neighbour_id = 4 Reference [NeighbourNotes],
    tag = 5 Text [NeighbourNotes],
});
table!(CONSENT_EVENT = 6 "consent_event" made_once {
    neighbour_id = 4 Reference [ConsentRecord],
    channel = 5 Text [ConsentRecord],
    purpose = 6 Text [ConsentRecord],
    decision = 7 Text [ConsentRecord],
    wording = 8 Text [ConsentRecord],
    source = 9 Text [ConsentRecord],
    happened_at = 10 Integer [ConsentRecord],
});
table!(ATTACHMENT = 7 "attachment" made_once {
    owner_id = 4 Reference [Attachments],
    owner_kind = 5 Text [],
    file_name = 6 Text [Attachments],
    media_type = 7 Text [],
    size_bytes = 8 Integer [],
    hash = 9 Bytes [Attachments],
    file_key = 10 Bytes [],
    cid = 11 Bytes [Attachments],
});
table!(MINUTES = 8 "minutes" edited {
    title = 4 Text [Minutes],
    day = 5 Text [],
    text = 6 Minutes [Minutes],
});

table!(CIRCLE_PART = 9 "circle_part" edited {
    kind = 4 Text [],
    street = 5 Text [],
    city = 6 Text [],
    first_number = 7 Integer [],
    last_number = 8 Integer [],
    side = 9 Text [],
    addition = 10 Text [],
});
table!(SUPPORT = 10 "support" edited {
    household_id = 4 Reference [Support],
    neighbour_id = 5 Reference [Support],
    pseudonym = 6 Reference [Support],
    position = 7 Text [Support],
    channel = 8 Text [Support],
    given_on = 9 Text [Support],
    withdrawn_on = 10 Text [Support],
    remark = 11 Text [Support],
    double_of = 12 Reference [],
    round_id = 13 Reference [],
});
table!(DOOR_ROUND = 11 "door_round" edited {
    title = 4 Text [],
    started_on = 5 Text [],
    ended_at = 6 OptionalInteger [],
});
table!(ROUND_STREET = 12 "round_street" edited {
    round_id = 4 Reference [],
    street = 5 Text [],
    city = 6 Text [],
    side = 7 Text [],
    helper_id = 8 Reference [DoorRounds],
});
table!(VISIT = 13 "visit" edited {
    round_id = 4 Reference [],
    household_id = 5 Reference [DoorRounds],
    outcome = 6 Text [DoorRounds],
    remark = 7 Text [DoorRounds],
    visited_at = 8 Integer [DoorRounds],
});
table!(ROUND_QUESTION = 14 "round_question" edited {
    round_id = 4 Reference [],
    place = 5 Integer [],
    kind = 6 Text [],
    text = 7 Text [],
    options = 8 Text [],
});
table!(VISIT_ANSWER = 15 "visit_answer" edited {
    question_id = 4 Reference [],
    household_id = 5 Reference [DoorRounds],
    answer = 6 Text [DoorRounds],
});

table!(RESOURCE = 20 "resource" edited {
    name = 4 Text [],
    kind = 5 Text [],
    place = 6 Text [],
    contact_name = 7 Text [Lending],
    contact_phone = 8 Text [Lending],
    contact_email = 9 Text [Lending],
    quantity = 10 Integer [],
    capacity = 11 OptionalInteger [],
    notice_days = 12 Integer [],
    buffer_minutes = 13 Integer [],
    conditions = 14 Text [],
    price_cents = 15 Integer [],
    price_unit = 16 Text [],
    deposit_cents = 17 Integer [],
    standing = 18 Text [],
});
table!(RESOURCE_PART = 21 "resource_part" edited {
    set_id = 4 Reference [],
    part_id = 5 Reference [],
    quantity = 6 Integer [],
});
table!(BOOKING = 22 "booking" edited {
    resource_id = 4 Reference [],
    starts_at = 5 Integer [Lending],
    ends_at = 6 Integer [Lending],
    quantity = 7 Integer [],
    purpose = 8 Text [Lending],
    borrower = 9 Text [Lending],
    state = 10 Text [],
    condition_out = 11 Text [Lending],
    condition_in = 12 Text [Lending],
    picked_up_at = 13 OptionalInteger [Lending],
    returned_at = 14 OptionalInteger [Lending],
});
table!(SCHEME = 23 "scheme" edited {
    name = 4 Text [],
    town = 5 Text [],
    who_may_start = 6 Text [],
    area = 7 Text [],
    decides = 8 Text [],
    min_cents = 9 OptionalInteger [],
    max_cents = 10 OptionalInteger [],
    own_share = 11 OptionalInteger [],
    support_needed = 12 OptionalInteger [],
    support_unit = 13 Text [],
    lead_time = 14 OptionalInteger [],
    lead_unit = 15 Text [],
    reply_time = 16 OptionalInteger [],
    reply_unit = 17 Text [],
    excluded = 18 Text [],
    asks = 19 Text [],
    afterwards = 20 Text [],
    source = 21 Text [],
    seen_on = 22 Text [],
});

table!(ORGANISATION = 24 "organisation" edited {
    name = 4 Text [],
    kind = 5 Text [],
    standing = 6 Text [],
    place = 7 Text [],
    phone = 8 Text [Organisations],
    email = 9 Text [Organisations],
    website = 10 Text [],
    note = 11 Text [Organisations],
});
table!(RELATION = 25 "relation" edited {
    neighbour_id = 4 Reference [Organisations],
    organisation_id = 5 Reference [Organisations],
    role = 6 Text [Organisations],
    is_key_figure = 7 Integer [Organisations],
});
table!(TALENT = 26 "talent" edited {
    neighbour_id = 4 Reference [Talents],
    organisation_id = 5 Reference [],
    kind = 6 Text [Talents],
    what = 7 Text [Talents],
    available = 8 Text [Talents],
    state = 9 Text [],
});
table!(CONTACT_MOMENT = 27 "contact_moment" edited {
    neighbour_id = 4 Reference [ContactLog],
    organisation_id = 5 Reference [],
    channel = 6 Text [ContactLog],
    direction = 7 Text [ContactLog],
    day = 8 Text [ContactLog],
    member_id = 9 Reference [ContactLog],
    state = 10 Text [ContactLog],
    note = 11 Text [ContactLog],
    follow_up_on = 12 Text [ContactLog],
    is_followed_up = 13 Integer [],
});
table!(SEGMENT = 28 "segment" edited {
    name = 4 Text [],
    text = 5 Text [],
    tag = 6 Text [],
    filter = 7 Text [],
    involvement = 8 Text [],
    street = 9 Text [],
    silent_days = 10 OptionalInteger [],
});
table!(NOT_DOUBLE = 29 "not_double" made_once {
    first_id = 4 Reference [NeighbourBook],
    second_id = 5 Reference [NeighbourBook],
});

table!(TERM = 32 "term" edited {
    term = 4 Text [],
    meaning = 5 Text [],
});
table!(PARTY = 33 "party" edited {
    name = 4 Text [Involved],
    kind = 5 Text [],
    position = 6 Text [],
    interest = 7 Text [Involved],
    concern = 8 Text [Involved],
    gains = 9 Text [Involved],
    gives = 10 Text [Involved],
});
table!(METHOD = 34 "method" edited {
    title = 4 Text [],
    kind = 5 Text [],
    with_whom = 6 Text [Involved],
    day = 7 Text [],
    state = 8 Text [],
    outcome = 9 Text [Involved],
});
table!(ROLE = 35 "role" edited {
    title = 4 Text [],
    what = 5 Text [],
    needed = 6 Integer [],
});
table!(ROLE_HOLDER = 36 "role_holder" edited {
    role_id = 4 Reference [],
    person_id = 5 Reference [Involved],
});
table!(GROUP_TO_HEAR = 37 "group_to_hear" edited {
    name = 4 Text [],
    share = 5 OptionalInteger [],
    people = 6 OptionalInteger [],
    heard = 7 Integer [],
    how = 8 Text [],
    enough = 9 OptionalInteger [],
});
table!(KINDRED = 38 "kindred" edited {
    title = 4 Text [],
    place = 5 Text [],
    what = 6 Text [],
    contact = 7 Text [Involved],
    link = 8 Text [],
    verdict = 9 Text [],
    in_community = 10 Integer [],
    lesson = 11 Text [],
});
table!(CHECK_ANSWER = 39 "check_answer" edited {
    item = 4 Text [],
    answer = 5 Text [],
    note = 6 Text [Involved],
});

/// Every synced table, by number.
pub const TABLES: [&Table; 33] = [
    &INITIATIVE,
    &TEAM_MEMBER,
    &HOUSEHOLD,
    &NEIGHBOUR,
    &NEIGHBOUR_TAG,
    &CONSENT_EVENT,
    &ATTACHMENT,
    &MINUTES,
    &CIRCLE_PART,
    &SUPPORT,
    &DOOR_ROUND,
    &ROUND_STREET,
    &VISIT,
    &ROUND_QUESTION,
    &VISIT_ANSWER,
    &RESOURCE,
    &RESOURCE_PART,
    &BOOKING,
    &SCHEME,
    &ORGANISATION,
    &RELATION,
    &TALENT,
    &CONTACT_MOMENT,
    &SEGMENT,
    &NOT_DOUBLE,
    &TERM,
    &PARTY,
    &METHOD,
    &ROLE,
    &ROLE_HOLDER,
    &GROUP_TO_HEAR,
    &KINDRED,
    &CHECK_ANSWER,
];
