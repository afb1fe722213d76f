//! A pack for another year, with everything filled in that the shipped one has to leave open:
//! bands by kind and beds, a printed rate, a deadline, rounding to 1,000 yen. No code changes.

use super::support::{PACK, case, date, read, verdict};
use ehr_grant_estimator::domain::{Certainty, Choice, Outcome, PackYear, Window, Yen, YenRange};
use ehr_grant_estimator::rules::{Pack, estimate};
use serde_json::{Value, json};

pub fn sample() -> Pack {
    match read(&sample_text()) {
        Ok(pack) => pack,
        Err(problems) => panic!("{problems:?}"),
    }
}

/// The same as text.
pub fn sample_text() -> String {
    let mut pack: Value = serde_json::from_str(PACK).expect("JSON");
    let source = |quote: &str| json!({ "document": "sample", "place": "見本", "quote": quote, "standing": "printed" });
    pack["id"] = json!("tokyo-ehr-r9");
    pack["documents"]
        .as_array_mut()
        .expect("a list")
        .push(json!({ "id": "sample", "title": "見本", "year": "令和9年度" }));
    pack["fiscal_year"] = json!({
        "label": "令和9年度", "from": "2027-04-01", "to": "2028-03-31", "source": source("年度内"),
    });
    pack["rounding"] = json!({ "unit": 1000, "source": source("1,000円未満切捨て") });
    for programme in pack["programmes"].as_array_mut().expect("a list") {
        programme["deadlines"] =
            json!([{ "round": "第1回", "on": "2027-06-30", "source": source("6月30日") }]);
        match programme["id"].as_str() {
            Some("cyber") => {
                let fixed = |yen: u64| json!({ "fixed": { "yen": yen, "source": source("区分") } });
                programme["standard_amount"] = json!({ "bands": [
                    { "facility": ["clinic"], "amount": fixed(3_750_000) },
                    { "facility": ["hospital"], "beds": { "to": 199 }, "amount": fixed(5_000_000) },
                    { "facility": ["hospital"], "beds": { "from": 200 }, "amount": { "bands": [
                        { "beds": { "to": 499 }, "amount": fixed(12_500_000) },
                        { "beds": { "from": 500 }, "amount": fixed(35_000_000) },
                    ] } },
                ] });
                programme["conditions"] = json!(["in-tokyo", "hospital-or-clinic"]);
            }
            Some("input-staff") => {
                programme["subsidy_rate"] =
                    json!({ "flat": { "rate": "2/3", "source": source("補助率：2/3") } });
                let conditions = programme["conditions"].as_array_mut().expect("a list");
                conditions.retain(|id| id != "staff-rate");
            }
            _ => {}
        }
    }
    // What it prints itself needs neither a question nor a document of another year.
    let conditions = pack["conditions"].as_array_mut().expect("a list");
    conditions
        .retain(|condition| condition["id"] != "staff-rate" && condition["id"] != "cyber-bands");
    pack.to_string()
}

#[track_caller]
fn check(link: &str, programme: &str, yen: u64) {
    let pack = sample();
    let answer = estimate(&pack, &case(link), date("2027-06-30"));
    let found = verdict(&answer, programme);
    assert_eq!(found.grant, Some(YenRange::exact(Yen::new(yen))), "{link}");
    assert_eq!(found.outcome.code(), Outcome::Likely.code(), "{link}");
    assert_eq!(found.certainty, Certainty::Printed, "{link}");
    assert_eq!(found.window, Window::Open, "{link}");
}

#[test]
fn bands_by_kind_and_beds_are_exact_and_likely() {
    check("facility=clinic&cyber=99000000", "cyber", 1_875_000);
    check(
        "facility=hospital&beds=199&cyber=99000000",
        "cyber",
        2_500_000,
    );
    check(
        "facility=hospital&beds=200&cyber=99000000",
        "cyber",
        6_250_000,
    );
    check(
        "facility=hospital&beds=499&cyber=99000000",
        "cyber",
        6_250_000,
    );
    check(
        "facility=hospital&beds=500&cyber=99000000",
        "cyber",
        17_500_000,
    );
}

#[test]
fn a_printed_rate_needs_no_confirmation() {
    // 3,600,000 × 5 ÷ 12 = 1,500,000; × 2/3 = 1,000,000
    check(
        "facility=hospital&beds=300&staff=9000000&months=5",
        "input-staff",
        1_000_000,
    );
}

#[test]
fn grants_are_cut_to_1_000_yen_once() {
    // 605,000 × 101 = 61,105,000; × 3/4 = 45,828,750; cut to 45,828,000
    check(
        "facility=hospital&beds=101&ehr=99000000",
        "hospital-ehr",
        45_828_000,
    );
    check("facility=clinic&beds=0&ehr=1334", "clinic-ehr", 1_000); // 1,000.5
    check("facility=clinic&beds=0&ehr=1333", "clinic-ehr", 0); // 999.75
}

#[test]
fn the_day_after_the_deadline_and_the_other_year_are_told_apart() {
    let pack = sample();
    let case = case("facility=clinic&beds=0&ehr=2000000");
    let closed = estimate(&pack, &case, date("2027-07-01"));
    assert_eq!(verdict(&closed, "clinic-ehr").window, Window::Closed);
    assert_eq!(verdict(&closed, "training").window, Window::Closed);
    assert_eq!(closed.year, PackYear::Current);
    let before = estimate(&pack, &case, date("2027-03-31"));
    assert_eq!(before.year, PackYear::Future);
}
