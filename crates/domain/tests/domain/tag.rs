use samenspel_domain::{Tag, TagError};

#[test]
fn writings_of_one_tag_share_a_key() {
    let [one, other] = [" Moestuin Zoë ", "moestuin zoe"].map(|t| Tag::parse(t).expect(t));
    assert_eq!(one.as_str(), "Moestuin Zoë");
    assert_eq!(one.key(), other.key());
    assert_ne!(one, other);
}

#[test]
fn a_tag_has_1_to_40_characters() {
    assert_eq!(Tag::parse(" \t"), Err(TagError::Blank));
    assert_eq!(Tag::parse(&"é".repeat(41)), Err(TagError::TooLong));
    let longest = Tag::parse(&"é".repeat(40)).expect("40 characters");
    assert_eq!(Tag::from_stored(longest.to_string()), longest);
}
