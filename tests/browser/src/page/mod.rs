//! The page as a visitor handles it.

mod axe;
mod controls;
mod keys;
mod paper;
mod results;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, Locator};
use serde_json::{Value as Json, json};
use url::Url;

pub use self::keys::{Focus, Key};
pub use self::results::{PROGRAMMES, TOTAL};
use crate::console;
use crate::engine::Engine;
use crate::scratch::Scratch;
use crate::site::{Place, Site};

/// How long a page may take for anything it does at once, on a machine that is busy with three browsers.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// What `file://` and the start of a browser may take; the page's own watchdog waits 8 s.
const START: Duration = Duration::from_secs(15);

/// WebKit keeps no console in automation: what goes wrong in a ready page is kept for whoever reads of a failure.
const OVERHEAR: &str = "window.heard = '';
    addEventListener('error', event => window.heard += ` ${event.message} ${event.error?.stack ?? ''}`.slice(0, 900))";

/// One browser, and the place and the site that it visits.
pub struct Page<'a> {
    pub client: Client,
    pub engine: Engine,
    pub place: Place,
    pub site: &'a Site,
    /// The source of axe-core.
    pub axe: &'a Path,
    /// A server of the kind that hosts use.
    pub nginx: &'a Path,
    pub scratch: &'a Scratch,
    /// The page with places where it can be stopped.
    pub faults: &'a Path,
}

impl Page<'_> {
    /// The shipped file with this fragment (without `#`), when its program runs and all of it is there.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        self.open_url(&with_fragment(&self.site.page(self.place)?, fragment))
            .await?;
        self.wait_until_ready().await?;
        if self.engine == Engine::WebKit {
            self.ask(OVERHEAR, &[]).await?;
        }
        Ok(())
    }

    /// Any document. Going by way of an empty page makes it a new navigation even if only the fragment
    /// differs, and forgets what was logged before.
    pub async fn open_url(&self, url: &Url) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.complaints().await?;
        self.site.take_requests();
        self.client
            .goto(url.as_str())
            .await
            .with_context(|| format!("cannot open {url:.80}"))
    }

    pub async fn wait_until_ready(&self) -> Result<()> {
        match self.wait_for_outcome().await?.as_str() {
            "ready" => {
                self.expect_rest("here").await?;
                self.shows_the_app_alone().await
            }
            other => bail!(
                "data-app is “{other}”, code “{}”",
                self.root_attribute("data-code").await?
            ),
        }
    }

    /// Waits for news of the rest of the program: `here` or `lost`.
    pub async fn expect_rest(&self, wanted: &str) -> Result<()> {
        eventually(PATIENCE, async || {
            let rest = self.root_attribute("data-rest").await?;
            ensure!(rest == wanted, "data-rest is “{rest}”, not “{wanted}”");
            Ok(())
        })
        .await
    }

    /// A figure of the static part must never be taken for one of the app.
    async fn shows_the_app_alone(&self) -> Result<()> {
        let others = "return [...document.querySelectorAll('#static, #failure')]
            .filter(part => getComputedStyle(part).display !== 'none').map(part => part.id).join()";
        let shown = self.ask_text(others, &[]).await?;
        ensure!(shown.is_empty(), "beside the app stands #{shown}");
        Ok(())
    }

    /// `ready`, `failed`, or whatever `data-app` says after all patience.
    pub async fn wait_for_outcome(&self) -> Result<String> {
        let start = Instant::now();
        loop {
            let state = self.root_attribute("data-app").await?;
            if matches!(state.as_str(), "ready" | "failed") || start.elapsed() > START {
                return Ok(state);
            }
            pause().await;
        }
    }

    /// `failed`, or whatever `data-app` says after a moment in which a page that stops would say so.
    pub async fn wait_for_failure(&self) -> Result<String> {
        let start = Instant::now();
        loop {
            let state = self.root_attribute("data-app").await?;
            if state == "failed" || start.elapsed() > PATIENCE {
                return Ok(state);
            }
            pause().await;
        }
    }

    /// An attribute of the root element; empty if it is not there.
    pub async fn root_attribute(&self, name: &str) -> Result<String> {
        let root = self.client.find(Locator::Css("html")).await?;
        Ok(root.attr(name).await?.unwrap_or_default())
    }

    /// Waits until the page says where the year of its rules lies.
    pub async fn expect_year(&self, wanted: &str) -> Result<()> {
        eventually(PATIENCE, async || {
            let year = self.root_attribute("data-year").await?;
            ensure!(year == wanted, "data-year is “{year}”, not “{wanted}”");
            Ok(())
        })
        .await
    }

    /// What the browser complained about since the page was opened.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        console::complaints(&self.client, self.engine).await
    }

    /// The same at the end of a check, with a question that only a living browser can answer.
    pub async fn last_words(&self) -> Result<Vec<String>> {
        self.client.current_url().await?;
        self.complaints().await
    }

    /// Where the page stands when a check of it has failed: for whoever reads of it later, on another machine.
    pub async fn whereabouts(&self) -> String {
        let script = "const [root, at] = [document.documentElement, document.activeElement];
            const app = (document.getElementById('app')?.innerText ?? '').replace(/\\s+/g, ' ').slice(0, 120);
            return `${location.href.slice(0, 300)} is “${root.dataset.app} ${root.dataset.code ?? ''}”, scrolled to ${
                Math.round(scrollY)}, focus on ${at?.localName} “${at?.name ?? at?.id ?? ''}”, app “${app}”, heard “${window.heard ?? ''}”`";
        let told = self.ask_text(script, &[]).await;
        told.unwrap_or_else(|error| format!("nowhere: {error}"))
    }

    /// The value of a function body, run in the page.
    pub async fn ask(&self, script: &str, arguments: &[&str]) -> Result<Json> {
        let arguments = arguments.iter().map(|word| json!(word)).collect();
        Ok(self.client.execute(script, arguments).await?)
    }

    /// As `ask`, for a text. What is not there is empty.
    pub async fn ask_text(&self, script: &str, arguments: &[&str]) -> Result<String> {
        let value = self.ask(script, arguments).await?;
        Ok(value.as_str().map_or_else(
            || {
                if value.is_null() {
                    String::new()
                } else {
                    value.to_string()
                }
            },
            str::to_owned,
        ))
    }

    /// As `ask`, for an element, if there is one.
    pub async fn ask_element(&self, script: &str, arguments: &[&str]) -> Result<Option<Element>> {
        let value = self.ask(script, arguments).await?;
        let id = value
            .as_object()
            .and_then(|reference| reference.values().next())
            .and_then(Json::as_str);
        Ok(id.map(|id| {
            Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
        }))
    }

    /// What the live region says.
    pub async fn said(&self) -> Result<String> {
        let script = "return document.getElementById('announcement').textContent";
        self.ask_text(script, &[]).await
    }

    /// Waits until the live region has spoken of this.
    pub async fn expect_said(&self, part: &str) -> Result<()> {
        eventually(PATIENCE, async || {
            let said = self.said().await?;
            ensure!(said.contains(part), "the live region says “{said}”");
            Ok(())
        })
        .await
    }

    /// What a visitor can read, without any white space.
    pub async fn visible_text(&self) -> Result<String> {
        let body = self.client.find(Locator::Css("body")).await?;
        Ok(body.text().await?.split_whitespace().collect())
    }

    /// Applies a fragment as a bookmark or a hand-edited address would, in the open page.
    pub async fn change_fragment(&self, fragment: &str) -> Result<()> {
        // The page's listener is older, so it has run when this one does.
        let script = "const [to, done] = arguments;
            if (location.hash === to) { setTimeout(done); return; }
            addEventListener('hashchange', () => setTimeout(done), { once: true });
            location.hash = to;";
        self.client
            .execute_async(script, vec![json!(format!("#{fragment}"))])
            .await?;
        Ok(())
    }

    /// The fragment as it stands in the address, without `#`.
    pub async fn fragment(&self) -> Result<String> {
        self.ask_text("return location.hash.replace(/^#/, '')", &[])
            .await
    }
}

/// The fragment goes in as it is, not encoded again.
pub fn with_fragment(url: &Url, fragment: &str) -> Url {
    let mut url = url.clone();
    url.set_fragment(Some(fragment).filter(|text| !text.is_empty()));
    url
}

pub async fn pause() {
    tokio::time::sleep(Duration::from_millis(40)).await;
}

/// Asks again and again until the answer is `Ok`, or gives the last complaint when patience ends.
pub async fn eventually<T>(patience: Duration, ask: impl AsyncFn() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        match ask().await {
            Err(_) if start.elapsed() < patience => pause().await,
            answer => return answer,
        }
    }
}
