//! Firefox through geckodriver.
//!
//! Automation sets "recommended preferences", one of which lets a `file://` page read its neighbours. A page
//! that depends on that passes here and fails for every visitor. So the recommended set is switched off and
//! the rule is set as users have it; `journeys/strictness.rs` proves that it holds.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use serde_json::{Map, json};

use super::{Launch, Setup, find_program, free_port};

pub(super) fn setup(port: u16, launch: Launch, geckodriver: &Path) -> Result<Setup> {
    if geckodriver.components().count() > 1 && !geckodriver.is_file() {
        bail!("there is no geckodriver at {}", geckodriver.display());
    }
    let mut driver = Command::new(geckodriver);
    driver.args([
        "--port",
        &port.to_string(),
        "--websocket-port",
        &free_port()?.to_string(),
    ]);
    // The console of the browser, which alone knows of blocked resources, is readable only with this.
    driver.arg("--allow-system-access");
    let mut preferences = preferences();
    match launch {
        Launch::Usual | Launch::Unwaiting | Launch::Unpaced => {}
        Launch::NoWasm => drop(preferences.insert("javascript.options.wasm".into(), json!(false))),
        Launch::NoScript => drop(preferences.insert("javascript.enabled".into(), json!(false))),
    }
    let capabilities = json!({ "moz:firefoxOptions": {
        "binary": find_program(&["firefox-esr", "firefox"])?,
        "args": ["-headless"],
        "prefs": preferences,
    }});
    Ok(Setup {
        driver,
        port,
        capabilities,
        helpers: Vec::new(),
    })
}

fn preferences() -> Map<String, serde_json::Value> {
    let rules = [
        ("remote.prefs.recommended", json!(false)),
        ("security.fileuri.strict_origin_policy", json!(true)),
    ];
    // Without the recommended set the browser would call its maker; that is only noise and delay here.
    let quiet = [
        ("app.normandy.enabled", json!(false)),
        ("browser.newtabpage.enabled", json!(false)),
        ("browser.region.network.url", json!("")),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        (
            "services.settings.server",
            json!("data:,#remote-settings-dummy/v1"),
        ),
    ];
    rules
        .into_iter()
        .chain(quiet)
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
