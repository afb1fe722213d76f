//! What the browser complained about while a page was open: errors, refused resources, uncaught exceptions.
//!
//! Chromium's driver hands the console over, and Firefox's does so from its privileged context. WebKitGTK
//! keeps no console in automation, so there the page itself must be made to listen: see `Site::overheard`; and what
//! `Page::open` listens for is told with a failure alone.

use anyhow::Result;
use fantoccini::Client;
use serde_json::{Value as Json, json};

use crate::engine::Engine;
use crate::vendor;

/// Firefox keeps two lists: messages of the platform, and calls of `console.error`.
const FIREFOX_MESSAGES: &str = r#"
    const ours = source => /^(file:|http:\/\/127\.)/.test(String(source));
    const heard = [];
    for (const message of Services.console.getMessageArray()) {
        try { message.QueryInterface(Ci.nsIScriptError); } catch (_) { continue; }
        const warning = message.flags & Ci.nsIScriptError.warningFlag && !message.category.startsWith("CSP");
        if (ours(message.sourceName) && !warning) heard.push(message.errorMessage);
    }
    const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
    for (const call of storage.getEvents()) {
        if (call.level === "error" && ours(call.filename)) heard.push(call.arguments.map(String).join(" "));
    }
    Services.console.reset();
    storage.clearEvents();
    return heard;
"#;

/// Everything since the last call. Reading empties the list.
pub async fn complaints(client: &Client, engine: Engine) -> Result<Vec<String>> {
    match engine {
        Engine::Chromium => chromium(client).await,
        Engine::Firefox => firefox(client).await,
        Engine::WebKit => Ok(Vec::new()),
    }
}

async fn chromium(client: &Client) -> Result<Vec<String>> {
    let log = vendor::command(client, "se/log", &json!({ "type": "browser" })).await?;
    let entries = log.as_array().cloned().unwrap_or_default();
    let severe = entries
        .iter()
        .filter(|entry| entry.get("level").and_then(Json::as_str) == Some("SEVERE"));
    Ok(severe
        .filter_map(|entry| Some(entry.get("message")?.as_str()?.to_owned()))
        .collect())
}

async fn firefox(client: &Client) -> Result<Vec<String>> {
    vendor::command(client, "moz/context", &json!({ "context": "chrome" })).await?;
    let heard = client.execute(FIREFOX_MESSAGES, Vec::new()).await;
    vendor::command(client, "moz/context", &json!({ "context": "content" })).await?;
    Ok(serde_json::from_value(heard?)?)
}
