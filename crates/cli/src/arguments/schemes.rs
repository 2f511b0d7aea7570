//! What can be typed about the rules of budgets.

use app::domain::SchemeId;
use app::scheme::SchemeInput;
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Schemes {
    /// The rules of budgets, by town
    List(Of),
    /// One of them
    Show { id: SchemeId },
    /// Add the rules of a budget; what is not known is left out
    Add(Box<AddScheme>),
    /// Change them; an empty text clears a field
    Edit(Box<EditScheme>),
    /// Put them in the trash
    Trash { id: SchemeId },
    /// Add those that come with Samenspel and are not there
    Known(Of),
    /// What a scheme asks of an initiative, and what of it is missing
    Guide(Guide),
}

#[derive(Args)]
pub(crate) struct AddScheme {
    #[command(flatten)]
    pub(crate) fields: SchemeFields,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct EditScheme {
    pub(crate) id: SchemeId,
    #[command(flatten)]
    pub(crate) fields: SchemeFields,
}

#[derive(Args)]
pub(crate) struct Guide {
    pub(crate) id: SchemeId,
    /// The day of the activity; without it the first day of the initiative
    #[arg(long, default_value = "")]
    pub(crate) day: String,
    /// How many euros are asked for
    #[arg(long, default_value = "")]
    pub(crate) amount: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

macro_rules! scheme_fields {
    ($($(#[$doc:meta])* $field:ident),+ $(,)?) => {
        #[derive(Args)]
        pub(crate) struct SchemeFields {
            $($(#[$doc])* #[arg(long)] $field: Option<String>),+
        }

        impl SchemeFields {
            /// What stands, with what is typed over it.
            pub(crate) fn over(self, it: SchemeInput) -> SchemeInput {
                SchemeInput { $($field: self.$field.unwrap_or(it.$field)),+ }
            }
        }
    };
}

scheme_fields! {
    /// What the town calls it
    name,
    town,
    /// Who may ask
    who_may_start,
    area,
    /// Who decides
    decides,
    /// The least that is given, in euros
    min_cents,
    /// The most that is given, in euros
    max_cents,
    /// Of a hundred
    own_share,
    /// How many have to support it
    support_needed,
    /// household or person
    support_unit,
    /// How long before the day one has to ask
    lead_time,
    /// working_days, weeks or months
    lead_unit,
    /// How long the answer takes
    reply_time,
    /// working_days, weeks or months
    reply_unit,
    /// What is not paid
    excluded,
    /// What is to be sent along, one thing a line
    asks,
    /// What is asked once it is done
    afterwards,
    /// The page where it stands
    source,
    /// When someone looked there, as 2026-11-23
    seen_on,
}
