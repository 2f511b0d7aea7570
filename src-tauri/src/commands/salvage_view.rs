//! What was kept and lost of a damaged folder, in words that a person has for it.

use app::profile::{SalvageReport, TableLoss};
use serde::Serialize;
use specta::Type;

use super::backup::BackupView;
use super::initiative::count;

/// What a salvage brought.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SalvageView {
    lost: Vec<TableLossView>,
    last_backup: Option<BackupView>,
}

/// What is left of one kind of thing.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TableLossView {
    table: String,
    kept: u32,
    lost: u32,
}

impl From<SalvageReport> for SalvageView {
    fn from(report: SalvageReport) -> Self {
        Self {
            lost: by_kind(&report.tables),
            last_backup: report.last_backup.map(Into::into),
        }
    }
}

fn by_kind(tables: &[TableLoss]) -> Vec<TableLossView> {
    let mut kinds: Vec<TableLossView> = Vec::new();
    for table in tables {
        let (kind, kept) = kind_of(table);
        let (kept, lost) = (count(kept), count(table.lost));
        match kinds.iter_mut().find(|known| known.table == kind) {
            Some(known) => {
                known.kept += kept;
                known.lost += lost;
            }
            None => kinds.push(TableLossView {
                table: kind.to_owned(),
                kept,
                lost,
            }),
        }
    }
    kinds
}

/// The kind of a table and how many of it were kept; bytes without a count of their own.
fn kind_of(table: &TableLoss) -> (&'static str, u64) {
    match table.table {
        "initiative" => ("initiatives", table.kept),
        "team_member" => ("team_members", table.kept),
        "household" => ("households", table.kept),
        "neighbour" => ("neighbours", table.kept),
        "neighbour_tag" => ("tags", table.kept),
        "consent_event" => ("consent", table.kept),
        "attachment" => ("attachments", table.kept),
        "attachment_bytes" => ("attachments", 0),
        _ => ("other", table.kept),
    }
}
