-- The address circle, statements of support, and door rounds.

-- What the scheme asks: of whom one statement counts (empty for a door), and how many are enough.
ALTER TABLE initiative ADD COLUMN support_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN support_needed INTEGER;
ALTER TABLE initiative ADD COLUMN support_percent INTEGER;

-- The circle is rules; its doors follow from them and from the households (`domain::Circle`).
CREATE TABLE circle_part (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    first_number INTEGER NOT NULL DEFAULT 0,
    last_number INTEGER NOT NULL DEFAULT 0,
    side TEXT NOT NULL DEFAULT '',
    addition TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX circle_part_of_initiative ON circle_part (initiative_id);

-- Statements. Which of them count is decided in counting (`domain::Weighed`), so that nothing
-- that two laptops wrote is refused.
CREATE TABLE support (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    household_id BLOB,
    neighbour_id BLOB,
    -- Stands for someone who was erased.
    pseudonym BLOB,
    position TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    given_on TEXT NOT NULL DEFAULT '',
    withdrawn_on TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    double_of BLOB,
    round_id BLOB,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Who rings at one door reads those of its number.
CREATE INDEX household_of_number ON household (initiative_id, house_number);
CREATE INDEX support_of_initiative ON support (initiative_id);
CREATE INDEX support_at_door ON support (household_id);
CREATE INDEX support_of_person ON support (neighbour_id) WHERE neighbour_id IS NOT NULL;

CREATE TABLE door_round (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    started_on TEXT NOT NULL DEFAULT '',
    ended_at INTEGER,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX door_round_of_initiative ON door_round (initiative_id);

CREATE TABLE round_street (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    round_id BLOB,
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    side TEXT NOT NULL DEFAULT '',
    -- A team member or a neighbour.
    helper_id BLOB,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX round_street_of_round ON round_street (round_id);

-- Each outcome at a door is a row of its own: "not home" is erased whole when its round ends.
CREATE TABLE visit (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    round_id BLOB,
    household_id BLOB,
    outcome TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    visited_at INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_of_round ON visit (round_id);
CREATE INDEX visit_at_door ON visit (household_id);
CREATE INDEX visit_not_home ON visit (initiative_id) WHERE outcome = 'not_home';

CREATE TABLE round_question (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    round_id BLOB,
    place INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    -- One a line.
    options TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX round_question_of_round ON round_question (round_id);

CREATE TABLE visit_answer (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    question_id BLOB,
    household_id BLOB,
    answer TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_answer_of_question ON visit_answer (question_id);
CREATE INDEX visit_answer_at_door ON visit_answer (household_id);
