//! The names by which the program and the glue call each other, cut to a letter or two.
//!
//! Each holds a hash, which does not compress: together they are 3 % of the page.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};

/// The `wasm-opt` pass that renames them in the program and prints what it has done.
pub const PASS: &str = "--minify-imports-and-exports-and-modules";

/// What that pass calls the module from which the program takes its imports.
const MODULE: &str = "a";

/// The glue with the names that `wasm-opt` has chosen.
pub fn shortened(glue: &str, report: &str) -> Result<String> {
    let report: HashMap<String, Vec<Vec<String>>> = serde_json::from_str(report).context(PASS)?;
    let part = |name| report.get(name).map(Vec::as_slice).unwrap_or_default();
    with_exports(&with_imports(glue, part("imports"))?, part("exports"))
}

/// The glue offers imports as properties of one object: `name: function(…) {…}`.
fn with_imports(glue: &str, imports: &[Vec<String>]) -> Result<String> {
    let mut glue = glue.to_owned();
    for import in imports {
        let [module, name, short] = import.as_slice() else {
            bail!("{PASS} reports {import:?}")
        };
        glue = glue.replace(&format!("\"{module}\": "), &format!("\"{MODULE}\": "));
        let property = format!(" {name}: ");
        ensure!(
            glue.matches(&property).count() == 1,
            "the glue must offer {name} once"
        );
        glue = glue.replace(&property, &format!(" {short}: "));
    }
    Ok(glue)
}

/// The glue takes exports as properties of `wasm`, but not all.
fn with_exports(glue: &str, exports: &[Vec<String>]) -> Result<String> {
    let mut exports = exports.to_vec();
    // A name may begin with another one: the longer goes first.
    exports.sort_by_key(|export| export.first().map(|name| usize::MAX - name.len()));
    let mut glue = glue.to_owned();
    for export in &exports {
        let [name, short] = export.as_slice() else {
            bail!("{PASS} reports {export:?}")
        };
        glue = glue.replace(&format!("wasm.{name}"), &format!("wasm.{short}"));
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::shortened;

    const REPORT: &str = r#"{
        "imports": [["./app_bg.js", "__wbg_new_0123", "$"], ["./app_bg.js", "__wbg_new_4567", "A"]],
        "exports": [["__free", "x"], ["__free_all", "y"], ["memory", "z"]]
    }"#;

    #[test]
    fn both_sides_use_the_short_names() {
        let glue = "{ __wbg_new_0123: f, __wbg_new_4567: g }; { \"./app_bg.js\": imports }; \
                    wasm.__free_all(wasm.__free, wasm.memory, memory);";
        let short = "{ $: f, A: g }; { \"a\": imports }; wasm.y(wasm.x, wasm.z, memory);";
        assert_eq!(shortened(glue, REPORT).unwrap(), short);
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_noticed() {
        assert!(shortened("{ __wbg_new_0123: f };", REPORT).is_err());
    }
}
