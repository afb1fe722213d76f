//! Places where a test may stop the program. In no page that is shipped.

use std::cell::RefCell;
use std::hint::black_box;

use gloo::utils::document_element;

/// Stops the program if `<html data-fault>` names this place, in the way that it names after it.
pub fn at(place: &str) {
    let wanted = document_element().get_attribute("data-fault");
    let wanted = wanted.unwrap_or_default();
    match wanted.split_once(' ') {
        Some((named, way)) if named == place => stop(way),
        _ => {}
    }
}

fn stop(way: &str) {
    match way {
        "panic" => panic!("a test asks for it"),
        "borrow" => {
            let cell = RefCell::new(());
            let _first = cell.borrow_mut();
            let _second = cell.borrow_mut();
        }
        "index" => {
            #[expect(clippy::indexing_slicing, reason = "it is to go wrong")]
            black_box([0_u8].as_slice()[black_box(1)]);
        }
        // Three halves of all that a program can address, none of it ever touched.
        "memory" => drop([(); 3].map(|()| black_box(Vec::<u8>::with_capacity(usize::MAX >> 1)))),
        "recursion" => {
            black_box(deeper(black_box(0)));
        }
        "exception" => wasm_bindgen::throw_str("a test asks for it"),
        _ => {}
    }
}

/// Ends where the browser's stack does, which no browser calls a trap.
fn deeper(depth: u64) -> u64 {
    match black_box(depth) {
        u64::MAX => 0,
        depth => deeper(depth + 1) + black_box(1),
    }
}
