//! What a figure is made of, where that changes while a pack is edited.

use ehr_grant_estimator::domain::{Standing, Yen};
use ehr_grant_estimator::rules::draft::{AmountShape, Draft, DraftFault, RateShape};
use ehr_grant_estimator::rules::{Fault, Node, estimate};

use super::draft::{PER_BED, draft, pack, row_text, standing, type_in};
use super::support::{PACK, case, date, node};

/// 区分を入れる: hospitals up to 99 beds 10,000,000, from 100 beds 20,000,000.
#[test]
fn bands_can_be_filled_in_where_the_leaflet_left_them_open() {
    let mut draft = draft();
    let path = "programmes[4].standard_amount";
    draft.shape_amount(path, AmountShape::Bands);
    assert_eq!(
        row_text(&draft, &format!("{path}.bands[0].amount.fixed.yen")),
        "3,750,000"
    );
    draft.add_entry(&format!("{path}.bands"));
    let two = draft.problems();
    assert!(
        matches!(two[0].fault, DraftFault::Pack(Fault::TwoBands { .. })),
        "{two:?}"
    );
    for (place, raw) in [
        ("bands[0].beds.to", "99"),
        ("bands[0].amount.fixed.yen", "1000万"),
        ("bands[1].beds.from", "100"),
        ("bands[1].amount.fixed.yen", "2000万"),
    ] {
        type_in(&mut draft, &format!("{path}.{place}"), raw);
    }
    assert_eq!(draft.problems(), []);
    let grant = |beds: &str| {
        let pack = pack(&draft);
        let case = case(&format!("facility=hospital&beds={beds}&cyber=50000000"));
        let answer = estimate(&pack, &case, date("2026-04-10"));
        answer
            .verdict("cyber")
            .and_then(|verdict| verdict.grant)
            .map(|grant| (grant.low, grant.high))
    };
    assert_eq!(
        grant("99"),
        Some((Yen::new(5_000_000), Yen::new(5_000_000)))
    );
    assert_eq!(
        grant("100"),
        Some((Yen::new(10_000_000), Yen::new(10_000_000)))
    );
    type_in(&mut draft, &format!("{path}.bands[0].beds.to"), "");
    assert!(!draft.problems().is_empty());
    for _ in 0..7 {
        draft.undo();
    }
    assert_eq!(draft.pack(), &node(PACK));
}

#[test]
fn a_rate_can_become_another_kind_of_rate() {
    let mut draft = draft();
    for (path, shape, field) in [
        ("programmes[6].subsidy_rate", RateShape::Flat, "flat.rate"),
        (
            "programmes[6].subsidy_rate",
            RateShape::ByBeds,
            "by_beds.at_least",
        ),
        ("programmes[1].subsidy_rate", RateShape::Flat, "flat.rate"),
        ("programmes[4].subsidy_rate", RateShape::Range, "range.low"),
    ] {
        draft.shape_rate(path, shape);
        assert_eq!(draft.problems(), [], "{path} {shape:?}");
        assert_eq!(
            standing(&draft, &format!("{path}.{field}")),
            Standing::Unconfirmed
        );
    }
}

#[test]
fn rounds_are_added_and_what_is_gone_is_taken_away() {
    let mut draft = draft();
    draft.add_entry("programmes[3].deadlines");
    assert_eq!(draft.problems(), []);
    assert_eq!(pack(&draft).programmes[3].deadlines[0].round, "第1回");
    draft.remove_entry("programmes[3].deadlines", 0);
    draft.remove_entry("examples", 0);
    assert_eq!(pack(&draft).examples.len(), 1);
    assert_eq!(draft.problems(), []);
}

#[test]
fn a_sentence_may_come_from_another_document() {
    let mut draft = draft();
    let unused = |draft: &Draft| pack(draft).documents.len();
    let before = unused(&draft);
    draft.add_document(PER_BED, "東京都のホームページ", "令和8年度");
    assert_eq!(unused(&draft), before + 1);
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
    draft.cite_document(PER_BED, "leaflet");
    // Nothing refers to it any more, so it is not handed out.
    assert_eq!(unused(&draft), before);
    assert!(
        matches!(draft.pack().at("documents"), Some(Node::List(list)) if list.len() == before + 1)
    );
}
