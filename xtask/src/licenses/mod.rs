//! `licenses.txt`: whose software is compiled into the page, and on what terms.
//!
//! Made from what Cargo knows, at each build, and not by a tool of its own: there is nothing to install, and
//! Rust's standard library, which is compiled with the page, is found by the same steps as every other package.
//! A package without a text, or on terms that nobody has looked at, ends the build.

mod expression;
mod packages;
mod texts;

use std::path::Path;

use anyhow::{Context, Result};

use self::packages::Package;
use self::texts::Texts;

pub const FILE: &str = "licenses.txt";

const HEAD: &str = "\
「電子カルテ補助金 試算」の画面に含まれているソフトウェアと、そのライセンスの一覧です。
This is the software that is compiled into the page 電子カルテ補助金 試算, and the licences of all of it.

[ ] の中の数字は、下にあるライセンスの文書の番号です。
The numbers in brackets are those of the texts below.
";

/// The whole file: the list of packages, then each distinct text once.
pub fn text() -> Result<String> {
    let packages = packages::shipped()?;
    let kept = texts::kept(Path::new("xtask/licenses"))?;
    listed(&packages, &Texts::collected(&packages, kept)?)
}

fn listed(packages: &[Package], texts: &Texts) -> Result<String> {
    let mut list = HEAD.to_owned();
    for package in packages {
        let (name, version) = (&package.name, &package.version);
        let licence = &package.licence;
        expression::allowed(licence).with_context(|| format!("{name} {version}"))?;
        list.push_str(&format!("\n{name} {version}: {licence}"));
        for number in texts.numbers(package) {
            list.push_str(&format!(" [{number}]"));
        }
    }
    list.push('\n');
    for (index, text) in texts.all().enumerate() {
        list.push_str(&format!("\n======== [{}] ========\n\n{text}\n", index + 1));
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::packages::Package;
    use super::texts::Texts;
    use super::{HEAD, listed};

    fn package(name: &str, licence: &str, texts: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            repository: format!("https://example.org/{name}"),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    fn made(packages: &[Package]) -> anyhow::Result<String> {
        listed(packages, &Texts::collected(packages, BTreeMap::new())?)
    }

    #[test]
    fn each_package_is_named_and_each_text_stands_there_once() {
        let packages = [
            package("a", "MIT", &["MIT\r\nof a\n"]),
            package("b", "MIT/Apache-2.0", &["Apache", "MIT of  a"]),
        ];
        let wanted = format!(
            "{HEAD}\na 1.0.0: MIT [1]\nb 1.0.0: MIT/Apache-2.0 [2] [1]\n\
             \n======== [1] ========\n\nMIT\nof a\n\n======== [2] ========\n\nApache\n"
        );
        assert_eq!(made(&packages).unwrap(), wanted);
    }

    #[test]
    fn a_package_without_a_text_ends_the_build() {
        let error = made(&[package("a", "MIT", &[])]).unwrap_err();
        assert!(format!("{error:#}").contains("a 1.0.0 carries no text of its licence"));
    }

    #[test]
    fn a_licence_that_nobody_has_looked_at_ends_the_build() {
        let error = made(&[package("a", "MIT OR SSPL-1.0", &["text"])]).unwrap_err();
        assert!(format!("{error:#}").contains("SSPL-1.0"));
    }
}
