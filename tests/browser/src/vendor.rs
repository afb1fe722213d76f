//! WebDriver commands outside the standard: Chromium's log and DevTools, Firefox's privileged context.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value as Json, json};
use url::{ParseError, Url};

/// A POST to a path below the session.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: String,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _request: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.clone()))
    }
}

/// Sends a command that only this vendor's driver knows.
pub async fn command(client: &Client, path: &'static str, body: &Json) -> Result<Json> {
    let command = Vendor {
        path,
        body: body.to_string(),
    };
    client
        .issue_cmd(command)
        .await
        .with_context(|| format!("the driver refuses {path}"))
}

/// A command of Chromium's DevTools protocol.
pub async fn devtools(client: &Client, method: &str, parameters: Json) -> Result<Json> {
    let body = json!({ "cmd": method, "params": parameters });
    command(client, "goog/cdp/execute", &body)
        .await
        .with_context(|| method.to_owned())
}
