//! What stands beside the page for those who frame it: the script of the element
//! `<tmg-grant-estimator>`, and the page on which a site owner makes the code to paste.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ehr_grant_estimator::domain::{Choice, Date, Input, InputProblem};
use ehr_grant_estimator::rules::{BedLimit, Pack};
use ehr_grant_estimator::view;
use sha2::{Digest, Sha384};

use crate::{csp, minify, page, rules};

/// The number is part of the name because sites pin the bytes: other bytes need another number,
/// and the old file stays where it was.
pub const SCRIPT: &str = "embed-1.js";
pub const GUIDE: &str = "embed.html";

/// Every page of every site that uses it loads the script: it must cost them nothing.
const BUDGET: usize = 2048;

/// All that the page can make use of, and never `allow-same-origin`: with it, a frame of the site's
/// own address could take its sandbox off.
const SANDBOX: &str =
    "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

const STYLES: &str = "<!-- xtask: styles -->";
const GUIDE_SCRIPT: &str = "<!-- xtask: script -->";

/// Writes both files beside the page, whose styles the guide shares.
pub fn write(folder: &Path, page: &str) -> Result<()> {
    let script = minify::es5(include_str!("../../src/embed/embed.js"))?
        .trim()
        .to_owned();
    within_budget(script.len())?;
    let rules = rules::read(Path::new("rules"))?;
    // Those of the last year: it is the same Act that limits them in each.
    let pack = rules.shelf.on(Date::LAST);
    let guide = guide(page, &integrity(&script), pack)?;
    csp::verify_by(&guide, csp::framing_policy)?;
    fs::write(folder.join(SCRIPT), script)?;
    fs::write(folder.join(GUIDE), guide)?;
    Ok(())
}

fn guide(shipped: &str, integrity: &str, pack: &Pack) -> Result<String> {
    let own = minify::styles(include_str!("../../src/embed/guide.css"))?;
    let styles = format!("{}{}", csp::inline(shipped, "style").concat(), own.trim());
    let script = minify::es5(concat!(
        include_str!("../../src/shell/frame.js"),
        include_str!("../../src/embed/guide.js")
    ))?;
    let script = page::in_script(&script);
    let policy = csp::meta(&csp::framing_policy(&[&script], &[&styles]));

    let guide = include_str!("../../src/embed/guide.html")
        .replace("xtask-integrity", integrity)
        .replace("xtask-sandbox", SANDBOX);
    let guide = with_limits(&guide, &pack.limits.beds)?;
    let guide = page::replace(&guide, (page::POLICY, ""), &policy)?;
    let guide = page::replace(&guide, (STYLES, ""), &format!("<style>{styles}</style>"))?;
    let script = format!("<script>{script}</script>");
    Ok(page::replace(&guide, (GUIDE_SCRIPT, ""), &script)?)
}

/// Beside each kind of facility how many beds it may have, and what the page itself says of another number.
fn with_limits(guide: &str, limits: &[BedLimit]) -> Result<String> {
    let mut guide = guide.to_owned();
    for limit in limits {
        let (facility, from, to) = (limit.facility, limit.from, limit.to);
        let problem = InputProblem::Beds { facility, from, to };
        let problem = view::field_error(Input::Beds, problem);
        let most = to
            .map(|to| format!(" data-to=\"{to}\""))
            .unwrap_or_default();
        let answer = format!("name=\"facility\" value=\"{}\"", facility.code());
        let limits = format!("{answer} data-from=\"{from}\"{most} data-problem=\"{problem}\"");
        guide = page::replace(&guide, (&answer, ""), &limits)?;
    }
    Ok(guide)
}

/// By which a site makes sure that the script it loads is the one that it has looked at.
fn integrity(script: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(script)))
}

fn within_budget(length: usize) -> Result<()> {
    ensure!(
        length <= BUDGET,
        "{SCRIPT} has {length} bytes, {} more than the {BUDGET} allowed",
        length - BUDGET
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{SANDBOX, integrity, with_limits, within_budget};
    use crate::promise::promised;
    use crate::rules;
    use ehr_grant_estimator::domain::Date;

    #[test]
    fn the_guide_knows_the_limits_that_the_rules_give() {
        let rules = rules::read("../rules".as_ref()).unwrap();
        let limits = &rules.shelf.on(Date::LAST).limits.beds;
        let guide = with_limits(include_str!("../../src/embed/guide.html"), limits).unwrap();
        for known in [
            "value=\"hospital\" data-from=\"20\" data-problem=\"＊病院の病床数は20以上で",
            "value=\"clinic\" data-from=\"0\" data-to=\"19\" data-problem=\"＊医科診療所の病床数は0〜19で",
        ] {
            assert!(guide.contains(known), "{known}");
        }
        let script = include_str!("../../src/embed/guide.js");
        assert!(!script.contains("20") && !script.contains("19"));
    }

    #[test]
    fn the_element_and_the_plain_frame_are_in_the_same_sandbox() {
        let script = include_str!("../../src/embed/embed.js");
        assert!(script.contains(&format!("\"{SANDBOX}\"")));
        assert!(!SANDBOX.contains("allow-same-origin") && !SANDBOX.contains("top-navigation"));
        let guide = include_str!("../../src/embed/guide.html");
        assert!(guide.contains("sandbox=\"xtask-sandbox\""));
    }

    /// The names of attributes that the element keeps to itself, and the beginnings of such names.
    fn kept_back() -> (Vec<&'static str>, Vec<&'static str>) {
        let script = include_str!("../../src/embed/embed.js");
        let list = script.split_once("(?!(").unwrap().1;
        let (names, rest) = list.split_once("|(").unwrap();
        let beginnings = rest.split_once(").+)=)[a-z]+=").unwrap().0;
        (names.split('|').collect(), beginnings.split('|').collect())
    }

    #[test]
    fn every_key_of_the_link_may_be_an_attribute_of_the_element() {
        use ehr_grant_estimator::domain::{Choice, Input};
        let (names, beginnings) = kept_back();
        for input in Input::ALL {
            let key = input.code();
            assert!(key.bytes().all(|byte| byte.is_ascii_lowercase()), "{key}");
            assert!(!names.contains(&key), "{key}");
            let begins = |beginning: &&str| key.starts_with(*beginning);
            assert!(!beginnings.iter().any(begins), "{key}");
        }
        // What HTML gives to all elements, and the element's own.
        for name in ["src", "class", "id", "title", "tabindex", "slot", "popover"] {
            assert!(names.contains(&name), "{name}");
        }
        assert_eq!(beginnings, ["auto", "item", "on", "xml"]);
    }

    /// However long the address and however many the attributes; and those of today have room.
    #[test]
    fn no_link_of_the_element_is_longer_than_the_page_reads() {
        use ehr_grant_estimator::domain::{Choice, Input};
        let script = include_str!("../../src/embed/embed.js");
        let (scheme, address, value) = ("https:".len(), 1_294, 144);
        assert!(script.contains(&format!(".{{1,{address}}}$/.test(url.href)")));
        assert!(script.contains(&format!("=.{{1,{value}}}$/")));
        assert!(script.contains("!(url.href + pair)[3999]"));
        assert_eq!(
            promised("docs/framing.md", "one of more than ", " characters"),
            value
        );
        assert_eq!(
            promised("docs/framing.md", "of the page, of up to ", " characters"),
            scheme + address
        );
        let pairs = Input::ALL
            .iter()
            .map(|input| input.code().len() + 2 + value);
        assert!(scheme + address + pairs.sum::<usize>() <= 4_000);
    }

    #[test]
    fn the_element_keeps_to_the_bounds_that_are_promised() {
        let script = include_str!("../../src/embed/embed.js");
        let bound = |before: &str, after: &str| promised("docs/framing.md", before, after);
        let (least, most) = (bound("clamped to ", "…"), bound("clamped to 200…", " px"));
        assert!(script.contains(&format!("Math.min({most}, Math.max({least}, ")));
        let programmes = bound("never more than ", " |");
        assert!(script.contains(&format!("data.programs.length <= {programmes}")));
    }

    #[test]
    fn the_integrity_is_the_one_that_browsers_compute() {
        // The example of the specification of Subresource Integrity.
        assert_eq!(
            integrity("alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn the_budget_is_2_kibibytes_inclusive() {
        // 2 × 1,024
        assert!(within_budget(2_048).is_ok());
        assert!(within_budget(2_049).is_err());
        let kibibytes = promised("docs/framing.md", "`embed-1.js` (", " KB)");
        assert_eq!(kibibytes * 1_024, 2_048);
    }

    /// In a frame as tall as its content, a part as tall as the frame would grow for ever.
    #[test]
    fn no_size_depends_on_the_height_of_the_frame() {
        let files =
            ["../styles", "../styles/late"].map(|folder| std::fs::read_dir(folder).unwrap());
        let paths = files
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path());
        for path in paths.filter(|path| path.is_file()) {
            let styles = std::fs::read_to_string(&path).unwrap();
            let numbers = styles.split(|letter: char| !letter.is_ascii_alphanumeric());
            let tall = ["vh", "svh", "lvh", "dvh", "vmin", "vmax", "vb"];
            let found: Vec<_> = numbers
                .filter(|word| {
                    tall.contains(&word.trim_start_matches(|c: char| c.is_ascii_digit()))
                })
                .collect();
            assert_eq!(found, [""; 0], "{}", path.display());
        }
    }
}
