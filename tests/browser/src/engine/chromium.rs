//! Chromium through chromedriver.

use std::process::Command;

use serde_json::json;

use super::{Launch, Setup};

/// Without a sandbox because the run may be root's in a container; without anything that calls home.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
];

pub(super) fn setup(port: u16, launch: Launch) -> Setup {
    let mut driver = Command::new("chromedriver");
    driver.arg(format!("--port={port}"));
    let mut arguments = ARGUMENTS.to_vec();
    match launch {
        Launch::Usual | Launch::Unwaiting => {}
        // `--noexpose-wasm` does not remove WebAssembly from pages; an engine without compiler does.
        Launch::NoWasm => arguments.push("--js-flags=--jitless"),
        Launch::Unpaced => arguments.extend(["--disable-frame-rate-limit", "--disable-gpu-vsync"]),
        Launch::NoScript => arguments.push("--blink-settings=scriptEnabled=false"),
    }
    let capabilities = json!({
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": { "args": arguments },
    });
    Setup {
        driver,
        port,
        capabilities,
        helpers: Vec::new(),
    }
}
