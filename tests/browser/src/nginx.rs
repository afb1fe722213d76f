//! A real server with the configuration that `docs/` gives to hosts.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use url::Url;

use crate::engine::{Process, free_port};
use crate::page::Page;

pub const DOCUMENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/nginx.conf");

/// Ended when dropped.
pub struct Nginx {
    port: u16,
    log: PathBuf,
    _process: Process,
}

/// What the server said.
pub struct Reply {
    pub status: u16,
    /// By name in small letters; what came twice is joined by a comma.
    pub headers: BTreeMap<String, String>,
    pub length: usize,
}

impl Nginx {
    /// Serves the site's folder, with this file in the server's block. Port, root and places for its own
    /// files are all that is added.
    pub async fn start(page: &Page<'_>, configuration: &Path) -> Result<Self> {
        let port = free_port()?;
        let folder = page.scratch.folder(format!("nginx-{port}"))?;
        let types = page.nginx.join("etc/nginx/mime.types").canonicalize();
        let types = types.context("there is no nginx; `cargo xtask test` unpacks it")?;
        let log = folder.join("access.log");
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
            .concat();
        let text = format!(
            "daemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{ }}\nhttp {{\n\
             include {types};\ndefault_type application/octet-stream;\n{temporary}\
             log_format short '$status $request_method $request_uri';\naccess_log {log} short;\n\
             server {{\nlisten 127.0.0.1:{port};\nroot {root};\ninclude {included};\n}}\n}}\n",
            folder = folder.display(),
            types = types.display(),
            log = log.display(),
            root = page.site.folder.display(),
            included = configuration.canonicalize()?.display(),
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, text)?;
        let mut command = Command::new(page.nginx.join("usr/sbin/nginx").canonicalize()?);
        command.arg("-p").arg(&folder).arg("-c").arg(&file);
        command.arg("-e").arg(folder.join("error.log"));
        let mut process = Process::start(&mut command, page.scratch)?;
        process.wait_for_port(port).await?;
        Ok(Self {
            port,
            log,
            _process: process,
        })
    }

    pub fn url(&self, path: &str) -> Result<Url> {
        Ok(Url::parse(&format!("http://127.0.0.1:{}/", self.port))?.join(path)?)
    }

    /// Asks for a file without a browser.
    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Reply> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let headers = headers
            .iter()
            .map(|(name, value)| [name, ": ", value, "\r\n"].concat());
        let headers = headers.collect::<String>();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        reply(&bytes).with_context(|| format!("{path}: no answer that can be read"))
    }

    /// Status, method and path, one line a request.
    pub fn requests(&self) -> Result<String> {
        Ok(fs::read_to_string(&self.log)?)
    }
}

fn reply(bytes: &[u8]) -> Option<Reply> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(bytes.get(..end)?).ok()?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut headers = BTreeMap::new();
    for line in lines {
        let (name, value) = line.split_once(": ")?;
        let entry: &mut String = headers.entry(name.to_ascii_lowercase()).or_default();
        if !entry.is_empty() {
            entry.push_str(", ");
        }
        entry.push_str(value);
    }
    Some(Reply {
        status,
        headers,
        length: bytes.len() - end - 4,
    })
}
