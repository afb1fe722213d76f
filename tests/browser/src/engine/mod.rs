//! The three engines: how a driver and a browser are started, and what they are told.

mod chromium;
mod firefox;
mod process;
mod webkit;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value as Json;

pub use self::process::{Process, end_everything_on_panic, free_port};
use crate::scratch::Scratch;

/// WebKit here is WebKitGTK: the nearest thing to Safari that runs on this system, and not Safari.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// All ways in which a visitor's browser is launched.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|engine| engine.name() == name);
        found.with_context(|| format!("unknown engine {name}: chromium, firefox or webkit"))
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

/// What the browser is deprived of. Each way needs a browser of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Launch {
    Usual,
    /// As in iOS Lockdown Mode: scripts run, `WebAssembly` is not there.
    NoWasm,
    /// As in a file preview: no script of the page runs. WebDriver's own scripts still do.
    NoScript,
    /// With a driver that waits for no page: the check looks at one that is still on its way.
    Unwaiting,
    /// Frames are made as soon as there is something new to show, not when a screen's clock strikes; for
    /// measuring, and in Chromium alone.
    Unpaced,
}

impl Launch {
    pub const ALL: [Self; 4] = [Self::Usual, Self::NoWasm, Self::NoScript, Self::Unwaiting];
}

/// What an engine wants to be started with.
struct Setup {
    driver: Command,
    port: u16,
    capabilities: Json,
    /// Processes that must outlive the driver, such as the screen.
    helpers: Vec<Process>,
}

/// A running browser with its driver; ended when dropped.
pub struct Browser {
    pub client: Client,
    pub version: String,
    _driver: Process,
    _helpers: Vec<Process>,
}

impl Browser {
    pub async fn start(
        engine: Engine,
        launch: Launch,
        geckodriver: &Path,
        scratch: &Scratch,
    ) -> Result<Self> {
        let port = free_port()?;
        let mut setup = match engine {
            Engine::Chromium => chromium::setup(port, launch),
            Engine::Firefox => firefox::setup(port, launch, geckodriver)?,
            Engine::WebKit => webkit::setup(port, launch, scratch).await?,
        };
        let mut driver = Process::start(&mut setup.driver, scratch)?;
        driver.wait_for_port(setup.port).await?;
        if launch == Launch::Unwaiting
            && let Json::Object(capabilities) = &mut setup.capabilities
        {
            capabilities.insert("pageLoadStrategy".to_owned(), "none".into());
        }
        let client = connect(setup.port, &setup.capabilities).await?;
        client
            .set_window_size(1280, 900)
            .await
            .context("cannot set the window's size")?;
        let version = client
            .capabilities()
            .and_then(|all| all.get("browserVersion"))
            .and_then(Json::as_str);
        let version = version.unwrap_or("of unknown version").to_owned();
        Ok(Self {
            client,
            version,
            _driver: driver,
            _helpers: setup.helpers,
        })
    }

    /// Lets the browser close in its own way; whatever is left after that is killed.
    pub async fn close(self) {
        tokio::time::timeout(Duration::from_secs(5), self.client.clone().close())
            .await
            .ok();
    }
}

async fn connect(port: u16, capabilities: &Json) -> Result<Client> {
    let Json::Object(capabilities) = capabilities else {
        bail!("capabilities must be an object")
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities.clone());
    let address = format!("http://127.0.0.1:{port}");
    let session = tokio::time::timeout(Duration::from_mins(1), builder.connect(&address));
    session
        .await
        .context("no session within a minute")?
        .context("the driver refuses a session")
}

/// The first of these programs that `PATH` has.
fn find_program(names: &[&str]) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    places
        .find(|place| place.is_file())
        .with_context(|| format!("{} is not installed", names.join(" or ")))
}
