//! Who asks.

use crypto::DeviceKeys;
use protocol::{Authorization, InitiativeId, Moment};

use crate::Request;

/// A device of the team of an initiative.
#[derive(Clone, Copy)]
pub struct Caller<'a> {
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// Its keys.
    pub device: &'a DeviceKeys,
}

/// What is drawn anew for every request.
pub trait Draw: Send + Sync {
    /// By the clock of this laptop.
    fn now(&self) -> Moment;
    /// Never the same twice.
    fn nonce(&self) -> [u8; 16];
}

impl Caller<'_> {
    pub(crate) fn sign(
        self,
        request: &Request,
        generation: &str,
        at: Moment,
        nonce: [u8; 16],
    ) -> String {
        let mut authorization = Authorization {
            initiative: self.initiative,
            device: self.device.id().0,
            at,
            nonce,
            signature: [0; 64],
        };
        let body = blake3::hash(&request.body);
        let method = request.method.as_str();
        let to_sign = authorization.to_sign(method, &request.path, body.as_bytes(), generation);
        authorization.signature = self.device.sign_request(&to_sign);
        authorization.to_string()
    }
}
