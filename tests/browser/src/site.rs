//! The shipped file where visitors meet it: on a server, and in folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};
use url::Url;

use crate::scratch::Scratch;

/// How the page is reached.
///
/// WebKit puts the two into different processes, and its automation does not survive the change from one to
/// the other. So a browser stays in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Opened by double click.
    File,
    /// Hosted, here at 127.0.0.1.
    Http,
}

impl Place {
    pub const ALL: [Self; 2] = [Self::File, Self::Http];
}

/// Copies of the file, and a server that writes down every request. Each engine has its own site.
pub struct Site {
    pub bytes: Vec<u8>,
    /// Name and content of everything that is shipped.
    pub shipped: Vec<(String, Vec<u8>)>,
    pub folder: PathBuf,
    server: Arc<Server>,
    requests: Arc<Mutex<Vec<String>>>,
}

const NAME: &str = "index.html";

/// Listens for what a console would show.
pub const EARS: &str = r#"
window.heard = [];
addEventListener("error", event => heard.push("error: " + (event.message || event.target)), true);
addEventListener("unhandledrejection", event => heard.push("rejection: " + event.reason));
addEventListener("securitypolicyviolation", event => heard.push("policy: " + event.violatedDirective + " " + event.blockedURI));
console.error = (...words) => heard.push("console.error: " + words.join(" "));
"#;

impl Site {
    pub fn start(page: &Path, scratch: &Scratch) -> Result<Self> {
        let bytes = fs::read(page).with_context(|| format!("cannot read {}", page.display()))?;
        let folder = scratch.folder("site")?;
        let shipped = shipped_with(page)?;
        for (name, content) in &shipped {
            fs::write(folder.join(name), content)?;
        }
        fs::write(folder.join(NAME), &bytes)?;
        let server =
            Server::http("127.0.0.1:0").map_err(|error| anyhow!("no local server: {error}"))?;
        let site = Self {
            bytes,
            shipped,
            folder,
            server: Arc::new(server),
            requests: Arc::default(),
        };
        site.serve();
        Ok(site)
    }

    fn serve(&self) {
        let (server, requests, folder) = (
            self.server.clone(),
            self.requests.clone(),
            self.folder.clone(),
        );
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let line = format!("{} {}", request.method(), request.url());
                requests
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(line);
                // Each by itself: a frame that is taken out while it loads may stop reading, and keeps nobody
                // else waiting.
                let folder = folder.clone();
                thread::spawn(move || answer(request, &folder));
            }
        });
    }

    /// The shipped file.
    pub fn page(&self, place: Place) -> Result<Url> {
        self.url(place, NAME)
    }

    fn url(&self, place: Place, name: &str) -> Result<Url> {
        match place {
            Place::File => file_url(&self.folder.join(name)),
            Place::Http => {
                let address = self
                    .server
                    .server_addr()
                    .to_ip()
                    .context("the server has no address")?;
                Ok(Url::parse(&format!("http://{address}/"))?.join(name)?)
            }
        }
    }

    /// Another document of the same site, such as a damaged copy.
    pub fn with(&self, place: Place, name: &str, content: &[u8]) -> Result<Url> {
        fs::write(self.folder.join(name), content)?;
        self.url(place, name)
    }

    /// The shipped file in a folder of this name, as an address with everything encoded that must be.
    pub fn in_folder(&self, name: &str) -> Result<Url> {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder)?;
        let file = folder.join(NAME);
        fs::write(&file, &self.bytes)?;
        file_url(&file)
    }

    /// A copy that also writes its own complaints down, in `window.heard`.
    pub fn overheard(&self, place: Place) -> Result<Url> {
        self.after(place, "overheard.html", EARS)
    }

    /// A copy in which this script runs before everything else, where the page's own policy is not yet in force.
    pub fn after(&self, place: Place, name: &str, script: &str) -> Result<Url> {
        let text = self.text()?;
        let head = text
            .find("<head>")
            .map(|at| at + "<head>".len())
            .context("the file has no <head>")?;
        let (before, after) = text
            .split_at_checked(head)
            .context("the file has no <head>")?;
        let copy = format!("{before}<script>{script}</script>{after}");
        self.with(place, name, copy.as_bytes())
    }

    /// The shipped file as text.
    pub fn text(&self) -> Result<&str> {
        std::str::from_utf8(&self.bytes).context("the file is not UTF-8")
    }

    /// The text of another file that is shipped.
    pub fn beside(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.folder.join(name)).with_context(|| format!("{name} is not shipped"))
    }

    /// Every request since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// The files of the page's folder.
fn shipped_with(page: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = page.parent().context("the page lies in no folder")?;
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let file = entry?;
        let name = file.file_name().to_string_lossy().into_owned();
        files.push((name, fs::read(file.path())?));
    }
    Ok(files)
}

/// A worker or a manifest of another type is refused.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}

fn file_url(path: &Path) -> Result<Url> {
    let Ok(url) = Url::from_file_path(path) else {
        bail!("no address for {}", path.display())
    };
    Ok(url)
}

/// Only documents of the site are there; a favicon, for one, is not.
fn answer(request: Request, folder: &Path) {
    let name = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('/')
        .to_owned();
    let name = if name.is_empty() { NAME } else { &name };
    let plain = !name.contains('/') && *request.method() == Method::Get;
    let found = plain.then(|| fs::read(folder.join(name)).ok()).flatten();
    let status = if found.is_some() { 200 } else { 404 };
    let mut response = Response::from_data(found.unwrap_or_default()).with_status_code(status);
    let headers = [
        ("Content-Type", content_type(name)),
        // Other sites load the script with its integrity, which needs this: see `embed.html`.
        ("Access-Control-Allow-Origin", "*"),
    ];
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response).ok();
}
