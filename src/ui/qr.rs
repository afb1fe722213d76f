//! A QR code, drawn as one path.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::tag::{Tag, tag};

/// Four empty modules on every side: scanners look for them.
const QUIET: i32 = 4;

/// The code of an address; none where it is longer than a code can hold.
///
/// Black on white in every colour scheme, because many scanners take nothing else.
pub fn qr(text: &str, label: &'static str) -> Option<Tag> {
    // An address has small letters, for which a code has bytes alone.
    let parts = [QrSegment::make_bytes(text.as_bytes())];
    // Any mask can be read. To find the one that reads best takes eight times as long.
    let code = QrCode::encode_segments_advanced(
        &parts,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::MAX,
        Some(Mask::new(0)),
        true,
    )
    .ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, width) = (start + QUIET, y + QUIET, x - start);
                path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
            }
            x += 1;
        }
    }
    let whole = size + 2 * QUIET;
    let drawing = tag("svg.qr role=img")
        .is("aria-label", label)
        .set("viewBox", &format!("0 0 {whole} {whole}"))
        .child(tag("path").set("d", &path));
    Some(drawing)
}
