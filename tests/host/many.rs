//! Text to rows: marks, quotes, headings in any words and order, what spreadsheets write.

use ehr_grant_estimator::domain::{Choice, Entry, Input, Meaning, Yen, YenRange};
use ehr_grant_estimator::form::{CellReader, Table, mark_of, to_link};

/// The table of a text.
pub fn table(text: &str) -> Table {
    let mut reader = CellReader::new(mark_of(text));
    reader.push(text);
    Table::new(reader.finish())
}

/// The rows that are facilities, each as its link and how many problems it has.
#[track_caller]
pub fn links(text: &str) -> Vec<(String, usize)> {
    let table = table(text);
    let rows = (0..table.len()).filter(|row| table.skip(*row).is_none());
    let rows = rows.map(|row| {
        let read = table.read(row);
        (to_link(&read.form).fragment, read.problems.len())
    });
    rows.collect()
}

/// Checks the link of the one facility in a text, which has nothing to mend.
#[track_caller]
pub fn says(text: &str, link: &str) {
    assert_eq!(links(text), [(link.to_owned(), 0)], "{text}");
}

/// Checks what is read of a cost.
#[track_caller]
fn costs(cell: &str, yen: u64) {
    let text = format!("施設の種類\t病床数\t電子カルテの費用\n病院\t100\t{cell}\n");
    let table = table(&text);
    let read = table.read(1);
    assert_eq!(read.problems, [], "{cell}");
    let cost = *read.case.costs.get(Input::Ehr);
    let expected = YenRange::exact(Yen::new(yen));
    assert_eq!(cost, Entry::Given(expected), "{cell}");
}

#[test]
fn every_label_and_answer_of_the_page_is_understood() {
    for input in Input::ALL.iter().copied().filter(|it| *it != Input::Pack) {
        for heading in [input.field().label, input.code()] {
            let text = format!("{heading}\tx\ty\n");
            let table = table(&text);
            let meaning = table.columns()[0].meaning;
            assert_eq!(meaning, Meaning::Field(input), "{heading}");
        }
        for (code, name, brief) in input.answers() {
            for answer in [code, name, brief] {
                let text = format!("{}\n{answer}\n", input.field().label);
                let read = table(&text).read(1);
                assert_eq!(read.problems, [], "{answer}");
                assert_eq!(read.case.plan.answer(input), Some(*code), "{answer}");
            }
        }
    }
}

#[test]
fn the_kinds_of_clinic_of_the_page_are_understood() {
    says("種類\t病床\n無床の診療所\t\n", "facility=clinic&beds=0");
    says("種類\t病床\n有床の診療所\t12\n", "facility=clinic&beds=12");
    says("種類\t病床\nbedless\t0\n", "facility=clinic&beds=0");
    says("種類\t病床\n診療所\t無床\n", "facility=clinic&beds=0");
}

#[test]
fn columns_stand_in_any_order_under_many_names() {
    let link = "facility=hospital&beds=198&ehr=126000000";
    says(
        "施設名\t施設種別\t許可病床数\t電子カルテ導入費\nみなと病院\t病院\t198\t126,000,000\n",
        link,
    );
    says(
        "電子カルテの導入費用（円）,ベッド数,区分,医療機関名\n\"126,000,000\",198床,総合病院,みなと病院\n",
        link,
    );
    says(
        "ehr;beds;facility;name\n126000000;198;hospital;Minato\n",
        link,
    );
    says(
        "※病床数\t導入費用（千円）\t医療機関種別\n１９８\t126,000\t病院\n",
        link,
    );
    says("病床数\t電カル費用（百万円）\t種別\n198\t126\t病院\n", link);
}

#[test]
fn other_columns_are_no_costs_of_the_plan() {
    let text = "種類\t病床数\t電子カルテ保守費\t電子カルテ補助額\t電子カルテのベンダー\t電話番号\t電子カルテの費用\n病院\t100\t1\t2\tA社\t03\t7000万\n";
    says(text, "facility=hospital&beds=100&ehr=70000000");
}

#[test]
fn conditions_are_answered_in_many_words() {
    let text = "種類,病床数,新規/更新,リース,標準規格準拠,契約済み,年度内完了,所在地\n\
                クリニック,0,リプレース,○,×,いいえ,はい,東京都新宿区1-2\n";
    says(
        text,
        "facility=clinic&beds=0&project=renewal&acquire=lease&standard=no&finish=thisyear",
    );
    let text = "種類,病床数,更新,購入/リース,準拠,契約の状況,完了,住所\n\
                医院,0,いいえ,購入,不明,契約済,来年度,〒231-0001 神奈川県横浜市\n";
    says(
        text,
        "facility=clinic&beds=0&tokyo=no&contract=signed&finish=later",
    );
    // An address without a prefecture answers nothing; so do a dash and nothing.
    says(
        "種類,病床数,住所\n医院,0,新宿区西新宿\n",
        "facility=clinic&beds=0",
    );
    says("種類,病床数,リース\n医院,0,－\n", "facility=clinic&beds=0");
}

#[test]
fn a_word_that_answers_nothing_is_told_and_leaves_the_rest() {
    let found = links("種類\t病床数\t契約\n老人ホーム\t20\tたぶん\n");
    assert_eq!(found, [("beds=20".to_owned(), 2)]);
    let found = links("種類\t病床数\t電子カルテの費用\n病院\t#N/A\t#REF!\n");
    assert_eq!(found, [("facility=hospital".to_owned(), 2)]);
    let found = links("種類\t病床数\n無床の診療所\t5\n");
    assert_eq!(found, [("facility=clinic&beds=5".to_owned(), 1)]);
}

#[test]
fn amounts_are_read_as_spreadsheets_write_them() {
    costs("15000000", 15_000_000);
    costs("1.5E+07", 15_000_000);
    costs("1.26e8", 126_000_000);
    costs("15000000.00", 15_000_000);
    costs("\"12,600万円\"", 126_000_000);
    costs("¥12,600,000", 12_600_000);
    costs("\\12,600,000", 12_600_000);
    costs("１２，６００，０００円", 12_600_000);
    costs("12,600,000（税込）", 12_600_000);
    costs("金12,600,000円也", 12_600_000);
    costs("=\"12600000\"", 12_600_000);
    costs("'12600000", 12_600_000);
    costs("\u{a0}12 600 000".replace(' ', "").as_str(), 12_600_000);
}

#[test]
fn an_amount_that_is_not_whole_or_below_nothing_is_told() {
    for cell in ["1.55E+01", "12.5", "-5", "約500万", "1,2"] {
        let text = format!("種類\t病床数\t電子カルテの費用\n病院\t100\t{cell}\n");
        let found = links(&text);
        assert_eq!(found[0].1, 1, "{cell}");
    }
}

#[test]
fn a_comma_inside_an_amount_does_not_move_the_columns_silently() {
    // Not between quotation marks: 12 beds, and 600万円 behind the last column.
    let found = links("種類,病床数,電子カルテの費用\n病院,100,12,600万円\n");
    assert_eq!(found[0].1, 1);
}

#[test]
fn the_first_of_two_columns_with_one_meaning_counts() {
    says(
        "種類\t病床数\t許可病床数\n病院\t100\t200\n",
        "facility=hospital&beds=100",
    );
}

#[test]
fn an_answer_for_all_holds_where_no_column_says_another() {
    let mut table = table("病床数\tリース\n0\t\n3\tいいえ\n");
    table.plan.choose(Input::Facility, "clinic");
    table.plan.choose(Input::Acquisition, "lease");
    let links: Vec<_> = [1, 2]
        .map(|row| to_link(&table.read(row).form).fragment)
        .into();
    assert_eq!(
        links,
        [
            "facility=clinic&beds=0&acquire=lease",
            "facility=clinic&beds=3"
        ]
    );
}

#[test]
fn a_day_stands_in_a_cell_as_spreadsheets_write_it() {
    says(
        "種類\t病床数\t判定日\n病院\t20\t2026/5/1\n",
        "facility=hospital&beds=20&date=2026-05-01",
    );
}
