//! The fast path for Dutch numbers must say what the library says.

use phonenumber::country::NL;
use samenspel_domain::Phone;

/// Every area with a few numbers in it: 10 times all prefixes of three digits.
fn national_numbers() -> impl Iterator<Item = String> {
    (100..=999u32).flat_map(|prefix| (0..10).map(move |n| format!("0{prefix}{n}23456")))
}

#[test]
fn the_fast_path_accepts_and_refuses_what_the_library_does() {
    for text in national_numbers() {
        let library = phonenumber::parse(Some(NL), &text)
            .ok()
            .filter(phonenumber::PhoneNumber::is_valid);
        let library = library.map(|n| n.format().mode(phonenumber::Mode::E164).to_string());
        let ours = Phone::parse(&text)
            .ok()
            .map(|(phone, _)| phone.as_e164().to_owned());
        assert_eq!(ours, library, "{text}");
    }
}

/// Except 014, which the library takes for a town number that is too long.
#[test]
fn area_codes_are_as_long_as_the_library_says() {
    for text in national_numbers().filter(|n| !n.starts_with("014")) {
        let Ok((phone, _)) = Phone::parse(&text) else {
            continue;
        };
        let number = phonenumber::parse(Some(NL), &text).expect("valid");
        let national = number
            .format()
            .mode(phonenumber::Mode::National)
            .to_string();
        let area = |written: &str| written.split([' ', '-']).next().map(str::to_owned);
        assert_eq!(area(&phone.to_string()), area(&national), "{text}");
    }
}

/// Where neighbours in the Netherlands most often come from, and Italy, which keeps its zero.
const REGIONS: [&str; 22] = [
    "AF", "BE", "BG", "CN", "CW", "DE", "ER", "ES", "FR", "GB", "GH", "ID", "IN", "IT", "MA", "PL",
    "RO", "SR", "SY", "TR", "UA", "US",
];

/// The library's own example of a fixed and a mobile number in E.164.
fn examples() -> Vec<String> {
    REGIONS
        .iter()
        .filter_map(|id| phonenumber::metadata::DATABASE.by_id(*id))
        .flat_map(|region| {
            let kinds = region.descriptors();
            [kinds.fixed_line(), kinds.mobile()].map(|kind| {
                let example = kind.and_then(|k| k.example())?;
                Some(format!("+{}{example}", region.country_code()))
            })
        })
        .flatten()
        .collect()
}

#[test]
fn numbers_from_abroad_are_read_and_come_back_from_their_writing() {
    let examples = examples();
    assert_eq!(examples.len(), 2 * REGIONS.len());
    for e164 in examples {
        let (phone, _) = Phone::parse(&e164).expect(&e164);
        assert_eq!(phone.as_e164(), e164);
        let again = Phone::parse(&phone.to_string()).map(|p| p.0);
        assert_eq!(again, Ok(phone));
    }
}
