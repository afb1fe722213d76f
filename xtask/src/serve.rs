//! A small server for `dist/`, on this machine only.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::dist::DIST;

pub const USUAL_PORT: u16 = 8080;

/// How many ports to try when the wanted one is taken.
const ATTEMPTS: u16 = 20;

pub fn run(wanted: u16) -> Result<()> {
    let (server, port) = listen(wanted)?;
    println!("\nhttp://127.0.0.1:{port}/   (ends with Ctrl-C)");
    for request in server.incoming_requests() {
        // A visitor who has gone away is no reason to stop.
        answer(request).ok();
    }
    Ok(())
}

fn listen(wanted: u16) -> Result<(Server, u16)> {
    let mut refusal = anyhow!("there is no port {wanted}");
    for port in wanted..=wanted.saturating_add(ATTEMPTS) {
        match Server::http((Ipv4Addr::LOCALHOST, port)) {
            Ok(server) => return Ok((server, port)),
            Err(error) => refusal = anyhow!("no port from {wanted} to {port} is free: {error}"),
        }
    }
    Err(refusal)
}

fn answer(request: Request) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("GET or HEAD\n").with_status_code(405));
    }
    match file(Path::new(DIST), request.url()) {
        Some((path, body)) => request.respond(with_headers(Response::from_data(body), &path)),
        None => request.respond(Response::from_string("not found\n").with_status_code(404)),
    }
}

/// The file that an address names, if it lies in the folder.
fn file(folder: &Path, url: &str) -> Option<(PathBuf, Vec<u8>)> {
    let name = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if name.is_empty() { "index.html" } else { name };
    // Resolved first, so that neither `..` nor a link leads out.
    let path = folder.join(name).canonicalize().ok()?;
    let inside = path.starts_with(folder.canonicalize().ok()?);
    let body = inside.then(|| fs::read(&path).ok())??;
    Some((path, body))
}

fn with_headers<R: std::io::Read>(response: Response<R>, path: &Path) -> Response<R> {
    let headers = [
        ("Content-Type", content_type(path)),
        // Ask again each time: yesterday's figures are worse than a moment's wait.
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
        // Other sites load the script of the element with its integrity.
        ("Access-Control-Allow-Origin", "*"),
    ];
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    headers
        .fold(response, Response::with_header)
        .with_chunked_threshold(usize::MAX)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{content_type, file, listen};

    #[test]
    fn only_files_of_the_folder_are_served() {
        let found = |url| file(Path::new("src"), url).is_some();
        assert!(found("/main.rs") && found("/main.rs?query"));
        assert!(!found("/../Cargo.toml") && !found("/..%2fCargo.toml") && !found("//etc/passwd"));
        assert!(!found("/missing") && !found("/.") && !found("main.rs") && !found("/"));
    }

    #[test]
    fn a_page_says_that_it_is_utf_8() {
        assert_eq!(
            content_type(Path::new("index.html")),
            "text/html; charset=utf-8"
        );
    }

    #[test]
    fn a_taken_port_makes_way_for_the_next_free_one() {
        let (_first, taken) = listen(38_080).unwrap();
        let (_second, next) = listen(taken).unwrap();
        assert!(next > taken);
    }
}
