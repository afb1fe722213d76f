//! The page for many facilities at once.

mod app;

use super::stage;

/// Mounts the page where it has a place.
pub fn start() {
    if let Some(root) = stage::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
