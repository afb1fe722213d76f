//! The page's text: what the build puts where. Pure, and loud when a place is missing.

use anyhow::{Context, Result, ensure};
pub use ehr_grant_estimator::publish::{Block, Misplaced, inside, replace};

use crate::compress::gzip;
use crate::csp;

const STATIC_PART: &str = "<!-- xtask: static part -->";
const RULE_YEAR: &str = "<!-- xtask: rule year -->";
const ICON: &str = "<link rel=\"icon\" href=\"data:,\">";
pub const POLICY: &str = "<!-- xtask: policy -->";
pub const WATCH: &str = "<!-- xtask: watch -->";
pub const STYLES: Block = ("<!-- xtask: styles -->", "<!-- xtask: end of styles -->");
/// Those of what the rest of the program makes: they travel behind it, in a data block from which it takes them.
pub const LATE_STYLES: Block = (
    "<!-- xtask: late styles -->",
    "<!-- xtask: end of late styles -->",
);
/// That data block.
pub const LATE: Block = (
    "<script type=\"application/css\" id=\"late-styles\">",
    "</script>",
);
/// Written by Trunk in place of its link to the program: see `pattern_script` in `Trunk.toml`.
pub const PROGRAM: Block = ("<!-- xtask: program -->", "<!-- xtask: end of program -->");

/// What the shipped page carries inline.
pub struct Parts<'a> {
    pub styles: &'a str,
    /// The styles that come behind everything else.
    pub late_styles: &'a str,
    /// Runs before everything else in the page.
    pub watch: &'a str,
    pub glue: &'a str,
    pub loader: &'a str,
    /// The data blocks of the unpacker, of the core and of the rest: see `payload`.
    pub unpacker: &'a str,
    pub core: &'a str,
    pub rest: &'a str,
}

/// Puts in what can be read without the program.
pub fn with_static_part(html: &str, part: &str) -> Result<String, Misplaced> {
    replace(html, (STATIC_PART, ""), part)
}

/// Puts in the fiscal year of the rules that a visitor meets first.
pub fn with_rule_year(html: &str, year: &str) -> Result<String, Misplaced> {
    replace(html, (RULE_YEAR, ""), year)
}

/// Puts the icon in place of the empty one, by an address that needs no request.
pub fn with_icon(html: &str, address: &str) -> Result<String, Misplaced> {
    let link = format!("<link rel=\"icon\" href=\"{address}\">");
    replace(html, (ICON, ""), &link)
}

/// The one file that is the product.
///
/// What the first estimate needs comes first: the rest of the program stands behind the scripts that start its core.
/// Of the orders in which that is so, this is the lightest: `gzip` begins a new table of codes where it sees fit, and
/// where a stretch of text and one of base64 share one, a KB is lost. Where that is, moves with every change.
pub fn shipped(html: &str, parts: &Parts) -> Result<String> {
    let [styles, late] = [parts.styles, parts.late_styles].map(str::trim);
    ensure!(
        !styles.contains("</") && !late.contains("</"),
        "the styles would end their own element"
    );
    let (open, close) = LATE;
    let late = format!("{open}{late}{close}");
    let [watch, glue, loader] = [parts.watch, parts.glue, parts.loader].map(script);
    let html = replace(html, (WATCH, ""), &watch)?;
    let html = replace(&html, STYLES, &format!("<style>{styles}</style>"))?;
    let html = replace(&html, LATE_STYLES, "")?;
    let Parts {
        unpacker,
        core,
        rest,
        ..
    } = parts;
    let before = [
        [unpacker, core, &*glue],
        [unpacker, &glue, core],
        [&glue, unpacker, core],
    ];
    let orders = before.iter().flat_map(|before| {
        [[&*late, rest], [rest, &late]].map(|behind| [before, &[&*loader][..], &behind].concat())
    });
    let pages = orders.map(|order| {
        let page = with_policy(&replace(&html, PROGRAM, &order.join("\n"))?)?;
        Ok((gzip(page.as_bytes())?.len(), page))
    });
    let pages = pages.collect::<Result<Vec<_>>>()?;
    let lightest = pages.into_iter().min_by_key(|(weight, _)| *weight);
    Ok(lightest.context("an order")?.1)
}

/// The policy goes in last, because it names what all the others have put in.
fn with_policy(html: &str) -> Result<String> {
    let (scripts, styles) = (csp::inline(html, "script"), csp::styles(html));
    let policy = csp::meta(&csp::policy(&scripts, &styles));
    let html = replace(html, (POLICY, ""), &policy)?;
    ensure!(
        !html.contains("<link rel=\"stylesheet\""),
        "a style sheet is linked outside its block"
    );
    Ok(as_browsers_write_it(&html))
}

/// Without the white space round head and body that a browser drops or moves: then what it writes
/// when the page hands out itself is the page, byte for byte.
pub fn as_browsers_write_it(html: &str) -> String {
    let mut html = html.trim().to_owned();
    for tag in ["<html", "<head>", "</body>", "</html>"] {
        if let Some((before, after)) = html.split_once(tag) {
            html = [before.trim_end(), tag, after].concat();
        }
    }
    html
}

/// The files with this ending that a block refers to, in order.
pub fn linked<'a>(html: &'a str, block: Block, ending: &str) -> Result<Vec<&'a str>> {
    let links = inside(html, block)?;
    let addresses = links.split('"').filter(|word| word.ends_with(ending));
    Ok(addresses
        .map(|address| address.trim_start_matches("./"))
        .collect())
}

/// A script that neither ends its element nor opens a comment in it.
pub fn in_script(script: &str) -> String {
    script
        .trim()
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

/// A script as it stands in a page.
pub fn script(script: &str) -> String {
    format!("<script>{}</script>", in_script(script))
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use ehr_grant_estimator::publish::{RULE_PACKS, with_rule_packs};

    use super::{PROGRAM, Parts, STYLES, inside, linked, shipped};
    use crate::csp;

    const STAGED: &str = "<head><!-- xtask: policy -->\n<!-- xtask: watch -->\n<!-- xtask: styles -->\n\
        <link rel=\"stylesheet\" href=\"./tokens.css\"/>\n<link rel=\"stylesheet\" href=\"./base.css\"/>\n\
        <!-- xtask: end of styles --><!-- xtask: late styles -->\
        <link rel=\"stylesheet\" href=\"./late.css\"/><!-- xtask: end of late styles --></head><body>\
        <script type=\"application/json\" id=\"rule-packs\"></script>\
        <!-- xtask: program --><script src=\"./app.js\"></script><!-- xtask: end of program --></body>";

    const UNPACKER: &str = "<script type=\"application/wasm\" id=\"unpacker\">-</script>";
    const CORE: &str = "<script type=\"application/wasm\" id=\"program\">AA==</script>";
    const REST: &str = "<script type=\"application/wasm\" id=\"rest\">AA==</script>";

    const PARTS: Parts = Parts {
        styles: "p{}\n",
        late_styles: "b{}\n",
        watch: "watch()",
        glue: "let wasm_bindgen = '</script><!--';",
        loader: "start()",
        unpacker: UNPACKER,
        core: CORE,
        rest: REST,
    };

    #[test]
    fn style_sheets_keep_the_order_of_their_links() {
        assert_eq!(
            linked(STAGED, STYLES, ".css").unwrap(),
            ["tokens.css", "base.css"]
        );
        assert_eq!(linked(STAGED, PROGRAM, ".js").unwrap(), ["app.js"]);
    }

    fn packed(staged: &str) -> Result<String> {
        shipped(staged, &PARTS)
    }

    #[test]
    fn the_shipped_page_is_whole_and_its_policy_true() {
        let page = packed(STAGED).unwrap();
        csp::verify(&page).unwrap();
        assert!(page.contains("<style>p{}</style>") && page.contains(CORE));
        let start = page.find("start()").unwrap();
        for before in [UNPACKER, CORE, "let wasm_bindgen"] {
            assert!(page.find(before).unwrap() < start, "{before}");
        }
        assert!(page.find(REST).unwrap() > start && page.find("late-styles").unwrap() > start);
        assert!(page.contains("id=\"late-styles\">b{}</script>"));
        assert!(page.contains(r"<script>let wasm_bindgen = '<\/script><\!--';</script>"));
        assert!(page.find("<script>watch()").unwrap() < page.find("<style>").unwrap());
        assert!(!page.contains("xtask") && !page.contains("src=") && !page.contains("href="));
    }

    #[test]
    fn white_space_that_browsers_drop_is_dropped() {
        let html = "<!doctype html>\n<html lang=\"ja\">\n<head>\n</head>\n<body>\n<p>a </p>\n</body>\n</html>\n";
        assert_eq!(
            super::as_browsers_write_it(html),
            "<!doctype html><html lang=\"ja\"><head>\n</head>\n<body>\n<p>a </p></body></html>"
        );
    }

    #[test]
    fn a_missing_or_doubled_place_is_refused() {
        assert!(packed(&STAGED.replace("xtask: policy", "")).is_err());
        assert!(packed(&STAGED.replace("xtask: end of styles", "")).is_err());
        assert!(packed(&STAGED.repeat(2)).is_err());
    }

    #[test]
    fn styles_that_would_be_lost_are_refused() {
        assert!(packed(&format!("{STAGED}<link rel=\"stylesheet\" href=\"x.css\">")).is_err());
        let parts = Parts {
            styles: "p::after{content:'</style>'}",
            ..PARTS
        };
        assert!(shipped(STAGED, &parts).is_err());
    }

    #[test]
    fn rule_packs_cannot_leave_their_element_and_mean_the_same() {
        let packs = "[\n{ \"quote\": \"</script><!-- <script>\" }\n]";
        let page = with_rule_packs(STAGED, packs).unwrap();
        let embedded = inside(&page, RULE_PACKS).unwrap();
        assert!(!embedded.contains("</") && !embedded.contains("<!--"));
        let read = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(embedded), read(packs));
    }
}
