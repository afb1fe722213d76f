//! The files of many rows: the table with what each row comes to, and the template.

use super::many::table;
use super::many_view::TEXT;
use super::support::{in_april, pack};
use ehr_grant_estimator::domain::{Choice, Input};
use ehr_grant_estimator::form::{from_link, to_link};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::export::{Format, ManyFile, ManyRow, template};

fn file(format: Format) -> Vec<u8> {
    let pack = pack();
    let table = table(TEXT);
    let headings: Vec<_> = (0..6).map(|at| table.heading(at)).collect();
    let headings: Vec<_> = headings.iter().map(String::as_str).collect();
    let mut file = ManyFile::new(format, &headings, [&pack].into_iter());
    for row in 1..table.len() {
        let read = table.read(row);
        let answer = estimate(&pack, &read.case, in_april());
        let cells: Vec<_> = (0..6).map(|at| table.cell(row, at)).collect();
        let link = to_link(&read.form).fragment;
        file.push(&ManyRow {
            cells: &cells,
            state: "x",
            problems: "",
            estimate: &answer,
            is_sound: row != 2,
            link: &link,
        });
    }
    file.finish()
}

#[test]
fn the_table_is_written_with_its_own_cells_and_no_formula() {
    let text = String::from_utf8(file(Format::Csv)).expect("text");
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
    assert!(text.starts_with('\u{feff}'));
    assert!(lines[0].starts_with("\"名称\",\"種類\",\"病床数\",\"電子カルテの費用\",\"サイバー対策の費用\",\"メモ\",\"判定\",\"直すところ\",\"費用の合計（下限）\""));
    assert!(lines[1].starts_with(
        "\"みなと病院\",\"病院\",\"100\",\"70,000,000\",,\"a\",\"x\",,70000000,70000000,"
    ));
    assert!(lines[1].contains(",45375000,45375000,"));
    assert!(lines[1].ends_with("\"facility=hospital&beds=100&ehr=70000000\""));
    // No figure stands in a row that has something to mend, and no formula anywhere.
    assert!(!lines[2].contains(",4000000,"));
    assert!(lines[3].contains("\"'=1+1\""));
    let wide = lines.iter().map(|line| line.matches(',').count());
    assert!(wide.max() > Some(30));
}

#[test]
fn the_table_that_was_written_is_read_again() {
    let text = String::from_utf8(file(Format::Csv)).expect("text");
    let table = table(&text);
    let read = table.read(1);
    assert_eq!(read.problems, []);
    assert_eq!(
        to_link(&read.form).fragment,
        "facility=hospital&beds=100&ehr=70000000"
    );
    assert_eq!(table.cell(3, 5), "'=1+1");
}

#[test]
fn the_workbook_names_every_cell_by_its_place() {
    let bytes = file(Format::Xml);
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains(
        "<c r=\"A2\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">みなと病院</t></is></c>"
    ));
    assert!(text.contains("<c r=\"AA1\""));
    assert!(text.contains("<v>45375000</v>"));
    assert!(!text.contains("<f>"));
}

#[test]
fn the_template_is_read_with_every_column_and_its_examples_are_no_facilities() {
    let pack = pack();
    let cases: Vec<_> = pack
        .examples
        .iter()
        .map(|it| {
            (
                format!("（例）{}", it.label),
                from_link(&it.link).0.read().case,
            )
        })
        .collect();
    let table = table(&template(&cases));
    for input in Input::ALL.iter().filter(|it| **it != Input::Pack) {
        assert!(table.has(*input), "{input:?}");
    }
    assert!(table.len() > 1);
    for row in 1..table.len() {
        assert!(table.skip(row).is_some());
        assert_eq!(table.read(row).problems, []);
    }
    let read = table.read(1);
    let (form, _) = from_link(&pack.examples[0].link);
    assert_eq!(read.case, form.read().case);
}
