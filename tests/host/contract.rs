//! The contract of the link: each key of the table in `docs/contract.md`, what it says, and how it is written again.

use std::collections::BTreeSet;

use super::support::{read, rule_packs};
use ehr_grant_estimator::domain::{Case, Choice, Input, Kind};
use ehr_grant_estimator::form::{Form, from_link, to_link};

const CONTRACT: &str = include_str!("../../docs/contract.md");

/// A key with a value, what the form then says besides its defaults, and the link written again.
const ROWS: &str = "
facility=hospital | none → hospital      | facility=hospital
facility=clinic   | none → clinic        | facility=clinic
facility=other    | none → other         | facility=other
tokyo=yes         | yes → yes           |
tokyo=no          | yes → no            | tokyo=no
beds=0            | none → 0床            | beds=0
beds=0100         | none → 100床          | beds=100
beds=99999        | none → 99999床        | beds=99999
beds=             | none → none          |
project=new       | new → new           |
project=renewal   | new → renewal       | project=renewal
acquire=purchase  | purchase → purchase      |
acquire=lease     | purchase → lease         | acquire=lease
standard=yes      | unknown → yes           | standard=yes
standard=no       | unknown → no            | standard=no
standard=unknown  | unknown → unknown       |
contract=notyet   | notyet → notyet        |
contract=signed   | notyet → signed        | contract=signed
finish=thisyear   | unknown → thisyear      | finish=thisyear
finish=later      | unknown → later         | finish=later
finish=unknown    | unknown → unknown       |
ehr=0             | none → 0円            | ehr=0
ehr=70,000,000    | none → 70000000円     | ehr=70000000
ehr=999999999999  | none → 999999999999円 | ehr=999999999999
ehr=              | none → none          |
staff=1           | none → 1円            | staff=1
consult=2         | none → 2円            | consult=2
cyber=3           | none → 3円            | cyber=3
train=4           | none → 4円            | train=4
region=5          | none → 5円            | region=5
months=1          | none → 1か月           | months=1
months=12         | none → 12か月          | months=12
months=           | none → none          |
date=2026-07-31   | none → 2026-07-31    | date=2026-07-31
date=2026/7/1     | none → 2026-07-01    | date=2026-07-01
date=             | none → none          |
pack=tokyo-ehr-r8 | none → tokyo-ehr-r8  | pack=tokyo-ehr-r8
";

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = ROWS.lines().filter(|line| !line.is_empty());
    lines.map(|line| {
        let mut cells = line.split('|').map(str::trim);
        [(); 3].map(|()| cells.next().expect("three cells"))
    })
}

/// What a form says of a field, in plain words; `none` where it says nothing.
fn told(form: &Form, input: Input) -> String {
    let case = form.read().case;
    let told = match input.field().kind {
        Kind::Choice { .. } => case.plan.answer(input).map(str::to_owned),
        Kind::Count { unit, .. } => {
            let count = case.counts.get(input).given();
            count.map(|count| format!("{count}{unit}"))
        }
        Kind::Cost => case
            .costs
            .get(input)
            .given()
            .map(|cost| format!("{cost}円")),
        Kind::JudgedOn => case.judged_on.given().map(|day| day.to_string()),
        Kind::Pack => form.pack.clone(),
    };
    told.unwrap_or_else(|| "none".to_owned())
}

#[test]
fn each_key_says_what_its_row_says_and_is_written_again() {
    let first = Form::default();
    for [link, says, again] in rows() {
        let (before, after) = says.split_once(" → ").expect("a change");
        let (form, problems) = from_link(link);
        assert_eq!(problems, [], "{link}");
        assert_eq!(form.read().problems, [], "{link}");
        for input in Input::ALL {
            let is_named = input.code() == key(link);
            let expected = told(&first, *input);
            if is_named {
                assert_eq!(expected, before, "{link}");
                assert_eq!(told(&form, *input), after, "{link}");
            } else {
                assert_eq!(told(&form, *input), expected, "{link}");
            }
        }
        assert_eq!(to_link(&form).fragment, again, "{link}");
    }
}

/// All at once, in the order of the keys: none takes the place of another.
#[test]
fn all_keys_together_are_written_as_they_were() {
    let all = "facility=hospital&beds=100&tokyo=no&project=renewal&acquire=lease&standard=yes\
               &contract=signed&finish=later&ehr=1&staff=2&months=3&consult=4&cyber=5&train=6\
               &region=7&date=2026-07-31&pack=tokyo-ehr-r8";
    let (form, problems) = from_link(all);
    assert_eq!(problems, []);
    assert_eq!(to_link(&form).fragment, all);
    let said = Input::ALL.iter().map(|input| told(&form, *input));
    assert_eq!(
        said.collect::<Vec<_>>().join(" "),
        "hospital 100床 no renewal lease yes signed later 1円 2円 3か月 4円 5円 6円 7円 2026-07-31 tokyo-ehr-r8"
    );
    let keys: BTreeSet<_> = all.split('&').map(key).collect();
    assert_eq!(keys, documented().map(|(key, ..)| key).collect());
}

/// The keys, values and defaults of the table.
fn documented() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let (_, section) = CONTRACT.split_once("\n## The link\n").expect("the section");
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
        let answers: Vec<_> = input.codes().collect();
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
            assert_eq!(again.is_empty(), Some(answer) == first, "{pair}");
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

#[test]
fn the_readme_names_every_programme() {
    let (_, list) = CONTRACT.split_once("\nProgrammes: ").expect("the list");
    let (list, _) = list.split_once("\n\n").expect("its end");
    let named: BTreeSet<_> = marked(list).into_iter().map(str::to_owned).collect();
    for text in rule_packs() {
        let pack = read(&text).expect("a sound pack");
        let ids: BTreeSet<_> = pack.programmes.into_iter().map(|p| p.id).collect();
        assert_eq!(named, ids, "{}", pack.id);
    }
}
