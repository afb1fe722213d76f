//! The script that wasm-bindgen generates, made fit to stand inside the page.

use anyhow::{Context, Result, ensure};

/// What stands otherwise in the glue than here: once each.
const OTHERWISE: [[&str; 2]; 2] = [
    // Where the glue would look for the program: useless inside the page, and an error in a `srcdoc` frame.
    [
        "    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
",
        "",
    ],
    // `guard.js` hears of every error on its way out of the program.
    [
        "wasm = instance.exports;",
        "wasm = estimator.guard(instance.exports);",
    ],
];

/// How the glue gets hold of a program: by its address, from an answer, at once or later, in ways old and new.
const WAYS: [&str; 2] = [
    "    async function __wbg_load(",
    "    return Object.assign(__wbg_init, { initSync }, exports);",
];

/// The one way that the loader goes: from its bytes.
const WAY: &str = "
    return Object.assign((bytes) => WebAssembly.instantiate(bytes, __wbg_get_imports())
        .then((made) => __wbg_finalize_init(made.instance, made.module)), exports);";

/// What stands in for `encodeInto` where a browser lacks it: none that runs the program does.
const STAND_IN: [&str; 2] = [
    "    if (!('encodeInto' in cachedTextEncoder)) {",
    "    let WASM_VECTOR_LEN = 0;",
];

/// The glue as a function of the program's bytes, which asks for nothing. Measured: without its ways to a program
/// elsewhere it is 0.6 KB shorter after gzip.
pub fn self_contained(glue: &str) -> Result<String> {
    ensure!(
        OTHERWISE
            .iter()
            .map(|[there, _]| there)
            .chain(&WAYS)
            .chain(&STAND_IN)
            .all(|part| glue.matches(part).count() == 1),
        "wasm-bindgen writes another glue now: see glue.rs"
    );
    let imports = glue
        .lines()
        .any(|line| line.starts_with("import") || line.starts_with("export"));
    ensure!(
        !imports,
        "the glue needs another file: a crate brings a JavaScript snippet"
    );
    let glue = OTHERWISE
        .iter()
        .fold(glue.to_owned(), |glue, [there, here]| {
            glue.replace(there, here)
        });
    let [stand_in, behind] = STAND_IN;
    let glue = without(&glue, stand_in, behind)?;
    let [ways, end] = WAYS;
    Ok(without(&glue, ways, end)?.replace(end, WAY))
}

/// Without what stands from here to there, which stays.
fn without(glue: &str, from: &str, to: &str) -> Result<String> {
    let (before, rest) = glue.split_once(from).context("the glue")?;
    let (_, behind) = rest.split_once(to).context("the glue in another order")?;
    Ok(format!("{before}{to}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::{OTHERWISE, STAND_IN, WAY, WAYS, self_contained};

    #[test]
    fn the_glue_asks_for_no_other_file_and_its_program_is_guarded() {
        let ([ways, end], [stand_in, behind]) = (WAYS, STAND_IN);
        let [[address, _], [exports, _]] = OTHERWISE;
        let parts = [
            address, stand_in, "old", behind, exports, ways, "fetch", end,
        ];
        let glue = parts.join("\n");
        let guarded = "wasm = estimator.guard(instance.exports);";
        assert_eq!(
            self_contained(&glue).unwrap(),
            format!("\n{behind}\n{guarded}\n{WAY}")
        );
        for part in parts.iter().filter(|part| !["old", "fetch"].contains(part)) {
            assert!(self_contained(&glue.replace(part, "")).is_err(), "{part}");
        }
        let other_order = [end, address, stand_in, behind, exports, ways];
        assert!(self_contained(&other_order.join("\n")).is_err());
        assert!(self_contained(&format!("import x from './x.js';\n{glue}")).is_err());
        assert!(self_contained(&format!("{glue}\nexport {{ x }};")).is_err());
    }
}
