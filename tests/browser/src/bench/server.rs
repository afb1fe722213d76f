//! The documents that are measured, on this machine, sent as good servers send them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};
use url::Url;

/// A folder whose documents lie there compressed: `page.html` as `page.html.gz`. Ends when dropped.
pub struct Folder {
    root: Url,
    server: Arc<Server>,
}

impl Folder {
    pub fn serve(folder: &Path) -> Result<Self> {
        let server =
            Server::http("127.0.0.1:0").map_err(|error| anyhow!("no local server: {error}"))?;
        let server = Arc::new(server);
        let address = server.server_addr().to_ip().context("no address")?;
        let (inner, folder) = (server.clone(), folder.to_owned());
        thread::spawn(move || {
            for request in inner.incoming_requests() {
                // A browser that has gone away is no reason to stop.
                answer(request, &folder).ok();
            }
        });
        let root = Url::parse(&format!("http://{address}/"))?;
        Ok(Self { root, server })
    }

    pub fn url(&self, name: &str) -> Result<Url> {
        Ok(self.root.join(name)?)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    let url = request.url().split(['?', '#']).next().unwrap_or_default();
    let name = url.trim_start_matches('/').to_owned();
    let Some((body, headers)) = file(folder, &name) else {
        return request.respond(Response::empty(404));
    };
    let headers = headers.iter();
    let headers = headers.filter_map(|(name, value)| Header::from_bytes(*name, *value).ok());
    let response = headers.fold(Response::from_data(body), Response::with_header);
    request.respond(response.with_chunked_threshold(usize::MAX))
}

type Headers = &'static [(&'static str, &'static str)];

/// A document under its own name or with `.gz` after it.
fn file(folder: &Path, name: &str) -> Option<(Vec<u8>, Headers)> {
    const PLAIN: Headers = &[("Content-Type", "application/wasm"), NOT_KEPT];
    const PACKED: Headers = &[
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        NOT_KEPT,
    ];
    if name.is_empty() || name.contains('/') {
        return None;
    }
    let read = |path: PathBuf| fs::read(path).ok();
    let packed = read(folder.join(format!("{name}.gz"))).map(|body| (body, PACKED));
    packed.or_else(|| Some((read(folder.join(name))?, PLAIN)))
}

/// Every visit is a first one.
const NOT_KEPT: (&str, &str) = ("Cache-Control", "no-store");
