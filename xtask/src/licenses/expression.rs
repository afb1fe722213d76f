//! On what terms a package may be in the page.

use anyhow::{Result, ensure};

/// All of them let the page be handed on by anyone, with the texts beside it.
const ALLOWED: [&str; 6] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSL-1.0",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
];

/// Every term must be on the list, also where another may be chosen: who adds one looks at it once.
pub fn allowed(expression: &str) -> Result<()> {
    for term in terms(expression) {
        ensure!(
            ALLOWED.contains(&term.as_str()),
            "the licence “{term}” is not among those that the page may carry: see xtask/src/licenses"
        );
    }
    Ok(())
}

/// What `AND`, `OR` and brackets join; old packages write a stroke for `OR`. None at all is an empty one.
fn terms(expression: &str) -> Vec<String> {
    let words = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let words: Vec<_> = words.split_whitespace().collect();
    let terms = words.split(|word| matches!(*word, "AND" | "OR"));
    terms.map(|term| term.join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::{allowed, terms};

    #[test]
    fn a_term_is_what_is_joined_and_may_have_an_exception() {
        assert_eq!(terms("MIT/Apache-2.0"), ["MIT", "Apache-2.0"]);
        assert_eq!(
            terms("MIT AND Apache-2.0 WITH LLVM-exception AND (MIT OR Apache-2.0)"),
            ["MIT", "Apache-2.0 WITH LLVM-exception", "MIT", "Apache-2.0"]
        );
    }

    #[test]
    fn what_is_not_on_the_list_or_missing_is_refused() {
        assert!(allowed("(MIT OR Apache-2.0) AND Unicode-3.0").is_ok());
        for refused in [
            "",
            "GPL-3.0-only",
            "MIT AND",
            "MIT WITH LLVM-exception",
            "mit",
        ] {
            assert!(allowed(refused).is_err(), "{refused}");
        }
    }
}
