//! A text as a code that a phone or laptop scans.

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use specta::Type;

/// Squares to be drawn as the path of an SVG.
#[derive(Clone, Debug, Serialize, Type)]
pub struct QrView {
    /// Squares along each side, without the empty border that belongs around it.
    size: u32,
    /// The dark squares, each one wide and high, for the attribute `d`.
    path: String,
}

/// The code of a text; `None` when it is longer than a code holds. It can be read with a
/// quarter of it gone.
pub(crate) fn draw(text: &str) -> Option<QrView> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
    let side = 0..code.size();
    let squares = side.flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = squares.filter(|(x, y)| code.get_module(*x, *y));
    Some(QrView {
        size: u32::try_from(code.size()).ok()?,
        path: dark.map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_corners_that_a_camera_looks_for_are_drawn() {
        let code = draw("samenspel://join#abc").unwrap();
        let last = code.size - 1;
        for corner in [(0, 0), (last, 0), (0, last)] {
            let square = format!("M{} {}h1", corner.0, corner.1);
            assert!(code.path.contains(&square), "{corner:?}");
        }
        assert!(!code.path.contains("M7 7h1"), "beside a corner it is light");
    }

    #[test]
    fn a_text_that_is_too_long_is_not_drawn() {
        assert!(draw(&"a".repeat(5_000)).is_none());
    }
}
