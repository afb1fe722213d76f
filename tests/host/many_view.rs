//! Rows to figures, sums, words and files.

use super::many::table;
use super::support::{in_april, pack};
use ehr_grant_estimator::domain::{Yen, YenRange};
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Assessor, Pack, estimate};
use ehr_grant_estimator::view::many::{
    Figures, Filter, SortBy, Sorting, State, Sums, order, problems, row_view, sums_view,
};

pub const TEXT: &str = "名称,種類,病床数,電子カルテの費用,サイバー対策の費用,メモ\n\
    みなと病院,病院,100,\"70,000,000\",,a\n\
    さくら整形,診療所,25,\"4,000,000\",,b\n\
    あおば小児科,診療所,0,\"2,000,000\",800万,=1+1\n\
    ひので歯科,歯科診療所,0,\"3,000,000\",,\n\
    みどり病院,病院,240,,,\n";

fn figures(pack: &Pack, text: &str) -> Vec<Figures> {
    let (table, assessor) = (table(text), Assessor::new(pack));
    let rows = (0..table.len()).filter(|row| table.skip(*row).is_none());
    let rows = rows.map(|row| {
        let (case, is_broken) = table.case(row);
        let found = assessor.figures(&case, in_april());
        // Read with its texts it says the same.
        let read = table.read(row);
        assert_eq!((read.case, !read.problems.is_empty()), (case, is_broken));
        let at = u32::try_from(row).expect("few rows");
        Figures::of(at, &case, pack, &found, is_broken)
    });
    rows.collect()
}

#[test]
fn a_row_comes_to_what_its_results_with_a_cost_come_to() {
    let pack = pack();
    let states: Vec<_> = figures(&pack, TEXT).iter().map(|row| row.state).collect();
    let expected = [
        State::Likely,
        State::Mend,
        State::Confirm,
        State::Ineligible,
        State::Bare,
    ];
    assert_eq!(states, expected);
}

#[test]
fn sums_leave_out_rows_with_something_to_mend_and_say_how_many() {
    let pack = pack();
    let sums = Sums::of(&figures(&pack, TEXT));
    // 70,000,000 + 2,000,000 + 8,000,000 + 3,000,000, without the 4,000,000 of a clinic of 25 beds.
    assert_eq!(sums.cost, YenRange::exact(Yen::new(83_000_000)));
    // 605,000 × 100 × 3/4; 2,000,000 × 3/4; 8,000,000 × 1/2.
    assert_eq!(sums.up_to, Yen::new(45_375_000 + 1_500_000 + 4_000_000));
    let view = sums_view(&sums);
    assert_eq!(view.title, "4施設の自己負担のめやす");
    assert_eq!(
        view.left_out,
        "直すところのある1施設は、合計に入っていません。"
    );
    let filters: Vec<_> = view
        .filters
        .iter()
        .map(|(.., count)| count.as_str())
        .collect();
    assert_eq!(filters, ["5", "1", "1", "1", "1", "1"]);
}

#[test]
fn what_is_to_be_mended_is_told_in_the_words_of_the_page() {
    let pack = pack();
    let text = "種類,病床数,電子カルテの費用,契約\n診療所,25,4000000,たぶん\n病院,,4000000,\n,10,約7000万,\n";
    let table = table(text);
    let told: Vec<_> = (1..4)
        .map(|row| {
            let read = table.read(row);
            let answer = estimate(&pack, &read.case, in_april());
            let told = problems(&read.problems, &answer)
                .into_iter()
                .map(|(_, says)| says);
            told.collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        told,
        [
            vec![
                "＊契約の状況の「たぶん」は使えません（まだ契約していない、契約済みのどれかを入れてください）",
                "＊医科診療所の病床数は0〜19で入力してください。施設の種類も確かめてください",
            ],
            vec!["＊病床数を入力してください"],
            vec![
                "＊電子カルテの費用は数字で入力してください（「約」は使えません）",
                "＊施設の種類を入力してください",
            ],
        ]
    );
}

#[test]
fn rows_are_sorted_and_filtered_and_those_without_figures_come_last() {
    let pack = pack();
    let rows = figures(&pack, TEXT);
    let table = table(TEXT);
    let name = |row: u32| table.name(row as usize);
    let sorted = |by, is_descending| {
        let sorting = Sorting { by, is_descending };
        order(&rows, &Filter::default(), sorting, name)
    };
    assert_eq!(sorted(SortBy::UpTo, true), [0, 2, 3, 1, 4]);
    assert_eq!(sorted(SortBy::UpTo, false), [3, 2, 0, 1, 4]);
    assert_eq!(sorted(SortBy::Beds, false), [2, 3, 1, 0, 4]);
    assert_eq!(sorted(SortBy::Line, true), [4, 3, 2, 1, 0]);
    let filter = Filter {
        state: Some(State::Confirm),
        name: String::new(),
    };
    assert_eq!(order(&rows, &filter, Sorting::default(), name), [2]);
    let filter = Filter {
        state: None,
        name: "病院".to_owned(),
    };
    assert_eq!(order(&rows, &filter, Sorting::default(), name), [0, 4]);
}

#[test]
fn a_row_is_shown_as_the_page_writes_amounts() {
    let pack = pack();
    let rows = figures(&pack, TEXT);
    let view = row_view(&rows[2]);
    assert_eq!(view.kind, "医科診療所");
    assert_eq!(view.confirmed, "1,500,000円");
    assert_eq!(view.up_to, "5,500,000円");
    // 10,000,000 − 5,500,000, and 10,000,000 − 1,500,000.
    assert_eq!(view.own_share, "4,500,000円〜8,500,000円");
    assert_eq!(row_view(&rows[1]).up_to, "");
}

#[test]
fn fourteen_thousand_rows_come_to_what_each_comes_to_alone() {
    let pack = pack();
    let (mut text, mut links) = (
        String::from(
            "名称,施設の種類,病床数,導入の区分,調達の方法,標準規格への準拠,電子カルテの費用,研修・資格取得の費用\n",
        ),
        Vec::new(),
    );
    for at in 0..14_000_u64 {
        let is_hospital = at % 7 == 0;
        let beds = if is_hospital { 20 + at % 400 } else { at % 20 };
        let (kind, code) = if is_hospital {
            ("病院", "hospital")
        } else {
            ("診療所", "clinic")
        };
        let (project, new) = if at % 3 == 0 {
            ("更新", "renewal")
        } else {
            ("新規", "new")
        };
        let (way, acquire) = if at % 5 == 0 {
            ("リース", "lease")
        } else {
            ("購入", "purchase")
        };
        let (standard, yes) = if at % 2 == 0 {
            ("準拠", "yes")
        } else {
            ("わからない", "unknown")
        };
        let (ehr, train) = (1_000_000 + at * 7_919, at % 11 * 100_000);
        text.push_str(&format!(
            "施設{at},{kind},{beds},{project},{way},{standard},{ehr}円,{train}\n"
        ));
        links.push(format!("facility={code}&beds={beds}&project={new}&acquire={acquire}&standard={yes}&ehr={ehr}&train={train}"));
    }
    let rows = figures(&pack, &text);
    assert_eq!(rows.len(), links.len());
    let mut cost = 0;
    for (row, link) in rows.iter().zip(&links) {
        let (form, problems) = from_link(link);
        assert_eq!(problems, []);
        let alone = estimate(&pack, &form.read().case, in_april());
        let same = (
            alone.totals.cost,
            alone.totals.confirmed,
            alone.totals.up_to,
            alone.totals.own_share,
        );
        assert_eq!(
            (row.cost, row.confirmed.low, row.up_to, row.own_share),
            same,
            "{link}"
        );
        cost += u64::from(row.cost.high);
    }
    // Σ 1,000,000 + 7,919 k, for k below 14,000; and 1,272 times 0 to 10 hundred thousand, and 0 to 7 once more.
    let expected = 14_000 * 1_000_000 + 7_919 * (13_999 * 14_000 / 2) + 100_000 * (1_272 * 55 + 28);
    assert_eq!(cost, expected);
    assert_eq!(Sums::of(&rows).cost, YenRange::exact(Yen::new(expected)));
}
