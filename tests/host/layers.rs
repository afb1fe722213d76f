//! The arrows of the house, read from the tokens of its code: comments and strings are none.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::support::{rust_files, tokens};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A layer, and the layers that it may use besides itself.
const ARROWS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("rules", &["domain"]),
    ("form", &["domain"]),
    ("conformance", &["domain", "rules", "form"]),
    ("view", &["domain", "rules", "conformance"]),
    ("publish", &["domain", "rules"]),
    (
        "ui",
        &["domain", "rules", "form", "view", "conformance", "publish"],
    ),
];

/// What is named where the root itself is given another name or taken whole: nobody could follow it.
const ROOT: &str = "the root of the crate";

#[test]
fn no_arrow_goes_back() {
    for (layer, may_use) in ARROWS {
        for file in rust_files(&Path::new("src").join(layer)) {
            let code = fs::read_to_string(&file).expect("text");
            for used in layers_used(&code, &file) {
                let allowed = used == layer || may_use.contains(&used.as_str());
                assert!(allowed, "{} uses {used}", file.display());
            }
        }
    }
    for main in ["src/main.rs", "src/bin/many.rs", "src/bin/rules.rs"] {
        let code = fs::read_to_string(main).expect("text");
        assert_eq!(
            layers_used(&code, Path::new(main)),
            BTreeSet::from(["ui".to_owned()])
        );
    }
}

/// What the code of a file names of the root of the crate: layers, and whatever else is taken from there,
/// such as a name that `lib.rs` hands on.
fn layers_used(code: &str, file: &Path) -> BTreeSet<String> {
    let within = file.with_extension("");
    let names = within.iter().skip(1).filter_map(|name| name.to_str());
    let module = names.filter(|name| !["mod", "main"].contains(name));
    let module: Vec<_> = module.map(str::to_owned).collect();
    let mut used = BTreeSet::new();
    follow(tokens(code), None, &module, &mut used);
    used
}

/// Follows each path of the code that begins in the crate. Inside the braces of a path each branch goes
/// on from `start`.
fn follow(
    code: TokenStream,
    start: Option<&[String]>,
    module: &[String],
    used: &mut BTreeSet<String>,
) {
    // Where the path stands that is being read, and whether the next token goes on from there.
    let mut path = start.map(<[String]>::to_vec);
    let mut goes_on = path.is_some();
    let (mut before, mut named) = (String::new(), None);
    let mut code = code.into_iter().peekable();
    while let Some(token) = code.next() {
        let last = std::mem::take(&mut before);
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => goes_on = path.is_some(),
            TokenTree::Punct(mark) if mark.as_char() == ',' && start.is_some() => {
                path = start.map(<[String]>::to_vec);
                goes_on = true;
            }
            TokenTree::Ident(word) => {
                let word = word.to_string().trim_start_matches("r#").to_owned();
                if last == "mod" {
                    named = Some(word.clone());
                }
                path = match path.take().filter(|_| goes_on) {
                    Some(path) => Some(gone_on(path, &word)),
                    None => begun(&word, module),
                };
                goes_on = false;
                let next = code.peek();
                let is_renamed = matches!(next, Some(TokenTree::Ident(_)));
                let ends = !matches!(next, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
                match path.as_deref().filter(|_| ends && last != "crate") {
                    Some([layer, ..]) => drop(used.insert(layer.clone())),
                    // `crate as house`, `extern crate self as house`, `crate::{self}`
                    Some([]) if is_renamed || word == "self" => drop(used.insert(ROOT.to_owned())),
                    _ => {}
                }
                before = word;
            }
            TokenTree::Group(group) if goes_on && group.delimiter() == Delimiter::Brace => {
                follow(group.stream(), path.as_deref(), module, used);
                (path, goes_on) = (None, false);
            }
            TokenTree::Group(group) => {
                let inner: Vec<_> = named.take().into_iter().collect();
                follow(group.stream(), None, &[module, &inner].concat(), used);
                (path, goes_on) = (None, false);
            }
            other => {
                if goes_on && other.to_string() == "*" {
                    let whole = path.iter().flatten().next();
                    used.insert(whole.map_or(ROOT, String::as_str).to_owned());
                }
                (path, goes_on) = (None, false);
                named = None;
            }
        }
    }
}

/// Where a path stands after its first word; none where that is not in the crate.
fn begun(word: &str, module: &[String]) -> Option<Vec<String>> {
    match word {
        "crate" | "ehr_grant_estimator" => Some(Vec::new()),
        "self" => Some(module.to_vec()),
        "super" => Some(gone_on(module.to_vec(), word)),
        _ => None,
    }
}

fn gone_on(mut path: Vec<String>, word: &str) -> Vec<String> {
    match word {
        "self" => {}
        "super" => drop(path.pop()),
        name => path.push(name.to_owned()),
    }
    path
}

#[track_caller]
fn uses(code: &str, expected: &[&str]) {
    let used = layers_used(code, Path::new("src/rules/pack/limit.rs"));
    let used: Vec<_> = used.iter().map(String::as_str).collect();
    assert_eq!(used, expected, "{code}");
}

#[test]
fn a_layer_is_found_in_braces_over_lines_and_under_another_name() {
    uses("use crate::ui;", &["ui"]);
    uses("use crate::{domain::Yen, ui::App};", &["domain", "ui"]);
    uses(
        "use crate::{\n    domain::{Yen, Date},\n    r#ui::{\n        stage::{Stage},\n    },\n};",
        &["domain", "ui"],
    );
    uses("use crate :: ui :: App;", &["ui"]);
    uses("use ehr_grant_estimator::view::rows;", &["view"]);
    uses("use ::ehr_grant_estimator::{view as domain};", &["view"]);
    uses("pub(in crate::ui) fn f() {}", &["ui"]);
    uses(
        "fn f() -> crate::view::Row { crate::form::from_link(\"\") }",
        &["form", "view"],
    );
    uses("macro_rules! m { () => { $crate::ui::App } }", &["ui"]);
    uses(
        "html! { <crate::ui::App value={crate::view::x()} /> }",
        &["ui", "view"],
    );
}

#[test]
fn a_layer_is_found_by_every_way_up() {
    uses("use super::super::super::ui;", &["ui"]);
    uses(
        "use super::super::{super::ui::App, Pack};",
        &["rules", "ui"],
    );
    uses("let rows = super::super::super::view::rows();", &["view"]);
    uses("use self::super::super::super::ui;", &["ui"]);
    uses("mod tests { use super::super::super::super::ui; }", &["ui"]);
    // Without the module it would be one step too many.
    uses("mod tests { use super::super::super::figure; }", &["rules"]);
}

#[test]
fn what_the_root_hands_on_is_no_way_round() {
    uses("use crate::App;", &["App"]);
    for code in [
        "use crate as house; use house::ui;",
        "use crate::{self as house};",
        "use crate::*;",
        "use super::super::super::*;",
        "use super::super::super as house;",
        "extern crate self as house;",
        "extern crate ehr_grant_estimator as house;",
    ] {
        uses(code, &[ROOT]);
    }
}

#[test]
fn honest_code_passes() {
    uses(
        "use super::Pack; use super::super::{node::Node, place}; use self::inner::X;",
        &["rules"],
    );
    uses(
        "use crate::{domain::{Yen, Date}, rules::Pack};",
        &["domain", "rules"],
    );
    uses(
        "// crate::ui\n/// [`crate::ui`]\n//! crate::ui\n/* crate::{ui} */ fn f() {}",
        &[],
    );
    uses(
        "const A: &str = \"crate::ui\"; const B: &str = r#\"use crate::{ui};\"#;",
        &[],
    );
    uses(
        "pub(crate) struct A; pub(super) fn ui(self) -> usize { self.ui as usize }",
        &["rules"],
    );
    uses(
        "use std::{fmt, view::ui}; fn f(ui: ui::App) { other::ui() }",
        &[],
    );
}
