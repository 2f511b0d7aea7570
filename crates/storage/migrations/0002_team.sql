-- What a laptop needs to work with others on an initiative.

-- Of which initiative an act is. Acts from before this are in no one's log: a team begins with
-- a copy of the rows.
ALTER TABLE change_set ADD COLUMN initiative_id BLOB NOT NULL DEFAULT x'';

-- Of which initiative an erased row was; empty where that was not noted.
ALTER TABLE erasure ADD COLUMN initiative_id BLOB NOT NULL DEFAULT x'';

-- This laptop in the team of an initiative.
CREATE TABLE team (
    initiative_id BLOB PRIMARY KEY,
    -- Which team: the hash of its first record, as it was founded or as an invite said.
    team_id BLOB NOT NULL,
    -- The two secret keys of this laptop in this team.
    device BLOB NOT NULL,
    -- Tells the change sets it sends from those of an older copy of this folder.
    series INTEGER NOT NULL,
    -- Acts up to here are sealed in envelopes, or in the copy that the team began with.
    sealed_up_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Invites that this laptop gave and nobody used yet.
CREATE TABLE invite (
    id BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL,
    secret BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The signed log of who is in the team, record by record.
CREATE TABLE membership_record (
    initiative_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (initiative_id, number)
) STRICT, WITHOUT ROWID;

-- Envelopes as they were sent or came, in the order in which they came. Once something in
-- them was erased, only their hash stays.
CREATE TABLE envelope (
    pk INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    site BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    -- What it holds stands in the rows.
    applied INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX envelope_of_site ON envelope (initiative_id, site, first);
CREATE INDEX envelope_to_apply ON envelope (initiative_id, pk) WHERE applied = 0;

-- How far the change sets of each site are here.
CREATE TABLE series (
    initiative_id BLOB NOT NULL,
    site BLOB NOT NULL,
    last INTEGER NOT NULL,
    last_hash BLOB NOT NULL,
    -- Up to here they came with a copy of what stood, not one by one.
    copied INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (initiative_id, site)
) STRICT, WITHOUT ROWID;

-- Values that lost to others unseen, until someone decides.
CREATE TABLE conflict (
    initiative_id BLOB NOT NULL,
    table_id INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    column_id INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    site INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (table_id, row_id, column_id, stamp)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_of_initiative ON conflict (initiative_id);

-- Ops that only a later version understands, as they came.
CREATE TABLE quarantine (
    seq INTEGER PRIMARY KEY,
    initiative_id BLOB NOT NULL,
    site INTEGER NOT NULL,
    change BLOB NOT NULL
) STRICT;
