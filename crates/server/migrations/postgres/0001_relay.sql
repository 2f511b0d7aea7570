-- What the server keeps of initiatives whose content it can not read. Times are milliseconds
-- since 1970; ids, hashes and sealed bytes are bytes. Every key starts with the municipality.

CREATE TABLE server (
  municipality BIGINT  NOT NULL PRIMARY KEY,
  generation  BYTEA    NOT NULL
);

-- `changes` grows with everything that a laptop may be waiting for; its row is the lock under
-- which an initiative changes. `used_bytes` are those of its envelopes and chunks, `attachments`
-- how many became whole.
CREATE TABLE initiative (
  municipality     BIGINT  NOT NULL,
  initiative      BYTEA    NOT NULL,
  registered_at    BIGINT  NOT NULL,
  changes          BIGINT  NOT NULL,
  membership_count BIGINT  NOT NULL,
  membership_head BYTEA    NOT NULL,
  used_bytes       BIGINT  NOT NULL,
  attachments      BIGINT  NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, initiative)
);

-- `head` is the last position given out; up to `collected` the envelopes are gone.
CREATE TABLE stream_head (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  stream       BIGINT  NOT NULL,
  head         BIGINT  NOT NULL,
  collected    BIGINT  NOT NULL,
  checkpoints  BIGINT  NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, initiative, stream)
);

-- The end of what each site sent: the next envelope has to follow it.
CREATE TABLE site_tail (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  site        BYTEA    NOT NULL,
  last         BIGINT  NOT NULL,
  hash        BYTEA    NOT NULL,
  PRIMARY KEY (municipality, initiative, site)
);

-- Collected envelopes leave their hash behind, by which they are known when they come again.
CREATE TABLE envelope (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  stream       BIGINT  NOT NULL,
  pos          BIGINT  NOT NULL,
  hash        BYTEA    NOT NULL,
  length       BIGINT  NOT NULL,
  bytes       BYTEA    NOT NULL,
  PRIMARY KEY (municipality, initiative, stream, pos)
);

CREATE UNIQUE INDEX envelope_by_hash ON envelope (municipality, initiative, hash);

-- The bytes of the latest alone; earlier ones stay as a date until what they cover is collected.
CREATE TABLE checkpoint (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  stream       BIGINT  NOT NULL,
  pos          BIGINT  NOT NULL,
  epoch        BIGINT  NOT NULL,
  made_at      BIGINT  NOT NULL,
  bytes       BYTEA    NOT NULL,
  PRIMARY KEY (municipality, initiative, stream, pos)
);

CREATE TABLE lease (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  stream       BIGINT  NOT NULL,
  lease       BYTEA    NOT NULL,
  device      BYTEA    NOT NULL,
  until        BIGINT  NOT NULL,
  head         BIGINT  NOT NULL,
  PRIMARY KEY (municipality, initiative, stream)
);

CREATE TABLE membership (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  number       BIGINT  NOT NULL,
  hash        BYTEA    NOT NULL,
  record      BYTEA    NOT NULL,
  PRIMARY KEY (municipality, initiative, number)
);

CREATE TABLE invite (
  municipality BIGINT  NOT NULL,
  invite      BYTEA    NOT NULL,
  initiative  BYTEA    NOT NULL,
  until        BIGINT  NOT NULL,
  request     BYTEA    NOT NULL,
  answer      BYTEA    NOT NULL,
  PRIMARY KEY (municipality, invite)
);

-- `since` is when someone began to carry it out; with an answer it no longer matters.
CREATE TABLE command (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  command     BYTEA    NOT NULL,
  body_hash   BYTEA    NOT NULL,
  since        BIGINT  NOT NULL,
  answered     BIGINT  NOT NULL,
  answer       TEXT    NOT NULL,
  PRIMARY KEY (municipality, initiative, command)
);

-- `complete` is as how manieth it became whole: 0 while a chunk is missing, -1 once it was erased,
-- after which nothing but its name is left, by which it is refused.
CREATE TABLE blob (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  cid         BYTEA    NOT NULL,
  chunks       BIGINT  NOT NULL,
  complete     BIGINT  NOT NULL,
  PRIMARY KEY (municipality, initiative, cid)
);

CREATE INDEX blob_by_number ON blob (municipality, initiative, complete);

CREATE TABLE chunk (
  municipality BIGINT  NOT NULL,
  initiative  BYTEA    NOT NULL,
  cid         BYTEA    NOT NULL,
  number       BIGINT  NOT NULL,
  hash        BYTEA    NOT NULL,
  bytes       BYTEA    NOT NULL,
  PRIMARY KEY (municipality, initiative, cid, number)
);
