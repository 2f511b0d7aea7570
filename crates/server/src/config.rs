//! How the server is set up: a file, and the environment over it. Both have the same names and
//! the same forms, and every value that is wrong is named with where it stood.

use std::fmt;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use ipnet::IpNet;

use crate::Settings;
use crate::database::DatabaseOptions;
use crate::http::Rates;
use crate::relay::Municipality;
use crate::serve::Connections;

/// Before the names in the environment, which stand there in capitals.
const PREFIX: &str = "SAMENSPEL_";

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where it keeps what it was sent.
    pub database: DatabaseOptions,
    /// Whose server it is.
    pub municipality: Municipality,
    /// What new initiatives have to name.
    pub enrolment_code: Option<String>,
    /// The machines that hand requests on and say for whom.
    pub proxies: Vec<IpNet>,
    /// How often it may be asked.
    pub rates: Rates,
    /// How many connections there may be at a time.
    pub connections: usize,
}

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

struct Key {
    name: &'static str,
    accepted: &'static str,
    set: fn(&mut Config, &str) -> Option<()>,
}

const KEYS: &[Key] = &[
    Key {
        name: "listen",
        accepted: "an address with a port, such as 127.0.0.1:8300",
        set: |config, text| text.parse().ok().map(|listen| config.listen = listen),
    },
    Key {
        name: "database",
        accepted: "sqlite: with a file, such as sqlite:samenspel.db, or postgres:// with a database",
        set: |config, text| database(text).map(|database| config.database = database),
    },
    Key {
        name: "municipality",
        accepted: "the number of the municipality, from 0 to 9999",
        set: |config, text| {
            let number = text.parse().ok().filter(|number| *number <= 9999)?;
            config.municipality = Municipality(number);
            Some(())
        },
    },
    Key {
        name: "enrolment_code",
        accepted: "8 to 100 letters, digits or signs, without spaces",
        set: |config, text| {
            let fits =
                (8..=100).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_graphic());
            config.enrolment_code = fits.then(|| text.to_owned());
            fits.then_some(())
        },
    },
    Key {
        name: "proxies",
        accepted: "networks with a comma between them, such as 10.0.0.0/8,192.168.1.4/32",
        set: |config, text| {
            let nets: Option<_> = text.split(',').map(|net| net.trim().parse().ok()).collect();
            nets.map(|nets| config.proxies = nets)
        },
    },
    Key {
        name: "device_per_minute",
        accepted: "a whole number from 1",
        set: |config, text| rate(text).map(|rate| config.rates.device_per_minute = rate),
    },
    Key {
        name: "address_per_minute",
        accepted: "a whole number from 1",
        set: |config, text| rate(text).map(|rate| config.rates.address_per_minute = rate),
    },
    Key {
        name: "connections",
        accepted: "a whole number from 1 to 65000",
        set: |config, text| {
            let most = text
                .parse()
                .ok()
                .filter(|most| (1..=65_000).contains(most))?;
            config.connections = most;
            Some(())
        },
    },
];

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8300)),
            database: DatabaseOptions::Sqlite(PathBuf::from("samenspel-server.db")),
            municipality: Municipality(0),
            enrolment_code: None,
            proxies: Vec::new(),
            rates: Rates::default(),
            connections: Connections::default().most,
        }
    }
}

impl Config {
    /// Reads a file, by its name and its text, and then the environment. `DATABASE_URL` counts
    /// as `SAMENSPEL_DATABASE`.
    pub fn read(
        file: Option<(&str, &str)>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        let mut wrong = Vec::new();
        if let Some((name, text)) = file {
            for (key, value) in entries(name, text, &mut wrong) {
                config.set(name, &key, &value, &mut wrong);
            }
        }
        let mut variables: Vec<_> = environment.into_iter().filter_map(setting).collect();
        variables.sort();
        for (variable, key, value) in variables {
            config.set(&variable, &key, &value, &mut wrong);
        }
        if wrong.is_empty() {
            Ok(config)
        } else {
            Err(ConfigError(wrong))
        }
    }

    /// For the server itself.
    pub fn settings(&self) -> Settings {
        Settings {
            municipality: self.municipality,
            enrolment_code: self.enrolment_code.clone(),
            proxies: self.proxies.clone(),
            rates: self.rates,
            ..Settings::default()
        }
    }

    fn set(&mut self, place: &str, name: &str, value: &str, wrong: &mut Vec<Wrong>) {
        let accepted = match KEYS.iter().find(|key| key.name == name) {
            Some(key) if (key.set)(self, value).is_some() => return,
            Some(key) => key.accepted.to_owned(),
            None => names(),
        };
        // A code is not shown, also not a wrong one.
        let found = if name == "enrolment_code" {
            "…"
        } else {
            value
        };
        wrong.push(Wrong {
            place: place.to_owned(),
            name: name.to_owned(),
            found: found.to_owned(),
            accepted,
        });
    }
}

/// The entries of a file as texts, with those that are neither text, number nor list left out.
fn entries(name: &str, text: &str, wrong: &mut Vec<Wrong>) -> Vec<(String, String)> {
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let error: toml::de::Error = error;
            wrong.push(Wrong {
                place: name.to_owned(),
                name: "the file".to_owned(),
                found: error.message().to_owned(),
                accepted: "TOML".to_owned(),
            });
            return Vec::new();
        }
    };
    table
        .into_iter()
        .map(|(key, value)| (key, plain(&value)))
        .collect()
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(parts) => parts.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// The variable, the setting that it stands for, and the value.
fn setting((variable, value): (String, String)) -> Option<(String, String, String)> {
    let name = match variable.as_str() {
        "DATABASE_URL" => "database".to_owned(),
        "SAMENSPEL_CONFIG" => return None,
        _ => variable.strip_prefix(PREFIX)?.to_ascii_lowercase(),
    };
    Some((variable, name, value))
}

fn database(text: &str) -> Option<DatabaseOptions> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Some(DatabaseOptions::Postgres(text.to_owned()));
    }
    let file = text.strip_prefix("sqlite:")?;
    let file = file.strip_prefix("//").unwrap_or(file);
    (!file.is_empty()).then(|| DatabaseOptions::Sqlite(PathBuf::from(file)))
}

fn rate(text: &str) -> Option<NonZeroU32> {
    text.parse().ok()
}

fn names() -> String {
    let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    format!("one of {}", names.join(", "))
}

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

#[cfg(test)]
mod tests;
