//! 逆算: proved by the engine on either side of each answer, and by trying every cost in small packs.

use super::goal::{found, nearest};
use super::support::{PACK, case, in_april, pack, read, shipped, verdict};
use ehr_grant_estimator::domain::{Entry, Goal, Input, Reach, Yen, YenRange};
use ehr_grant_estimator::rules::{Pack, estimate};
use serde_json::{Value, json};

/// By the engine itself: the answer does, and the yen beside it does not.
#[test]
fn the_yen_beside_an_answer_is_on_the_other_side() {
    let mut draws = Draws(7);
    for pack in [shipped(), pack()] {
        for round in 0..400 {
            let beds = draws.up_to(260);
            let link = if beds < 20 {
                let staff = draws.up_to(4_000_000);
                format!("facility=clinic&beds={beds}&staff={staff}")
            } else {
                format!("facility=hospital&beds={beds}")
            };
            let wanted = draws.up_to(if round % 2 == 0 {
                9_000_000
            } else {
                200_000_000
            });
            for goal in [
                Goal::OwnShare(Yen::new(wanted)),
                Goal::Grant(Yen::new(wanted)),
            ] {
                let found = found(&pack, &link, &goal.to_string());
                let of = |cost: Yen| {
                    let mut case = case(&link);
                    case.costs
                        .set(Input::Ehr, Entry::Given(YenRange::exact(cost)));
                    let answer = estimate(&pack, &case, in_april());
                    let verdict = verdict(&answer, &found.programme.id);
                    let own = verdict.own_share.expect("an amount").high;
                    let grant = verdict.grant.expect("an amount").low;
                    match goal {
                        Goal::OwnShare(most) => own <= most,
                        Goal::Grant(least) => grant >= least,
                    }
                };
                let (yen, most) = (Yen::new(1), Yen::new(999_999_999_999));
                match (goal, found.answer()) {
                    (Goal::OwnShare(_), Some(cost)) => assert!(of(cost) && !of(cost + yen)),
                    (Goal::OwnShare(_), None) => assert!(!of(Yen::ZERO)),
                    (Goal::Grant(_), Some(cost)) => {
                        assert!(of(cost) && (cost == Yen::ZERO || !of(cost - yen)));
                    }
                    (Goal::Grant(_), None) => assert!(!of(most)),
                }
            }
        }
    }
}

/// Numbers that look like chance and are the same each time.
struct Draws(u64);

impl Draws {
    fn up_to(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % (most + 1)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        let last = u64::try_from(all.len() - 1).expect("few");
        all[usize::try_from(self.up_to(last)).expect("few")]
    }
}

/// The fixture with another amount and rate for clinics, and another unit: both ends of the amount and the rate.
fn with_terms([low, high]: [u64; 2], rates: [&str; 2], unit: u64) -> Pack {
    let mut pack: Value = serde_json::from_str(PACK).expect("JSON");
    let programmes = pack["programmes"].as_array_mut().expect("a list");
    let clinic = programmes.iter_mut().find(|p| p["id"] == "clinic-ehr");
    let clinic = clinic.expect("the programme of the clinics");
    let source = clinic["source"].clone();
    clinic["standard_amount"] = json!({ "range": { "low": low, "high": high, "source": source } });
    clinic["subsidy_rate"] =
        json!({ "range": { "low": rates[0], "high": rates[1], "source": source } });
    pack["rounding"]["unit"] = json!(unit);
    pack["examples"] = json!([]);
    read(&pack.to_string()).expect("a sound pack")
}

/// What this means in whole numbers, for a total of costs: the grant, cut to the unit.
struct Plain {
    standard: u64,
    rate: (u64, u64),
    unit: u64,
    staff: u64,
}

impl Plain {
    fn grant(&self, ehr: u64) -> u64 {
        let counted = self.standard.min(self.staff + ehr);
        counted * self.rate.0 / (self.rate.1 * self.unit) * self.unit
    }

    fn own(&self, ehr: u64) -> u64 {
        self.staff + ehr - self.grant(ehr)
    }
}

/// In small packs every cost can be tried, up to where each yen more is one's own.
#[test]
fn in_small_packs_no_other_cost_does_better() {
    let mut draws = Draws(20_260_401);
    let mut teeth = 0;
    for _ in 0..200 {
        let unit = draws.of(&[1, 7, 10, 1_000]);
        let rates = [
            ("1/2", (1, 2)),
            ("2/3", (2, 3)),
            ("3/4", (3, 4)),
            ("1/1", (1, 1)),
        ];
        let (low_rate, rate) = draws.of(&rates);
        let standard = 1 + draws.up_to(if unit == 1_000 { 6_000 } else { 120 });
        let high = standard + draws.up_to(1) * 50;
        let high_rate = draws.of(&[low_rate, "1/1"]);
        let pack = with_terms([standard, high], [low_rate, high_rate], unit);
        for _ in 0..25 {
            let staff = draws.up_to(1) * draws.up_to(standard + standard / 4);
            let plain = Plain {
                standard,
                rate,
                unit,
                staff,
            };
            let wanted = draws.up_to(standard + 9);
            teeth += usize::from(check(&pack, &plain, wanted));
        }
    }
    assert!(
        teeth > 50,
        "only {teeth} where own share falls with the cost"
    );
}

/// Compares both goals with every cost there is. True where own share is within what was wanted again after it was
/// above it, so that a search by halves could have stopped too early.
fn check(pack: &Pack, plain: &Plain, wanted: u64) -> bool {
    let link = format!("facility=clinic&beds=0&staff={}", plain.staff);
    let told = format!(
        "{link} {wanted} of {} {:?} {}",
        plain.standard, plain.rate, plain.unit
    );
    let costs = 0..=plain.standard + wanted + 2;
    let (own_goal, grant_goal) = (format!("own.{wanted}"), format!("grant.{wanted}"));

    let own = found(pack, &link, &own_goal);
    let best = costs.clone().rfind(|cost| plain.own(*cost) <= wanted);
    assert_eq!(own.answer().map(u64::from), best, "{told}");
    if best.is_none() {
        assert_eq!(own.reach, Reach::BelowOthers, "{told}");
        let least = costs.clone().map(|cost| plain.own(cost)).min();
        let amount = nearest(&own, &own_goal).map(|(amount, _)| u64::from(amount));
        assert_eq!(amount, least, "{told}");
    }

    let grant = found(pack, &link, &grant_goal);
    let best = costs.clone().find(|cost| plain.grant(*cost) >= wanted);
    assert_eq!(grant.answer().map(u64::from), best, "{told}");
    if best.is_none() {
        assert_eq!(grant.reach, Reach::AboveCeiling, "{told}");
        let most = costs.clone().map(|cost| plain.grant(cost)).max();
        let told_of = nearest(&grant, &grant_goal);
        assert_eq!(told_of.map(|(amount, _)| u64::from(amount)), most, "{told}");
        let first = costs.clone().find(|cost| Some(plain.grant(*cost)) == most);
        let cost = told_of.map(|(_, cost)| u64::from(cost));
        assert_eq!(cost, first, "{told}");
    }
    let mut fits = costs.map(|cost| plain.own(cost) <= wanted);
    fits.any(|fits| !fits) && fits.any(|fits| fits)
}
