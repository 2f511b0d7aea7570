//! How the server is set up: a file, and the environment over it. Both have the same names and
//! the same forms, and every value that is wrong is named with where it stood.

mod keys;
mod sources;
mod wrong;

pub use wrong::{ConfigError, Wrong};

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use ipnet::IpNet;

use crate::Settings;
use crate::database::DatabaseOptions;
use crate::http::Rates;
use crate::relay::Municipality;
use crate::serve::Connections;
use crate::tls::TlsFiles;
use keys::{KEYS, names};

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The file of its certificate; see [`Config::tls`].
    pub certificate: Option<PathBuf>,
    /// The file of the key that goes with it.
    pub key: Option<PathBuf>,
    /// The machines that speak TLS for this one, hand requests on and say for whom.
    pub trusted_proxies: Vec<IpNet>,
    /// Where it keeps what it was sent.
    pub database: DatabaseOptions,
    /// How many connections it has to PostgreSQL.
    pub database_connections: u32,
    /// Whose server it is.
    pub municipality: Municipality,
    /// What new initiatives have to name.
    pub enrolment_code: Option<String>,
    /// How much one initiative may keep here, in bytes.
    pub quota_bytes: u64,
    /// How often it may be asked.
    pub rates: Rates,
    /// How many connections there may be at a time.
    pub connections: usize,
}

/// A configuration that is being read, with where each setting stood.
#[derive(Default)]
struct Reading {
    config: Config,
    places: BTreeMap<String, String>,
    wrong: Vec<Wrong>,
}

impl Default for Config {
    fn default() -> Self {
        let settings = Settings::default();
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8300)),
            certificate: None,
            key: None,
            trusted_proxies: Vec::new(),
            database: DatabaseOptions::Sqlite(PathBuf::from("samenspel-server.db")),
            database_connections: crate::store::CONNECTIONS,
            municipality: settings.municipality,
            enrolment_code: None,
            quota_bytes: settings.quota_bytes,
            rates: settings.rates,
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
        let mut reading = Reading::default();
        if let Some((name, text)) = file {
            for (key, value) in sources::entries(name, text, &mut reading.wrong) {
                reading.set(name, &key, &value);
            }
        }
        let variables = environment.into_iter().filter_map(sources::setting);
        let mut variables: Vec<_> = variables.collect();
        variables.sort();
        for (variable, key, value) in variables {
            reading.set(&variable, &key, &value);
        }
        reading.finish()
    }

    /// For the server itself.
    pub fn settings(&self) -> Settings {
        Settings {
            municipality: self.municipality,
            enrolment_code: self.enrolment_code.clone(),
            trusted_proxies: self.trusted_proxies.clone(),
            quota_bytes: self.quota_bytes,
            rates: self.rates,
            ..Settings::default()
        }
    }

    /// The files to speak TLS with. Without them it speaks plain HTTP.
    pub fn tls(&self) -> Option<TlsFiles> {
        let (certificate, key) = self.certificate.clone().zip(self.key.clone())?;
        Some(TlsFiles { certificate, key })
    }
}

impl Reading {
    fn set(&mut self, place: &str, name: &str, value: &str) {
        let known = KEYS.iter().find(|key| key.name == name);
        let accepted = match known {
            Some(key) if (key.set)(&mut self.config, value).is_some() => {
                self.places.insert(name.to_owned(), place.to_owned());
                return;
            }
            Some(key) => key.accepted.to_owned(),
            None => names(),
        };
        // A code is not shown, also not a wrong one; nor what another program named alike keeps
        // in its environment, such as a passphrase.
        let found = if name == "enrolment_code" || known.is_none() {
            "…"
        } else {
            value
        };
        self.refuse(place, name, found, accepted);
    }

    /// Settings that are right one by one may not fit together.
    fn finish(mut self) -> Result<Config, ConfigError> {
        self.check_files();
        self.check_listen();
        if self.wrong.is_empty() {
            Ok(self.config)
        } else {
            Err(ConfigError(self.wrong))
        }
    }

    fn check_files(&mut self) {
        let (here, missing) = match (&self.config.certificate, &self.config.key) {
            (Some(_), None) => ("certificate", "key"),
            (None, Some(_)) => ("key", "certificate"),
            _ => return,
        };
        let known = KEYS.iter().find(|key| key.name == missing);
        let accepted = known.map_or("", |key| key.accepted);
        let accepted = format!("{accepted}, because `{here}` is set");
        self.refuse(&self.place_of(here), missing, "", accepted);
    }

    /// What travels between machines in the clear shows who asks for what.
    fn check_listen(&mut self) {
        let config = &self.config;
        let is_closed = config.listen.ip().to_canonical().is_loopback();
        let has_files = config.certificate.is_some() || config.key.is_some();
        if is_closed || has_files || !config.trusted_proxies.is_empty() {
            return;
        }
        let accepted = "an address of this machine alone, such as 127.0.0.1:8300, unless \
            `certificate` and `key` are set, or `trusted_proxies` names the proxy that speaks TLS";
        let found = config.listen.to_string();
        self.refuse(
            &self.place_of("listen"),
            "listen",
            &found,
            accepted.to_owned(),
        );
    }

    fn place_of(&self, name: &str) -> String {
        self.places.get(name).cloned().unwrap_or_default()
    }

    fn refuse(&mut self, place: &str, name: &str, found: &str, accepted: String) {
        self.wrong.push(Wrong {
            place: place.to_owned(),
            name: name.to_owned(),
            found: found.to_owned(),
            accepted,
        });
    }
}

#[cfg(test)]
mod tests;
