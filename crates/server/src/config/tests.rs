use super::*;

fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Config::read(Some(("server.toml", text)), environment.iter().map(owned))
}

#[test]
fn a_file_sets_what_it_names_and_the_environment_goes_over_it() {
    let text = "listen = \"0.0.0.0:80\"\nmunicipality = 344\ntrusted_proxies = [\"10.0.0.0/8\", \"::1/128\"]\n";
    let config = read(text, &[("SAMENSPEL_LISTEN", "127.0.0.1:1"), ("HOME", "x")]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:1");
    assert_eq!(
        (config.municipality, config.trusted_proxies.len()),
        (Municipality(344), 2)
    );
    assert_eq!(config.database, Config::default().database);
}

#[test]
fn the_address_of_a_database_says_which_it_is() {
    let database = |url| read("", &[("DATABASE_URL", url)]).map(|config| config.database);
    let postgres = DatabaseOptions::Postgres("postgres:///samenspel".to_owned());
    assert_eq!(database("postgres:///samenspel"), Ok(postgres));
    let sqlite = DatabaseOptions::Sqlite(PathBuf::from("/srv/a.db"));
    assert_eq!(database("sqlite:///srv/a.db"), Ok(sqlite));
    assert!(database("mysql://x").is_err());
}

#[test]
fn every_wrong_value_is_named_with_where_it_stood_and_what_is_accepted() {
    let text = "listen = \"here\"\nmunicipality = 10000\nconnections = 0\ncolour = \"blue\"\n";
    let error = read(
        text,
        &[
            ("SAMENSPEL_TRUSTED_PROXIES", "10/8"),
            ("SAMENSPEL_DEVICE_PER_MINUTE", "0"),
        ],
    );
    let told = error.unwrap_err().to_string();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 6, "{told}");
    for (place, name) in [
        ("server.toml", "listen is `here`"),
        ("server.toml", "municipality is `10000`"),
        ("server.toml", "connections is `0`"),
        ("server.toml", "colour is `…`; accepted is one of listen,"),
        ("SAMENSPEL_TRUSTED_PROXIES", "trusted_proxies is `10/8`"),
        ("SAMENSPEL_DEVICE_PER_MINUTE", "device_per_minute is `0`"),
    ] {
        let is_told = |line: &&str| line.starts_with(place) && line.contains(name);
        assert!(lines.iter().any(is_told), "{name} in {told}");
    }
    assert!(lines.iter().all(|line| line.contains("; accepted is ")));
}

#[test]
fn a_wrong_code_is_not_shown() {
    let told = read("enrolment_code = \"geheim\"", &[])
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("enrolment_code") && !told.contains("geheim"),
        "{told}"
    );
}

#[test]
fn what_another_program_keeps_in_the_environment_is_not_shown() {
    let told = read("", &[("SAMENSPEL_PASSPHRASE", "vier groene stoelen")])
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("SAMENSPEL_PASSPHRASE") && !told.contains("stoelen"),
        "{told}"
    );
}

#[test]
fn what_is_no_toml_is_told() {
    assert!(
        read("listen = ", &[])
            .unwrap_err()
            .to_string()
            .contains("TOML")
    );
}

#[test]
fn beyond_this_machine_nothing_is_said_in_the_clear_unless_a_proxy_is_named() {
    let listen = ("SAMENSPEL_LISTEN", "0.0.0.0:8300");
    let told = read("", &[listen]).unwrap_err().to_string();
    assert!(
        told.starts_with("SAMENSPEL_LISTEN: listen is `0.0.0.0:8300`")
            && told.contains("`trusted_proxies`"),
        "{told}"
    );
    assert!(read("", &[listen, ("SAMENSPEL_TRUSTED_PROXIES", "10.0.0.5/32")]).is_ok());
    let (certificate, key) = (
        ("SAMENSPEL_CERTIFICATE", "a.pem"),
        ("SAMENSPEL_KEY", "b.pem"),
    );
    let config = read("", &[listen, certificate, key]).unwrap();
    let files = config.tls().unwrap();
    assert_eq!(
        (files.certificate, files.key),
        ("a.pem".into(), "b.pem".into())
    );
    for closed in ["127.0.0.9:1", "[::1]:1", "[::ffff:127.0.0.1]:1"] {
        assert!(
            read("", &[("SAMENSPEL_LISTEN", closed)]).is_ok(),
            "{closed}"
        );
    }
    assert!(read("", &[("SAMENSPEL_LISTEN", "[::]:1")]).is_err());
}

#[test]
fn a_certificate_and_its_key_are_set_together() {
    for (here, missing) in [("certificate", "key"), ("key", "certificate")] {
        let told = read(&format!("{here} = \"a.pem\""), &[])
            .unwrap_err()
            .to_string();
        assert!(
            told.starts_with(&format!("server.toml: {missing} is ``")),
            "{told}"
        );
        assert!(told.contains(&format!("`{here}` is set")), "{told}");
    }
}
