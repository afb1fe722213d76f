//! Starting other programs: with the project's own tools first in `PATH`, never silently, never for ever.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use std::{env, iter};

use anyhow::{Context, Result, bail};

/// Where `setup` installs what is missing: inside the project, not in the user's home.
pub const TOOLS: &str = "target/tools";

/// Where cargo puts what it makes.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

const HEARTBEAT: Duration = Duration::from_secs(30);

/// A command that finds the project's own tools before any other.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.env("PATH", search_path());
    command
}

/// The very cargo that runs this program, so that nested calls use the same toolchain.
pub fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn search_path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let own = env::current_dir().map(|root| root.join(TOOLS).join("bin"));
    let folders = own.into_iter().chain(env::split_paths(&inherited));
    // A folder with the separator in its name cannot be in `PATH` at all.
    env::join_paths(folders).unwrap_or(inherited)
}

/// The command as one could type it, for messages.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = iter::once(program.file_name().unwrap_or_default()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// Runs to the end with its output on the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    succeeded(command, status)
}

/// Runs to the end and returns what it printed, which is shown only if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Feeds `input` to a program and returns its answer.
pub fn pipe(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let stdin = child.stdin.take();
    // Fed from a second thread: a program may answer before it has read everything.
    let output = thread::scope(|scope| {
        scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    })?;
    succeeded(command, output.status)?;
    Ok(output.stdout)
}

/// Runs to the end, showing every line of standard output and keeping it to be read afterwards.
pub fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let mut kept = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.context("its output is not text")?;
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    Ok((child.wait()?, kept))
}

/// Shows the command, then runs it to the end, or for `limit`.
pub fn run_long(command: &mut Command, limit: Duration) -> Result<()> {
    println!("    $ {}", shown(command));
    run_within(command, limit)
}

/// Runs to the end, or for `limit`, and says now and then that it is still at work.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let mut child = command
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let status = wait(&mut child, limit).with_context(|| format!("`{}`", shown(command)))?;
    succeeded(command, status)
}

fn wait(child: &mut Child, limit: Duration) -> Result<ExitStatus> {
    let start = Instant::now();
    let mut next_beat = HEARTBEAT;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!(
                "was ended after {} minutes without a result",
                limit.as_secs() / 60
            );
        }
        if start.elapsed() > next_beat {
            println!("    … still at it after {} s", next_beat.as_secs());
            next_beat += HEARTBEAT;
        }
        sleep(Duration::from_millis(50));
    }
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}
