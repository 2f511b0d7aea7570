-- What the server keeps of initiatives whose content it can not read. Times are milliseconds
-- since 1970; ids, hashes and sealed bytes are blobs. Every key starts with the municipality.

CREATE TABLE server (
  municipality INTEGER NOT NULL PRIMARY KEY,
  generation   BLOB    NOT NULL
) STRICT;

-- `changes` grows with everything that a laptop may be waiting for; its row is the lock under
-- which an initiative changes. `used_bytes` are those of its envelopes and chunks, `attachments`
-- how many became whole.
CREATE TABLE initiative (
  municipality     INTEGER NOT NULL,
  initiative       BLOB    NOT NULL,
  registered_at    INTEGER NOT NULL,
  changes          INTEGER NOT NULL,
  membership_count INTEGER NOT NULL,
  membership_head  BLOB    NOT NULL,
  used_bytes       INTEGER NOT NULL,
  attachments      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, initiative)
) STRICT, WITHOUT ROWID;

-- `head` is the last position given out; up to `collected` the envelopes are gone.
CREATE TABLE stream_head (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  stream       INTEGER NOT NULL,
  head         INTEGER NOT NULL,
  collected    INTEGER NOT NULL,
  checkpoints  INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, initiative, stream)
) STRICT, WITHOUT ROWID;

-- The end of what each site sent: the next envelope has to follow it.
CREATE TABLE site_tail (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  site         BLOB    NOT NULL,
  last         INTEGER NOT NULL,
  hash         BLOB    NOT NULL,
  PRIMARY KEY (municipality, initiative, site)
) STRICT, WITHOUT ROWID;

-- Collected envelopes leave their hash behind, by which they are known when they come again.
CREATE TABLE envelope (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  stream       INTEGER NOT NULL,
  pos          INTEGER NOT NULL,
  hash         BLOB    NOT NULL,
  length       INTEGER NOT NULL,
  bytes        BLOB    NOT NULL,
  PRIMARY KEY (municipality, initiative, stream, pos)
) STRICT;

CREATE UNIQUE INDEX envelope_by_hash ON envelope (municipality, initiative, hash);

-- The bytes of the latest alone; earlier ones stay as a date until what they cover is collected.
CREATE TABLE checkpoint (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  stream       INTEGER NOT NULL,
  pos          INTEGER NOT NULL,
  epoch        INTEGER NOT NULL,
  made_at      INTEGER NOT NULL,
  bytes        BLOB    NOT NULL,
  PRIMARY KEY (municipality, initiative, stream, pos)
) STRICT;

CREATE TABLE lease (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  stream       INTEGER NOT NULL,
  lease        BLOB    NOT NULL,
  device       BLOB    NOT NULL,
  until        INTEGER NOT NULL,
  head         INTEGER NOT NULL,
  PRIMARY KEY (municipality, initiative, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  number       INTEGER NOT NULL,
  hash         BLOB    NOT NULL,
  record       BLOB    NOT NULL,
  PRIMARY KEY (municipality, initiative, number)
) STRICT;

CREATE TABLE invite (
  municipality INTEGER NOT NULL,
  invite       BLOB    NOT NULL,
  initiative   BLOB    NOT NULL,
  until        INTEGER NOT NULL,
  request      BLOB    NOT NULL,
  answer       BLOB    NOT NULL,
  PRIMARY KEY (municipality, invite)
) STRICT, WITHOUT ROWID;

-- `since` is when someone began to carry it out; with an answer it no longer matters.
CREATE TABLE command (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  command      BLOB    NOT NULL,
  body_hash    BLOB    NOT NULL,
  since        INTEGER NOT NULL,
  answered     INTEGER NOT NULL,
  answer       TEXT    NOT NULL,
  PRIMARY KEY (municipality, initiative, command)
) STRICT, WITHOUT ROWID;

-- `complete` is as how manieth it became whole: 0 while a chunk is missing, -1 once it was erased,
-- after which nothing but its name is left, by which it is refused.
CREATE TABLE blob (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  cid          BLOB    NOT NULL,
  chunks       INTEGER NOT NULL,
  complete     INTEGER NOT NULL,
  PRIMARY KEY (municipality, initiative, cid)
) STRICT, WITHOUT ROWID;

CREATE INDEX blob_by_number ON blob (municipality, initiative, complete);

CREATE TABLE chunk (
  municipality INTEGER NOT NULL,
  initiative   BLOB    NOT NULL,
  cid          BLOB    NOT NULL,
  number       INTEGER NOT NULL,
  hash         BLOB    NOT NULL,
  bytes        BLOB    NOT NULL,
  PRIMARY KEY (municipality, initiative, cid, number)
) STRICT;
