//! The contract of the link: each key of the table in the README, what it says, and how it is written again.

use std::collections::BTreeSet;

use ehr_grant_estimator::domain::{BedCount, Case, Choice, Entry::Given, Input, MonthCount, Yen};
use ehr_grant_estimator::form::{Form, from_link, to_link};

const README: &str = include_str!("../../README.md");

/// A key with a value, what the form then says besides its defaults, and the link written again.
const ROWS: &str = "
facility=hospital | facility: None → Some(Hospital)         | facility=hospital
facility=clinic   | facility: None → Some(MedicalClinic)    | facility=clinic
facility=other    | facility: None → Some(Other)            | facility=other
tokyo=yes         | place: InTokyo → InTokyo                |
tokyo=no          | place: InTokyo → Elsewhere              | tokyo=no
beds=0            | beds: Missing → Given(BedCount(0))      | beds=0
beds=0100         | beds: Missing → Given(BedCount(100))    | beds=100
beds=99999        | beds: Missing → Given(BedCount(99999))  | beds=99999
beds=             | beds: Missing → Missing                 |
project=new       | project: Introduction → Introduction    |
project=renewal   | project: Introduction → Renewal         | project=renewal
acquire=purchase  | acquisition: Purchase → Purchase        |
acquire=lease     | acquisition: Purchase → Lease           | acquire=lease
standard=yes      | standard: Unknown → Compliant           | standard=yes
standard=no       | standard: Unknown → NotCompliant        | standard=no
standard=unknown  | standard: Unknown → Unknown             |
contract=notyet   | contract: NotYet → NotYet               |
contract=signed   | contract: NotYet → Signed               | contract=signed
finish=thisyear   | completion: Unknown → ThisFiscalYear    | finish=thisyear
finish=later      | completion: Unknown → Later             | finish=later
finish=unknown    | completion: Unknown → Unknown           |
ehr=0             | ehr: Missing → Given(Yen(0))            | ehr=0
ehr=70,000,000    | ehr: Missing → Given(Yen(70000000))     | ehr=70000000
ehr=999999999999  | ehr: Missing → Given(Yen(999999999999)) | ehr=999999999999
ehr=              | ehr: Missing → Missing                  |
staff=1           | staff: Missing → Given(Yen(1))          | staff=1
consult=2         | consulting: Missing → Given(Yen(2))     | consult=2
cyber=3           | cyber: Missing → Given(Yen(3))          | cyber=3
train=4           | training: Missing → Given(Yen(4))       | train=4
region=5          | regional: Missing → Given(Yen(5))       | region=5
months=1          | months: Missing → Given(MonthCount(1))  | months=1
months=12         | months: Missing → Given(MonthCount(12)) | months=12
months=           | months: Missing → Missing               |
date=2026-07-31   | judged_on: Missing → Given(Date { year: 2026, month: 7, day: 31 })| date=2026-07-31
date=2026/7/1     | judged_on: Missing → Given(Date { year: 2026, month: 7, day: 1 })| date=2026-07-01
date=             | judged_on: Missing → Missing            |
pack=tokyo-ehr-r8 | pack: None → Some(\"tokyo-ehr-r8\")     | pack=tokyo-ehr-r8
";

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = ROWS.lines().filter(|line| !line.is_empty());
    lines.map(|line| {
        let mut cells = line.split('|').map(str::trim);
        [(); 3].map(|()| cells.next().expect("three cells"))
    })
}

/// Everything that a form says.
fn told(form: &Form) -> String {
    let reading = form.read();
    format!(
        "{:?} pack: {:?} {:?}",
        reading.case, form.pack, reading.problems
    )
}

#[test]
fn each_key_says_what_its_row_says_and_is_written_again() {
    let first = told(&Form::default());
    for [link, says, again] in rows() {
        let (field, change) = says.split_once(": ").expect("a field");
        let (from, to) = change.split_once(" → ").expect("a change");
        let from = format!(" {field}: {from}");
        assert_eq!(first.matches(&from).count(), 1, "{from} in {first}");
        let (form, problems) = from_link(link);
        assert_eq!(problems, [], "{link}");
        assert_eq!(
            told(&form),
            first.replace(&from, &format!(" {field}: {to}")),
            "{link}"
        );
        assert_eq!(to_link(&form).fragment, again, "{link}");
    }
}

/// All at once, in the order of the keys: none takes the place of another.
#[test]
fn all_keys_together_are_written_as_they_were() {
    let all = "facility=hospital&tokyo=no&beds=100&project=renewal&acquire=lease&standard=yes\
               &contract=signed&finish=later&ehr=1&staff=2&months=3&consult=4&cyber=5&train=6\
               &region=7&date=2026-07-31&pack=tokyo-ehr-r8";
    let (form, problems) = from_link(all);
    assert_eq!(problems, []);
    assert_eq!(to_link(&form).fragment, all);
    let case = form.read().case;
    let costs = case.costs;
    let costs = [
        costs.ehr,
        costs.staff,
        costs.consulting,
        costs.cyber,
        costs.training,
        costs.regional,
    ];
    assert_eq!(costs, [1, 2, 4, 5, 6, 7].map(|yen| Given(Yen::new(yen))));
    assert_eq!(
        (case.beds, case.months),
        (Given(BedCount(100)), Given(MonthCount(3)))
    );
    let keys: BTreeSet<_> = all.split('&').map(key).collect();
    assert_eq!(keys, documented().map(|(key, ..)| key).collect());
}

/// The keys, values and defaults of the README's table.
fn documented() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let (_, section) = README.split_once("\n## The link\n").expect("the section");
    let (section, _) = section.split_once("\n## ").expect("its end");
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    lines.flat_map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (values, default) = (cells[1], cells[2]);
        marked(cells[0])
            .into_iter()
            .map(move |key| (key, values, default))
    })
}

/// What stands between back-ticks.
fn marked(cell: &'static str) -> Vec<&'static str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn key(pair: &'static str) -> &'static str {
    pair.split_once('=').expect("a pair").0
}

#[test]
fn the_readme_the_code_and_these_rows_know_the_same_keys() {
    let table: Vec<_> = documented().map(|(key, ..)| key).collect();
    let known: BTreeSet<_> = table.iter().copied().collect();
    assert_eq!(known.len(), table.len(), "a key stands twice: {table:?}");
    assert_eq!(known, Input::ALL.iter().map(|input| input.code()).collect());
    assert_eq!(known, rows().map(|[pair, ..]| key(pair)).collect());
}

#[test]
fn the_readme_tells_every_answer_and_the_one_that_is_left_out() {
    for (key, values, default) in documented() {
        let input = Input::from_code(key).expect("a key of the link");
        let answers = input.answers();
        if answers.is_empty() {
            continue;
        }
        assert_eq!(marked(values), answers, "{key}");
        let first = Case::default().plan.answer(input);
        assert_eq!(
            marked(default),
            first.into_iter().collect::<Vec<_>>(),
            "{key}"
        );
        for answer in answers {
            let pair = format!("{key}={answer}");
            let row = rows().find(|[link, ..]| *link == pair);
            let [.., again] = row.unwrap_or_else(|| panic!("{pair} has no row"));
            assert_eq!(again.is_empty(), Some(*answer) == first, "{pair}");
        }
    }
}

/// The most that a field takes, and one more.
#[test]
fn the_readme_tells_the_largest_numbers() {
    let refused = |link: &str| from_link(link).1.len() == 1;
    let values = |wanted: &str| {
        documented()
            .find(|(key, ..)| *key == wanted)
            .expect("a key")
            .1
    };
    assert!(values("beds").contains("up to 99,999;"));
    assert!(!refused("beds=99999") && refused("beds=100000"));
    for cost in ["ehr", "staff", "consult", "cyber", "train", "region"] {
        assert!(values(cost).contains("0 to 999,999,999,999"));
        let at_most = |yen: u64| refused(&format!("{cost}={yen}"));
        assert!(
            !at_most(999_999_999_999) && at_most(1_000_000_000_000),
            "{cost}"
        );
    }
    // The bounds of beds and months are the pack's; the fields take a little more.
    assert!(values("months").starts_with("1 to 12,"));
    assert!(!refused("months=99") && refused("months=100"));
}
