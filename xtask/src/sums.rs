//! `SHA256SUMS`: by which a copy of the files can be checked with `sha256sum --check`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

pub const FILE: &str = "SHA256SUMS";

/// Lists every other file of the folder.
pub fn write(folder: &Path) -> Result<()> {
    fs::write(folder.join(FILE), text(folder)?).context(FILE)
}

/// Checks the list as it stands on the disk.
///
/// # Errors
/// If a file differs, is missing, or is not in the list.
pub fn verify(folder: &Path) -> Result<()> {
    let listed = fs::read_to_string(folder.join(FILE)).context(FILE)?;
    let needed = text(folder)?;
    ensure!(
        listed == needed,
        "{FILE} says\n{listed}and the files have\n{needed}"
    );
    Ok(())
}

/// One line a file: the sum in hexadecimal digits, two spaces, the name.
fn text(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for name in names(folder)? {
        if name != FILE {
            let bytes = fs::read(folder.join(&name)).with_context(|| name.clone())?;
            text.push_str(&format!("{:x}  {name}\n", Sha256::digest(bytes)));
        }
    }
    Ok(text)
}

/// The names of all files in a folder, in the order of the alphabet.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::{FILE, verify, write};

    /// By the program that a reader of the list will use.
    fn accepted(folder: &Path) -> bool {
        let mut command = Command::new("sha256sum");
        command.current_dir(folder);
        command.args(["--check", "--strict", "--quiet", FILE]);
        command.output().unwrap().status.success()
    }

    #[test]
    fn the_list_is_read_by_sha256sum_and_tells_a_changed_file() {
        let folder = Path::new("../target/tmp/sums");
        fs::remove_dir_all(folder).ok();
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("a.html"), "text").unwrap();
        fs::write(folder.join("b.png"), [0, 159, 13, 10]).unwrap();
        write(folder).unwrap();
        assert!(verify(folder).is_ok() && accepted(folder));

        fs::write(folder.join("b.png"), [0, 159, 13, 11]).unwrap();
        assert!(verify(folder).is_err() && !accepted(folder));
    }
}
