//! A worked example is recomputed by the rules that stand beside it.

use super::support::{PACK, pack, problems_after, read};
use ehr_grant_estimator::form::{from_link, to_link};
use ehr_grant_estimator::rules::Fault;
use expect_test::{Expect, expect};

/// The link of the shipped pack's second example.
const LINK: &str = "facility=clinic&beds=0&ehr=2000000";

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&problems_after(changes));
}

/// 605,000 × 100 × 3/4 = 45,375,000, which the shipped example names.
#[test]
fn a_worked_example_comes_to_the_grant_that_it_names() {
    check(
        &[("\"grant\": 45375000", "\"grant\": 45375001")],
        &expect!["examples[0].grant：この規則では45,375,001円ではなく45,375,000円になります"],
    );
    check(
        &[("\"yen\": 605000", "\"yen\": 605001")],
        &expect!["examples[0].grant：この規則では45,375,000円ではなく45,375,075円になります"],
    );
    let link = |link: &str, expected: &Expect| check(&[(LINK, link)], expected);
    link("facility=clinic&beds=4&ehr=2000000", &expect![""]);
    link(
        "facility=clinic&ehr=2000000",
        &expect!["examples[1].grant：この規則では一つの額になりません"],
    );
    link(
        "facility=other&beds=0&ehr=2000000",
        &expect!["examples[1].grant：この規則では1,500,000円ではなく0円になります"],
    );
}

#[test]
fn an_example_that_comes_to_a_range_has_no_grant() {
    check(
        &[
            (
                "facility=clinic&beds=0&ehr=2000000",
                "facility=clinic&cyber=5000000",
            ),
            (
                "\"programme\": \"clinic-ehr\",\n      \"grant\"",
                "\"programme\": \"cyber\",\n      \"grant\"",
            ),
        ],
        &expect!["examples[1].grant：この規則では一つの額になりません"],
    );
}

/// The link of an example is as the page writes it, and the form reads the same case from it.
#[test]
fn an_example_s_link_is_written_in_one_way() {
    for link in [
        "",
        "beds",
        "#facility=clinic&beds=0&ehr=2000000",
        "facility=clinic&beds=0&ehr=2000000&",
        "facility=clinic&beds=0&ehr=2000000&ehr=2000000",
        "facility=clinic&ehr=2000000&beds=0",
        "facility=clinic&beds=0&ehr=2,000,000",
        "facility=clinic&beds=0&ehr=200万",
        "facility=clinic&beds=0&ehr=%32000000",
        "facility=clinic&beds=0&ehr=02000000",
        "facility=clinic&beds=0&ehr=+2000000",
        "facility=clinic&beds=0&ehr=",
        "facility=clinic&beds=0&ehr=1000000000000",
        "facility=clinic&beds=100000&ehr=2000000",
        "facility=dentist&beds=0&ehr=2000000",
        "facility=clinic&beds=0&ehr=2000000&date=2026-05-01",
        "facility=clinic&beds=0&ehr=2000000&pack=tokyo-ehr-r8",
        "facility=clinic&rooms=0&ehr=2000000",
    ] {
        let text = PACK.replacen(LINK, link, 1);
        let problems = read(&text).expect_err(link);
        let faults: Vec<_> = problems
            .iter()
            .map(|p| (p.path.as_str(), &p.fault))
            .collect();
        let fault = if link.is_empty() {
            Fault::NotText
        } else {
            Fault::NotALink
        };
        assert_eq!(faults, [("examples[1].link", &fault)], "{link}");
    }
}

#[test]
fn the_form_writes_and_reads_an_example_s_link_alike() {
    let pack = pack();
    let every_key = "facility=clinic&beds=19&project=renewal&acquire=lease&standard=yes&contract=signed\
        &finish=thisyear&ehr=1&staff=2&months=12&consult=3&cyber=4&train=5&region=999999999999";
    let links = pack.examples.iter().map(|example| example.link.as_str());
    for link in links.chain([every_key]) {
        let (form, problems) = from_link(link);
        assert_eq!(
            (to_link(&form).fragment.as_str(), problems),
            (link, Vec::new())
        );
    }
    // It can be read, or else its fault would be that it is no link.
    check(
        &[(LINK, every_key)],
        &expect!["examples[1].grant：この規則では1,500,000円ではなく0円になります"],
    );
}
