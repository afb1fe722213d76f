//! Under what name and picture the page is put on a home screen: files as they are.

/// A file of `dist/` and its bytes.
type File = (&'static str, &'static [u8]);

/// The drawing, of which the other pictures were made.
pub const DRAWING: &str = include_str!("../../src/shell/icons/icon.svg");

/// The manifest, and the pictures that it names.
pub const FILES: [File; 5] = [
    (
        "manifest.webmanifest",
        include_bytes!("../../src/shell/manifest.webmanifest"),
    ),
    ("icon.svg", DRAWING.as_bytes()),
    (
        "icon-192.png",
        include_bytes!("../../src/shell/icons/icon-192.png"),
    ),
    (
        "icon-512.png",
        include_bytes!("../../src/shell/icons/icon-512.png"),
    ),
    (
        "icon-maskable-512.png",
        include_bytes!("../../src/shell/icons/icon-maskable-512.png"),
    ),
];

/// The drawing as an address that needs no request.
pub fn address_of_drawing() -> String {
    // An address holds no spaces, though every browser takes them.
    let escapes = [
        ("%", "%25"),
        ("#", "%23"),
        ("<", "%3C"),
        (">", "%3E"),
        (" ", "%20"),
        ("\"", "'"),
    ];
    let drawing = DRAWING.trim().to_owned();
    let text = escapes
        .iter()
        .fold(drawing, |text, (from, to)| text.replace(from, to));
    format!("data:image/svg+xml,{text}")
}

#[cfg(test)]
mod tests {
    use super::{DRAWING, FILES, address_of_drawing};
    use crate::tokens::{STYLES, colour};

    fn manifest() -> serde_json::Value {
        serde_json::from_slice(FILES[0].1).unwrap()
    }

    #[test]
    fn the_manifest_names_nothing_outside_its_own_folder_and_every_picture() {
        let text = std::str::from_utf8(FILES[0].1).unwrap();
        assert!(!text.contains("://") && !text.contains("\"/"));
        for (name, _) in &FILES[1..] {
            assert!(text.contains(&format!("\"./{name}\"")), "{name}");
        }
    }

    /// Where no style sheet reaches, the colours are written out: those of the page.
    #[test]
    fn the_colours_are_those_of_the_page() {
        let named = |name| colour(STYLES, name).unwrap().hex();
        let manifest = manifest();
        let of = |name| {
            manifest
                .get(name)
                .and_then(|colour| colour.as_str())
                .unwrap()
        };
        assert_eq!(of("theme_color"), named("--color-accent"));
        assert_eq!(of("background_color"), named("--color-page"));
        let known = ["--blue-900", "--gray-0", "--blue-300"].map(named);
        let painted = DRAWING
            .match_indices('#')
            .map(|(at, _)| &DRAWING[at..at + 7]);
        for colour in painted {
            assert!(known.iter().any(|known| known == colour), "{colour}");
        }
    }

    /// The width and the height stand in the first chunk of a PNG.
    #[test]
    fn each_picture_has_the_size_that_its_name_says() {
        for (name, bytes) in FILES {
            let Some(stem) = name.strip_suffix(".png") else {
                continue;
            };
            let side: u32 = stem.rsplit('-').next().unwrap().parse().unwrap();
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
            let both = [side.to_be_bytes(), side.to_be_bytes()].concat();
            assert_eq!(bytes.get(16..24), Some(both.as_slice()), "{name}");
        }
    }

    #[test]
    fn the_address_of_the_drawing_has_nothing_that_must_be_escaped() {
        let address = address_of_drawing();
        assert!(address.starts_with("data:image/svg+xml,%3Csvg%20xmlns='http"));
        assert!(!address.contains(['"', '<', '>', '#', ' ']));
    }
}
