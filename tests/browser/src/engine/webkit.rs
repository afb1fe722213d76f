//! WebKitGTK's small browser through WebKitWebDriver, on a screen and a message bus of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::{Launch, Process, Setup};
use crate::scratch::Scratch;

pub(super) async fn setup(port: u16, launch: Launch, scratch: &Scratch) -> Result<Setup> {
    let binary = mini_browser()?;
    let (screen, display) = start_screen(scratch).await?;
    let mut driver = Command::new("dbus-run-session");
    driver.args(["--", "WebKitWebDriver", &format!("--port={port}")]);
    driver
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    // The sandbox needs rights that a container has not. Only our own file is opened.
    driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    let mut arguments = vec!["--automation"];
    match launch {
        Launch::Usual | Launch::Unwaiting | Launch::Unpaced => {}
        // Of several look-alikes, this is the option that works.
        Launch::NoWasm => drop(driver.env("JSC_useWasm", "0")),
        Launch::NoScript => arguments.push("--enable-javascript=false"),
    }
    let capabilities =
        json!({ "webkitgtk:browserOptions": { "binary": binary, "args": arguments } });
    Ok(Setup {
        driver,
        port,
        capabilities,
        helpers: vec![screen],
    })
}

/// It lies beside the library, outside `PATH`, in a folder named after machine and version.
fn mini_browser() -> Result<PathBuf> {
    let folders = |place: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(place).into_iter().flatten();
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect()
    };
    let mut found: Vec<PathBuf> = folders(Path::new("/usr/lib"))
        .iter()
        .flat_map(|machine| folders(machine))
        .filter(|folder| {
            folder
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4."))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found
        .pop()
        .context("MiniBrowser is not installed (Debian: webkit2gtk-driver)")
}

/// A screen without hardware, and its name. The server chooses a free number and writes it down.
async fn start_screen(scratch: &Scratch) -> Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
    ]);
    let mut screen = Process::start(&mut command, scratch)?;
    for _ in 0..200 {
        let output = screen.output();
        if let Some(number) = output.lines().find(|line| line.parse::<u16>().is_ok()) {
            return Ok((screen, format!(":{number}")));
        }
        screen.must_be_alive()?;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("Xvfb names no screen: {}", screen.output())
}
