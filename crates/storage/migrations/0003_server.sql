-- What a laptop knows of the municipal server that relays for an initiative.
CREATE TABLE server (
    initiative_id BLOB PRIMARY KEY,
    address TEXT NOT NULL,
    -- Certificates in PEM that are trusted beside the system's.
    authorities BLOB NOT NULL DEFAULT x'',
    -- What it said of itself; another one means that it may have forgotten what it had.
    generation TEXT NOT NULL DEFAULT '',
    -- The envelopes of its stream up to here are kept here.
    position INTEGER NOT NULL DEFAULT 0,
    -- How many checkpoints it had stored when the last one was worked in here.
    checkpoints INTEGER NOT NULL DEFAULT 0,
    -- Something stands here that can go there only in a checkpoint.
    checkpoint_due INTEGER NOT NULL DEFAULT 0,
    -- When everything here was there, and everything there was here; 0 for never.
    in_step_at INTEGER NOT NULL DEFAULT 0,
    -- Of how many attachments that became whole there it is known here.
    attachments INTEGER NOT NULL DEFAULT 0,
    -- It had no room for an attachment the last time.
    is_full INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Where an envelope stands at the server: 0 when it is to be sent, -1 when what it holds goes
-- in a checkpoint.
ALTER TABLE envelope ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE INDEX envelope_to_send ON envelope (initiative_id, pk) WHERE position = 0;
CREATE INDEX envelope_at ON envelope (initiative_id, position) WHERE position > 0;

-- The latest stamp of what is here of each site.
ALTER TABLE series ADD COLUMN latest INTEGER NOT NULL DEFAULT 0;

-- The numbers that this laptop went under before, and up to where in its log.
CREATE TABLE own_series (
    initiative_id BLOB NOT NULL,
    series INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, series)
) STRICT, WITHOUT ROWID;

-- For an envelope of this laptop: where in its log the acts begin that are in it.
ALTER TABLE envelope ADD COLUMN log_from INTEGER NOT NULL DEFAULT -1;

-- Values of fields that someone who had seen them wrote over or decided about, by when they were
-- written. An odd level is decided, an even one waits again; the highest counts everywhere.
-- Column 0 is what a row was made with, when it was made twice.
CREATE TABLE settled (
    table_id INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    column_id INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    level INTEGER NOT NULL,
    initiative_id BLOB NOT NULL,
    PRIMARY KEY (table_id, row_id, column_id, stamp)
) STRICT, WITHOUT ROWID;

-- Attachments that the server has as a whole.
CREATE TABLE blob_at_server (
    initiative_id BLOB NOT NULL,
    cid BLOB NOT NULL,
    PRIMARY KEY (initiative_id, cid)
) STRICT, WITHOUT ROWID;

-- Attachments that were erased here, by their names at the server, which is to erase them too.
CREATE TABLE erased_blob (
    initiative_id BLOB NOT NULL,
    cid BLOB NOT NULL,
    is_told INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (initiative_id, cid)
) STRICT, WITHOUT ROWID;
