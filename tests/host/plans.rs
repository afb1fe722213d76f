//! Plans side by side: in the link and in the table.

use super::support::{case, in_april, shipped};
use ehr_grant_estimator::domain::{Input, LinkProblem};
use ehr_grant_estimator::form::{
    Book, Edit, Form, LONGEST, LeftOut, Other, QuoteSheet, from_link, open_link, to_link,
};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::ui::Session;
use ehr_grant_estimator::view::{Plans, Seen, plans};

pub(super) const HOSPITAL: &str =
    "facility=hospital&beds=180&standard=yes&finish=thisyear&ehr=130000000";

#[track_caller]
pub(super) fn book(link: &str) -> (Form, Book, Vec<LinkProblem>) {
    let (mut form, beside, problems) = open_link(link);
    assert_eq!(problems, [], "{link}");
    let (book, problems) = Book::read(&mut form, &beside);
    (form, book, problems)
}

#[track_caller]
pub(super) fn back(form: &Form, book: &Book) -> String {
    let link = to_link(form);
    let (beside, left_out) = book.write(form, link.fragment.len(), LONGEST);
    assert_eq!(left_out, LeftOut::default());
    link.with(&beside).fragment
}

pub(super) fn form(link: &str) -> Form {
    from_link(link).0
}

#[test]
fn another_plan_stands_in_the_link_as_its_differences() {
    let link =
        format!("{HOSPITAL}&name=A&alt=B~ehr.98000000~standard.unknown&alt=C~acquire.lease~ehr.");
    let (form, book, problems) = book(&link);
    assert_eq!(problems, []);
    assert_eq!(book.name, "A");
    let [b, c] = book.others.as_slice() else {
        panic!("two others")
    };
    let expected = from_link("facility=hospital&beds=180&finish=thisyear&ehr=98000000").0;
    assert_eq!((b.name.as_str(), b.form.read()), ("B", expected.read()));
    let expected = "facility=hospital&beds=180&standard=yes&finish=thisyear&acquire=lease";
    let expected = from_link(expected).0;
    assert_eq!((c.name.as_str(), c.form.read()), ("C", expected.read()));
    // In the order of the fields: a cost that is empty is a difference, too.
    let written =
        format!("{HOSPITAL}&name=A&alt=B~standard.unknown~ehr.98000000&alt=C~acquire.lease~ehr.");
    assert_eq!(back(&form, &book), written);
}

#[test]
fn a_name_may_hold_what_parts_the_others() {
    for name in ["A~B", "50%", "%7E", "A社 購入.1", "a=b&c", "～", "#"] {
        let form = form(HOSPITAL);
        let mut book = Book::default();
        book.rename(0, name.to_owned());
        book.copy(&form, QuoteSheet::default(), name.to_owned());
        let (again, read, problems) = self::book(&back(&form, &book));
        assert_eq!(problems, []);
        assert_eq!(
            (again.read(), &read.name, &read.others[0].name),
            (form.read(), &book.name, &book.others[0].name)
        );
    }
}

#[test]
fn what_cannot_be_used_of_another_plan_is_named_and_nothing_else_is_lost() {
    let link = format!("{HOSPITAL}&alt=B~ehr.abc~speed.1~project.renewal~beds");
    let (_, book, problems) = book(&link);
    let refused = |part: &str| LinkProblem::Beside("alt", part.to_owned());
    // An empty number of beds is none, which is no error.
    assert_eq!(problems, [refused("ehr.abc"), refused("speed.1")]);
    let other = &book.others[0].form;
    assert_eq!(other.text(Input::Ehr), "abc");
    assert_eq!(other.plan.answer(Input::Project), Some("renewal"));
    assert_eq!(other.text(Input::Beds), "");
}

#[test]
fn there_are_four_plans_and_one_name_at_most() {
    let link = format!("{HOSPITAL}&name=A&name=B&alt=1&alt=2&alt=3&alt=4");
    let (_, book, problems) = book(&link);
    assert_eq!(book.others.len(), 3);
    assert_eq!(
        problems,
        [
            LinkProblem::Beside("name", "B".to_owned()),
            LinkProblem::Beside("alt", "4".to_owned())
        ]
    );
    assert_eq!(book.name, "A");
    // 40 characters and one more.
    let (_, book, _) = self::book(&format!("name={}x", "あ".repeat(40)));
    assert_eq!(book.name, "あ".repeat(40));
}

#[test]
fn a_plan_that_does_not_fit_into_the_link_is_named() {
    let form = form(HOSPITAL);
    let mut book = Book::default();
    for name in ["a", "b", "c"] {
        book.copy(&form, QuoteSheet::default(), name.repeat(40));
    }
    // With `&alt=` each takes 45: the third needs one byte more than there is.
    let (beside, left_out) = book.write(&form, 4_000 - 45 * 3 + 1, LONGEST);
    assert_eq!((beside.len(), left_out.plans), (2, vec!["c".repeat(40)]));
    let (beside, left_out) = book.write(&form, 4_000 - 45 * 3, LONGEST);
    assert_eq!((beside.len(), left_out.plans.len()), (3, 0));
}

#[test]
fn what_the_core_does_not_know_stays_in_the_link() {
    let link = format!("{HOSPITAL}&name=A&alt=B~ehr.1&goal=own.5&item=ehr.5.x");
    let session = Session::open(&link);
    assert_eq!(to_link(&session.form).with(&session.beside).fragment, link);
}

#[test]
fn the_facility_is_one_for_all_plans_that_agree() {
    let mut book = Book::default();
    let this = form(HOSPITAL);
    book.copy(&this, QuoteSheet::default(), "B".to_owned());
    book.others.push(Other {
        name: "C".to_owned(),
        quote: QuoteSheet::default(),
        form: form(&HOSPITAL.replace("180", "200")),
    });
    let edit = |input, value: &str| Edit {
        input,
        value: value.to_owned(),
    };
    book.follow(&this, &edit(Input::Beds, "190"));
    book.follow(&this, &edit(Input::Ehr, "1"));
    let beds: Vec<_> = book
        .others
        .iter()
        .map(|other| other.form.text(Input::Beds))
        .collect();
    assert_eq!(beds, ["190", "200"]);
    assert!(
        book.others
            .iter()
            .all(|other| other.form.text(Input::Ehr) == "130000000")
    );
}

#[track_caller]
fn compared(links: &[(&str, &str)]) -> Plans {
    let pack = shipped();
    let answers: Vec<_> = links
        .iter()
        .map(|(_, link)| estimate(&pack, &case(link), in_april()))
        .collect();
    let seen: Vec<_> = links
        .iter()
        .zip(&answers)
        .map(|((name, _), estimate)| Seen {
            name,
            pack: &pack,
            estimate,
        })
        .collect();
    plans(&seen)
}

/// 605,000 × 180 = 108,900,000; × 3/4 = 81,675,000. 130,000,000 − 81,675,000 = 48,325,000; 118,000,000 −
/// 81,675,000 = 36,325,000; 98,000,000 × 3/4 = 73,500,000 leaves 24,500,000.
#[test]
fn the_difference_in_own_share_is_told_with_the_rule_that_makes_it() {
    let lease = HOSPITAL.replace("130000000", "118000000") + "&acquire=lease";
    let vendor = HOSPITAL.replace("130000000", "98000000");
    let table = compared(&[
        ("A社 購入", HOSPITAL),
        ("A社 リース", &lease),
        ("B社", &vendor),
    ]);
    let own = table.rows.last().expect("own share");
    assert!(own.is_own_share);
    let cells: Vec<_> = own
        .cells
        .iter()
        .map(|cell| (cell.text.as_str(), cell.note.as_str()))
        .collect();
    assert_eq!(
        cells,
        [
            ("48,325,000円", ""),
            ("36,325,000円", "A社 購入より12,000,000円少ない"),
            ("24,500,000円", "A社 購入より23,825,000円少ない"),
        ]
    );
    assert_eq!(
        table.causes,
        [
            "「A社 リース」との差（電子カルテの導入・更新）：どちらも基準額108,900,000円を超えているため、費用の差はそのまま自己負担の差になります。",
            "「B社」との差（電子カルテの導入・更新）：「A社 購入」は基準額108,900,000円を超えているため、超えた分は全額が自己負担です。",
        ]
    );
    let labels: Vec<_> = table.rows.iter().map(|row| row.label).collect();
    assert_eq!(
        labels,
        [
            "調達の方法",
            "電子カルテの費用",
            "費用の合計",
            "対象見込みの補助の合計",
            "自己負担のめやす"
        ]
    );
    let acquired: Vec<_> = table.rows[0]
        .cells
        .iter()
        .map(|cell| (cell.text.as_str(), cell.differs))
        .collect();
    assert_eq!(
        acquired,
        [("購入", false), ("リース", true), ("購入", false)]
    );
    assert_eq!(
        table.heads[1].digits,
        ["118000000", "", "81675000", "81675000"]
    );
}

/// 1,000,000 × 3/4 = 750,000 leaves 250,000; signed, all of it is one's own.
#[test]
fn a_plan_that_gets_nothing_says_why() {
    let clinic = "facility=clinic&beds=0&standard=yes&finish=thisyear&ehr=1000000";
    let signed = format!("{clinic}&contract=signed");
    let table = compared(&[("", clinic), ("", &signed)]);
    let own = table.rows.last().expect("own share");
    assert_eq!(own.cells[1].note, "案1より750,000円多い");
    assert!(
        table.causes[0].starts_with(
            "「案2」との差（電子カルテの導入（入力代行の人件費を含む））：「案2」は対象外です。"
        ),
        "{:?}",
        table.causes
    );
    let same = compared(&[("", clinic), ("", clinic)]);
    assert_eq!(
        same.rows.last().expect("own share").cells[1].note,
        "案1と同じ"
    );
    assert_eq!(same.causes, [""; 0]);
}

#[test]
fn a_plan_without_figures_waits_and_is_compared_with_nothing() {
    let table = compared(&[("", HOSPITAL), ("", "facility=hospital&ehr=1")]);
    let own = table.rows.last().expect("own share");
    assert_eq!(
        (own.cells[1].text.as_str(), own.cells[1].note.as_str()),
        ("入力待ち", "")
    );
    assert_eq!(table.causes, [""; 0]);
}
