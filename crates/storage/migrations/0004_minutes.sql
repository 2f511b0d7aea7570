-- Minutes. Their text is joined with what comes and never replaced by it.
CREATE TABLE minutes (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '',
    -- All generations, as `sync::MinutesText` writes them.
    text BLOB NOT NULL DEFAULT x'',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    -- derived: the text as it is read
    plain TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX minutes_of_initiative ON minutes (initiative_id);
