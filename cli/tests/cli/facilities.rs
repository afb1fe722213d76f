//! Fourteen thousand facilities: what each comes to on the command line is what the library says of it by itself.

#[path = "../../../tests/facilities.rs"]
mod made;

use ehr_grant_estimator::domain::{Choice, Date, YenRange};
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Pack, estimate};

use super::support;

/// Every clinic of Tokyo.
const COUNT: u64 = 14_000;

#[test]
fn each_row_is_what_the_library_says_of_it_alone() {
    let pack: Pack = include_str!("../../../rules/tokyo-ehr-r8.json")
        .parse()
        .expect("the shipped rules");
    let day = Date::parse("2026-04-10").expect("a day");
    let rows = support::estimate(&made::table(COUNT));
    assert_eq!(rows.len(), 14_000);
    for (row, cells) in rows.iter().zip(made::facilities(COUNT)) {
        let link = made::link(&cells);
        let (form, problems) = from_link(&link);
        assert_eq!(problems, [], "{link}");
        let alone = estimate(&pack, &form.read().case, day);
        for verdict in &alone.verdicts {
            let ends = |range: Option<YenRange>| {
                range.map_or_else(Default::default, |range| {
                    [range.low, range.high].map(|yen| u64::from(yen).to_string())
                })
            };
            let [low, high] = ends(verdict.grant);
            let [least, most] = ends(verdict.ceiling);
            for (figure, wanted) in [
                ("outcome", verdict.outcome.code().to_owned()),
                ("grant_min", low),
                ("grant_max", high),
                ("ceiling_min", least),
                ("ceiling_max", most),
            ] {
                let column = format!("{}.{figure}", verdict.programme);
                assert_eq!(row.get(&column), Some(&wanted), "{column}: {link}");
            }
        }
        for (column, wanted) in [
            ("total.cost", alone.totals.cost.high),
            ("total.confirmed", alone.totals.confirmed),
            ("total.upto", alone.totals.up_to),
        ] {
            let wanted = u64::from(wanted).to_string();
            assert_eq!(row.get(column), Some(&wanted), "{column}: {link}");
        }
    }
}
