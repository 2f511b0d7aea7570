//! The settings: their names, what is accepted, and how a text becomes a value.

use std::num::NonZeroU32;
use std::path::PathBuf;

use super::Config;
use crate::database::DatabaseOptions;
use crate::relay::Municipality;

pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) accepted: &'static str,
    pub(super) set: fn(&mut Config, &str) -> Option<()>,
}

pub(super) const KEYS: &[Key] = &[
    Key {
        name: "listen",
        accepted: "an address with a port, such as 127.0.0.1:8300",
        set: |config, text| text.parse().ok().map(|listen| config.listen = listen),
    },
    Key {
        name: "certificate",
        accepted: "a PEM file with the certificate and those that it hangs on",
        set: |config, text| file(text).map(|file| config.certificate = Some(file)),
    },
    Key {
        name: "key",
        accepted: "a PEM file with the private key of `certificate`",
        set: |config, text| file(text).map(|file| config.key = Some(file)),
    },
    Key {
        name: "trusted_proxies",
        accepted: "networks with a comma between them, such as 10.0.0.0/8,192.168.1.4/32",
        set: |config, text| {
            let nets: Option<_> = text.split(',').map(|net| net.trim().parse().ok()).collect();
            nets.map(|nets| config.trusted_proxies = nets)
        },
    },
    Key {
        name: "database",
        accepted: "sqlite: with a file, such as sqlite:samenspel.db, or postgres:// with a database",
        set: |config, text| database(text).map(|database| config.database = database),
    },
    Key {
        name: "database_connections",
        accepted: "a whole number from 3 to 100",
        set: |config, text| {
            let most = text.parse().ok().filter(|most| (3..=100).contains(most))?;
            config.database_connections = most;
            Some(())
        },
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
        name: "quota_mib",
        accepted: "a whole number from 1 to 1048576, in MiB",
        set: |config, text| {
            let mib = text.parse().ok();
            let mib: u64 = mib.filter(|mib| (1..=1 << 20).contains(mib))?;
            config.quota_bytes = mib << 20;
            Some(())
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
            let most = text.parse().ok();
            let most = most.filter(|most| (1..=65_000).contains(most))?;
            config.connections = most;
            Some(())
        },
    },
];

/// All of them, for who asked for another.
pub(super) fn names() -> String {
    let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    format!("one of {}", names.join(", "))
}

fn file(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
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
