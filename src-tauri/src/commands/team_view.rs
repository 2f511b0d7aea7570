//! Teams, invites and bundles as the window shows them.

use app::team::{Applicant, Device, DeviceKind, Joining, Role, TakenIn, TeamOverview};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use specta::Type;

use super::initiative::count;
use crate::qr::{QrView, draw};

/// A team, as this laptop sees it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    devices: Vec<DeviceView>,
    /// This laptop invites, lets in and takes out.
    keeps_list: bool,
    /// This laptop was taken out; what stands here stays.
    removed: bool,
}

/// A laptop of the team.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeviceView {
    id: String,
    name: Option<String>,
    keeps_list: bool,
    own: bool,
    /// A printed sheet.
    paper: bool,
    /// When the newest change of it that is here was made.
    last_seen: Option<String>,
}

/// A link that one person comes in with, also as a code to scan.
#[derive(Clone, Debug, Serialize, Type)]
pub struct InviteView {
    link: String,
    qr: Option<QrView>,
}

/// The answer to an invite; `request` goes back as it came.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct JoiningView {
    initiative_id: String,
    digits: String,
    request: String,
    /// It is with the server; otherwise it goes by hand.
    is_brought: bool,
}

/// Who asks to be let in; `request` goes back as it came.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ApplicantView {
    name: String,
    digits: String,
    request: String,
}

/// What came of a bundle.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BundleReport {
    initiative_id: String,
    is_new: bool,
    changes: u32,
    conflicts: u32,
    erased: u32,
    kept_for_later: u32,
    refused: u32,
    server_keeps_back: bool,
    attachments: u32,
}

/// A bundle that was made.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BundleView {
    pub(super) path: String,
    /// Attachments whose bytes do not fit in it.
    pub(super) left_out: u32,
}

impl From<TeamOverview> for TeamView {
    fn from(team: TeamOverview) -> Self {
        Self {
            devices: team.devices.into_iter().map(Into::into).collect(),
            keeps_list: team.keeps_list,
            removed: team.is_removed,
        }
    }
}

impl From<Device> for DeviceView {
    fn from(device: Device) -> Self {
        Self {
            id: device.id.to_string(),
            name: device.name,
            keeps_list: device.role == Role::Keeper,
            own: device.is_own,
            paper: device.kind == DeviceKind::Paper,
            last_seen: device.last_seen.map(|at| at.to_string()),
        }
    }
}

impl InviteView {
    pub(super) fn of(link: &str) -> Self {
        Self {
            link: link.to_owned(),
            qr: draw(link),
        }
    }
}

impl From<Joining> for JoiningView {
    fn from(joining: Joining) -> Self {
        Self {
            initiative_id: joining.initiative.to_string(),
            digits: joining.digits.to_string(),
            request: BASE64_STANDARD.encode(joining.request),
            is_brought: joining.is_brought,
        }
    }
}

impl ApplicantView {
    pub(super) fn of(applicant: Applicant, request: &[u8]) -> Self {
        Self {
            name: applicant.name,
            digits: applicant.digits.to_string(),
            request: BASE64_STANDARD.encode(request),
        }
    }
}

impl From<TakenIn> for BundleReport {
    fn from(taken_in: TakenIn) -> Self {
        let imported = taken_in.imported;
        let changes = count(taken_in.changes);
        let count = |number: usize| count(number as u64);
        Self {
            changes,
            initiative_id: imported.initiative.to_string(),
            is_new: imported.is_new,
            conflicts: count(taken_in.undecided),
            erased: count(imported.erased),
            kept_for_later: count(imported.kept_for_later),
            refused: count(imported.refused),
            server_keeps_back: imported.server_keeps_back,
            attachments: count(imported.attachments),
        }
    }
}
