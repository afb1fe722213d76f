//! `ehr-grants`: many facilities at once, and rule packs checked and printed, by the engine of the page.

mod args;
mod check;
mod estimate;
mod help;
mod output;
mod packs;
mod rules;
mod today;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use estimate::rate;

/// Some rows, or some packs, have problems.
const SOME_BROKEN: u8 = 1;
/// Nothing, or not everything, could be done.
const CANNOT_RUN: u8 = 2;

fn main() -> ExitCode {
    let is_sound = match Arguments::parse().command {
        Command::Estimate(options) => estimate::run(&options),
        Command::Check { packs } => check::run(&packs),
        Command::Rules { pack } => rules::run(&pack),
        Command::Rate { file } => rate::run(&file, today::in_japan()),
    };
    match is_sound {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => SOME_BROKEN.into(),
        Err(error) => {
            eprintln!("ehr-grants: {error:#}");
            CANNOT_RUN.into()
        }
    }
}
