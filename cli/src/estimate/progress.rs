//! How far it is, on a terminal only.

use std::fs;
use std::io::{IsTerminal, stderr, stdout};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const OF_FILES: &str = "{msg}行 {wide_bar} {percent}% 残り{eta}";
const OF_A_PIPE: &str = "{spinner} {msg}行 {bytes}";

/// A bar over the bytes of these files; a mark that turns, where nobody knows how much comes. Results on the same
/// screen would tear it apart: then there is none.
pub fn bar(files: &[PathBuf]) -> ProgressBar {
    if !stderr().is_terminal() || stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let size = |file: &PathBuf| fs::metadata(file).ok().filter(fs::Metadata::is_file);
    let sizes: Option<Vec<_>> = files.iter().map(size).collect();
    let whole = sizes.map(|sizes| sizes.iter().map(fs::Metadata::len).sum::<u64>());
    let whole = whole.filter(|whole| *whole > 0);
    let bar = ProgressBar::with_draw_target(whole, ProgressDrawTarget::stderr());
    let template = if whole.is_some() { OF_FILES } else { OF_A_PIPE };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
