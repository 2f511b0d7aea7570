//! Stored codes of the enums: one word per variant, the same in the store, on the wire and in exports.

/// A code that no variant carries, such as one from a newer version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} {code:?}, accepted: {}", accepted.join(", "))]
pub struct UnknownCode {
    /// What was being read, such as `phase`.
    pub kind: &'static str,
    /// The code as it was given.
    pub code: String,
    /// Every code that would have been accepted.
    pub accepted: &'static [&'static str],
}

/// Gives an enum `ALL`, `as_str`, `Display` and `FromStr` from one table of codes.
macro_rules! codes {
    ($kind:literal, $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored code.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownCode {
                        kind: $kind,
                        code: code.to_owned(),
                        accepted: &[$($code),+],
                    }),
                }
            }
        }
    };
}

pub(crate) use codes;
