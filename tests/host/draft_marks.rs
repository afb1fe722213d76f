//! What nobody has confirmed of a new year says so wherever it stands on the page; what is assumed does not count.

use ehr_grant_estimator::domain::{Certainty, Outcome, Standing, Yen};
use ehr_grant_estimator::rules::draft::Draft;
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::ui::{markup, static_part};
use ehr_grant_estimator::view;

use super::draft::{next_year, pack};
use super::support::{case, date, shelf, shipped, verdict};

/// A hospital of 100 beds; 70,000,000.
const HOSPITAL: &str = "facility=hospital&beds=100&finish=thisyear&ehr=70000000";
const DAY: &str = "2027-04-10";

fn confirmed() -> Draft {
    let mut draft = next_year();
    let all: Vec<_> = draft.rows().into_iter().map(|row| row.path).collect();
    draft.confirm(&all);
    draft
}

/// By programme: the leaflet prints whom it is for, except for security and for sharing in the region.
#[test]
fn whom_a_programme_is_for_is_marked_and_stays_unprinted_where_it_was() {
    let whom = |draft: &Draft| -> Vec<_> {
        let lines = view::lines(&pack(draft)).into_iter();
        lines.map(|line| line.open_to).collect()
    };
    let printed = [
        "病院",
        "病院",
        "医科診療所",
        "病院、医科診療所",
        "案内に記載なし",
        "病院、医科診療所",
        "案内に記載なし",
    ];
    assert_eq!(whom(&confirmed()), printed);
    assert_eq!(
        whom(&next_year()),
        printed.map(|it| format!("{it}（未確認）"))
    );
}

#[test]
fn the_static_part_keeps_the_remarks_and_marks_them_with_the_examples() {
    let draft = next_year();
    let page = markup(&static_part(&shelf(&[&draft.file()])));
    let printed = view::before_applying(&shipped());
    assert!(!printed.is_empty());
    let kept = view::before_applying(&pack(&draft));
    for text in &printed {
        let text = text.replace("令和8年度", "令和9年度");
        assert!(kept.contains(&format!("{text}（未確認）")), "{text}");
        assert!(page.contains(&format!("{text}（未確認）")), "{text}");
    }
    assert!(page.contains("7,000万円（実支出額）の電子カルテを導入する場合（未確認）"));
    let page = markup(&static_part(&shelf(&[&confirmed().file()])));
    assert!(!page.contains("（未確認）") && !page.contains("令和8年度"));
}

/// With the amount by the bed confirmed, the rate is not: nothing is said of the amount.
#[test]
fn the_reason_is_true_beside_a_confirmed_figure() {
    let mut draft = next_year();
    draft.confirm(&["programmes[0].standard_amount.per_bed".to_owned()]);
    let pack = pack(&draft);
    let answer = estimate(&pack, &case(HOSPITAL), date(DAY));
    let verdict = verdict(&answer, "hospital-ehr");
    let says = "この補助の金額や条件に、この年度の案内でまだ確かめていない項目があります。";
    assert_eq!(
        (verdict.outcome, verdict.says()),
        (Outcome::Confirm, Some(says))
    );
    let basis = view::basis(&pack, &answer, verdict);
    let words: Vec<_> = basis.quotes.iter().map(|quote| quote.words()).collect();
    let amount = "「基準額：605,000円×病床数」";
    let rate = "「補助率：200床以上の病院 1/2、200床未満の病院 3/4」（未確認）";
    assert!(words.iter().any(|it| it == amount), "{words:?}");
    assert!(words.iter().any(|it| it == rate), "{words:?}");
    assert!(!basis.notes.is_empty());
    for note in &basis.notes {
        assert!(note.text.ends_with("（未確認）"), "{}", note.text);
        let cited = note.quote.as_ref().map(|quote| quote.cited());
        assert!(cited.is_none_or(|it| it.ends_with("（未確認）")));
    }
}

/// 605,000 × 100 × 3/4 = 45,375,000, by a rate that is printed nowhere.
#[test]
fn a_rate_that_is_printed_nowhere_is_an_assumption_with_its_reason() {
    let mut draft = confirmed();
    draft.stand("programmes[0].subsidy_rate.by_beds", Standing::Unprinted);
    let pack = pack(&draft);
    let answer = estimate(&pack, &case(HOSPITAL), date(DAY));
    let verdict = verdict(&answer, "hospital-ehr");
    assert_eq!(verdict.outcome, Outcome::Confirm);
    assert_eq!(verdict.certainty, Certainty::Assumed);
    let says = "この補助の基準額か補助率は案内に記載がないため、仮定の値で計算しています。";
    assert_eq!(verdict.says(), Some(says));
    let up_to = Yen::new(45_375_000);
    assert_eq!(
        (answer.totals.confirmed, answer.totals.up_to),
        (Yen::ZERO, up_to)
    );
    assert_eq!(
        view::lines(&pack)[0].rate,
        "200床以上の病院は1/2、それ以外は3/4（仮定）"
    );
    // The rate of the staff is said to be assumed by a condition of its own, once.
    let answer = estimate(
        &pack,
        &case(&format!("{HOSPITAL}&staff=100000&months=12")),
        date(DAY),
    );
    let staff = view::card(
        &pack,
        &answer,
        super::support::verdict(&answer, "input-staff"),
    );
    assert_eq!(staff.reasons.len(), 1);
}
