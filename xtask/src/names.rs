//! The names by which the programs and the glue call each other, cut to a letter or two.
//!
//! Each holds a hash, which does not compress: together they are 3 % of the page.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};

/// The `wasm-opt` pass that renames them in the program and prints what it has done.
pub const PASS: &str = "--minify-imports-and-exports-and-modules";

/// What that pass calls the module from which the program takes its imports.
const MODULE: &str = "a";

/// Where the loader hands to the rest what it takes from the core.
const SEAM: &str = "\"xtask: seam\"";

/// What the names of one program were cut to.
pub struct Names {
    /// Module, name, short name.
    imports: Vec<[String; 3]>,
    /// Name, short name.
    exports: Vec<[String; 2]>,
}

impl Names {
    /// As `wasm-opt` reports them.
    pub fn read(report: &str) -> Result<Self> {
        let mut report: HashMap<String, serde_json::Value> =
            serde_json::from_str(report).context(PASS)?;
        let mut part = |name| report.remove(name).context(PASS);
        let imports = serde_json::from_value(part("imports")?).context(PASS)?;
        let exports = serde_json::from_value(part("exports")?).context(PASS)?;
        Ok(Self { imports, exports })
    }

    /// The glue of this program.
    pub fn in_glue(&self, glue: &str) -> Result<String> {
        Ok(without_uncalled(
            &self.with_exports(&self.with_imports(glue)?),
        ))
    }

    /// The loader, which hands to this program all that it takes from the exports of the core.
    pub fn in_loader(&self, loader: &str, core: &Self) -> Result<String> {
        let taken = self.imports.iter().map(|[_, name, short]| {
            let offered = core.exports.iter().find(|[offered, _]| offered == name);
            let [_, offered] = offered.with_context(|| format!("the core offers no {name}"))?;
            Ok(format!("{short}: core.{offered}"))
        });
        let taken = taken.collect::<Result<Vec<_>>>()?.join(", ");
        ensure!(
            loader.matches(SEAM).count() == 1,
            "the loader must have one {SEAM}"
        );
        Ok(loader.replace(SEAM, &format!("{{ {MODULE}: {{ {taken} }} }}")))
    }

    /// The glue offers imports as properties of one object: `name: function(…) {…}`.
    fn with_imports(&self, glue: &str) -> Result<String> {
        let mut glue = self.without_others(glue);
        for [module, name, short] in &self.imports {
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

    /// Without what the optimiser found to be of no use: 0.4 KB after gzip.
    fn without_others(&self, glue: &str) -> String {
        let is_other = |line: &&str| {
            let name = line.trim_start().split_once(": function(");
            name.is_some_and(|(name, _)| !self.imports.iter().any(|[_, known, _]| known == name))
        };
        let mut kept = String::new();
        let mut lines = glue.lines();
        while let Some(line) = lines.next() {
            if is_other(&line) {
                let indented = line.len() - line.trim_start().len();
                lines.find(|line| line.trim_start() == "}," && line.len() == indented + 2);
            } else {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        kept
    }

    /// The glue takes exports as properties of `wasm`, but not all.
    fn with_exports(&self, glue: &str) -> String {
        let mut exports: Vec<_> = self.exports.iter().collect();
        // A name may begin with another one: the longer goes first.
        exports.sort_by_key(|[name, _]| usize::MAX - name.len());
        exports
            .into_iter()
            .fold(glue.to_owned(), |glue, [name, short]| {
                glue.replace(&format!("wasm.{name}"), &format!("wasm.{short}"))
            })
    }
}

/// Without the helpers that only what was left out has called: wasm-bindgen writes each as one function.
fn without_uncalled(glue: &str) -> String {
    let mut kept = String::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        let name = line.strip_prefix("    function ");
        let name = name.and_then(|name| name.split_once('('));
        if name.is_some_and(|(name, _)| glue.matches(name).count() == 1) {
            lines.find(|line| *line == "    }");
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Names, without_uncalled};

    const REPORT: &str = r#"{
        "imports": [["./app_bg.js", "__wbg_new_0123", "$"], ["./app_bg.js", "__wbg_new_4567", "A"]],
        "exports": [["__free", "x"], ["__free_all", "y"], ["memory", "z"]]
    }"#;

    const REST: &str = r#"{ "imports": [["__wasm_split", "memory", "b"]], "exports": [] }"#;

    fn names(report: &str) -> Names {
        Names::read(report).unwrap()
    }

    #[test]
    fn both_sides_use_the_short_names() {
        let glue = "{ __wbg_new_0123: f, __wbg_new_4567: g }; { \"./app_bg.js\": imports }; \
                    wasm.__free_all(wasm.__free, wasm.memory, memory);";
        let short = "{ $: f, A: g }; { \"a\": imports }; wasm.y(wasm.x, wasm.z, memory);";
        assert_eq!(names(REPORT).in_glue(glue).unwrap().trim_end(), short);
    }

    #[test]
    fn what_the_program_does_not_import_is_left_out() {
        let one = "  __wbg_new_0123: function() {\n    return {\n    },\n  },\n";
        let other = one.replace("0123", "89ab");
        let last = "  __wbg_new_4567: function() {\n  },\n";
        let glue = format!("{{\n{other}{one}{other}{last}{other}}}\n");
        let short = format!("{{\n{one}{last}}}\n");
        let short = short.replace("__wbg_new_0123", "$");
        let short = short.replace("__wbg_new_4567", "A");
        assert_eq!(names(REPORT).in_glue(&glue).unwrap(), short);
    }

    #[test]
    fn a_helper_that_nothing_calls_is_left_out() {
        let called = "    function f(x) {\n        if (x) {\n        }\n    }\n";
        let other = called.replace("f(x)", "idle(x)");
        let glue = format!("{other}{called}{other}    f(1);\n");
        let once = glue.replacen(&other, "", 1);
        assert_eq!(without_uncalled(&once), format!("{called}    f(1);\n"));
        assert_eq!(
            without_uncalled(&glue),
            glue,
            "who is named twice, is called"
        );
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_noticed() {
        let glue = "{ __wbg_new_0123: f };";
        assert!(names(REPORT).in_glue(glue).is_err());
        assert!(Names::read("{}").is_err());
    }

    #[test]
    fn the_rest_takes_what_the_core_offers() {
        let loader = "instantiate(bytes, \"xtask: seam\");";
        let joined = names(REST).in_loader(loader, &names(REPORT)).unwrap();
        assert_eq!(joined, "instantiate(bytes, { a: { b: core.z } });");
        assert!(names(REST).in_loader("", &names(REPORT)).is_err());
        assert!(names(REST).in_loader(loader, &names(REST)).is_err());
    }
}
