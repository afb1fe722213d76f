//! The sheet behind the page for many facilities: read in slices, stopped, changed, taken back.

use super::many::table;
use super::support::{PACK, in_april, next_year, shelf};
use ehr_grant_estimator::domain::Yen;
use ehr_grant_estimator::ui::many::Sheet;
use ehr_grant_estimator::view::many::{Figures, State};

const TEXT: &str = "名称\t種類\t病床数\t電子カルテの費用\n\
    みなと\t病院\t100\t70,000,000\nさくら整形\t診療所\t25\t4,000,000\n合計\t\t\t74,000,000\n";

fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet::new(table(text));
    sheet.restart(in_april());
    sheet
}

#[test]
fn all_rows_are_read_whatever_the_slices_are() {
    let years = shelf(&[PACK]);
    let rows = "施設\t診療所\t0\t2000000\n".repeat(500);
    let text = format!("名称\t種類\t病床数\t電子カルテの費用\n{rows}");
    let mut stopped = sheet(&text);
    let mut slices = 1;
    while !stopped.step(&years, || true) {
        slices += 1;
        // Somebody who stops here has what was read so far.
        assert!(stopped.done() < 501 && stopped.sums.all() == stopped.rows.len());
    }
    let mut whole = sheet(&text);
    assert!(whole.step(&years, || false));
    assert!(slices > 3);
    assert_eq!(stopped.rows, whole.rows);
    // 500 × 2,000,000 × 3/4.
    assert_eq!(whole.sums.up_to, Yen::new(750_000_000));
}

#[test]
fn a_row_that_was_mended_is_counted_and_every_step_can_be_taken_back() {
    let years = shelf(&[PACK]);
    let mut sheet = sheet(TEXT);
    sheet.step(&years, || false);
    assert_eq!(sheet.sums.count(State::Mend), 1);
    assert_eq!(sheet.skipped.len(), 2);
    // Typed letter by letter it is one step.
    sheet.change(&years, 1, 2, String::new());
    sheet.change(&years, 1, 2, "5".to_owned());
    assert_eq!(sheet.sums.count(State::Mend), 0);
    // 605,000 × 5 = 3,025,000, the lesser; × 3/4. Beside it 605,000 × 100 × 3/4.
    assert_eq!(sheet.sums.up_to, Yen::new(2_268_750 + 45_375_000));
    sheet.change(&years, 1, 1, "病院".to_owned());
    assert_eq!(sheet.sums.count(State::Mend), 1);
    assert_eq!(sheet.undo(&years), Some(1));
    assert_eq!(sheet.sums.count(State::Mend), 0);
    assert_eq!(sheet.undo(&years), Some(1));
    assert_eq!(sheet.table.cell(2, 2), "25");
    assert!(!sheet.has_changes());
}

#[test]
fn the_link_of_a_row_opens_all_that_it_says_with_its_name() {
    let years = shelf(&[PACK]);
    let sheet = sheet(TEXT);
    let seen = sheet.see(&years, 1);
    let link = sheet.link(1, &seen.read);
    let name = "%E3%81%BF%E3%81%AA%E3%81%A8";
    assert_eq!(
        link,
        format!("facility=hospital&beds=100&ehr=70000000&name={name}")
    );
}

#[test]
fn each_row_is_judged_by_the_year_that_it_names_or_that_its_day_lies_in() {
    let years = shelf(&[PACK, &next_year()]);
    let text = "名称\t種類\t病床数\t電子カルテの費用\t年度\t判定日\n\
        a\t病院\t100\t70000000\t\t\nb\t病院\t100\t70000000\t令和9年度\t\n\
        c\t病院\t100\t70000000\ttokyo-ehr-r9\t\nd\t病院\t100\t70000000\t\t2027/5/1\n\
        e\t病院\t100\t70000000\t令和元年度\t\n";
    let mut sheet = sheet(text);
    sheet.step(&years, || false);
    let up_to: Vec<_> = sheet.rows.iter().map(|row| row.up_to).collect();
    // 605,000 and 650,000 a bed, × 100 × 3/4.
    let (this, next) = (Yen::new(45_375_000), Yen::new(48_750_000));
    assert_eq!(up_to[..4], [this, next, next, next]);
    assert_eq!(sheet.rows[4].state, State::Mend);
    assert_eq!(
        sheet.see(&years, 5).told(""),
        "＊年度の「令和元年度」は使えません"
    );
}

#[test]
fn what_is_kept_of_a_row_is_its_text_and_less_than_a_hundred_bytes() {
    let years = shelf(&[PACK]);
    let row = "施設\t診療所\t0\t2000000\n";
    let bytes = |rows: usize| {
        let text = format!("名称\t種類\t病床数\t電子カルテの費用\n{}", row.repeat(rows));
        let mut sheet = sheet(&text);
        sheet.step(&years, || false);
        sheet.arrange();
        sheet.bytes()
    };
    assert!(size_of::<Figures>() < 100);
    // A list that grows has room for up to twice as much: text, four ends of cells, a row, figures, a place.
    let most = row.len() + 4 * 4 + 8 + size_of::<Figures>() + 4;
    for rows in [10_000, 20_000, 40_000] {
        assert!(bytes(rows) < rows * most * 2 + 10_000);
    }
}
