//! `manifest.webmanifest`: under what name and icon the page is put on a home screen.

use anyhow::Result;
use serde_json::json;

use crate::tokens;

/// Beside it, made by the same build.
pub const DRAWING: &str = "icon.svg";
pub const SMALL: &str = "icon-192.png";
pub const LARGE: &str = "icon-512.png";
pub const MASKABLE: &str = "icon-maskable-512.png";

/// Relative to its own address, so that the page can be put into any folder of any host.
pub fn text() -> Result<String> {
    let colour = |name| tokens::colour(tokens::STYLES, name);
    let icon = |file, sizes, kind, purpose| json!({ "src": format!("./{file}"), "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "name": "電子カルテ補助金 試算",
        "short_name": "補助金 試算",
        "description": "東京都の医療機関デジタル化支援の補助金を、施設と費用から試算します。",
        "lang": "ja",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": colour("--color-accent")?.hex(),
        "background_color": colour("--color-page")?.hex(),
        "icons": [
            icon(SMALL, "192x192", "image/png", "any"),
            icon(LARGE, "512x512", "image/png", "any"),
            icon(MASKABLE, "512x512", "image/png", "maskable"),
            icon(DRAWING, "any", "image/svg+xml", "any"),
        ],
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&manifest)?))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn it_names_nothing_outside_its_own_folder() {
        let text = text().unwrap();
        assert!(!text.contains("://") && !text.contains("\"/"));
        assert!(text.contains("\"theme_color\": \"#0017c1\""), "{text}");
    }
}
