//! The page of the rules: one state in `app`, a module for each tab.

mod app;
mod desk;
mod desk_act;
mod edit;
mod edit_row;
mod edit_side;
mod hand_out;
mod listen;
mod opening;
mod proof;
mod prove;
mod read;
mod row;
mod session;
mod tabs;
mod take;

use super::stage;

/// Mounts the page where it has a place.
pub fn start() {
    if let Some(root) = stage::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
