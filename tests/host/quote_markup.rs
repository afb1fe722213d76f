//! The part of the page with a quote, rendered on the host.

use super::markup::values;
use super::support::{case, pack};
use ehr_grant_estimator::domain::{Bearer, Input};
use ehr_grant_estimator::form::{QuoteDeed, QuoteSheet};
use ehr_grant_estimator::ui::{QuoteTyped, quote};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    text: String,
    typed: QuoteTyped,
}

#[component]
fn Stage(props: &Props) -> Html {
    let sheet = QuoteSheet::default();
    let pasted = sheet.apply(QuoteDeed::Paste(props.text.clone()));
    let to = Bearer::Cost(Input::Cyber);
    let assigned = pasted.and_then(|sheet| sheet.apply(QuoteDeed::Assign(vec![(1, to)])));
    let sheet = assigned.unwrap_or_default();
    let plan = case("facility=hospital&beds=100").plan;
    // As if the link were short.
    let is_long = sheet.quote.lines.len() > 10;
    quote(&pack(), &plan, &sheet, &props.typed, is_long).into()
}

fn rendered(text: &str, typed: QuoteTyped) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let text = text.to_owned();
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(Props { text, typed });
    let renderer = renderer.hydratable(false);
    runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
}

const TEXT: &str =
    "電子カルテ\t5,000,000\nサーバ\t900,000\n謎\t3\n消費税\t590,000\n以上\n合計\t6,490,000";

#[test]
fn each_line_has_its_own_place_to_choose_and_the_chosen_one_is_marked() {
    let html = rendered(TEXT, QuoteTyped::default());
    assert_eq!(html.matches("<select").count(), 3);
    assert_eq!(html.matches(" selected=\"\"").count(), 3);
    let (_, second) = html
        .split_once("id=\"quote-to-1\"")
        .expect("the second line");
    assert!(second.contains("value=\"cyber\" selected=\"\""), "{second}");
    assert_eq!(
        values(&html, "data-of"),
        [" 0.ehr", "0", "0", "1", "1", "2", "2"]
    );
    for deed in [
        "quote-text",
        "quote-paste",
        "quote-open",
        "quote-to",
        "quote-remove",
        "quote-label",
        "quote-amount",
        "quote-add",
        "quote-take",
        "quote-clear",
    ] {
        assert!(values(&html, "data-late").contains(&deed), "{deed}");
    }
}

/// Beside the button that saves them, because nothing else keeps them then.
#[test]
fn lines_that_are_in_no_link_are_told_of_where_they_are_saved() {
    let says = "リンクには費用の合計だけが入ります";
    let short = rendered(TEXT, QuoteTyped::default());
    assert!(!short.contains(says));
    let long = rendered(&"サーバ\t1,000\n".repeat(11), QuoteTyped::default());
    let (_, behind) = long.split_once(says).expect("it is told");
    let (_, sums) = long.split_once("data-quote").expect("the sums");
    assert!(sums.contains(says) && behind.contains("download="));
}

#[test]
fn every_control_has_its_words_and_every_id_stands_once() {
    let problems = QuoteTyped {
        text: "</textarea><b>".to_owned(),
        text_problem: "a".to_owned(),
        label: "\"x\"".to_owned(),
        amount: "1".to_owned(),
        amount_problem: "b".to_owned(),
    };
    for (text, typed) in [
        ("", QuoteTyped::default()),
        (TEXT, QuoteTyped::default()),
        (TEXT, problems),
    ] {
        let html = rendered(text, typed);
        let ids = values(&html, "id");
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len());
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(&html, name).iter().flat_map(|ids| ids.split(' ')) {
                assert!(ids.contains(&id), "{name} {id}");
            }
        }
        assert!(values(&html, "style").is_empty());
        assert!(!html.contains("<b>"), "{html}");
    }
}

#[test]
fn what_was_read_is_told_beside_the_lines() {
    let html = rendered(TEXT, QuoteTyped::default());
    for text in [
        "月額などかもしれません",
        "明細の合計は6,490,000円で、見積書の合計6,490,000円と一致します。",
        "税込・税抜の別は案内に記載がありません",
        "候補：電子カルテの費用（案内の「電子カルテ」から。",
    ] {
        assert!(html.contains(text), "{text}\n{html}");
    }
    assert!(html.contains("data-met=\"\""));
}
