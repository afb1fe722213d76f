//! What comes from Debian: the browsers, their drivers, what they need, what runs the checker of markup, and the
//! office that works out the workbooks.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process;

/// What the tests start, and the Debian package that brings it.
const PROGRAMS: [(&str, &str); 10] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("xauth", "xauth"),
    ("dbus-run-session", "dbus"),
    ("pdftotext", "poppler-utils"),
    // The checker of markup is written in Java.
    ("java", "default-jre-headless"),
    // Works out the workbooks that the page writes.
    ("soffice", "libreoffice-calc-nogui"),
];

/// What is installed without what it recommends: of an office, the tests need one program and no screen.
const ALONE: [&str; 1] = ["libreoffice-calc-nogui"];

/// No program shows that it is missing, only empty squares in the screenshots.
const FONTS: (&str, &str) = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "fonts-noto-cjk",
);

/// Installs what is missing; who is not root is told how.
pub fn ensure() -> Result<()> {
    let missing = missing_packages();
    if missing.is_empty() {
        return Ok(());
    }
    install_packages(&missing)
}

/// Python with what makes an environment of its own. Debian's Python comes without it, and it brings no program.
pub fn python() -> Result<()> {
    let mut modules = process::program("python3");
    modules.args(["-c", "import ensurepip, venv"]);
    let is_there = modules.output().is_ok_and(|it| it.status.success());
    if is_there {
        return Ok(());
    }
    install_packages(&["python3-venv"])
}

fn missing_packages() -> Vec<&'static str> {
    let absent = |program: &str| {
        process::program("which")
            .arg(program)
            .output()
            .is_ok_and(|it| !it.status.success())
    };
    let mut missing: Vec<_> = PROGRAMS
        .iter()
        .filter(|(program, _)| absent(program))
        .map(|(_, package)| *package)
        .collect();
    if !Path::new(FONTS.0).exists() {
        missing.push(FONTS.1);
    }
    missing
}

fn install_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("apt-get update && apt-get install --yes {list}");
    if !is_root() {
        bail!("these Debian packages are missing: {list}\nrun as root:\n    {by_hand}");
    }
    println!("==> installing what the tests start: {list} (usually 2 min)");
    let install = |packages: &[&str], options: &[&str]| {
        if packages.is_empty() {
            return Ok(());
        }
        apt_get(&[&["install", "--yes"], options, packages].concat())
    };
    let (alone, others): (Vec<_>, Vec<_>) = packages.iter().partition(|it| ALONE.contains(it));
    apt_get(&["update"])
        .and_then(|()| install(&others, &[]))
        .and_then(|()| install(&alone, &["--no-install-recommends"]))
        .with_context(|| {
            format!("what the tests start could not be installed; by hand:\n    {by_hand}")
        })
}

/// Needs the rights of root.
pub fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = process::program("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
        .args([
            "-q",
            "-o",
            "Acquire::http::Timeout=60",
            "-o",
            "Acquire::Retries=2",
        ])
        .args(arguments);
    process::run_long(&mut command, Duration::from_mins(20))
}

fn is_root() -> bool {
    process::output(process::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
