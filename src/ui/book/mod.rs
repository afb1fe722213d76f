//! The page of the rules: one state in [`app`], a module for each tab.

mod app;
mod listen;
mod opening;
mod proof;
mod prove;
mod read;
mod row;
mod session;
mod tabs;

use super::stage;

/// Mounts the page where it has a place.
pub fn start() {
    if let Some(root) = stage::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
