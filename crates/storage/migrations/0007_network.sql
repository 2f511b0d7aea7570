-- Organisations, who has a part in them, talents and offers, contact moments, involvement, saved
-- questions to the list of people, and people who were written down twice.

-- How much someone takes part (empty for not known), since when, and into whom they were merged:
-- `removed_as` is 'merged' then.
ALTER TABLE neighbour ADD COLUMN involvement TEXT NOT NULL DEFAULT '';
ALTER TABLE neighbour ADD COLUMN joined_on TEXT NOT NULL DEFAULT '';
ALTER TABLE neighbour ADD COLUMN merged_into BLOB;
CREATE INDEX neighbour_merged ON neighbour (merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX neighbour_involved ON neighbour (initiative_id, involvement)
    WHERE involvement <> '' AND removed_at IS NULL;

CREATE TABLE organisation (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX organisation_of_initiative ON organisation (initiative_id);

CREATE TABLE relation (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    neighbour_id BLOB,
    -- Empty for the neighbourhood at large.
    organisation_id BLOB,
    role TEXT NOT NULL DEFAULT '',
    is_key_figure INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX relation_of_initiative ON relation (initiative_id);
CREATE INDEX relation_of_person ON relation (neighbour_id) WHERE neighbour_id IS NOT NULL;

CREATE TABLE talent (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    -- Of a person or of an organisation.
    neighbour_id BLOB,
    organisation_id BLOB,
    kind TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    -- When, in their words.
    available TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX talent_of_initiative ON talent (initiative_id);
CREATE INDEX talent_of_person ON talent (neighbour_id) WHERE neighbour_id IS NOT NULL;

CREATE TABLE contact_moment (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    -- With a person or with an organisation.
    neighbour_id BLOB,
    organisation_id BLOB,
    channel TEXT NOT NULL DEFAULT '',
    direction TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '',
    -- Who of the team.
    member_id BLOB,
    state TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    follow_up_on TEXT NOT NULL DEFAULT '',
    is_followed_up INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_moment_of_initiative ON contact_moment (initiative_id);
CREATE INDEX contact_moment_of_person ON contact_moment (neighbour_id, day)
    WHERE neighbour_id IS NOT NULL;

CREATE TABLE segment (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    tag TEXT NOT NULL DEFAULT '',
    filter TEXT NOT NULL DEFAULT '',
    involvement TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    silent_days INTEGER,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX segment_of_initiative ON segment (initiative_id);

CREATE TABLE not_double (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    -- Of whom someone said that they are two; the lower id first.
    first_id BLOB,
    second_id BLOB,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX not_double_of_initiative ON not_double (initiative_id);
