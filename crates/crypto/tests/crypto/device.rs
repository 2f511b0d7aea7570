use samenspel_crypto::{DeviceCard, DeviceCardError, DeviceId, DeviceKeys, RecoveryCode, SiteId};

fn device(seed: u8) -> DeviceKeys {
    DeviceKeys::new(&std::array::from_fn(|index| seed ^ index as u8))
}

#[test]
fn a_card_is_read_as_it_was_written() {
    let card = *device(1).card();
    assert_eq!(DeviceCard::parse(&card.to_bytes()), Ok(card));
    assert_eq!(card.id(), device(1).id());
}

#[test]
fn the_id_changes_with_either_key_of_the_card() {
    let mut bytes = [7; 64];
    let ids = [0, 8, 40].map(|index| {
        bytes[index] ^= 8;
        DeviceKeys::new(&bytes).id()
    });
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2]);
}

#[test]
fn keys_that_keep_or_prove_nothing_make_no_card() {
    let good = device(1).card().to_bytes();
    let mut signs_anything = good;
    signs_anything[..32].fill(0);
    let mut seals_nothing = good;
    seals_nothing[32..].fill(0);
    let outcomes = [signs_anything, seals_nothing].map(|bytes| DeviceCard::parse(&bytes));
    assert!(matches!(outcomes[0], Err(DeviceCardError::Signing(_))));
    assert!(matches!(outcomes[1], Err(DeviceCardError::Receiving(_))));
}

#[test]
fn a_sheet_gives_the_same_device_again_and_each_initiative_another() {
    let sheet =
        |code, initiative| DeviceKeys::on_paper(&RecoveryCode::new([code; 16]), [initiative; 16]);
    let typed = RecoveryCode::parse(&RecoveryCode::new([1; 16]).written()).expect("a code");
    assert_eq!(
        DeviceKeys::on_paper(&typed, [2; 16]).card(),
        sheet(1, 2).card()
    );
    assert_ne!(sheet(1, 2).id(), sheet(1, 3).id());
    assert_ne!(sheet(1, 2).id(), sheet(2, 2).id());
}

#[test]
fn a_site_is_read_as_it_was_written_and_sorted_as_its_bytes() {
    let site = |device, series| SiteId {
        device: DeviceId([device; 12]),
        series,
    };
    let sites = [site(1, 0), site(1, 1), site(1, 256), site(2, 0)];
    assert!(sites.is_sorted());
    assert!(sites.map(SiteId::to_bytes).is_sorted());
    assert_eq!(sites.map(|site| SiteId::from_bytes(site.to_bytes())), sites);
}

#[test]
fn keys_do_not_show() {
    let shown = format!("{:?}", device(1));
    assert!(shown.starts_with(
        "DeviceKeys { signing: DeviceKey(redacted), receiving: ReceivingKey(redacted)"
    ));
}
