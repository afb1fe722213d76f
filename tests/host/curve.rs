//! The two curves: own share over the cost, the grant over the beds, and the step between two numbers of them.

use super::support::{case, in_april, pack, shipped, verdict};
use ehr_grant_estimator::domain::{Entry, Input, gridlines};
use ehr_grant_estimator::rules::{Pack, Point, bed_curve, cost_curve, estimate};

type Triple = (u64, u64, u64);

/// Cost, grant and own share of each point and of the present cost, by the rules of 令和8年度.
#[track_caller]
fn cost(link: &str, points: &[Triple], here: Option<Triple>) {
    let pack = shipped();
    let answer = estimate(&pack, &case(link), in_april());
    let curve = cost_curve(&pack, &answer).expect("a curve");
    let triple = |point: &Point| (point.at, point.grant.into(), point.own_share.into());
    let found: Vec<Triple> = curve.points.iter().map(triple).collect();
    assert_eq!(found, points, "{link}");
    assert_eq!(curve.here.as_ref().map(triple), here, "{link}");
}

#[test]
fn own_share_bends_at_the_standard_amount() {
    // 605,000 × 180 = 108,900,000, × 3/4 = 81,675,000; 130,000,000 × 1.2 = 156,000,000, and on to 200,000,000.
    cost(
        "facility=hospital&beds=180&ehr=130000000",
        &[
            (0, 0, 0),
            (108_900_000, 81_675_000, 27_225_000),
            (130_000_000, 81_675_000, 48_325_000),
            (200_000_000, 81_675_000, 118_325_000),
        ],
        Some((130_000_000, 81_675_000, 48_325_000)),
    );
    // 605,000 × 200 = 121,000,000, × 1/2; 121,000,000 × 1.2 = 145,200,000, and on to 150,000,000.
    cost(
        "facility=hospital&beds=200&ehr=60000001",
        &[
            (0, 0, 0),
            // 30,000,000.5 is cut.
            (60_000_001, 30_000_000, 30_000_001),
            (121_000_000, 60_500_000, 60_500_000),
            (150_000_000, 60_500_000, 89_500_000),
        ],
        Some((60_000_001, 30_000_000, 30_000_001)),
    );
}

#[test]
fn it_bends_earlier_by_the_wages_of_a_clinic() {
    // 3,000,000 − 1,000,000; 3/4 of the wages alone; 2,000,000 × 1.2, and on to 3,000,000.
    cost(
        "facility=clinic&beds=4&staff=1000000",
        &[
            (0, 750_000, 250_000),
            (2_000_000, 2_250_000, 750_000),
            (3_000_000, 2_250_000, 1_750_000),
        ],
        None,
    );
    // The wages alone are above it: all of the records is own share. 4,000,000 × 1.2, and on to 6,000,000.
    cost(
        "facility=clinic&beds=4&staff=4000000&ehr=100000",
        &[
            (0, 2_250_000, 1_750_000),
            (100_000, 2_250_000, 1_850_000),
            (6_000_000, 2_250_000, 7_750_000),
        ],
        Some((100_000, 2_250_000, 1_850_000)),
    );
}

#[test]
fn who_is_refused_or_has_not_said_enough_has_no_curve() {
    let pack = shipped();
    for link in [
        "",
        "facility=other&beds=20&ehr=1",
        "facility=hospital&beds=100&ehr=1&contract=signed",
        "facility=hospital&beds=100&ehr=1&tokyo=no",
    ] {
        let answer = estimate(&pack, &case(link), in_april());
        assert_eq!(cost_curve(&pack, &answer), None, "{link}");
        assert_eq!(bed_curve(&pack, &answer), None, "{link}");
    }
    let without_beds = estimate(&pack, &case("facility=hospital&ehr=1"), in_april());
    assert_eq!(cost_curve(&pack, &without_beds), None);
    assert_ne!(bed_curve(&pack, &without_beds), None);
}

fn pair(point: &Point) -> (u64, u64) {
    (point.at, point.grant.into())
}

/// Beds and grant of each point.
#[track_caller]
fn points(link: &str, expected: &[(u64, u64)]) {
    let pack = shipped();
    let answer = estimate(&pack, &case(link), in_april());
    let (curve, _) = bed_curve(&pack, &answer).expect("a curve");
    let found: Vec<_> = curve.points.iter().map(pair).collect();
    assert_eq!(found, expected, "{link}");
}

#[test]
fn the_grant_of_a_hospital_climbs_falls_at_the_step_and_ends_where_the_cost_does() {
    points(
        "facility=hospital&beds=180&ehr=130000000",
        &[
            // 605,000 × 20 × 3/4 and so on; 180 are the present ones.
            (20, 9_075_000),
            (180, 81_675_000),
            (199, 90_296_250),
            // 605,000 × 200 × 1/2; 605,000 × 214 = 129,470,000, × 1/2; 605,000 × 215 = 130,075,000 is above the cost.
            (200, 60_500_000),
            (214, 64_735_000),
            (215, 65_000_000),
            (400, 65_000_000),
        ],
    );
    // 605,000 × 20 = 12,100,000 covers it at once. Half as many again as 300 are 450, and on to 600.
    points(
        "facility=hospital&beds=300&ehr=12100000",
        &[
            (20, 9_075_000),
            (199, 9_075_000),
            (200, 6_050_000),
            (300, 6_050_000),
            (600, 6_050_000),
        ],
    );
    // Without a cost, the most that it could be: 605,000 × 400 × 1/2. 299 beds make up for the step.
    points(
        "facility=hospital",
        &[
            (20, 9_075_000),
            (199, 90_296_250),
            (200, 60_500_000),
            (299, 90_447_500),
            (400, 121_000_000),
        ],
    );
}

#[test]
fn a_clinic_has_a_band_up_to_four_beds_and_no_step_in_the_rate() {
    points(
        "facility=clinic&beds=0",
        &[
            (0, 2_250_000),
            (4, 2_250_000),
            // 605,000 × 5 × 3/4 = 2,268,750; 605,000 × 19 × 3/4 = 8,621,250
            (5, 2_268_750),
            (19, 8_621_250),
        ],
    );
    let pack = shipped();
    let answer = estimate(&pack, &case("facility=clinic&beds=0&ehr=1"), in_april());
    let (_, pair) = bed_curve(&pack, &answer).expect("a curve");
    assert_eq!(pair.step, None);
}

/// Which numbers of beds are told with which difference; and where the step is made up for, if anywhere.
#[track_caller]
fn step(link: &str, told: [u64; 2], by: u64, regained: Option<(u64, u64)>) {
    let pack = shipped();
    let answer = estimate(&pack, &case(link), in_april());
    let (curve, found) = bed_curve(&pack, &answer).expect("a curve");
    let step = found.step.expect("a step");
    assert_eq!((step.below.at, curve.mark), (199, 200), "{link}");
    assert_eq!(found.ends.map(|point| point.at), told, "{link}");
    assert_eq!(u64::from(found.by), by, "{link}");
    assert_eq!(step.regained.as_ref().map(pair), regained, "{link}");
    assert_eq!(step.is_lost, regained.is_none(), "{link}");
}

#[test]
fn what_the_step_takes_is_made_up_for_at_299_beds_or_never() {
    // 605,000 × 199 × 3/4 = 90,296,250. 298 beds bring 90,145,000 and 299 bring 90,447,500.
    let ceiling = Some((299, 90_447_500));
    // 81,675,000 − 60,500,000; half of 130,000,000 is never 90,296,250.
    let hospital = "facility=hospital&beds";
    let link = format!("{hospital}=180&ehr=130000000");
    step(&link, [180, 200], 21_175_000, None);
    // 90,296,250 × 2 = 180,592,500 is the least cost of which half is as much; then by 299 beds (180,895,000).
    let cost = |beds: u32, ehr: u64| format!("{hospital}={beds}&ehr={ehr}");
    step(&cost(199, 180_592_499), [199, 200], 29_796_250, None);
    let regained = Some((299, 90_296_250));
    step(&cost(199, 180_592_500), [199, 200], 29_796_250, regained);
    // From above it is 199 beds that are looked back at: 90,296,250 − 605,000 × 250 × 1/2 (75,625,000).
    step(&cost(250, 900_000_000), [199, 250], 14_671_250, ceiling);
    // Who has more than 299 loses nothing: 605,000 × 300 × 1/2 = 90,750,000.
    step(&cost(300, 900_000_000), [199, 300], 453_750, ceiling);
    // 8 × 3/4 = 6 and 8 × 1/2 = 4
    step(&cost(20, 8), [20, 200], 2, None);
    // Without a cost: 605,000 × 180 × 3/4 = 81,675,000.
    step(&format!("{hospital}=180"), [180, 200], 21_175_000, ceiling);
    // Without beds: those beside the step.
    step("facility=hospital", [199, 200], 29_796_250, ceiling);
}

/// Between the points nothing is hidden: every number of beds, asked of the engine by itself.
#[test]
fn every_number_of_beds_lies_on_its_line() {
    for (pack, link) in [
        (shipped(), "facility=hospital&beds=180&ehr=130000000"),
        (shipped(), "facility=hospital&beds=45&ehr=30000001"),
        (shipped(), "facility=clinic&beds=7&ehr=4000003&staff=500000"),
        (pack(), "facility=hospital&beds=320&ehr=99999999"),
    ] {
        let answer = estimate(&pack, &case(link), in_april());
        let (curve, _) = bed_curve(&pack, &answer).expect("a curve");
        let mut seen = 0;
        for ends in curve.points.windows(2) {
            for beds in ends[0].at..=ends[1].at {
                let grant = grant_at(&pack, link, beds, &curve.programme.id);
                let line = between(ends, beds);
                assert!(grant.abs_diff(line) <= 1, "{link} {beds}: {grant} {line}");
                seen += 1;
            }
        }
        assert!(seen >= 20, "{link}: {seen}");
    }
}

fn grant_at(pack: &Pack, link: &str, beds: u64, programme: &str) -> u64 {
    let beds = u32::try_from(beds).expect("few");
    let mut case = case(link);
    case.counts.set(Input::Beds, Entry::Given(beds));
    let answer = estimate(pack, &case, in_april());
    let grant = verdict(&answer, programme).grant.expect("an amount");
    grant.low.into()
}

fn between(ends: &[Point], beds: u64) -> u64 {
    let [(first, low), (last, high)] = [pair(&ends[0]), pair(&ends[1])];
    let width = (last - first).max(1);
    let part = |rise: u64| rise * (beds - first) / width;
    if high < low {
        low - part(low - high)
    } else {
        low + part(high - low)
    }
}

#[test]
fn an_axis_has_round_lines_and_room_for_what_is_drawn() {
    for (most, lines) in [
        (0, &[0, 1][..]),
        (3, &[0, 1, 2, 3]),
        (78_325_000, &[0, 50_000_000, 100_000_000]),
        (60_000_000, &[0, 20_000_000, 40_000_000, 60_000_000]),
        (60_000_001, &[0, 50_000_000, 100_000_000]),
        (100_000_000, &[0, 50_000_000, 100_000_000]),
        (150_000_001, &[0, 100_000_000, 200_000_000]),
    ] {
        assert_eq!(gridlines(most), lines, "{most}");
    }
}
