//! The two examples that the leaflet works out, and the words that the pack quotes from it.

use std::fs;

use super::support::{
    self, LEAFLET, case, date, in_april, node, read, rule_packs, shipped, verdict, without_layout,
};
use ehr_grant_estimator::domain::YenRange;
use ehr_grant_estimator::rules::{Node, estimate};

#[track_caller]
fn grants(link: &str, programme: &str, yen: u64) {
    support::grants(&shipped(), link, programme, [yen, yen]);
}

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

/// Of each pack beside whose name the text of its leaflet lies: `leaflet-r8.txt` for `tokyo-ehr-r8`.
#[test]
fn every_quotation_stands_on_the_leaflet_word_for_word() {
    let mut quotations = 0;
    for text in rule_packs() {
        let pack = read(&text).expect("a sound pack");
        let year = pack.id.rsplit('-').next().unwrap_or_default();
        let Ok(leaflet) = fs::read_to_string(format!("rules/leaflet-{year}.txt")) else {
            continue;
        };
        let leaflet = without_layout(&leaflet);
        each_quotation(&node(&text), &mut |document, quote| {
            if document == "leaflet" {
                quotations += 1;
                let stands = leaflet.contains(&without_layout(quote));
                assert!(stands, "{}: {quote}", pack.id);
            }
        });
    }
    assert!(quotations > 50, "only {quotations} quotations were found");
}

/// 第1回：5月29日 for both; 第2回：7月31日 for hospitals, 8月31日 for clinics.
#[test]
fn the_deadlines_are_those_that_are_printed() {
    let pack = shipped();
    for programme in &pack.programmes {
        let days: Vec<_> = programme
            .deadlines
            .iter()
            .map(|deadline| deadline.on)
            .collect();
        let second = match programme.id.as_str() {
            "hospital-ehr" | "input-staff" => "2026-07-31",
            "clinic-ehr" => "2026-08-31",
            _ => continue,
        };
        assert_eq!(days, [date("2026-05-29"), date(second)], "{}", programme.id);
    }
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
