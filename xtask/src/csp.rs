//! The page's own Content-Security-Policy: it names by hash what may run and lets nothing out.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::page;

/// The policy under which exactly these inline scripts and styles work, and nothing is sent anywhere. The
/// page's own host may add what a browser needs to keep the page: the worker, the manifest and its icons.
pub fn policy(scripts: &[&str], styles: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types est-sw",
        sources(scripts),
        sources(styles)
    )
}

/// The same for a page that needs nothing beside it.
pub fn alone_policy(scripts: &[&str], styles: &[&str]) -> String {
    let policy = policy(scripts, styles);
    [
        (" 'self'", ""),
        ("manifest-src; ", ""),
        ("worker-src; ", ""),
        ("trusted-types est-sw", "trusted-types 'none'"),
    ]
    .into_iter()
    .fold(policy, |policy, (part, instead)| {
        policy.replace(part, instead)
    })
}

/// The same for a document that shows the page in a frame, by the script that stands beside it.
pub fn framing_policy(scripts: &[&str], styles: &[&str]) -> String {
    policy(scripts, styles)
        .replace("script-src", "frame-src 'self'; script-src 'self'")
        .replace(" 'wasm-unsafe-eval'", "")
}

/// Checks the finished bytes: the policy in the page is the one that its own scripts and styles need.
pub fn verify(page: &str) -> Result<()> {
    verify_by(page, policy)
}

/// As `verify`, by the policy that this kind of document needs.
pub fn verify_by(page: &str, policy: fn(&[&str], &[&str]) -> String) -> Result<()> {
    ensure!(
        !page.contains('\r'),
        "a browser drops carriage returns before it hashes: the page has some"
    );
    let (scripts, styles) = (inline(page, "script"), styles(page));
    let needed = meta(&policy(&scripts, &styles));
    ensure!(
        page.contains(&needed),
        "the policy in the page is not the one that its scripts and styles need"
    );
    Ok(())
}

/// Must stand before whatever it governs.
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn sources(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| source(text))
        .collect::<Vec<_>>()
        .join(" ")
}

fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The contents of each style that applies, and of the one that the program puts in later.
pub fn styles(page: &str) -> Vec<&str> {
    let mut styles = inline(page, "style");
    styles.extend(page::inside(page, page::LATE));
    styles
}

/// The contents of each element of this name without attributes: scripts that run and styles that
/// apply. Data blocks carry a `type` and need no permission.
pub fn inline<'a>(page: &'a str, element: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    let after_open = page.split(open.as_str()).skip(1);
    after_open
        .filter_map(|rest| rest.split_once(close.as_str()))
        .map(|(text, _)| text)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{alone_policy, framing_policy, inline, meta, policy, source, verify};

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // The example of the CSP specification.
        assert_eq!(
            source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn data_blocks_are_not_scripts() {
        let page =
            "<script type=\"application/json\">[]</script><script>a()</script><script>b()</script>";
        assert_eq!(inline(page, "script"), ["a()", "b()"]);
    }

    #[test]
    fn one_changed_byte_breaks_the_policy() {
        let policy = meta(&policy(&["a()"], &["p{}"]));
        let page = format!("{policy}<style>p{{}}</style><script>a()</script>");
        assert!(verify(&page).is_ok());
        assert!(verify(&page.replace("a()", "a( )")).is_err());
        assert!(verify(&page.replace("p{}", "p{ }")).is_err());
        assert!(verify(&format!("{page}<script>extra()</script>")).is_err());
        assert!(verify(&format!("{page}\r\n")).is_err());
    }

    #[test]
    fn nothing_may_be_fetched_or_sent() {
        let policy = policy(&["a()"], &["p{}"]);
        assert!(policy.starts_with("default-src 'none'; "));
        assert!(!policy.contains("connect-src") && !policy.contains("unsafe-inline"));
        assert!(!policy.contains("http") && !policy.contains('*'));
    }

    /// What lets the page be kept: a worker, a manifest and icons, each from its own host alone.
    #[test]
    fn the_own_host_may_add_what_keeps_the_page() {
        let policy = policy(&["a()"], &["p{}"]);
        for part in [
            "img-src data: 'self'; ",
            "manifest-src 'self'; ",
            "worker-src 'self'; ",
            "trusted-types est-sw",
        ] {
            assert!(policy.contains(part), "{part}");
        }
        assert_eq!(policy.matches("'self'").count(), 3);
    }

    #[test]
    fn a_page_that_stands_alone_may_take_nothing_from_its_host() {
        let policy = alone_policy(&["a()"], &["p{}"]);
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"));
        assert!(policy.ends_with(
            "img-src data:; base-uri 'none'; form-action 'none'; \
            require-trusted-types-for 'script'; trusted-types 'none'"
        ));
        assert!(!policy.contains("'self'") && policy.contains("'wasm-unsafe-eval'"));
    }

    #[test]
    fn a_document_that_frames_the_page_may_do_only_that_besides() {
        let policy = framing_policy(&["a()"], &["p{}"]);
        assert!(
            policy.starts_with("default-src 'none'; frame-src 'self'; script-src 'self' 'sha256-")
        );
        assert!(!policy.contains("connect-src") && !policy.contains("unsafe"));
    }
}
