//! A figure and its sentence: what confirms a row, what takes that back, and what is to be looked at.

use ehr_grant_estimator::domain::Standing;
use ehr_grant_estimator::rules::draft::{Draft, DraftFault, SourcePart};
use ehr_grant_estimator::view::edit::{problems, sections};

use super::draft::{PER_BED, draft, next_year, standing, type_in};
use super::support::{PACK, node};

const YEN: &str = "programmes[0].standard_amount.per_bed.yen";
const DEADLINE: &str = "programmes[0].deadlines[0]";
const RATE: &str = "programmes[2].subsidy_rate.flat";

fn cite(draft: &mut Draft, row: &str, quote: &str) {
    draft.cite(row, SourcePart::Quote, quote);
    draft.close();
}

#[test]
fn a_sentence_without_the_figure_confirms_nothing() {
    let mut draft = next_year();
    cite(&mut draft, PER_BED, "あ");
    assert_eq!(standing(&draft, PER_BED), Standing::Unconfirmed);
    cite(&mut draft, PER_BED, "1床あたり605,000円");
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
    // Another figure takes it back, until it is the one of the sentence.
    type_in(&mut draft, YEN, "650,000");
    assert_eq!(standing(&draft, PER_BED), Standing::Unconfirmed);
    type_in(&mut draft, YEN, "605,000");
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
    // Words stand for no figure: somebody has to say that they are the right ones.
    cite(&mut draft, "notes[0]", "別の文");
    assert_eq!(standing(&draft, "notes[0]"), Standing::Unconfirmed);
}

#[test]
fn where_a_sentence_stands_leaves_a_confirmed_row_as_it_is() {
    let mut draft = next_year();
    draft.confirm(&[PER_BED.to_owned()]);
    draft.cite(PER_BED, SourcePart::Place, "2ページ");
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
}

#[test]
fn a_confirmed_sentence_that_does_not_say_the_figure_is_told() {
    for (row, field, figure, sentence, is_told) in [
        (PER_BED, "yen", "650,000", "605,000円×病床数", true),
        (PER_BED, "yen", "650,000", "650,000円×病床数", false),
        // Next year's day, in the words of last year and of next.
        (DEADLINE, "on", "2027-05-29", "第1回：令和8年5月29日", true),
        (DEADLINE, "on", "2027-05-29", "第1回：令和9年5月29日", false),
        (DEADLINE, "on", "2027-05-29", "2027年5月29日", false),
        (
            DEADLINE,
            "on",
            "2027-05-29",
            "令和9年度の第1回は5月29日",
            false,
        ),
        // February belongs to the fiscal year before.
        (DEADLINE, "on", "2028-02-10", "令和9年度 2月10日", false),
        (DEADLINE, "on", "2028-02-10", "令和10年度 2月10日", true),
        (DEADLINE, "on", "2027-05-29", "第1回は5月29日", false),
        (DEADLINE, "on", "2027-05-09", "第1回は5月29日", true),
        (DEADLINE, "on", "2027-05-09", "第1回は15月9日", true),
        (RATE, "rate", "1/2", "補助率 11/20", true),
        (RATE, "rate", "1/2", "補助率：２分の１", false),
        (RATE, "rate", "2/3", "補助率 1/2", true),
    ] {
        let mut draft = next_year();
        type_in(&mut draft, &format!("{row}.{field}"), figure);
        cite(&mut draft, row, sentence);
        draft.confirm(&[row.to_owned()]);
        assert_eq!(standing(&draft, row), Standing::Printed, "{sentence}");
        let told = draft.doubtful().iter().any(|path| path == row);
        assert_eq!(told, is_told, "{figure} in {sentence}");
    }
}

#[test]
fn what_is_confirmed_at_once_has_its_figures_in_its_sentences() {
    let mut draft = next_year();
    type_in(&mut draft, YEN, "650,000");
    let shown = sections(&draft);
    let section = shown
        .iter()
        .find(|section| section.id == "programmes[0]")
        .expect("a section");
    // The amount has last year's sentence, and both days say last year.
    let left: Vec<_> = section
        .waiting
        .iter()
        .filter(|path| !section.ready.contains(path))
        .collect();
    assert_eq!(left, [PER_BED, DEADLINE, "programmes[0].deadlines[1]"]);
    draft.confirm(&section.ready);
    assert_eq!(standing(&draft, PER_BED), Standing::Unconfirmed);
}

#[test]
fn rules_from_elsewhere_are_one_step() {
    let mut draft = next_year();
    type_in(&mut draft, YEN, "650,000");
    draft.close();
    let typed = draft.pack().clone();
    draft.replace(node(PACK));
    assert_eq!(draft.pack(), &node(PACK));
    draft.undo();
    assert_eq!(draft.pack(), &typed);
}

#[test]
fn a_year_that_is_there_already_is_told_at_its_first_day() {
    let mut draft = next_year();
    draft.stand_beside(&[node(PACK)]);
    assert_eq!(draft.problems(), []);
    type_in(&mut draft, "fiscal_year.from", "2027-03-31");
    let told = |draft: &Draft| -> Vec<_> {
        let found = problems(draft, &sections(draft)).into_iter();
        found.map(|it| (it.at, it.text)).collect()
    };
    let [(at, text)] = &told(&draft)[..] else {
        panic!("{:?}", told(&draft));
    };
    assert_eq!(at, "fiscal_year.from");
    assert!(text.ends_with("：令和8年度と重なっています"), "{text}");
    type_in(&mut draft, "fiscal_year.from", "2027-04-01");
    type_in(&mut draft, "fiscal_year.label", "令和8年度");
    let faults: Vec<_> = draft.problems().into_iter().map(|it| it.fault).collect();
    assert_eq!(faults, [DraftFault::Beside("令和8年度".to_owned())]);
    // A year that is edited takes the place of the one that it was.
    let mut same = super::draft::draft();
    same.stand_beside(&[node(PACK)]);
    assert_eq!(same.problems(), []);
}

#[test]
fn faults_are_told_in_the_words_of_the_page() {
    let texts = |draft: &Draft| -> Vec<_> {
        let found = problems(draft, &sections(draft)).into_iter();
        found.map(|it| it.text).collect()
    };
    let ends = |draft: &Draft, end: &str| {
        let texts = texts(draft);
        assert!(texts.iter().any(|text| text.ends_with(end)), "{texts:?}");
    };
    let mut late = draft();
    type_in(&mut late, &format!("{DEADLINE}.on"), "2026-12-24");
    ends(&late, "：第1回の期限より後にしてください");
    let mut large = draft();
    type_in(&mut large, YEN, "99999999999999999999999");
    ends(&large, "：金額は999,999,999,999円以下で入力してください");
    let mut turned = draft();
    type_in(&mut turned, "fiscal_year.to", "2025-03-31");
    ends(&turned, "：最初の日より後にしてください");
    let mut band = draft();
    type_in(
        &mut band,
        "programmes[2].standard_amount.bands[0].beds.to",
        "5",
    );
    ends(&band, "医科診療所の5床に当てはまる区分が二つあります");
}
