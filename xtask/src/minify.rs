//! Scripts and styles without what only their readers need, by esbuild.

use anyhow::Result;

use crate::{npm, process};

/// The oldest browsers that run WebAssembly under the page's policy: nothing newer may be written.
pub const BROWSERS: &str = "--target=chrome97,firefox102,safari16";

pub fn glue(source: &str) -> Result<String> {
    esbuild(source, &["--loader=js", BROWSERS])
}

/// What stays ES5: the loader, so that the oldest browser can say that it is too old, and what
/// stands in other people's pages.
pub fn es5(source: &str) -> Result<String> {
    esbuild(source, &["--loader=js", "--target=es5"])
}

pub fn styles(source: &str) -> Result<String> {
    esbuild(source, &["--loader=css", BROWSERS])
}

fn esbuild(source: &str, flags: &[&str]) -> Result<String> {
    let mut command = npm::esbuild();
    command
        .args([
            "--minify",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .args(flags);
    Ok(String::from_utf8(process::pipe(
        &mut command,
        source.as_bytes(),
    )?)?)
}

#[cfg(test)]
mod tests {
    /// So is what takes the worker away: it is read by whoever could read the worker.
    #[test]
    fn what_must_be_es5_is() {
        let scripts = [
            include_str!("../../src/shell/watch.js"),
            include_str!("../../src/shell/frame.js"),
            include_str!("../../src/shell/guard.js"),
            include_str!("../../src/shell/start.js"),
            include_str!("../../src/shell/loader.js"),
            include_str!("../../src/shell/page.js"),
            include_str!("../../src/shell/copy.js"),
            include_str!("../../src/shell/place.js"),
            include_str!("../../src/shell/sw.js"),
            include_str!("../../docs/sw-off.js"),
            include_str!("../../src/embed/embed.js"),
            include_str!("../../src/embed/guide.js"),
        ];
        let code = scripts
            .iter()
            .flat_map(|script| script.lines())
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            assert!(
                !line.contains("=>") && !line.contains('`') && !line.contains("..."),
                "{line}"
            );
            // Between spaces: `class` is the name of an attribute, too.
            let words = line
                .split_whitespace()
                .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
            let newer = ["let", "const", "class", "async", "await", "of"];
            let found: Vec<_> = words.filter(|word| newer.contains(word)).collect();
            assert_eq!(found, [""; 0], "{line}");
        }
    }
}
