//! The curves and the way back as markup: what is drawn is told, and nothing carries a style of its own.

use super::markup::values;
use super::support::{case, in_april, shipped};
use ehr_grant_estimator::domain::Goal;
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::{ui, view};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    link: String,
    goal: String,
}

#[component]
fn Aids(props: &Props) -> Html {
    let pack = shipped();
    let answer = estimate(&pack, &case(&props.link), in_april());
    let goal = Goal::parse(&props.goal).expect("a goal");
    let curves = [
        view::cost_curve(&pack, &answer),
        view::bed_curve(&pack, &answer),
    ];
    let curves = curves.iter().flatten();
    let mut parts: Vec<Html> = Vec::new();
    for curve in curves {
        parts.push(ui::curve(curve).into());
    }
    let goal = view::goal(&pack, &answer, goal).expect("a programme");
    parts.push(ui::goal(&goal).into());
    parts.into_iter().collect()
}

fn aids(link: &str, goal: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let props = Props {
        link: link.to_owned(),
        goal: goal.to_owned(),
    };
    let renderer = yew::LocalServerRenderer::<Aids>::with_props(props).hydratable(false);
    runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
}

#[test]
fn a_curve_is_told_to_who_does_not_see_it() {
    let html = aids("facility=hospital&beds=180&ehr=130000000", "own.40000000");
    let labels = values(&html, "aria-label");
    let first = labels.first().copied().unwrap_or_default();
    assert!(first.starts_with("費用と自己負担の図。いま：電子カルテの費用130,000,000円"));
    // A label for each drawing and each table.
    assert_eq!(labels.len(), 4);
    assert_eq!(html.matches("role=\"img\"").count(), 2);
    assert_eq!(html.matches("<caption>").count(), 2);
    assert!(values(&html, "style").is_empty());
}

#[test]
fn the_answer_to_a_goal_is_in_its_attributes() {
    let html = aids("facility=hospital&beds=180", "own.40000000");
    assert!(html.contains("data-goal=\"\" data-answer=\"121675000\" data-why=\"ok\""));
    let html = aids("facility=hospital&beds=180", "grant.99999999");
    assert!(html.contains("data-goal=\"\" data-answer=\"\" data-why=\"above-ceiling\""));
}
