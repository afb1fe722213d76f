//! まとめて試算: the page for many facilities at once. A table goes in, and what each row comes to stands beside it;
//! nothing of it leaves the page or is kept.

mod about;
mod act;
mod app;
mod deeds;
mod detail;
mod file;
mod listen;
mod mapping;
mod page;
mod reading;
mod said;
mod sheet;
mod slices;
mod table;
mod view_port;
mod writing;
mod year;

pub use said::{assumed, readings};
pub use sheet::Sheet;

use super::stage;

/// Mounts the page where it has a place.
pub fn start() {
    if let Some(root) = stage::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
