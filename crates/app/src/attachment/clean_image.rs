//! Makes pictures anew: nothing but what can be seen is taken over.
//!
//! Place, time, camera, colour profile, thumbnails and texts in the file are gone, as is
//! everything behind the picture. The picture is turned as it is meant to be seen, and of a
//! moving one the first frame is kept. WebP can be written here only without loss, which
//! makes photos large; a WebP without transparency becomes a JPEG.

use std::io::Cursor;

use domain::MediaType;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};

const PIXELS_MAX: u64 = 40_000_000;
const SIDE_MAX: u32 = 2_048;
const JPEG_QUALITY: u8 = 82;
/// 40 megapixels of four 16-bit channels.
const MEMORY_MAX: u64 = PIXELS_MAX * 8;

/// Why a picture was not cleaned.
#[derive(Debug, thiserror::Error)]
pub(super) enum CleanImageError {
    /// More than can be held in memory with ease.
    #[error("a picture has at most {PIXELS_MAX} pixels")]
    TooManyPixels,
    /// It is damaged, or not a picture after all.
    #[error(transparent)]
    Unreadable(#[from] ImageError),
    /// The place of the pixels in the file is not to be trusted.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// A clean picture and what kind it is now.
pub(super) fn clean_image(
    bytes: &[u8],
    kind: MediaType,
) -> Result<(Vec<u8>, MediaType), CleanImageError> {
    let picture = decode(bytes, kind)?;
    let picture = if picture.width().max(picture.height()) > SIDE_MAX {
        picture.resize(SIDE_MAX, SIDE_MAX, FilterType::CatmullRom)
    } else {
        picture
    };
    encode(&picture, kind)
}

fn decode(bytes: &[u8], kind: MediaType) -> Result<DynamicImage, CleanImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format_of(kind));
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(CleanImageError::TooManyPixels);
    }
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn encode(
    picture: &DynamicImage,
    kind: MediaType,
) -> Result<(Vec<u8>, MediaType), CleanImageError> {
    let transparent = picture.color().has_alpha();
    let mut out = Cursor::new(Vec::new());
    let kind = match kind {
        MediaType::Webp if transparent => MediaType::Webp,
        MediaType::Png => MediaType::Png,
        _ => MediaType::Jpeg,
    };
    match kind {
        MediaType::Jpeg => {
            JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY)
                .encode_image(&picture.to_rgb8())?;
        }
        _ if transparent => picture.to_rgba8().write_to(&mut out, format_of(kind))?,
        _ => picture.to_rgb8().write_to(&mut out, format_of(kind))?,
    }
    Ok((out.into_inner(), kind))
}

/// A PDF never comes here.
fn format_of(kind: MediaType) -> ImageFormat {
    match kind {
        MediaType::Png => ImageFormat::Png,
        MediaType::Webp => ImageFormat::WebP,
        MediaType::Jpeg | MediaType::Pdf => ImageFormat::Jpeg,
    }
}
