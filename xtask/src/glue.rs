//! The script that wasm-bindgen generates, made fit to stand inside the page.

use anyhow::{Result, ensure};

/// Where the glue would look for the program: useless inside the page, and an error in a `srcdoc` frame.
const OWN_ADDRESS: &str =
    "script_src = new URL(document.currentScript.src, location.href).toString();";

pub fn self_contained(glue: &str) -> Result<String> {
    ensure!(
        glue.matches(OWN_ADDRESS).count() == 1,
        "wasm-bindgen writes another glue now: see glue.rs"
    );
    let imports = glue
        .lines()
        .any(|line| line.starts_with("import") || line.starts_with("export"));
    ensure!(
        !imports,
        "the glue needs another file: a crate brings a JavaScript snippet"
    );
    Ok(glue.replace(OWN_ADDRESS, ""))
}

#[cfg(test)]
mod tests {
    use super::{OWN_ADDRESS, self_contained};

    #[test]
    fn the_glue_asks_for_no_other_file() {
        let glue = format!("let script_src;\n{OWN_ADDRESS}\nrest();");
        assert_eq!(self_contained(&glue).unwrap(), "let script_src;\n\nrest();");
        assert!(self_contained("rest();").is_err());
        assert!(self_contained(&format!("import x from './x.js';\n{glue}")).is_err());
        assert!(self_contained(&format!("{glue}\nexport {{ x }};")).is_err());
    }
}
