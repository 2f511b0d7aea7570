-- The initiative in depth: its cards, and the lists beside them.

ALTER TABLE initiative ADD COLUMN who_may_start TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN scale TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN budget_cents INTEGER;
ALTER TABLE initiative ADD COLUMN own_share INTEGER;
ALTER TABLE initiative ADD COLUMN rules TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN not_about TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN time_asked TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN results_when TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN influence TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN town_does TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN town_does_not TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN reply_days INTEGER;
ALTER TABLE initiative ADD COLUMN question TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN for_whom TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN known TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN tried TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN shared_goal TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN gathering_rhythm TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN gathering_first_on TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN gathering_time TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN gathering_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN gathering_place TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN gathering_what TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_name TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_theme TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_goal TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_rules TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_who TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN community_scale TEXT NOT NULL DEFAULT '';

CREATE TABLE term (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    term TEXT NOT NULL DEFAULT '',
    meaning TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX term_of_initiative ON term (initiative_id);

CREATE TABLE party (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT '',
    interest TEXT NOT NULL DEFAULT '',
    concern TEXT NOT NULL DEFAULT '',
    gains TEXT NOT NULL DEFAULT '',
    gives TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX party_of_initiative ON party (initiative_id);

CREATE TABLE method (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    with_whom TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX method_of_initiative ON method (initiative_id);

CREATE TABLE role (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    needed INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX role_of_initiative ON role (initiative_id);

CREATE TABLE role_holder (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    role_id BLOB,
    person_id BLOB,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX role_holder_of_initiative ON role_holder (initiative_id);
CREATE INDEX role_holder_of_role ON role_holder (role_id);
CREATE INDEX role_holder_of_person ON role_holder (person_id);

CREATE TABLE group_to_hear (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    share INTEGER,
    people INTEGER,
    heard INTEGER NOT NULL DEFAULT 0,
    how TEXT NOT NULL DEFAULT '',
    enough INTEGER,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX group_to_hear_of_initiative ON group_to_hear (initiative_id);

CREATE TABLE kindred (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    verdict TEXT NOT NULL DEFAULT '',
    in_community INTEGER NOT NULL DEFAULT 0,
    lesson TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX kindred_of_initiative ON kindred (initiative_id);

CREATE TABLE check_answer (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    item TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX check_answer_of_initiative ON check_answer (initiative_id);
