//! Where the program's memory comes from: in a browser Talc, which is smaller than what Rust brings along (1.5 KB after
//! gzip, all of it before the first estimate).

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static MEMORY: WasmDynamicTalc = new_wasm_dynamic_allocator();
