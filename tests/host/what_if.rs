//! What another answer would lead to: told with the result that it really has.

use super::support::{case, comes_to, grants, in_april, pack, verdict};
use ehr_grant_estimator::domain::Outcome::{Confirm, Likely};
use ehr_grant_estimator::domain::{Outcome, Yen};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;

/// Beds, rate and grant of both sides of the step in the rate.
#[track_caller]
fn split(link: &str, expected: [(u32, &str, &str); 2]) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let split = view::split(&pack, &answer).expect("a step in the rate");
    let found = split.sides.each_ref().map(|side| {
        assert_eq!(side.ends.0, side.ends.1);
        (side.beds, side.rate.as_str(), side.ends.0.as_str())
    });
    assert_eq!(found, expected, "{link}");
}

#[test]
fn each_side_of_the_step_tells_what_a_facility_there_really_gets() {
    split(
        "facility=hospital&beds=198&ehr=126000000",
        [
            // 605,000 × 198 = 119,790,000; × 3/4
            (198, "3/4", "89842500"),
            // 605,000 × 200 = 121,000,000; × 1/2
            (200, "1/2", "60500000"),
        ],
    );
    split(
        "facility=hospital&beds=250&ehr=200000000",
        [
            // 605,000 × 199 = 120,395,000; × 3/4
            (199, "3/4", "90296250"),
            // 605,000 × 250 = 151,250,000; × 1/2
            (250, "1/2", "75625000"),
        ],
    );
    // 70,000,000 is below both standard amounts.
    split(
        "facility=hospital&beds=199&ehr=70000000",
        [(199, "3/4", "52500000"), (200, "1/2", "35000000")],
    );
    split(
        "facility=hospital&beds=200&ehr=70000000",
        [(199, "3/4", "52500000"), (200, "1/2", "35000000")],
    );
    // Without a cost there is none; the rates stand all the same.
    split(
        "facility=hospital&beds=20",
        [(20, "3/4", ""), (200, "1/2", "")],
    );
    // The records are out of question, the consultant is not: 1,000,000 × 3/4 and × 1/2.
    split(
        "facility=hospital&beds=100&consult=1200000&contract=signed",
        [(100, "3/4", "750000"), (200, "1/2", "500000")],
    );
}

#[test]
fn who_cannot_cross_the_step_is_not_told_of_it() {
    let pack = pack();
    for link in [
        "",
        "facility=hospital",
        "facility=hospital&beds=19",
        "facility=clinic&beds=19&ehr=1",
        "facility=other&beds=200",
        "facility=hospital&beds=200&tokyo=no",
    ] {
        let answer = estimate(&pack, &case(link), in_april());
        assert_eq!(view::split(&pack, &answer), None, "{link}");
    }
}

/// The leaflet's line on leases names the lease fee only.
#[test]
fn a_clinic_that_leases_and_pays_wages_is_to_be_confirmed() {
    let lease = "facility=clinic&beds=0&acquire=lease&standard=yes&ehr=1000000";
    let comes_to = |link: &str, programme, outcome| comes_to(&pack(), link, programme, outcome);
    comes_to(lease, "clinic-ehr", Likely);
    comes_to(&format!("{lease}&staff=0"), "clinic-ehr", Likely);
    comes_to(&format!("{lease}&staff=1"), "clinic-ehr", Confirm);
    comes_to(
        "facility=clinic&beds=0&ehr=1000000&staff=1",
        "clinic-ehr",
        Likely,
    );
    // Both count against the one standard amount: (1,000,000 + 500,000) × 3/4.
    grants(
        &pack(),
        &format!("{lease}&staff=500000"),
        "clinic-ehr",
        [1_125_000; 2],
    );
    let pack = pack();
    let answer = estimate(&pack, &case(&format!("{lease}&staff=500000")), in_april());
    assert_eq!(answer.totals.confirmed, Yen::ZERO);
    assert_eq!(answer.totals.up_to, Yen::new(1_125_000));
}

/// What a result says of each of its reasons.
#[track_caller]
fn changes(link: &str, programme: &str, expected: &[&str]) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let card = view::card(&pack, &answer, verdict(&answer, programme));
    let changes: Vec<_> = card.reasons.iter().map(|r| r.change.as_str()).collect();
    assert_eq!(changes, expected, "{link}");
}

#[test]
fn an_open_answer_is_told_with_what_each_answer_gives() {
    // 3,000,000 × 3/4; the cost is above the standard amount.
    changes(
        "facility=clinic&beds=0&acquire=lease&ehr=3200000",
        "clinic-ehr",
        &[
            "標準規格への準拠が「準拠」なら2,250,000円（対象見込み）、「準拠しない」なら対象外です。",
        ],
    );
    let pack = pack();
    let link = "facility=clinic&beds=0&acquire=lease&ehr=3200000";
    let case = case(link);
    let answer = estimate(&pack, &case, in_april());
    let summary = view::summary(&pack, &answer);
    assert_eq!(summary.own_share, "950,000円〜3,200,000円");
    assert_eq!(summary.grant, "0円〜2,250,000円");
    assert_eq!(
        view::settles(&pack, &answer),
        ["標準規格への準拠が「準拠」なら950,000円、「準拠しない」なら3,200,000円です。"]
    );
}

#[test]
fn a_remedy_is_told_only_where_it_helps() {
    // A contract cannot be undone; what a facility is it stays.
    changes(
        "facility=hospital&beds=100&ehr=70000000&contract=signed",
        "hospital-ehr",
        &["契約の状況について確かめたいことは、相談窓口に相談してください。"],
    );
    changes(
        "facility=clinic&beds=0",
        "hospital-ehr",
        &["施設の種類は「医科診療所」です。"],
    );
    changes(
        "facility=hospital&beds=100&ehr=70000000&finish=later",
        "hospital-ehr",
        &["整備の完了が「年度内」なら45,375,000円（対象見込み）です。"],
    );
    // Finishing in time does not help a contract that was signed.
    changes(
        "facility=hospital&beds=100&contract=signed&finish=later",
        "hospital-ehr",
        &[
            "契約の状況について確かめたいことは、相談窓口に相談してください。",
            "",
        ],
    );
}

/// After the deadline a remedy's amount is one that nobody can apply for any more.
#[test]
fn a_remedy_says_that_its_deadline_is_over() {
    let pack = pack();
    let link = "facility=hospital&beds=150&finish=later&ehr=50000000";
    let answer = estimate(&pack, &case(link), super::support::date("2026-08-01"));
    let card = view::card(&pack, &answer, verdict(&answer, "hospital-ehr"));
    let changes: Vec<_> = card.reasons.iter().map(|r| r.change.as_str()).collect();
    // 50,000,000 × 3/4
    assert_eq!(
        changes,
        ["整備の完了が「年度内」なら37,500,000円（対象見込み・期限終了）です。"]
    );
}

/// Every answer that any card tells leads to what it says there, whatever the plan.
#[test]
fn no_remedy_leads_to_what_is_refused() {
    let pack = pack();
    let mut told = 0;
    for facility in [
        "facility=hospital&beds=100&ehr=1&staff=1&months=1",
        "facility=clinic&beds=0&ehr=1",
    ] {
        for plan in all_plans() {
            let answer = estimate(&pack, &case(&format!("{facility}{plan}")), in_april());
            for found in &answer.verdicts {
                let card = view::card(&pack, &answer, found);
                for reason in &card.reasons {
                    let refused = reason.change.contains("なら対象外");
                    let is_open = reason.change.contains("「準拠」なら");
                    assert!(!refused || is_open, "{plan}: {}", reason.change);
                    told += usize::from(reason.change.contains("なら"));
                }
                let pays = found.outcome != Outcome::Ineligible;
                assert!(!pays || card.closed.is_empty(), "{plan}");
            }
        }
    }
    assert!(told > 50, "only {told} remedies");
}

fn all_plans() -> Vec<String> {
    use ehr_grant_estimator::domain::{Choice, Input};
    let mut plans = vec![String::new()];
    for input in [
        Input::Project,
        Input::Acquisition,
        Input::Standard,
        Input::Contract,
        Input::Completion,
    ] {
        let with = |plan: &String| {
            let each = input
                .codes()
                .map(|code| format!("{plan}&{}={code}", input.code()));
            each.collect::<Vec<_>>()
        };
        plans = plans.iter().flat_map(with).collect();
    }
    plans
}
