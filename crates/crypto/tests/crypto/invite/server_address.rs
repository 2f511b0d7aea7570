use samenspel_crypto::{ServerAddress, ServerAddressError};

fn outcome(text: &str) -> Result<(), ServerAddressError> {
    let address = ServerAddress::parse(text)?;
    assert_eq!(address.as_str(), text);
    Ok(())
}

#[test]
fn https_and_the_same_machine_are_accepted() {
    for text in [
        "https://buurt.example.nl",
        "https://buurt.example.nl/",
        "https://buurt.example.nl:8443/samen/spel_1.0~a",
        "https://192.0.2.7",
        "https://[2001:db8::1]:443/a",
        "http://localhost",
        "http://localhost:8080/x",
        "http://127.0.0.1:1",
        "http://127.8.8.8/",
        "http://[::1]:65535",
    ] {
        assert_eq!(outcome(text), Ok(()), "{text}");
    }
}

#[test]
fn plain_http_to_another_machine_is_refused() {
    for text in [
        "http://buurt.example.nl",
        "http://localhost.example.nl",
        "http://127.0.0.1.example.nl",
        "http://128.0.0.1",
        "http://127.1",
        "http://[::2]",
        "http://[::ffff:127.0.0.1]",
        "ftp://localhost",
        "HTTPS://buurt.example.nl",
        "://buurt.example.nl",
    ] {
        assert_eq!(outcome(text), Err(ServerAddressError::NotHttps), "{text}");
    }
}

#[test]
fn what_two_readers_could_take_for_two_servers_is_refused() {
    for text in [
        "",
        "buurt.example.nl",
        "https:/buurt.example.nl",
        "https://",
        "https:///a",
        "https://:443",
        "https://localhost@buurt.example.nl",
        "http://localhost@buurt.example.nl",
        "http://localhost:80@buurt.example.nl",
        "https://buurt.example.nl:",
        "https://buurt.example.nl:0",
        "https://buurt.example.nl:+1",
        "https://buurt.example.nl:080",
        "https://buurt.example.nl:65536",
        "https://buurt.example.nl?a",
        "https://buurt.example.nl/?a",
        "https://buurt.example.nl/#a",
        "https://buurt.example.nl\\a",
        "https://buurt.example.nl/%2e",
        "https://buurt .nl",
        "https://buurt.example.nl/ ",
        "https://buurt..nl",
        "https://-buurt.nl",
        "https://buurt-.nl",
        "https://büurt.nl",
        "https://[::1",
        "https://::1",
        "https://[::1]a",
        "https://[1.2.3.4]",
        "https://a[::1]",
    ] {
        assert_eq!(outcome(text), Err(ServerAddressError::Malformed), "{text}");
    }
    let label = "a".repeat(64);
    assert_eq!(
        outcome(&format!("https://{label}.nl")),
        Err(ServerAddressError::Malformed)
    );
    let long = format!("https://a/{}", "a".repeat(ServerAddress::BYTES_MAX));
    assert_eq!(outcome(&long), Err(ServerAddressError::TooLong));
}
