//! The seam between the core of the program, which makes the first estimate, and the rest, which comes behind it
//! in the page.
//!
//! The build cuts the program here (see `xtask/src/split.rs`), by the names of the imports and exports below:
//! what only the two exports reach goes into a program of its own. A call before that has arrived is a trap, so
//! each is behind [`Arrival::is_here`](crate::view::Arrival::is_here). Without the feature `split` there is
//! one program, and the calls are plain.

pub use cut::{act, broken, listen, rest};

#[cfg(not(feature = "split"))]
mod cut {
    use gloo::events::EventListener;
    use yew::Callback;

    use crate::rules::{Problem, Shelf};
    use crate::ui::page::Parts;
    use crate::ui::rest::{self, Rest};
    use crate::ui::session::{Act, Session};
    use crate::ui::setting::Setting;
    use crate::ui::tag::Tag;
    use crate::ui::{decide, export};

    /// What the rest puts into the page.
    pub fn rest(parts: &Parts<'_>) -> Rest {
        rest::rest(parts)
    }

    /// Every problem of the rules.
    pub fn broken(problems: &[Problem]) -> Tag {
        rest::broken(problems)
    }

    /// Follows a change, or hands out a file; false where nothing that is shown changes.
    pub fn act(
        session: &mut Session,
        act: Act,
        shelf: &Result<Shelf, Vec<Problem>>,
        setting: &Setting,
    ) -> bool {
        export::act(session, act, shelf, setting)
    }

    /// Listens to the controls of the rest.
    pub fn listen(act: &Callback<Act>) -> Vec<EventListener> {
        decide::listen(act)
    }
}

#[cfg(feature = "split")]
#[allow(
    unsafe_code,
    improper_ctypes,
    improper_ctypes_definitions,
    non_snake_case,
    reason = "both sides are compiled as one program and know the same types; the names are the cutter's"
)]
mod cut {
    use gloo::events::EventListener;
    use yew::Callback;

    use crate::rules::{Problem, Shelf};
    use crate::ui::page::Parts;
    use crate::ui::rest::{self, Rest};
    use crate::ui::session::{Act, Session};
    use crate::ui::setting::Setting;
    use crate::ui::tag::Tag;
    use crate::ui::{decide, export};

    pub use __wasm_split_00rest00_import_00000000000000000000000000000001_rest as rest;
    pub use __wasm_split_00rest00_import_00000000000000000000000000000002_broken as broken;
    pub use __wasm_split_00rest00_import_00000000000000000000000000000003_act as act;
    pub use __wasm_split_00rest00_import_00000000000000000000000000000004_listen as listen;

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        /// What the rest puts into the page.
        pub safe fn __wasm_split_00rest00_import_00000000000000000000000000000001_rest(
            parts: &Parts<'_>,
        ) -> Rest;
        /// Every problem of the rules.
        pub safe fn __wasm_split_00rest00_import_00000000000000000000000000000002_broken(
            problems: &[Problem],
        ) -> Tag;
        /// Follows a change, or hands out a file; false where nothing that is shown changes.
        pub safe fn __wasm_split_00rest00_import_00000000000000000000000000000003_act(
            session: &mut Session,
            act: Act,
            shelf: &Result<Shelf, Vec<Problem>>,
            setting: &Setting,
        ) -> bool;
        /// Listens to the controls of the rest.
        pub safe fn __wasm_split_00rest00_import_00000000000000000000000000000004_listen(
            act: &Callback<Act>,
        ) -> Vec<EventListener>;
    }

    #[unsafe(no_mangle)]
    extern "C" fn __wasm_split_00rest00_export_00000000000000000000000000000001_rest(
        parts: &Parts<'_>,
    ) -> Rest {
        rest::rest(parts)
    }

    #[unsafe(no_mangle)]
    extern "C" fn __wasm_split_00rest00_export_00000000000000000000000000000002_broken(
        problems: &[Problem],
    ) -> Tag {
        rest::broken(problems)
    }

    #[unsafe(no_mangle)]
    extern "C" fn __wasm_split_00rest00_export_00000000000000000000000000000003_act(
        session: &mut Session,
        act: Act,
        shelf: &Result<Shelf, Vec<Problem>>,
        setting: &Setting,
    ) -> bool {
        export::act(session, act, shelf, setting)
    }

    #[unsafe(no_mangle)]
    extern "C" fn __wasm_split_00rest00_export_00000000000000000000000000000004_listen(
        act: &Callback<Act>,
    ) -> Vec<EventListener> {
        decide::listen(act)
    }

    /// By this the cutter knows which way of naming is meant.
    #[unsafe(export_name = "_WASM_SPLIT_MARKER_0000000000000000version")]
    static MARKER: () = {
        #[used]
        #[unsafe(link_section = "__wasm_split_unstable")]
        static VERSION: [u8; 3] = [1, 1, 1];
    };
}
