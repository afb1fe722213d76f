//! A host whose behaviour a check can change while a browser visits: it is busy, hangs, is gone, or is not
//! the one that answers.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use url::Url;

use crate::site::{Site, content_type};

/// How it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Normal,
    /// 503 to every question.
    Busy,
    /// Takes every question and answers none.
    Hanging,
    /// Every address leads to the sign-in page of somebody else's network, with 200.
    Portal,
    /// The page has another address now.
    Moved,
    /// No connection.
    Stopped,
}

pub const PORTAL: &str = "<!doctype html><html><meta name=build content=1><link rel=icon href='data:,'><title>portal</title><p>sign in</p></html>\n";
const MOVED: &str =
    "<!doctype html><link rel=icon href='data:,'><title>moved</title><p>new address</p>";

struct State {
    mood: Mood,
    /// What was put in place of shipped files, and `None` where one was taken away.
    changed: Vec<(String, Option<Vec<u8>>)>,
    requests: Vec<String>,
}

/// Ended when dropped.
pub struct Host<'a> {
    site: &'a Site,
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl<'a> Host<'a> {
    /// All shipped files, at an address where no browser has been yet.
    pub fn start(site: &'a Site) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let state = Arc::new(Mutex::new(State {
            mood: Mood::Normal,
            changed: Vec::new(),
            requests: Vec::new(),
        }));
        let files = Arc::new(site.shipped.clone());
        let answers = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if lock(&answers).mood == Mood::Stopped {
                    // The listener goes with the thread: whoever comes now finds no server.
                    return;
                }
                let (state, files) = (answers.clone(), files.clone());
                thread::spawn(move || serve(&stream, &state, &files));
            }
        });
        Ok(Self {
            site,
            address,
            state,
        })
    }

    /// The address of something on this host, without its leading slash.
    pub fn url(&self, path: &str) -> Result<Url> {
        Ok(Url::parse(&format!("http://{}/", self.address))?.join(path)?)
    }

    pub fn is(&self, mood: Mood) {
        lock(&self.state).mood = mood;
        if mood == Mood::Stopped {
            // Wakes the listener, which then ends.
            TcpStream::connect(self.address).ok();
            while TcpStream::connect(self.address).is_ok() {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }

    /// Puts something else in place of a file, or takes it away.
    pub fn replace(&self, name: &str, content: Option<&str>) {
        let content = content.map(|text| text.as_bytes().to_vec());
        let changed = &mut lock(&self.state).changed;
        changed.retain(|(other, _)| other != name);
        changed.push((name.to_owned(), content));
    }

    /// A page of another build, which says so.
    pub fn deploy(&self, build: &str) -> Result<()> {
        let text = self.site.text()?;
        let mark = "<meta name=\"build\" content=\"";
        let at = text.find(mark).context("the page names no build")? + mark.len();
        let old = text.get(at..at + 8).context("the page names no build")?;
        self.replace("index.html", Some(&text.replace(old, build)));
        Ok(())
    }

    /// Every request since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.state).requests)
    }
}

impl Drop for Host<'_> {
    fn drop(&mut self) {
        self.is(Mood::Stopped);
    }
}

type Files = Vec<(String, Vec<u8>)>;

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One question a connection, so that none outlives the server.
fn serve(mut stream: &TcpStream, state: &Mutex<State>, files: &Files) -> Option<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next()?.ok()?;
    while lines
        .next()
        .is_some_and(|line| line.is_ok_and(|line| !line.is_empty()))
    {}
    let mut words = request.split(' ');
    let path = words.nth(1)?.split('?').next()?.to_owned();
    lock(state).requests.push(format!("GET {path}"));
    while lock(state).mood == Mood::Hanging {
        thread::sleep(Duration::from_millis(20));
    }
    if lock(state).mood == Mood::Stopped {
        // A connection that the browser had opened beforehand ends with the server.
        return None;
    }
    // A folder holds the same files as the root.
    let name = path.rsplit('/').next()?;
    let name = if name.is_empty() { "index.html" } else { name };
    let (status, body) = answer(&lock(state), name, files);
    let portal = lock(state).mood == Mood::Portal;
    let kind = content_type(if portal { "portal.html" } else { name });
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nLocation: ./moved.html\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()
}

fn answer(state: &State, name: &str, files: &Files) -> (&'static str, Vec<u8>) {
    const OK: &str = "200 OK";
    const MISSING: &str = "404 Not Found";
    match state.mood {
        Mood::Busy => return ("503 Service Unavailable", b"busy".to_vec()),
        Mood::Portal => return (OK, PORTAL.into()),
        Mood::Moved if name == "index.html" => return ("302 Found", Vec::new()),
        Mood::Moved if name == "moved.html" => return (OK, MOVED.into()),
        _ => {}
    }
    if let Some((_, content)) = state.changed.iter().find(|(other, _)| other == name) {
        return content
            .as_ref()
            .map_or((MISSING, Vec::new()), |content| (OK, content.clone()));
    }
    let found = files.iter().find(|(other, _)| other == name);
    found.map_or((MISSING, Vec::new()), |(_, content)| (OK, content.clone()))
}
