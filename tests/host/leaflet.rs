//! The two examples that the leaflet works out, and the words that the pack quotes from it.

use super::support::{LEAFLET, case, grants, in_april, node, shipped, verdict};
use ehr_grant_estimator::domain::YenRange;
use ehr_grant_estimator::rules::{Node, estimate};

#[test]
fn a_hospital_of_100_beds_that_spends_70_million_gets_45_375_000() {
    grants(
        "facility=hospital&beds=100&ehr=70000000",
        "hospital-ehr",
        45_375_000,
    );
}

#[test]
fn a_bedless_clinic_that_spends_2_million_gets_1_500_000() {
    grants(
        "facility=clinic&beds=0&ehr=2000000",
        "clinic-ehr",
        1_500_000,
    );
}

#[test]
fn the_examples_of_the_pack_come_to_what_the_leaflet_prints() {
    let pack = shipped();
    assert_eq!(pack.examples.len(), 2);
    for example in &pack.examples {
        let answer = estimate(&pack, &case(&example.link), in_april());
        let grant = verdict(&answer, &example.programme).grant;
        assert_eq!(
            grant,
            Some(YenRange::exact(example.grant)),
            "{}",
            example.label
        );
    }
}

#[test]
fn every_quotation_stands_on_the_leaflet_word_for_word() {
    let leaflet = without_layout(LEAFLET);
    let mut quotations = 0;
    each_quotation(&node(super::support::PACK), &mut |document, quote| {
        if document == "leaflet" {
            quotations += 1;
            assert!(leaflet.contains(&without_layout(quote)), "{quote}");
        }
    });
    assert!(quotations > 50, "only {quotations} quotations were found");
}

#[test]
fn the_support_menu_is_the_leaflets_own_words() {
    let leaflet = without_layout(LEAFLET);
    let pack = shipped();
    assert_eq!(pack.support.len(), 7);
    for support in &pack.support {
        let words = support.worries.iter().chain(&support.summary);
        for text in words.chain([&support.phase, &support.menu]) {
            assert!(leaflet.contains(&without_layout(text)), "{text}");
        }
    }
}

#[test]
fn whom_a_programme_is_for_is_told_only_where_it_is_printed() {
    let lines = ehr_grant_estimator::view::lines(&shipped());
    let whom: Vec<_> = lines.iter().map(|line| line.open_to.as_str()).collect();
    let both = "病院、医科診療所";
    let unprinted = "案内に記載なし";
    assert_eq!(
        whom,
        [
            "病院",
            "病院",
            "医科診療所",
            both,
            unprinted,
            both,
            unprinted
        ]
    );
}

#[test]
fn a_worked_example_is_laid_out_as_its_result_is_on_screen() {
    let pack = shipped();
    let case = case(&pack.examples[0].link);
    let worked = ehr_grant_estimator::view::worked_example(&pack, 0, &case).expect("an example");
    let answer = estimate(&pack, &case, pack.fiscal_year.from);
    let found = verdict(&answer, &pack.examples[0].programme);
    assert_eq!(
        worked.rows,
        ehr_grant_estimator::view::basis(&pack, &answer, found).rows
    );
    assert_eq!(
        worked.rows.last().map(|row| row.label),
        Some("基準額を超える分")
    );
}

/// Line ends, spaces and the marks of bold type are the layout's, not the sentence's.
fn without_layout(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect()
}

fn each_quotation(node: &Node, visit: &mut impl FnMut(&str, &str)) {
    match node {
        Node::List(nodes) => nodes.iter().for_each(|node| each_quotation(node, visit)),
        Node::Object(entries) => {
            let text = |name: &str| match entries.iter().find(|(known, _)| known == name) {
                Some((_, Node::Text(text))) => Some(text.as_str()),
                _ => None,
            };
            if let (Some(document), Some(quote)) = (text("document"), text("quote")) {
                visit(document, quote);
            }
            for (_, node) in entries {
                each_quotation(node, visit);
            }
        }
        _ => {}
    }
}
