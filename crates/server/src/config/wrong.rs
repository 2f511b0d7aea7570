//! What is said of wrong settings.

use std::fmt;

/// A value that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The file, or the name in the environment.
    pub place: String,
    /// Which setting.
    pub name: String,
    /// What stood there.
    pub found: String,
    /// What is accepted.
    pub accepted: String,
}

/// All values that are wrong, together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError(pub Vec<Wrong>);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            name,
            found,
            accepted,
        } = self;
        write!(f, "{place}: {name} is `{found}`; accepted is {accepted}")
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Wrong::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}
