//! Where the page stands: what it cannot change and what does not change while it is open.

use gloo::utils::{document, window};
use web_sys::js_sys::Reflect;

/// Where the page stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The address without its fragment; empty where nobody else could open it: a file, or a frame
    /// that was made from text.
    pub address: String,
    /// Whether it stands in a frame of another page.
    pub framed: bool,
    /// Whether the browser can hand a link to other apps.
    pub can_share: bool,
    /// The id of the build.
    pub build: String,
}

impl Setting {
    /// As the browser has it.
    pub fn now() -> Self {
        let href = window().location().href().unwrap_or_default();
        let address = href.split('#').next().unwrap_or_default();
        let build = document().query_selector("meta[name=build]").ok().flatten();
        Self {
            address: if address.starts_with("http") {
                address.to_owned()
            } else {
                String::new()
            },
            framed: window().parent().ok().flatten() != Some(window()),
            can_share: Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false),
            build: build
                .and_then(|meta| meta.get_attribute("content"))
                .unwrap_or_default(),
        }
    }

    /// The link of a state; empty where nobody else could open it.
    pub fn link(&self, fragment: &str) -> String {
        match (self.address.as_str(), fragment) {
            ("", _) => String::new(),
            (address, "") => address.to_owned(),
            (address, fragment) => format!("{address}#{fragment}"),
        }
    }
}
