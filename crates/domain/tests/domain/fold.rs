use proptest::prelude::*;
use samenspel_domain::fold;

#[test]
fn writings_of_one_word_are_folded_together() {
    for (text, folded) in [
        ("", ""),
        ("DORPSSTRAAT 12", "dorpsstraat 12"),
        ("Loïs", "lois"),
        ("Loi\u{308}s", "lois"),
        ("Çelik Yıldız İnci", "celik yildiz inci"),
        ("Ĳsbrand", "ijsbrand"),
        ("Groß GROẞ", "gross gross"),
        ("Søren Łukasz Đorđe", "soren lukasz dorde"),
        ("Æbele Œuvre", "aebele oeuvre"),
        ("’t Hart", "'t hart"),
        ("ΑΣ ας", "ας ασ".replace('ς', "σ").as_str()),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn every_character_folds_to_something_that_stays() {
    for c in (0..=0x10_FFFFu32).filter_map(char::from_u32) {
        let folded = fold(&c.to_string());
        assert_eq!(fold(&folded), folded, "U+{:04X}", c as u32);
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn case_never_matters(text in "[a-zA-ZÀ-ÖØ-öø-ÿĲĳ ]{0,20}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
    }
}
