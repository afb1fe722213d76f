//! A host whose behaviour a check can change while a browser visits: it is busy, slow, hangs, is gone, or is
//! not the one that answers.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;
use url::Url;

use crate::site::{Site, content_type};
use crate::stamp;

/// How it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Normal,
    /// This status to every question, and its number as the text.
    Says(u16),
    /// Takes the question, and answers after this time with what was there when it came.
    Slow(Duration),
    /// Sends so many bytes of the page, and the others once it is in another mood.
    Stalls(usize),
    /// Takes every question and answers none.
    Hanging,
    /// Breaks off every connection. Unlike a stopped one it can be told to answer again.
    Cut,
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

/// What is sent in place of a shipped file.
#[derive(Clone)]
pub struct Delivery {
    pub body: Vec<u8>,
    /// Another type than the name of the file tells.
    pub kind: Option<&'static str>,
    /// Whether its length is said beforehand.
    pub length: bool,
}

impl From<&str> for Delivery {
    fn from(text: &str) -> Self {
        Self {
            body: text.into(),
            kind: None,
            length: true,
        }
    }
}

struct State {
    mood: Mood,
    /// What was put in place of shipped files, and `None` where one was taken away.
    changed: Vec<(String, Option<Delivery>)>,
    requests: Vec<String>,
    /// How many questions wait for their answer.
    open: usize,
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
            open: 0,
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
        self.put(name, content.map(Delivery::from));
    }

    /// Puts something else in place of a file, sent in a way of its own.
    pub fn deliver(&self, name: &str, content: Delivery) {
        self.put(name, Some(content));
    }

    fn put(&self, name: &str, content: Option<Delivery>) {
        let changed = &mut lock(&self.state).changed;
        changed.retain(|(other, _)| other != name);
        changed.push((name.to_owned(), content));
    }

    /// A page of another build, and the digits that name it.
    pub fn deploy(&self, word: &str) -> Result<String> {
        let text = stamp::another(self.site.text()?, word)?;
        self.replace("index.html", Some(&text));
        Ok(stamp::build(&text)?.to_owned())
    }

    /// Every request since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.state).requests)
    }

    /// How many questions wait for their answer.
    pub fn open_requests(&self) -> usize {
        lock(&self.state).open
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
    lock(state).open += 1;
    let answered = reply(&path, state, files).and_then(|(head, body)| {
        stream.write_all(head.as_bytes()).ok()?;
        let mood = lock(state).mood;
        let at_once = match mood {
            Mood::Stalls(bytes) if path.ends_with('/') => bytes.min(body.len()),
            _ => body.len(),
        };
        let (first, rest) = body.split_at(at_once);
        stream.write_all(first).ok()?;
        while !rest.is_empty() && lock(state).mood == mood {
            thread::sleep(Duration::from_millis(20));
        }
        stream.write_all(rest).ok()
    });
    lock(state).open -= 1;
    answered
}

/// Head and body, when it is time for them; nothing where the connection ends without.
fn reply(path: &str, state: &Mutex<State>, files: &Files) -> Option<(String, Vec<u8>)> {
    while lock(state).mood == Mood::Hanging {
        thread::sleep(Duration::from_millis(20));
    }
    let mood = lock(state).mood;
    // A folder holds the same files as the root.
    let name = path.rsplit('/').next()?;
    let name = if name.is_empty() { "index.html" } else { name };
    let (status, found) = answer(&lock(state), name, files);
    if let Mood::Slow(time) = mood {
        let start = Instant::now();
        while start.elapsed() < time && lock(state).mood != Mood::Stopped {
            thread::sleep(Duration::from_millis(20));
        }
    }
    // A connection that the browser had opened beforehand ends with the server.
    if mood == Mood::Cut || lock(state).mood == Mood::Stopped {
        return None;
    }
    let page = matches!(mood, Mood::Portal | Mood::Says(_));
    let usual = content_type(if page { "page.html" } else { name });
    let length = if found.length {
        format!("Content-Length: {}\r\n", found.body.len())
    } else {
        String::new()
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\n{length}Location: ./moved.html\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        found.kind.unwrap_or(usual),
    );
    Some((head, found.body))
}

fn answer(state: &State, name: &str, files: &Files) -> (String, Delivery) {
    let ok = || "200 OK".to_owned();
    let missing = || ("404 Not Found".to_owned(), "".into());
    match state.mood {
        Mood::Says(status) => return (format!("{status} Status"), (*status.to_string()).into()),
        Mood::Portal => return (ok(), PORTAL.into()),
        Mood::Moved if name == "index.html" => return ("302 Found".to_owned(), "".into()),
        Mood::Moved if name == "moved.html" => return (ok(), MOVED.into()),
        _ => {}
    }
    if let Some((_, content)) = state.changed.iter().find(|(other, _)| other == name) {
        return content
            .clone()
            .map_or_else(missing, |content| (ok(), content));
    }
    let found = files.iter().find(|(other, _)| other == name);
    found.map_or_else(missing, |(_, content)| {
        let content = Delivery {
            body: content.clone(),
            ..Delivery::from("")
        };
        (ok(), content)
    })
}
