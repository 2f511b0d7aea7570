//! The suite itself, against the vector of RFC 9180, appendix A.2.1.

use super::*;

const RANDOM_OF_SENDER: &str = "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b";
const PUBLIC_KEY: &str = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
const PRIVATE_KEY: &str = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
const FRESH_KEY: &str = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
const CIPHERTEXT: &str =
    "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";
const INFO: &[u8] = b"Ode on a Grecian Urn";
const BOUND: &[u8] = b"Count-0";
const MESSAGE: &[u8] = b"Beauty is truth, truth beauty";

fn bytes(hex: &str) -> [u8; 32] {
    crate::hex::decode(hex).expect("32 bytes")
}

#[test]
fn sealing_and_opening_do_what_the_rfc_says() {
    let public = ReceivingPublicKey::new(&bytes(PUBLIC_KEY)).expect("a key");
    let key = ReceivingKey::new(bytes(PRIVATE_KEY));
    assert_eq!(key.public(), public);
    let sealed = public.seal_bound(INFO, BOUND, &bytes(RANDOM_OF_SENDER), MESSAGE);
    let sealed = sealed.expect("sealed");
    assert_eq!(
        crate::hex::encode(&sealed),
        FRESH_KEY.to_owned() + CIPHERTEXT
    );
    let opened = key.open_bound(INFO, BOUND, &sealed).expect("opened");
    assert_eq!(opened.as_slice(), MESSAGE);
}

/// The points of small order, in their shortest writing.
#[test]
fn a_key_with_which_everybody_shares_the_same_secret_is_refused() {
    for weak in [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ] {
        let key = bytes(weak);
        assert!(is_below_the_prime(&key), "{weak}");
        assert_eq!(
            ReceivingPublicKey::new(&key),
            Err(ReceivingPublicKeyError),
            "{weak}"
        );
        let sealed = ReceivingPublicKey(key).seal(INFO, &[7; 32], MESSAGE);
        assert_eq!(sealed, None, "{weak}");
        let forged = [&key[..], &[0; 16]].concat();
        let opened = ReceivingKey::new(bytes(PRIVATE_KEY)).open(INFO, &forged);
        assert!(opened.is_none(), "{weak}");
    }
}

#[test]
fn a_second_writing_of_a_key_is_refused() {
    let mut with_the_unused_bit = bytes(PUBLIC_KEY);
    with_the_unused_bit[31] |= 0x80;
    let nine_plus_the_prime =
        bytes("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    for second in [with_the_unused_bit, nine_plus_the_prime] {
        assert!(
            ReceivingPublicKey(second)
                .seal(&[], &[7; 32], &[])
                .is_some()
        );
        assert_eq!(
            ReceivingPublicKey::new(&second),
            Err(ReceivingPublicKeyError)
        );
    }
}
