-- What can be booked, what it consists of, who has it when, and the rules of budgets.

CREATE TABLE resource (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'other',
    place TEXT NOT NULL DEFAULT '',
    contact_name TEXT NOT NULL DEFAULT '',
    contact_phone TEXT NOT NULL DEFAULT '',
    contact_email TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 0,
    capacity INTEGER,
    notice_days INTEGER NOT NULL DEFAULT 0,
    buffer_minutes INTEGER NOT NULL DEFAULT 0,
    conditions TEXT NOT NULL DEFAULT '',
    price_cents INTEGER NOT NULL DEFAULT 0,
    price_unit TEXT NOT NULL DEFAULT 'free',
    deposit_cents INTEGER NOT NULL DEFAULT 0,
    standing TEXT NOT NULL DEFAULT 'available',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX resource_of_initiative ON resource (initiative_id);

CREATE TABLE resource_part (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    set_id BLOB,
    part_id BLOB,
    quantity INTEGER NOT NULL DEFAULT 0,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX resource_part_of_initiative ON resource_part (initiative_id);
CREATE INDEX resource_part_of_set ON resource_part (set_id);
CREATE INDEX resource_part_of_part ON resource_part (part_id);

CREATE TABLE booking (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    resource_id BLOB,
    starts_at INTEGER NOT NULL DEFAULT 0,
    ends_at INTEGER NOT NULL DEFAULT 0,
    quantity INTEGER NOT NULL DEFAULT 0,
    purpose TEXT NOT NULL DEFAULT '',
    borrower TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'provisional',
    condition_out TEXT NOT NULL DEFAULT '',
    condition_in TEXT NOT NULL DEFAULT '',
    picked_up_at INTEGER,
    returned_at INTEGER,
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    -- derived: up to a day, up to sixteen, longer. Who asks for a period looks back no further
    -- than the longest of each, so that a year of bookings costs no more than a day of them.
    span INTEGER NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN ends_at - starts_at <= 86400000 THEN 0
            WHEN ends_at - starts_at <= 1382400000 THEN 1
            ELSE 2
        END
    ) VIRTUAL
) STRICT;
CREATE INDEX booking_by_time ON booking (initiative_id, span, starts_at, ends_at)
    WHERE removed_at IS NULL;
CREATE INDEX booking_of_resource ON booking (resource_id, ends_at);
-- What is out is few, and counts whatever its period says.
CREATE INDEX booking_out ON booking (initiative_id) WHERE state = 'picked_up';

CREATE TABLE scheme (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    initiative_id BLOB NOT NULL,
    removed_at INTEGER,
    removed_as TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    who_may_start TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    decides TEXT NOT NULL DEFAULT '',
    min_cents INTEGER,
    max_cents INTEGER,
    own_share INTEGER,
    support_needed INTEGER,
    support_unit TEXT NOT NULL DEFAULT 'household',
    lead_time INTEGER,
    lead_unit TEXT NOT NULL DEFAULT 'working_days',
    reply_time INTEGER,
    reply_unit TEXT NOT NULL DEFAULT 'working_days',
    excluded TEXT NOT NULL DEFAULT '',
    asks TEXT NOT NULL DEFAULT '',
    afterwards TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    seen_on TEXT NOT NULL DEFAULT '',
    clock BLOB NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX scheme_of_initiative ON scheme (initiative_id);
