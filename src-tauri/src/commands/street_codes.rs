//! The codes of the pages about doors and support, each as a choice that the page knows.

use app::domain;
use serde::{Deserialize, Serialize};
use specta::Type;

macro_rules! mirrored {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident),+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($variant),+
        }

        impl From<domain::$name> for $name {
            fn from(code: domain::$name) -> Self {
                match code {
                    $(domain::$name::$variant => Self::$variant),+
                }
            }
        }

        impl From<$name> for domain::$name {
            fn from(code: $name) -> Self {
                match code {
                    $($name::$variant => Self::$variant),+
                }
            }
        }
    )+};
}

mirrored! {
    /// A side of a street.
    Side { Both, Odd, Even }
    /// What a part of the circle says.
    CirclePartKind { Range, Door, NoDoor }
    /// What someone thinks of the plan.
    Position { For, Against, Neutral }
    /// How a statement came.
    SupportChannel { Door, Paper, Spoken, Letter, Online }
    /// Of whom one statement counts.
    SupportUnit { Household, Person }
    /// What came of ringing at a door.
    Outcome { For, Against, Neutral, NotHome, ComeBack, NoPost }
    /// What kind of answer a question takes.
    QuestionKind { YesNo, Choice, Open }
}
