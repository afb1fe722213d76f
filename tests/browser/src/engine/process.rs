//! Child processes that never outlive the run.
//!
//! A driver starts a browser, which starts a dozen helpers, some in sessions of their own and some handed
//! over to init. So each process we start carries a mark in its environment, which all of them inherit,
//! and the end is by mark: everything that carries it, and nothing else.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::scratch::Scratch;

const RUN: &str = "JOURNEYS_RUN";
const PROCESS: &str = "JOURNEYS_PROCESS";

/// A child and all that it starts; ended when dropped.
pub struct Process {
    name: String,
    child: Child,
    mark: String,
    log: PathBuf,
}

impl Process {
    /// Home and temporary files go to the scratch folder, so that nothing of the user's is read or left.
    pub fn start(command: &mut Command, scratch: &Scratch) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = command.get_program().to_string_lossy().into_owned();
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let value = format!("{}-{number}", std::process::id());
        let mark = format!("{PROCESS}={value}");
        let log = scratch.folder("log")?.join(format!("{number}.log"));
        let file = File::create(&log)?;
        let child = command
            .env(RUN, std::process::id().to_string())
            .env(PROCESS, value)
            .env("HOME", scratch.folder("home")?)
            .env("TMPDIR", scratch.folder("tmp")?)
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("cannot start {name}: is it installed?"))?;
        Ok(Self {
            name,
            child,
            mark,
            log,
        })
    }

    /// Everything written so far.
    pub fn output(&self) -> String {
        fs::read(&self.log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    /// Waits until the process listens on the port of this machine.
    pub async fn wait_for_port(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            self.must_be_alive()?;
            if start.elapsed() > Duration::from_secs(20) {
                bail!("{} does not listen: {}", self.name, self.last_words());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    pub fn must_be_alive(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            Some(status) => bail!("{} ended with {status}: {}", self.name, self.last_words()),
            None => Ok(()),
        }
    }

    fn last_words(&self) -> String {
        let output = self.output();
        let lines: Vec<&str> = output.lines().rev().take(3).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join(" / ")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        end_marked(&self.mark);
        self.child.wait().ok();
    }
}

/// A port that was free a moment ago. Drivers cannot all choose one themselves.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A panic may abort the program without dropping anything, so the browsers are ended before that.
pub fn end_everything_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        end_marked(&format!("{RUN}={}", std::process::id()));
        usual(panic);
    }));
}

/// Kills until none is left, because a process may start another while the list is read.
fn end_marked(mark: &str) {
    for _ in 0..20 {
        let pids = marked(mark);
        if pids.is_empty() {
            return;
        }
        let mut kill = Command::new("sh");
        kill.args(["-c", "kill -KILL \"$@\" 2>/dev/null", "sh"])
            .args(pids);
        kill.status().ok();
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The ids of all processes with this entry in their environment.
fn marked(mark: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
        .filter(|pid| {
            let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            environment
                .split(|byte| *byte == 0)
                .any(|entry| entry == mark.as_bytes())
        })
        .collect()
}
