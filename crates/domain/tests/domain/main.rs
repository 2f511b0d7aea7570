//! The rules of the vocabulary, seen from outside. One file per noun.

mod address;
mod attachment;
mod circle;
mod codes;
mod consent;
mod door_round;
mod email;
mod fold;
mod forbidden;
mod initiative;
mod moment;
mod person_name;
mod phone;
mod phone_library;
mod speed;
mod support;
mod tag;
mod text;
