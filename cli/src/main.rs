//! `ehr-grants`: many facilities at once, and rule packs checked and printed, by the engine of the page.

mod args;
mod check;
mod estimate;
mod help;
mod output;
mod packs;
mod rules;
mod today;
mod usage;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use estimate::rate;

/// Some rows, or some packs, have problems.
const SOME_BROKEN: u8 = 1;
/// Nothing, or not everything, could be done.
const CANNOT_RUN: u8 = 2;

const HELP: &str = "使い方は ehr-grants --help にあります";

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => match usage::words(&error) {
            Some(words) => return cannot_run(&format!("{words}\n{HELP}")),
            None => error.exit(),
        },
    };
    let is_sound = match arguments.command {
        Command::Estimate(options) => estimate::run(&options),
        Command::Check { packs } => check::run(&packs),
        Command::Rules { pack } => rules::run(&pack),
        Command::Rate { file } => rate::run(&file, today::in_japan()),
    };
    match is_sound {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => SOME_BROKEN.into(),
        Err(error) => cannot_run(&output::reason(&error)),
    }
}

/// Says why, and where there are several reasons, each in a line that says who says so.
fn cannot_run(reasons: &str) -> ExitCode {
    for reason in reasons.lines() {
        eprintln!("ehr-grants: {reason}");
    }
    CANNOT_RUN.into()
}
