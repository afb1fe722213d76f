//! nginx from Debian, with which the documented configuration is tested.
//!
//! Unpacked and not installed: an installed one would start at once, and again with every start of the machine.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{debian, process};

/// Where the journeys look for it.
const FOLDER: &str = "target/tools/nginx";

/// The server, and the types of files by their endings.
const PACKAGES: [&str; 2] = ["nginx", "nginx-common"];

pub fn ensure() -> Result<()> {
    if runs() {
        return Ok(());
    }
    println!("==> unpacking nginx into {FOLDER} (usually 10 s)");
    fs::create_dir_all(FOLDER).context(FOLDER)?;
    if download().is_err() {
        debian::apt_get(&["update"])?;
        download()?;
    }
    for entry in fs::read_dir(FOLDER)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            let mut command = process::program("dpkg-deb");
            process::run(command.arg("--extract").arg(&path).arg(FOLDER))?;
            fs::remove_file(&path)?;
        }
    }
    let binary = binary();
    ensure!(
        runs(),
        "{} does not run; by hand: apt-get install --yes nginx-light, and a link from there to /usr/sbin/nginx",
        binary.display()
    );
    Ok(())
}

fn binary() -> std::path::PathBuf {
    Path::new(FOLDER).join("usr/sbin/nginx")
}

fn runs() -> bool {
    let answer = process::program(binary()).arg("-v").output();
    answer.is_ok_and(|answer| answer.status.success())
}

/// Needs the lists of packages, but no rights.
fn download() -> Result<()> {
    let mut command = process::program("apt-get");
    command.current_dir(FOLDER).args(["-q", "download"]);
    process::output(command.args(PACKAGES)).map(drop)
}
