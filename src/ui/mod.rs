//! The page in the browser: the only place that names Yew, web-sys and gloo.
//!
//! Markup is made by plain functions from what the view prepared; `app` alone holds state.

mod address;
mod app;
mod arrival;
mod banner;
pub mod book;
mod clock;
mod copy;
mod decide;
mod export;
mod facility;
#[cfg(feature = "faults")]
mod fault;
mod field;
mod fold;
mod keep;
mod listen;
pub mod many;
mod markup;
#[cfg(target_arch = "wasm32")]
mod memory;
mod next;
mod own;
mod page;
mod paper;
mod press;
mod qr;
mod rest;
mod row;
mod rule_block;
mod save;
mod seam;
mod session;
mod setting;
mod sheet;
mod stage;
mod static_part;
mod summary;
mod tag;
mod workings;

pub use decide::{QuoteTyped, act, curve, goal, quote};
pub use markup::markup;
pub use page::{Page, page};
pub use session::{Act, Deed, Session};
pub use setting::Setting;
pub use static_part::static_part;

/// Mounts the app where the page has a place for it.
///
/// A panic ends the program by a trap; the page's loader catches it and takes the app off the
/// screen, so that no amount of a broken program stays there.
pub fn start() {
    #[cfg(feature = "faults")]
    fault::at("start");
    if let Some(root) = stage::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
