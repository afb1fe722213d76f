//! 自己検査: every check of the shipped pack agrees; a figure that was mistyped is found by what was worked out
//! from the leaflet; and the second reckoning comes to what one works out by hand.

use std::collections::BTreeSet;

use ehr_grant_estimator::conformance::{CaseFile, FILES, read_cases};
use ehr_grant_estimator::domain::{Choice, PackYear, Window, Yen};
use ehr_grant_estimator::rules::draft::Draft;
use ehr_grant_estimator::rules::proof::{Answer, Check, Edge, checks};
use ehr_grant_estimator::rules::{Pack, Rate, StandardAmount};
use ehr_grant_estimator::view::proof::{Proven, Test};

use super::sample::sample;
use super::support::{SHIPPED, date, every_pack, next_year, node, parse, read, shipped};

fn files() -> Vec<CaseFile> {
    let read = |(name, text): &(&str, &str)| read_cases(name, text, parse).expect("a sound file");
    FILES.iter().map(read).collect()
}

fn run(pack: &Pack) -> Vec<Proven> {
    let files = files();
    let test = Test::new(pack, &files);
    (0..test.count())
        .map(|at| test.run(at).expect("a check"))
        .collect()
}

fn failing(pack: &Pack) -> Vec<Proven> {
    run(pack).into_iter().filter(|it| !it.agrees).collect()
}

#[test]
fn every_check_of_every_pack_agrees() {
    for pack in every_pack() {
        assert_eq!(failing(&pack), [], "{}", pack.id);
    }
    // What Tokyo may fill in later: bands within bands, a printed rate, thousands of yen.
    assert_eq!(failing(&sample()), []);
    assert_eq!(failing(&read(&next_year()).expect("a sound pack")), []);
}

#[test]
fn a_draft_of_the_next_year_agrees_while_nobody_has_confirmed_a_day() {
    let draft = Draft::next_year(&node(SHIPPED)).expect("a next year");
    let pack = draft.read_figures().expect("figures as they were");
    assert_eq!(failing(&pack), []);
    // Its deadlines are last year's, a year on: none is a deadline before somebody says so.
    let windows = checks(&pack);
    let mut windows = windows.iter().filter(|it| it.edge == Edge::Deadline);
    assert!(windows.all(|it| it.expected == Answer::Window(Window::Unpublished)));
}

#[test]
fn each_kind_of_boundary_is_checked() {
    let pack = shipped();
    let found: BTreeSet<_> = checks(&pack)
        .iter()
        .map(|check| check.edge.code())
        .collect();
    let all: BTreeSet<_> = Edge::CODES.iter().copied().collect();
    assert_eq!(found, all);
    let files = files();
    let test = Test::new(&pack, &files);
    let trials: usize = files.iter().map(|file| file.trials.len()).sum();
    assert_eq!(test.count(), checks(&pack).len() + trials);
    assert!(trials > 200 && checks(&pack).len() > 100);
    assert_eq!(test.run(test.count()), None);
    assert_eq!(test.groups().len(), all.len() + FILES.len());
}

/// The checks of one programme, of one kind.
fn of<'p>(pack: &'p Pack, programme: &str, edge: Edge) -> Vec<Check<'p>> {
    let checks = checks(pack).into_iter();
    let mine = checks.filter(|it| it.edge == edge && it.programme == Some(programme));
    mine.collect()
}

fn beds(check: &Check<'_>) -> u32 {
    check.case.beds().expect("beds").0
}

#[test]
fn both_sides_of_each_threshold_come_to_what_one_works_out_by_hand() {
    let pack = shipped();
    let by_beds: Vec<_> = of(&pack, "hospital-ehr", Edge::Beds)
        .iter()
        .map(|it| (beds(it), it.expected))
        .collect();
    // 605,000 × 20 × 3/4, × 21 × 3/4, × 199 × 3/4, then × 200 × 1/2, × 201 × 1/2.
    let expected = [
        (20, 9_075_000),
        (21, 9_528_750),
        (199, 90_296_250),
        (200, 60_500_000),
        (201, 60_802_500),
    ];
    assert_eq!(
        by_beds,
        expected.map(|(beds, yen)| (beds, Answer::Grant(yen, yen)))
    );
    let clinic: Vec<_> = of(&pack, "clinic-ehr", Edge::Beds)
        .iter()
        .map(beds)
        .collect();
    assert_eq!(clinic, [0, 1, 4, 5, 6, 18, 19]);
    // The rate of input staff is assumed to turn where that of the hospital turns.
    let staff: Vec<_> = of(&pack, "input-staff", Edge::Beds)
        .iter()
        .map(beds)
        .collect();
    assert_eq!(staff, [20, 21, 199, 200, 201]);
}

#[test]
fn a_yen_around_the_standard_amount_is_cut_as_one_cuts_it_by_hand() {
    let pack = shipped();
    let cost = |id: &str, beds_wanted: u32| -> Vec<Answer> {
        let all = of(&pack, id, Edge::Cost);
        let mine = all.iter().filter(|it| beds(it) == beds_wanted);
        mine.map(|it| it.expected).collect()
    };
    let exact = |yen: u64| Answer::Grant(yen, yen);
    // 1 × 3/4 = 0.75; 2,999,999 × 3/4 = 2,249,999.25; 3,000,000 × 3/4; 3,000,001 is capped.
    let clinic = [0, 2_249_999, 2_250_000, 2_250_000].map(exact);
    assert_eq!(cost("clinic-ehr", 0), clinic);
    // 3,750,000 and 35,000,000, × 1/2, both ends: 1; 3,749,999; 3,750,000; 3,750,001; 34,999,999 and on.
    let cyber = [
        (0, 0),
        (1_874_999, 1_874_999),
        (1_875_000, 1_875_000),
        (1_875_000, 1_875_000),
        (1_875_000, 17_499_999),
        (1_875_000, 17_500_000),
        (1_875_000, 17_500_000),
    ];
    assert_eq!(
        cost("cyber", 20),
        cyber.map(|(low, high)| Answer::Grant(low, high))
    );
    // 3,600,000 × 1 ÷ 12 × 3/4 and 3,600,000 × 12 ÷ 12 × 3/4; neither 0 months nor 13.
    let months: Vec<_> = of(&pack, "input-staff", Edge::Months)
        .iter()
        .map(|it| it.expected)
        .collect();
    let refused = Answer::Allowed(false);
    assert_eq!(months, [exact(225_000), exact(2_700_000), refused, refused]);
}

#[test]
fn a_deadline_holds_on_its_day_and_a_year_has_two_ends() {
    let pack = shipped();
    let days = |id: &str| -> Vec<_> {
        let checks = of(&pack, id, Edge::Deadline);
        checks.iter().map(|it| (it.day, it.expected)).collect()
    };
    let (open, closed) = (Answer::Window(Window::Open), Answer::Window(Window::Closed));
    assert_eq!(
        days("clinic-ehr"),
        [
            (date("2026-05-28"), open),
            (date("2026-05-29"), open),
            (date("2026-05-30"), open),
            (date("2026-08-30"), open),
            (date("2026-08-31"), open),
            (date("2026-09-01"), closed),
        ]
    );
    let unpublished = Answer::Window(Window::Unpublished);
    assert_eq!(days("training"), [(date("2027-03-31"), unpublished)]);
    let all = checks(&pack);
    let year = all.iter().filter(|it| it.edge == Edge::Year);
    let year: Vec<_> = year.map(|it| (it.day, it.expected)).collect();
    assert_eq!(
        year,
        [
            (date("2026-03-31"), Answer::Year(PackYear::Future)),
            (date("2026-04-01"), Answer::Year(PackYear::Current)),
            (date("2027-03-31"), Answer::Year(PackYear::Current)),
            (date("2027-04-01"), Answer::Year(PackYear::Past)),
        ]
    );
    // A hospital has 20 beds or more, a clinic 19 at most.
    let limits = all.iter().filter(|it| it.edge == Edge::Limit);
    let limits: Vec<_> = limits.map(|it| (beds(it), it.expected)).collect();
    let (may, may_not) = (Answer::Allowed(true), Answer::Allowed(false));
    assert_eq!(
        limits,
        [(20, may), (19, may_not), (0, may), (19, may), (20, may_not)]
    );
}

/// The shipped pack with one figure of its first programme changed.
fn changed(change: impl Fn(&mut Pack)) -> Pack {
    let mut pack = shipped();
    change(&mut pack);
    pack
}

#[test]
fn a_figure_that_was_mistyped_is_found() {
    let dearer = changed(|pack| {
        if let StandardAmount::PerBed { yen, .. } = &mut pack.programmes[0].standard_amount {
            *yen = Yen::new(650_000);
        }
    });
    let found = failing(&dearer);
    // 650,000 × 100 × 3/4 = 48,750,000 instead of what the leaflet prints.
    let example = found
        .iter()
        .find(|it| it.group == "example")
        .expect("the example fails");
    assert_eq!(example.expected, "45,375,000円");
    assert_eq!(example.given, "48,750,000円");
    let case = found.iter().find(|it| it.group == "hospitals.json");
    // What differs, and nothing else: the ends of one figure in one.
    assert_eq!(
        case.map(|it| it.given.as_str()),
        Some(
            "電子カルテの導入・更新：交付額 48,750,000円、最大の交付額 48,750,000円、補助が止まる費用 65,000,000円"
        )
    );
    // The boundaries follow the figures as they stand.
    assert!(
        found
            .iter()
            .all(|it| it.group == "example" || it.group.contains(".json"))
    );

    let threshold = changed(|pack| {
        if let Rate::ByBeds { at_least, .. } = &mut pack.programmes[0].subsidy_rate {
            *at_least = 201;
        }
    });
    assert!(
        failing(&threshold)
            .iter()
            .any(|it| it.group == "hospitals.json")
    );
}

#[test]
fn the_arithmetic_is_told_in_words() {
    let proven = run(&shipped());
    let told = proven
        .iter()
        .find(|it| it.title == "電子カルテの導入・更新：病院 199床、費用 121,605,000円");
    let told = told.expect("one bed below the threshold");
    assert_eq!(
        told.arithmetic,
        "費用 121,605,000円と基準額 120,395,000円の少ない方 × 3/4 → 90,296,250円（1円未満切り捨て）"
    );
    assert_eq!(
        told.citation.quote,
        "補助率：200床以上の病院 1/2、200床未満の病院 3/4"
    );
    assert!(
        proven
            .iter()
            .all(|it| !it.citation.quote.is_empty() && !it.citation.document.is_empty())
    );
}
