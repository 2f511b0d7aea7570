//! Takes out of a damaged file what can still be read.
//!
//! SQLCipher seals every page by itself, so that a page is whole or gone. The tables are
//! read in ranges of row numbers, and around a page that is gone a range is halved until
//! only its own rows are left out. Which rows there were is told by the index on their
//! ids, as far as that can be read.
//!
//! The pages that hold the schema are taken from a fresh file of the same schema and key
//! when one is gone: every file is made by the same steps, so that the tables begin on
//! the same pages.

mod keyed;
mod log;
mod reader;
mod rows;
mod schema_pages;
mod writer;

use std::fs::File;
use std::path::Path;

use crypto::DatabaseKey;
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;

use crate::team::end_series;
use crate::write::{apply_erasures, stored_erasures};
use crate::{StorageError, database};
use reader::Reader;

/// What was taken out of a damaged file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Each table that held or lost rows.
    pub tables: Vec<TableLoss>,
}

/// What is left of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableLoss {
    /// Its name.
    pub table: &'static str,
    /// Rows that were taken over.
    pub kept: u64,
    /// Rows that could not be read; at least this many.
    pub lost: u64,
}

impl Salvaged {
    /// Rows lost of all tables.
    pub fn lost(&self) -> u64 {
        self.tables.iter().map(|table| table.lost).sum()
    }
}

/// Tables whose rows are numbered, parents first.
const NUMBERED: [Numbered; 39] = [
    Numbered {
        name: "initiative",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "team_member",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "household",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "neighbour",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "neighbour_tag",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "consent_event",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "attachment",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "minutes",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "circle_part",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "support",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "door_round",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "round_street",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "visit",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "round_question",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "visit_answer",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "resource",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "resource_part",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "booking",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "scheme",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "organisation",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "relation",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "talent",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "contact_moment",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "segment",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "not_double",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "term",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "party",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "method",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "role",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "role_holder",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "group_to_hear",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "kindred",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "check_answer",
        number: "pk",
        has_ids: true,
    },
    Numbered {
        name: "change_set",
        number: "seq",
        has_ids: false,
    },
    Numbered {
        name: "change_part",
        number: "seq",
        has_ids: false,
    },
    Numbered {
        name: "undo_entry",
        number: "seq",
        has_ids: false,
    },
    Numbered {
        name: "envelope",
        number: "pk",
        has_ids: false,
    },
    Numbered {
        name: "quarantine",
        number: "seq",
        has_ids: false,
    },
    Numbered {
        name: "pending_batch",
        number: "id",
        has_ids: false,
    },
];

/// A table whose rows are numbered.
#[derive(Clone, Copy)]
struct Numbered {
    name: &'static str,
    number: &'static str,
    /// It has an index on `id`, which also holds the numbers.
    has_ids: bool,
}

/// Copies what can be read of `damaged` into the new file `fresh`.
///
/// `damaged` must be a copy that no one needs: it is opened for writing, so that a log
/// beside it is merged, and the pages of its schema may be replaced.
pub async fn salvage(
    damaged: &Path,
    fresh: &Path,
    key: &DatabaseKey,
) -> Result<Salvaged, StorageError> {
    schema_pages::make_readable(damaged, fresh, key).await?;
    let mut to = database::open(fresh, key, async |_| Ok(())).await?;
    // Nothing counts until all of it is there.
    sqlx::raw_sql("PRAGMA synchronous = OFF")
        .execute(&mut to)
        .await?;
    let mut from = Reader::new(damaged, key);
    let taken = take_over(&mut from, &mut to).await;
    from.close().await;
    to.close().await?;
    File::open(fresh)?.sync_all()?;
    taken
}

async fn take_over(
    from: &mut Reader<'_>,
    to: &mut SqliteConnection,
) -> Result<Salvaged, StorageError> {
    let mut tables = Vec::new();
    for table in NUMBERED {
        if from.lacks(table.name).await? {
            continue;
        }
        tables.push(rows::take_over(from, to, table).await?);
    }
    tables.push(keyed::take_over_bytes(from, to).await?);
    for (table, key) in [
        ("erasure", "table_id, row_id"),
        ("setting", "name"),
        ("site", "ref"),
        ("team", "initiative_id"),
        ("membership_record", "initiative_id, number"),
        ("series", "initiative_id, site"),
        ("conflict", "table_id, row_id, column_id, stamp"),
        ("invite", "id"),
        ("own_series", "initiative_id, series"),
        ("settled", "table_id, row_id, column_id, stamp"),
        ("server", "initiative_id"),
        ("blob_at_server", "initiative_id, cid"),
        ("erased_blob", "initiative_id, cid"),
    ] {
        if from.lacks(table).await? {
            continue;
        }
        tables.push(keyed::take_over(from, to, table, key).await?);
    }
    log::drop_torn_entries(to, &mut tables).await?;
    // A mark without its row, or a row that its mark forbids: the mark counts.
    let marks = stored_erasures(to).await?;
    apply_erasures(to, &marks).await?;
    end_series(to).await?;
    tables.retain(|table| table.kept + table.lost > 0);
    Ok(Salvaged { tables })
}
