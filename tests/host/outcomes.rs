//! Each cell of the outcome table, and what makes a result wait.

use super::support::{self, case, in_april, pack, verdict};
use ehr_grant_estimator::domain::Outcome::{self, Confirm, Incomplete, Ineligible, Likely};
use ehr_grant_estimator::domain::{Certainty, Input, Reason, Yen, YenRange};
use ehr_grant_estimator::rules::estimate;

const HOSPITAL: &str = "facility=hospital&beds=100";
const CLINIC: &str = "facility=clinic&beds=5";

#[track_caller]
fn comes_to(link: &str, programme: &str, outcome: Outcome) {
    support::comes_to(&pack(), link, programme, outcome);
}

#[track_caller]
fn check(base: &str, rows: &[(&str, &str, Outcome)]) {
    for (programme, more, outcome) in rows {
        comes_to(&format!("{base}{more}"), programme, *outcome);
    }
}

const ALL: [&str; 7] = [
    "consulting",
    "hospital-ehr",
    "input-staff",
    "clinic-ehr",
    "cyber",
    "training",
    "regional",
];

#[test]
fn nothing_is_paid_outside_tokyo_or_to_other_facilities() {
    for programme in ALL {
        comes_to(&format!("{HOSPITAL}&tokyo=no"), programme, Ineligible);
        comes_to(&format!("{CLINIC}&tokyo=no"), programme, Ineligible);
        comes_to("facility=other&beds=10", programme, Ineligible);
        comes_to("facility=other", programme, Ineligible);
        // Where it is settled that nothing is paid, nothing more needs to be asked.
        comes_to("tokyo=no", programme, Ineligible);
    }
}

#[test]
fn consulting_is_to_be_confirmed_once_the_contract_is_signed() {
    check(
        HOSPITAL,
        &[
            ("consulting", "", Likely),
            ("consulting", "&contract=signed", Confirm),
            ("consulting", "&finish=later", Likely),
            ("consulting", "&project=renewal", Likely),
        ],
    );
    comes_to(&format!("{CLINIC}&contract=signed"), "consulting", Confirm);
}

#[test]
fn the_hospital_programme_is_for_hospitals_that_have_not_signed_and_finish_in_time() {
    check(
        HOSPITAL,
        &[
            ("hospital-ehr", "", Likely),
            ("hospital-ehr", "&project=renewal", Likely),
            ("hospital-ehr", "&acquire=lease", Likely),
            ("hospital-ehr", "&standard=yes", Likely),
            ("hospital-ehr", "&standard=no", Confirm),
            ("hospital-ehr", "&finish=thisyear", Likely),
            ("hospital-ehr", "&finish=later", Ineligible),
            ("hospital-ehr", "&contract=signed", Ineligible),
            ("hospital-ehr", "&contract=signed&standard=no", Ineligible),
        ],
    );
    comes_to(CLINIC, "hospital-ehr", Ineligible);
}

#[test]
fn input_staff_are_for_new_records_and_always_to_be_confirmed() {
    check(
        HOSPITAL,
        &[
            ("input-staff", "", Confirm),
            ("input-staff", "&standard=no", Confirm),
            ("input-staff", "&project=renewal", Ineligible),
            ("input-staff", "&finish=later", Ineligible),
            ("input-staff", "&contract=signed", Ineligible),
        ],
    );
    comes_to(CLINIC, "input-staff", Ineligible);
}

#[test]
fn the_clinic_programme_takes_a_lease_only_of_what_follows_the_standard() {
    check(
        CLINIC,
        &[
            ("clinic-ehr", "", Likely),
            ("clinic-ehr", "&standard=yes", Likely),
            ("clinic-ehr", "&standard=no", Confirm),
            ("clinic-ehr", "&acquire=lease", Confirm),
            ("clinic-ehr", "&acquire=lease&standard=unknown", Confirm),
            ("clinic-ehr", "&acquire=lease&standard=yes", Likely),
            ("clinic-ehr", "&acquire=lease&standard=no", Ineligible),
            ("clinic-ehr", "&project=renewal", Confirm),
            ("clinic-ehr", "&finish=later", Ineligible),
            ("clinic-ehr", "&contract=signed", Ineligible),
        ],
    );
    comes_to(HOSPITAL, "clinic-ehr", Ineligible);
}

#[test]
fn what_is_not_printed_is_always_to_be_confirmed() {
    for base in [HOSPITAL, CLINIC] {
        for programme in ["cyber", "regional"] {
            comes_to(base, programme, Confirm);
            comes_to(&format!("{base}&contract=signed"), programme, Confirm);
        }
        comes_to(base, "training", Likely);
        comes_to(&format!("{base}&contract=signed"), "training", Likely);
    }
}

#[test]
fn a_result_waits_for_what_it_depends_on_and_for_nothing_else() {
    for programme in ALL {
        comes_to("", programme, Incomplete);
    }
    comes_to("facility=hospital", "hospital-ehr", Incomplete);
    comes_to("facility=hospital", "consulting", Incomplete);
    comes_to("facility=hospital", "input-staff", Incomplete);
    comes_to("facility=hospital", "training", Likely);
    comes_to("facility=hospital", "cyber", Confirm);
    comes_to("facility=clinic", "clinic-ehr", Incomplete);
    comes_to("facility=clinic", "consulting", Likely);
}

#[test]
fn a_wrong_cost_holds_back_its_own_result_only() {
    let pack = pack();
    let (form, problems) =
        ehr_grant_estimator::form::from_link("facility=hospital&beds=100&ehr=abc&train=500000");
    assert_eq!(problems.len(), 1);
    let answer = estimate(&pack, &form.read().case, in_april());
    let held_back = verdict(&answer, "hospital-ehr");
    assert_eq!(held_back.reasons, [Reason::Wrong(Input::Ehr)]);
    assert_eq!((held_back.outcome, held_back.grant), (Incomplete, None));
    assert_eq!(verdict(&answer, "training").outcome, Likely);
    assert_eq!(answer.totals.cost.high, Yen::new(500_000));
}

/// 19 beds are too few for a hospital, 13 months more than a year has.
#[test]
fn what_is_missing_and_what_cannot_be_are_told_apart() {
    let pack = pack();
    let check = |link: &str, programme: &str, reason: Reason<'_>| {
        let answer = estimate(&pack, &case(link), in_april());
        assert_eq!(verdict(&answer, programme).reasons, [reason], "{link}");
    };
    let staff = |more: &str| format!("facility=hospital&beds=20&staff=1{more}");
    check(&staff(""), "input-staff", Reason::Missing(Input::Months));
    check(
        &staff("&months=13"),
        "input-staff",
        Reason::Wrong(Input::Months),
    );
    check(
        "facility=hospital",
        "hospital-ehr",
        Reason::Missing(Input::Beds),
    );
    check(
        "facility=hospital&beds=19",
        "hospital-ehr",
        Reason::Wrong(Input::Beds),
    );
    check("beds=19", "hospital-ehr", Reason::Missing(Input::Facility));
}

#[test]
fn certainty_tells_printed_from_range_from_assumed() {
    let pack = pack();
    let link = "facility=hospital&beds=100&ehr=1&consult=1&train=1&cyber=8000000&region=100&staff=1&months=1";
    let answer = estimate(&pack, &case(link), in_april());
    for (programme, certainty) in [
        ("hospital-ehr", Certainty::Printed),
        ("consulting", Certainty::Printed),
        ("training", Certainty::Printed),
        ("cyber", Certainty::Range),
        ("regional", Certainty::Range),
        ("input-staff", Certainty::Assumed),
    ] {
        assert_eq!(
            verdict(&answer, programme).certainty,
            certainty,
            "{programme}"
        );
    }
    // Below the lower end both ends agree, and a range whose ends agree is an exact value.
    let small = estimate(&pack, &case("facility=clinic&cyber=1000000"), in_april());
    assert_eq!(verdict(&small, "cyber").certainty, Certainty::Printed);
}

#[test]
fn only_what_is_likely_and_printed_enters_the_confirmed_total() {
    let pack = pack();
    let link = "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000";
    let totals = estimate(&pack, &case(link), in_april()).totals;
    // 45,375,000 + 750,000; then + 4,000,000, the upper end for cyber security
    assert_eq!(totals.cost, YenRange::exact(Yen::new(79_200_000)));
    assert_eq!(totals.confirmed, Yen::new(46_125_000));
    assert_eq!(totals.up_to, Yen::new(50_125_000));
    let (low, high) = (Yen::new(29_075_000), Yen::new(33_075_000));
    assert_eq!(totals.own_share, YenRange { low, high });
}

#[test]
fn an_ineligible_plan_gets_nothing_at_any_cost() {
    let pack = pack();
    let answer = estimate(
        &pack,
        &case("tokyo=no&facility=hospital&beds=100&ehr=1"),
        in_april(),
    );
    for found in &answer.verdicts {
        assert_eq!(found.grant, Some(YenRange::ZERO), "{}", found.programme);
        assert_eq!(found.ceiling, Some(YenRange::ZERO), "{}", found.programme);
    }
    assert_eq!(answer.totals.up_to, Yen::ZERO);
    assert_eq!(answer.totals.own_share.high, Yen::new(1));
}
