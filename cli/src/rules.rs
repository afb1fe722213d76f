//! `ehr-grants rules`: the rule book of a pack as text, by the code of the page.

use std::path::Path;

use anyhow::{Result, bail};
use ehr_grant_estimator::view::book;

use crate::output::print;
use crate::packs::{listed, one, text};

/// Prints every value of a pack beside its sentence.
pub fn run(file: &Path) -> Result<bool> {
    match one(&text(file)?) {
        Ok(pack) => print(&book::text(&book::book(&pack)))?,
        Err(problems) => bail!(listed(&file.display().to_string(), &problems)),
    }
    Ok(true)
}
