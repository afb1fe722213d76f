//! `ehr-grants check`: rule packs, held against what the page asks of them.

use std::path::PathBuf;

use anyhow::Result;
use ehr_grant_estimator::rules::read_pack;

use crate::packs::{listed, parse, text, together};

/// Checks each pack by itself and all of them together; whether all are sound.
pub fn run(files: &[PathBuf]) -> Result<bool> {
    let mut texts = Vec::new();
    for file in files {
        texts.push(text(file)?);
    }
    let mut are_sound = true;
    for (file, text) in files.iter().zip(&texts) {
        let name = file.display().to_string();
        match read_pack(text, parse) {
            Ok(pack) => println!(
                "{name}: 問題はありません（{}、{}）",
                pack.id, pack.fiscal_year.label
            ),
            Err(problems) => {
                are_sound = false;
                println!("{}", listed(&name, &problems));
            }
        }
    }
    if are_sound && let Err(problems) = together(&texts) {
        are_sound = false;
        println!("{}", listed("PACK", &problems));
    }
    Ok(are_sound)
}
