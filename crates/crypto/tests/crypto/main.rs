//! What opens, and everything that must not. One file per noun.

mod attachment;
mod device;
mod envelope;
mod epoch;
mod invite;
mod membership;
mod passphrase;
mod recovery_code;
mod secret;
mod slot;
mod slot_file;
mod stretching;
mod team_vectors;
mod vectors;
