//! Where a series of changes comes from.

use crate::DeviceId;

/// One series of changes of one device. A device that finds that an old copy of its data was
/// put back starts the next series by itself: no number is ever given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SiteId {
    /// Whose changes they are.
    pub device: DeviceId,
    /// Which series of that device.
    pub series: u32,
}

impl SiteId {
    /// Takes what [`SiteId::to_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self {
            device: DeviceId(std::array::from_fn(|index| bytes[index])),
            series: u32::from_be_bytes(std::array::from_fn(|index| bytes[12 + index])),
        }
    }

    /// The device (12 bytes), the series (4, big endian): sorted as the sites are.
    pub fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..12].copy_from_slice(&self.device.0);
        bytes[12..].copy_from_slice(&self.series.to_be_bytes());
        bytes
    }
}
