//! What a device signs when it asks a server for something.

use crate::device::SIGNATURE_BYTES;
use crate::{DeviceCard, DeviceKeys};

impl DeviceKeys {
    /// Signs a request, which names everything that it is about: see the protocol.
    pub fn sign_request(&self, request: &[u8]) -> [u8; SIGNATURE_BYTES] {
        self.signing().sign(&to_sign(request))
    }
}

impl DeviceCard {
    /// Whether the device made this very request.
    pub fn has_signed_request(&self, request: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        self.signing.has_signed(&to_sign(request), signature)
    }
}

/// A signature is over this and nothing else, so that it fits no envelope and no record.
fn to_sign(request: &[u8]) -> [u8; 32] {
    blake3::derive_key("samenspel 2026 v1 request to sign", request)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_fits_one_request_of_one_device() {
        let [one, other] = [DeviceKeys::new(&[1; 64]), DeviceKeys::new(&[2; 64])];
        let signature = one.sign_request(b"GET /v1");
        assert!(one.card().has_signed_request(b"GET /v1", &signature));
        assert!(!one.card().has_signed_request(b"PUT /v1", &signature));
        assert!(!other.card().has_signed_request(b"GET /v1", &signature));
    }
}
