//! The rules of the vocabulary, seen from outside. One file per noun.

mod address;
mod attachment;
mod codes;
mod consent;
mod email;
mod fold;
mod forbidden;
mod initiative;
mod moment;
mod person_name;
mod phone;
mod phone_library;
mod speed;
mod tag;
mod text;
