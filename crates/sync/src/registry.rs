//! The one list of synced tables and their columns.
//!
//! Numbers are permanent: they stand in change sets on every laptop and are never
//! used again for something else. A new column is added with the next number and a
//! default. Columns 1 to 3 mean the same in every table.

use domain::Processing;

use crate::Value;

/// Permanent number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableId(pub u8);

/// Permanent number of a column within its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub u8);

/// What a column holds, and so its default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, default empty.
    Text,
    /// Whole number, default 0.
    Integer,
    /// Whole number or nothing.
    OptionalInteger,
    /// Row id or nothing.
    Reference,
    /// Bytes, default empty.
    Bytes,
    /// A [`crate::MinutesText`] in bytes: joined with what comes, never replaced by it.
    Minutes,
}

impl Kind {
    /// What a column holds before anyone wrote it.
    pub fn blank(self) -> Value {
        match self {
            Self::Text => Value::Text(String::new()),
            Self::Integer => Value::Integer(0),
            Self::Bytes | Self::Minutes => Value::Bytes(Vec::new()),
            Self::OptionalInteger | Self::Reference => Value::Null,
        }
    }
}

/// One column of a synced table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Permanent number.
    pub id: ColumnId,
    /// Name in SQL.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it is processed for when it says something of a person; `None` when it does not.
    pub processing: Option<Processing>,
}

/// One synced table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Permanent number.
    pub id: TableId,
    /// Name in SQL.
    pub name: &'static str,
    /// Columns in the order in which rows are held.
    pub columns: &'static [Column],
    /// Whether a value that lost to another unseen is told to people. Not so where rows are
    /// made once and never edited.
    pub tells_losers: bool,
}

/// In a change that puts a row in the trash: the row as a whole.
pub const WHOLE_ROW: ColumnId = ColumnId(0);

/// The initiative that a row belongs to; the initiative's own id in its own row.
pub const INITIATIVE_ID: ColumnId = ColumnId(1);
/// When the row was put in the trash or its making was undone; nothing while it is there.
pub const REMOVED_AT: ColumnId = ColumnId(2);
/// `trash` or `undo`, empty while the row is there.
pub const REMOVED_AS: ColumnId = ColumnId(3);

/// Whether a column says something of the row, which no one fills in.
pub fn is_of_the_row(column: ColumnId) -> bool {
    column <= REMOVED_AS
}

/// Declares a table. Behind each column stands what it is processed for, or `[]` when it says
/// nothing of a person: without that it does not compile.
macro_rules! table {
    (@ edited) => { true };
    (@ made_once) => { false };
    (@ processing) => { None };
    (@ processing $processing:ident) => { Some(Processing::$processing) };
    ($const:ident = $id:literal $name:literal $edited:ident {
        $($column:ident = $number:literal $kind:ident [$($processing:ident)?]),* $(,)?
    }) => {
        #[doc = concat!("The table `", $name, "`.")]
        pub const $const: Table = Table {
            id: TableId($id),
            name: $name,
            columns: &[
                of_the_row(INITIATIVE_ID, "initiative_id", Kind::Reference),
                of_the_row(REMOVED_AT, "removed_at", Kind::OptionalInteger),
                of_the_row(REMOVED_AS, "removed_as", Kind::Text),
                $(Column {
                    id: ColumnId($number),
                    name: stringify!($column),
                    kind: Kind::$kind,
                    processing: table!(@ processing $($processing)?),
                },)*
            ],
            tells_losers: table!(@ $edited),
        };
    };
}

const fn of_the_row(id: ColumnId, name: &'static str, kind: Kind) -> Column {
    Column {
        id,
        name,
        kind,
        processing: None,
    }
}

table!(INITIATIVE = 1 "initiative" edited {
    title = 4 Text [],
    why = 5 Text [],
    how = 6 Text [],
    what = 7 Text [],
    theme = 8 Text [],
    area = 9 Text [],
    starts_on = 10 Text [],
    ends_on = 11 Text [],
    phase = 12 Text [],
    standing = 13 Text [],
});
table!(TEAM_MEMBER = 2 "team_member" edited {
    given_name = 4 Text [Team],
    name_prefix = 5 Text [Team],
    family_name = 6 Text [Team],
    role = 7 Text [Team],
    phone = 8 Text [Team],
    email = 9 Text [Team],
    note = 10 Text [Team],
});
table!(HOUSEHOLD = 3 "household" edited {
    street = 4 Text [NeighbourBook],
    house_number = 5 Integer [NeighbourBook],
    addition = 6 Text [NeighbourBook],
    postcode = 7 Text [NeighbourBook],
    city = 8 Text [NeighbourBook],
    no_post = 9 Integer [NeighbourBook],
});
table!(NEIGHBOUR = 4 "neighbour" edited {
    given_name = 4 Text [NeighbourBook],
    name_prefix = 5 Text [NeighbourBook],
    family_name = 6 Text [NeighbourBook],
    household_id = 7 Reference [NeighbourBook],
    phone = 8 Text [NeighbourContact],
    email = 9 Text [NeighbourContact],
    note = 10 Text [NeighbourNotes],
});
table!(NEIGHBOUR_TAG = 5 "neighbour_tag" made_once {
    neighbour_id = 4 Reference [NeighbourNotes],
    tag = 5 Text [NeighbourNotes],
});
table!(CONSENT_EVENT = 6 "consent_event" made_once {
    neighbour_id = 4 Reference [ConsentRecord],
    channel = 5 Text [ConsentRecord],
    purpose = 6 Text [ConsentRecord],
    decision = 7 Text [ConsentRecord],
    wording = 8 Text [ConsentRecord],
    source = 9 Text [ConsentRecord],
    happened_at = 10 Integer [ConsentRecord],
});
table!(ATTACHMENT = 7 "attachment" made_once {
    owner_id = 4 Reference [Attachments],
    owner_kind = 5 Text [],
    file_name = 6 Text [Attachments],
    media_type = 7 Text [],
    size_bytes = 8 Integer [],
    hash = 9 Bytes [Attachments],
    file_key = 10 Bytes [],
    cid = 11 Bytes [Attachments],
});
table!(MINUTES = 8 "minutes" edited {
    title = 4 Text [Minutes],
    day = 5 Text [],
    text = 6 Minutes [Minutes],
});

/// Every synced table, by number.
pub const TABLES: [&Table; 8] = [
    &INITIATIVE,
    &TEAM_MEMBER,
    &HOUSEHOLD,
    &NEIGHBOUR,
    &NEIGHBOUR_TAG,
    &CONSENT_EVENT,
    &ATTACHMENT,
    &MINUTES,
];

impl Table {
    /// Finds a table by its number.
    pub fn find(id: TableId) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.id == id).copied()
    }

    /// The place of a column in a row; `None` for a column of a later version.
    pub fn position(&self, column: ColumnId) -> Option<usize> {
        self.columns.iter().position(|c| c.id == column)
    }

    /// Whether what a column holds is joined with what comes, and not replaced by it.
    pub fn is_joined(&self, column: ColumnId) -> bool {
        let kind = self.columns.iter().find(|c| c.id == column);
        kind.is_some_and(|c| c.kind == Kind::Minutes)
    }

    /// The number of a column by its SQL name. Meant for code that names columns as constants.
    pub const fn column(&self, name: &str) -> ColumnId {
        let mut at = 0;
        while at < self.columns.len() {
            if same(self.columns[at].name, name) {
                return self.columns[at].id;
            }
            at += 1;
        }
        panic!("no such column")
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_number_is_used_twice() {
        let tables: BTreeSet<_> = TABLES.iter().map(|t| t.id).collect();
        assert_eq!(tables.len(), TABLES.len());
        for table in TABLES {
            let columns: BTreeSet<_> = table.columns.iter().map(|c| c.id).collect();
            assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
        }
    }

    #[test]
    fn a_column_is_found_by_name_and_number() {
        let phone = NEIGHBOUR.column("phone");
        assert_eq!(phone, ColumnId(8));
        assert_eq!(
            NEIGHBOUR.columns[NEIGHBOUR.position(phone).unwrap()].name,
            "phone"
        );
    }
}
