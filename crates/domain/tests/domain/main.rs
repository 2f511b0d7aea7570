//! The rules of the vocabulary, seen from outside. One file per noun.

mod address;
mod attachment;
mod booking;
mod cents;
mod circle;
mod codes;
mod consent;
mod door_round;
mod email;
mod fold;
mod forbidden;
mod guide;
mod initiative;
mod moment;
mod period;
mod person_name;
mod phone;
mod phone_library;
mod shelf;
mod speed;
mod stock;
mod support;
mod tag;
mod text;
mod working_day;
