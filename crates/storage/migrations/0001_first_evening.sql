-- Synced tables. Each has `pk` (a stable row number), `id`
-- (UUIDv7), the columns of `sync::registry`, the packed `clock`, and `batch`: the
-- hidden batch that brought the row in, visible once it is no longer pending.
-- Columns under "derived" are computed on this laptop and never synced.

CREATE TABLE initiative (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT NOT NULL DEFAULT '',
    phase TEXT NOT NULL DEFAULT 'idea',
    standing TEXT NOT NULL DEFAULT 'active',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE team_member (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    given_name TEXT NOT NULL DEFAULT '',
    name_prefix TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'other',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_member_of_initiative ON team_member (initiative_id);

CREATE TABLE household (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    house_number INTEGER NOT NULL DEFAULT 0,
    addition TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    no_post INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    -- derived
    door_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX household_by_door ON household (initiative_id, door_key);
-- Walking along the doors and counting them reads nothing but this.
CREATE INDEX household_in_walking_order
    ON household (initiative_id, street COLLATE NOCASE, house_number, addition, id, no_post, batch)
    WHERE removed_at IS NULL AND house_number > 0;

CREATE TABLE neighbour (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    given_name TEXT NOT NULL DEFAULT '',
    name_prefix TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL DEFAULT '',
    household_id BLOB,
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    -- derived
    sort_name TEXT NOT NULL DEFAULT '',
    is_reached INTEGER NOT NULL GENERATED ALWAYS AS (phone <> '' OR email <> '') VIRTUAL
) STRICT;
-- Counting people reads nothing but these.
CREATE INDEX neighbour_by_name ON neighbour (initiative_id, sort_name, batch, is_reached)
    WHERE removed_at IS NULL;
CREATE INDEX neighbour_at_door ON neighbour (household_id, removed_at, batch, is_reached)
    WHERE household_id IS NOT NULL;

CREATE TABLE neighbour_tag (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    neighbour_id BLOB,
    tag TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    -- derived
    tag_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX neighbour_tag_of_person ON neighbour_tag (neighbour_id);
CREATE INDEX neighbour_tag_by_key ON neighbour_tag (initiative_id, tag_key);

CREATE TABLE consent_event (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    neighbour_id BLOB,
    channel TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    wording TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    happened_at INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX consent_event_of_person ON consent_event (neighbour_id);

CREATE TABLE attachment (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    owner_id BLOB,
    owner_kind TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    size_bytes INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL DEFAULT x'',
    file_key BLOB NOT NULL DEFAULT x'',
    -- BLAKE3 of the sealed chunks, one behind the other: its name at a server.
    cid BLOB NOT NULL DEFAULT x'',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attachment_of_owner ON attachment (owner_id);

-- The sealed chunks of attachments, apart so that lists never read them. One that others of the
-- team attached comes chunk by chunk.
CREATE TABLE attachment_bytes (
    attachment_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (attachment_id, number)
) STRICT, WITHOUT ROWID;

-- Attachments, and whether all of their chunks are here: one for each MiB begun, and one of an
-- empty file.
CREATE VIEW attachment_here AS
SELECT *, (SELECT count(*) FROM attachment_bytes b WHERE b.attachment_id = a.id)
    >= max(1, (size_bytes + 1048575) / 1048576) AS is_here
FROM attachment a;

-- The log of acts, their inverses, and what is gone for good. The ops of a batch
-- stand in parts, one for each slice, and its inverse is the batch itself.
CREATE TABLE change_set (
    seq INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    act TEXT NOT NULL,
    body BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE change_part (
    seq INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX change_part_of_batch ON change_part (batch);

CREATE TABLE undo_entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('undoable', 'redoable')),
    made_at INTEGER NOT NULL,
    inverse BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE erasure (
    table_id INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    stamp INTEGER NOT NULL,
    PRIMARY KEY (table_id, row_id)
) STRICT, WITHOUT ROWID;

-- Rows of a batch stay unseen while its number stands here.
CREATE TABLE pending_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    begun_at INTEGER NOT NULL
) STRICT;

-- Devices by their two-byte local name; 1 is this device.
CREATE TABLE site (
    ref INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
) STRICT;

-- What this laptop remembers for itself.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last word per person, channel and purpose; at the same moment withdrawal wins.
CREATE VIEW consent_now AS
SELECT neighbour_id, channel, purpose, decision, happened_at
FROM (
    SELECT neighbour_id, channel, purpose, decision, happened_at,
        row_number() OVER (
            PARTITION BY neighbour_id, channel, purpose
            ORDER BY happened_at DESC, decision = 'withdrawn' DESC, id DESC
        ) AS place
    FROM consent_event
    WHERE removed_at IS NULL AND batch NOT IN (SELECT id FROM pending_batch)
)
WHERE place = 1;

-- The households one can walk past, with who is known behind the door.
CREATE VIEW door AS
SELECT id, initiative_id, street, house_number, addition, postcode, city, no_post,
    (SELECT count(*) FROM neighbour n
     WHERE n.household_id = h.id AND n.removed_at IS NULL
     AND n.batch NOT IN (SELECT id FROM pending_batch)) AS people,
    (SELECT count(*) FROM neighbour n
     WHERE n.household_id = h.id AND n.removed_at IS NULL AND n.is_reached
     AND n.batch NOT IN (SELECT id FROM pending_batch)) AS reached
FROM household h
WHERE house_number > 0 AND removed_at IS NULL
    AND batch NOT IN (SELECT id FROM pending_batch);
