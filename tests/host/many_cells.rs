//! Text to cells, and rows that are none: quotes, pieces, totals, remarks; and tables without headings.

use super::many::{links, says, table};
use ehr_grant_estimator::domain::{Input, Meaning, Skip};
use ehr_grant_estimator::form::{CellReader, Table, to_link};

#[test]
fn quoted_cells_hold_marks_line_ends_and_quotation_marks() {
    let text = "\u{feff}名称,備考,種類,病床数\r\n\"みなと\"\"新\"\"病院\",\"1行目\r\n2行目, 続き\",病院,20\r\n";
    let table = table(text);
    assert_eq!(table.name(1), "みなと\"新\"病院");
    assert_eq!(table.cell(1, 1), "1行目\n2行目, 続き");
    assert_eq!(table.line(1), 2);
    assert_eq!(table.len(), 2);
    says(text, "facility=hospital&beds=20");
}

#[test]
fn a_quotation_mark_that_nothing_closes_is_text() {
    let found = links("名称\t種類\t病床数\n\"みなと病院\t病院\t20\nひので\t病院\t30\n");
    let beds: Vec<_> = found.iter().map(|(link, _)| link.as_str()).collect();
    assert_eq!(
        beds,
        ["facility=hospital&beds=20", "facility=hospital&beds=30"]
    );
}

#[test]
fn pieces_of_any_length_make_the_same_table() {
    let text = "名称,種類,病床数\r\n\"a\"\"b\r\nc\",病院,20\r\nd,病院,30\r\"e\" f,病院,40";
    let whole = table(text);
    for length in 1..8 {
        let mut reader = CellReader::new(',');
        let mut rest = text;
        while !rest.is_empty() {
            let end = (length..=rest.len()).find(|end| rest.is_char_boundary(*end));
            let (piece, tail) = rest.split_at(end.unwrap_or(rest.len()));
            reader.push(piece);
            rest = tail;
        }
        assert_eq!(Table::new(reader.finish()), whole, "{length}");
    }
    assert_eq!(whole.len(), 4);
    assert_eq!(whole.name(3), "e f");
}

#[test]
fn rows_that_are_no_facility_are_named() {
    let text = "sep=;\n令和8年度 施設一覧;;;\n;;;\n名称;種類;病床数;費用（円）\nみなと;病院;20;\n;;;\n\
                名称;種類;病床数;費用（円）\nひので;病院;30;\n合計;;50;\n※ 病床数は許可病床;;;\n作成：総務課;;;\n";
    let table = table(text);
    let kinds: Vec<_> = (0..table.len()).map(|row| table.skip(row)).collect();
    let expected = [
        Some(Skip::Blank),
        Some(Skip::Above),
        Some(Skip::Blank),
        Some(Skip::Heading),
        None,
        Some(Skip::Blank),
        Some(Skip::Heading),
        None,
        Some(Skip::Total),
        Some(Skip::Note),
        Some(Skip::Note),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(table.line(7), 8);
}

#[test]
fn a_name_that_begins_like_a_total_is_a_facility() {
    let found = links("名称\t種類\t病床数\n計良クリニック\t診療所\t0\n合計整形\t診療所\t0\n");
    assert_eq!(found.len(), 2);
}

#[test]
fn empty_columns_behind_the_last_are_none() {
    let text = "名称,種類,病床数,,,\nみなと,病院,20,,,\n";
    assert_eq!(table(text).columns().len(), 3);
    says(text, "facility=hospital&beds=20");
}

#[test]
fn without_headings_nothing_is_guessed_and_columns_can_be_named() {
    let mut table = table("みなと病院\t病院\t198\t126000000\nひので\t診療所\t0\t3200000\n");
    assert!(!table.is_mapped());
    assert_eq!(table.columns().len(), 4);
    table.assign(0, Meaning::Name);
    table.assign(1, Meaning::Field(Input::Facility));
    table.assign(2, Meaning::Field(Input::Beds));
    table.assign(3, Meaning::Field(Input::Ehr));
    assert!(table.is_mapped());
    assert_eq!(table.skip(0), None);
    let read = table.read(1);
    assert_eq!(
        to_link(&read.form).fragment,
        "facility=clinic&beds=0&ehr=3200000"
    );
    // Named anew, a column is what it was not before, and no other.
    table.assign(0, Meaning::Field(Input::Beds));
    assert_eq!(table.columns()[2].meaning, Meaning::Other);
}

#[test]
fn a_changed_cell_is_read_anew_and_can_be_put_back() {
    let mut table = table("種類\t病床数\n診療所\t25\n");
    let before = table.change(1, 1, "5".to_owned());
    assert_eq!(table.read(1).case.beds().map(|beds| beds.0), Some(5));
    table.change(1, 1, before);
    assert_eq!(table.read(1).case.beds().map(|beds| beds.0), Some(25));
}
