//! The script that wasm-bindgen generates, made fit to stand inside the page.

use anyhow::{Result, ensure};

/// Where the glue would look for the program: useless inside the page, and an error in a `srcdoc` frame.
const OWN_ADDRESS: &str =
    "script_src = new URL(document.currentScript.src, location.href).toString();";

/// Where the glue takes what the program offers.
const EXPORTS: &str = "wasm = instance.exports;";

/// The same through `guard.js`, which hears of every error on its way out of the program.
const GUARDED: &str = "wasm = estimator.guard(instance.exports);";

pub fn self_contained(glue: &str) -> Result<String> {
    ensure!(
        [OWN_ADDRESS, EXPORTS]
            .iter()
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
    Ok(glue.replace(OWN_ADDRESS, "").replace(EXPORTS, GUARDED))
}

#[cfg(test)]
mod tests {
    use super::{EXPORTS, OWN_ADDRESS, self_contained};

    #[test]
    fn the_glue_asks_for_no_other_file_and_its_program_is_guarded() {
        let glue = format!("let script_src;\n{OWN_ADDRESS}\n{EXPORTS}");
        assert_eq!(
            self_contained(&glue).unwrap(),
            "let script_src;\n\nwasm = estimator.guard(instance.exports);"
        );
        assert!(self_contained(EXPORTS).is_err());
        assert!(self_contained(OWN_ADDRESS).is_err());
        assert!(self_contained(&format!("import x from './x.js';\n{glue}")).is_err());
        assert!(self_contained(&format!("{glue}\nexport {{ x }};")).is_err());
    }
}
