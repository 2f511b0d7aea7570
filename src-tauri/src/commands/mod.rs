//! One file per noun: views for the window, and commands that convert and call.

pub(crate) mod attachment;
pub(crate) mod backup;
pub(crate) mod booking;
pub(crate) mod circle;
pub(crate) mod conflict;
pub(crate) mod demo;
pub(crate) mod depth;
pub(crate) mod depth_view;
pub(crate) mod document;
pub(crate) mod door_round;
pub(crate) mod double;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod import_view;
pub(crate) mod initiative;
pub(crate) mod job;
pub(crate) mod neighbour;
pub(crate) mod neighbour_view;
pub(crate) mod network;
pub(crate) mod network_view;
pub(crate) mod profile;
pub(crate) mod register;
pub(crate) mod resource;
pub(crate) mod resource_view;
pub(crate) mod salvage_view;
pub(crate) mod scheme;
pub(crate) mod segment;
pub(crate) mod server;
pub(crate) mod setting;
pub(crate) mod start;
pub(crate) mod street_codes;
pub(crate) mod support;
pub(crate) mod team;
pub(crate) mod team_member;
pub(crate) mod team_sheet;
pub(crate) mod team_view;
pub(crate) mod trash;

use std::str::FromStr;

use app::ErrorCode;
use app::domain::{Moment, PersonName};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::error::AppError;

/// A name in its parts.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct NameParts {
    pub given: String,
    pub prefix: String,
    pub family: String,
}

impl From<PersonName> for NameParts {
    fn from(name: PersonName) -> Self {
        Self {
            given: name.given,
            prefix: name.prefix,
            family: name.family,
        }
    }
}

/// A moment as an ISO date-time in UTC.
pub(crate) fn moment(at: Moment) -> String {
    Timestamp::from_millisecond(at.0).map_or_else(|_| String::new(), |time| time.to_string())
}

/// An id from the window; one that is not an id points at nothing.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| AppError::new(ErrorCode::NotFound))
}

pub(crate) fn ids<T: FromStr>(texts: &[String]) -> Result<Vec<T>, AppError> {
    texts.iter().map(|text| id(text)).collect()
}
