//! What a lock file of npm says, and npm's own record of what it installed, which is of the same form.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

/// By their places, as `node_modules/esbuild`; the project itself is under the empty one.
pub type Packages = Map<String, Value>;

/// Those of the text of a lock file or of the record.
pub fn packages(lock: &str) -> Result<Packages> {
    let mut lock: Value = serde_json::from_str(lock).context("the lock file of npm")?;
    match lock.get_mut("packages").map(Value::take) {
        Some(Value::Object(packages)) => Ok(packages),
        _ => bail!("the lock file of npm names no packages"),
    }
}

/// Whether everything is there with the content that was locked. What is for other systems may be missing.
pub fn holds(installed: &Packages, locked: &Packages) -> bool {
    let mut locked = locked.iter().filter(|(place, _)| !place.is_empty());
    locked.all(|(place, locked)| match installed.get(place) {
        Some(found) => ["version", "integrity"]
            .iter()
            .all(|key| found.get(key) == locked.get(key)),
        None => locked.get("optional") == Some(&Value::Bool(true)),
    })
}

/// What `package.json` asks for, with the versions, for messages.
pub fn requested(locked: &Packages) -> String {
    let project = locked.get("").and_then(|own| own.get("dependencies"));
    let wanted = project.and_then(Value::as_object);
    let names = wanted.into_iter().flatten();
    let names: Vec<_> = names
        .map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default()))
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{holds, packages, requested};

    /// Each with its `package.json`.
    const LOCKS: [(&str, &str); 2] = [
        (
            include_str!("../../package-lock.json"),
            include_str!("../../package.json"),
        ),
        (
            include_str!("../../../tests/bench/package-lock.json"),
            include_str!("../../../tests/bench/package.json"),
        ),
    ];

    #[test]
    fn every_package_is_locked_by_its_content_and_by_no_address() {
        for (lock, _) in LOCKS {
            assert!(!lock.contains("\"resolved\"") && !lock.contains("http"));
            for (place, package) in packages(lock).unwrap() {
                let integrity = package.get("integrity").and_then(Value::as_str);
                let whole = integrity.is_some_and(|it| it.starts_with("sha512-") && it.len() == 95);
                assert!(whole || place.is_empty(), "{place}: {integrity:?}");
            }
        }
    }

    #[test]
    fn one_version_of_each_is_asked_for_and_locked() {
        for (lock, manifest) in LOCKS {
            let locked = packages(lock).unwrap();
            let manifest: Value = serde_json::from_str(manifest).unwrap();
            let wanted = manifest.get("dependencies").unwrap().as_object().unwrap();
            for (name, version) in wanted {
                let exact = version.as_str().unwrap();
                assert!(exact.chars().all(|it| it.is_ascii_digit() || it == '.'));
                let found = locked.get(&format!("node_modules/{name}")).unwrap();
                assert_eq!(found.get("version"), Some(version), "{name}");
            }
        }
    }

    #[test]
    fn a_message_names_what_was_asked_for() {
        let lock = r#"{ "packages": { "": { "dependencies": { "a": "1.0.0", "b": "2.1.0" } } } }"#;
        assert_eq!(requested(&packages(lock).unwrap()), "a 1.0.0, b 2.1.0");
    }

    #[test]
    fn another_content_or_version_is_not_taken_for_the_one_that_is_locked() {
        let locked = packages(LOCKS[0].0).unwrap();
        let changed = |place: &str, key: &str| {
            let mut installed = locked.clone();
            installed.get_mut(place).unwrap()[key] = "other".into();
            installed
        };
        assert!(holds(&locked, &locked));
        assert!(!holds(&changed("node_modules/esbuild", "version"), &locked));
        assert!(!holds(
            &changed("node_modules/esbuild", "integrity"),
            &locked
        ));
        let without = |place: &str| {
            let mut installed = locked.clone();
            installed.remove(place).unwrap();
            installed
        };
        assert!(!holds(&without("node_modules/binaryen"), &locked));
        assert!(holds(&without("node_modules/@esbuild/win32-x64"), &locked));
    }
}
