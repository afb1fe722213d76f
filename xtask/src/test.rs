//! Every check there is, from the cheapest to the dearest, and one line that says how it went.

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, ensure};

use crate::dist::PAGE;
use crate::setup::{self, TARGET};
use crate::tally::Tally;
use crate::{build, faults, markup, npm, peers, process, sheets};

struct Stage {
    name: &'static str,
    run: fn() -> Result<Tally>,
}

const STAGES: [Stage; 12] = [
    Stage {
        name: "format",
        run: format,
    },
    Stage {
        name: "clippy",
        run: clippy,
    },
    Stage {
        name: "clippy for the browser",
        run: clippy_for_the_browser,
    },
    Stage {
        name: "clippy for other programs",
        run: clippy_for_other_programs,
    },
    Stage {
        name: "documentation",
        run: documentation,
    },
    Stage {
        name: "host tests",
        run: host_tests,
    },
    Stage {
        name: "sheets",
        run: sheets::check,
    },
    Stage {
        name: "peers",
        run: peers::check,
    },
    Stage {
        name: "build",
        run: shipped_file,
    },
    Stage {
        name: "build with faults",
        run: faulty_file,
    },
    Stage {
        name: "markup",
        run: markup::check,
    },
    Stage {
        name: "browser journeys",
        run: journeys,
    },
];

/// Runs all stages, even after one that fails. The last line printed is the sum of all.
pub fn run() -> ExitCode {
    let mut total = Tally::default();
    let mut report = Vec::new();
    for stage in STAGES {
        println!("\n==> {}", stage.name);
        let start = Instant::now();
        let tally = (stage.run)().unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::FAILED
        });
        total += tally;
        let seconds = start.elapsed().as_secs();
        report.push(format!("{:<24}{seconds:>6} s   {tally}", stage.name));
    }
    println!("\n{}\n\n{total}", report.join("\n"));
    total.exit_code()
}

fn format() -> Result<Tally> {
    process::run(process::cargo().args(["fmt", "--all", "--", "--check", "-l"]))?;
    Ok(Tally::PASSED)
}

fn clippy() -> Result<Tally> {
    let arguments = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ];
    process::run(process::cargo().args(arguments))?;
    Ok(Tally::PASSED)
}

fn clippy_for_the_browser() -> Result<Tally> {
    setup::wasm_target()?;
    for what in [
        ["--features", ""],
        ["--features", "faults,split"],
        ["--package", "packing"],
    ] {
        let mut clippy = process::cargo();
        clippy.args(["clippy", "--locked", "--target", TARGET]);
        process::run(clippy.args(what).args(["--", "-D", "warnings"]))?;
    }
    Ok(Tally::PASSED)
}

/// The library as those take it who want no page.
fn clippy_for_other_programs() -> Result<Tally> {
    let mut clippy = process::cargo();
    clippy.args(["clippy", "--locked", "--no-default-features", "--lib"]);
    process::run(clippy.args(["--", "-D", "warnings"]))?;
    Ok(Tally::PASSED)
}

/// Every link in it leads somewhere; its examples are run with the host tests.
fn documentation() -> Result<Tally> {
    let mut doc = process::cargo();
    doc.env("RUSTDOCFLAGS", "-D warnings");
    process::run(doc.args(["doc", "--locked", "--no-deps", "--quiet"]))?;
    Ok(Tally::PASSED)
}

fn host_tests() -> Result<Tally> {
    let mut test = process::cargo();
    test.args([
        "test",
        "--locked",
        "--no-fail-fast",
        "--package",
        "ehr-grant-estimator",
        "--package",
        "ehr-grants",
        "--package",
        "xtask",
        "--package",
        "packing",
        "--package",
        "journeys",
        "--package",
        "estimate-rate",
    ]);
    counted(&mut test, "test result: ")
}

fn shipped_file() -> Result<Tally> {
    build::run()?;
    Ok(Tally::PASSED)
}

/// The shipped page's twin, which the journeys stop on purpose.
fn faulty_file() -> Result<Tally> {
    faults::build()?;
    Ok(Tally::PASSED)
}

fn journeys() -> Result<Tally> {
    let mut journeys = in_browsers()?;
    journeys.args(["--faults", faults::PAGE, "--axe"]);
    journeys.arg(npm::TOOLS.file("axe-core/axe.min.js"));
    counted(&mut journeys, "journeys: ")
}

/// Pictures of every state of the page that was built last, for people to look at.
pub fn screens() -> Result<()> {
    process::run(in_browsers()?.args(["--screenshots", "target/screens"]))
}

/// The journeys' program, set on the page that was built last.
pub fn in_browsers() -> Result<Command> {
    setup::browser_tools()?;
    ensure!(std::fs::exists(PAGE)?, "there is no {PAGE} to open");
    let mut command = process::cargo();
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "journeys",
        "--",
        "--page",
        PAGE,
    ]);
    Ok(command)
}

/// Adds up the lines that begin with `prefix` and count what passed and failed.
///
/// A run that fails as a whole counts one failure at least, and so does one that counts nothing.
fn counted(command: &mut Command, prefix: &str) -> Result<Tally> {
    let (status, output) = process::tee(command)?;
    let tally = Tally::sum(&output, prefix);
    let unsound = tally.failed == 0 && (tally.passed == 0 || !status.success());
    Ok(if unsound {
        tally + Tally::FAILED
    } else {
        tally
    })
}
