//! 表計算: the workbook as other programs take it apart. That LibreOffice comes to our amounts is tried by
//! `cargo xtask sheets`.

use super::exported::{Plans, lines, rows, unpacked};
use super::support::{pack, shipped};
use ehr_grant_estimator::view::export::xlsx;
use roxmltree::Document;

#[test]
fn the_two_examples_of_the_leaflet_as_formulas() {
    let plans = Plans::of(
        shipped(),
        &[
            (
                "病院",
                "facility=hospital&beds=100&ehr=70000000&finish=thisyear&standard=yes",
            ),
            (
                "診療所",
                "facility=clinic&beds=0&ehr=2000000&finish=thisyear&standard=yes",
            ),
        ],
    );
    let rows = rows(&plans.with(xlsx));
    lines(&rows, "項目", &[(4, &["項目", "病院", "診療所", "根拠"])]);
    lines(&rows, "病床数", &[(9, &["病床数", "100", "0"])]);
    lines(
        &rows,
        "電子カルテの費用",
        &[(16, &["電子カルテの費用", "70000000", "2000000"])],
    );
    lines(
        &rows,
        "電子カルテの導入・更新（病院診療デジタル推進事業）",
        &[
            (
                23,
                &[
                    "電子カルテの導入・更新（病院診療デジタル推進事業）",
                    "対象見込み",
                    "対象外",
                ],
            ),
            (24, &["理由", "", "病院が対象です。"]),
            (25, &["申請期限"]),
            (26, &["基準額", "=605000*B9 → 60500000", ""]),
            (27, &["実支出額", "=B16 → 70000000", ""]),
            (28, &["少ない方", "=MIN(B26,B27) → 60500000", ""]),
            (29, &["補助率", "=IF(B9>=200,1/2,3/4) → 0.75", ""]),
            (
                30,
                &[
                    "交付額",
                    "=IF(B9>=200,ROUNDDOWN(B28*1/2,0),ROUNDDOWN(B28*3/4,0)) → 45375000",
                    "0",
                ],
            ),
            (31, &["自己負担", "=B27-B30 → 24625000", ""]),
        ],
    );
    let clinic = "電子カルテの導入（入力代行の人件費を含む）（診療所診療デジタル推進事業）";
    lines(
        &rows,
        clinic,
        &[
            (41, &[clinic, "対象外", "対象見込み"]),
            (42, &["理由", "医科診療所が対象です。", ""]),
            (43, &["申請期限"]),
            (
                44,
                &["基準額", "", "=IF(AND(C9>=0,C9<=4),3000000,NA()) → 3000000"],
            ),
            (45, &["実支出額", "", "=C16+C17 → 2000000"]),
            (46, &["少ない方", "", "=MIN(C44,C45) → 2000000"]),
            (47, &["補助率", "", "=3/4 → 0.75"]),
            (48, &["交付額", "0", "=ROUNDDOWN(C46*3/4,0) → 1500000"]),
            (49, &["自己負担", "", "=C45-C48 → 500000"]),
        ],
    );
    lines(
        &rows,
        "自己負担のめやす（下限）",
        &[
            (97, &["自己負担のめやす（下限）", "=B94-B96 → 24625000"]),
            (98, &["自己負担のめやす（上限）", "=B94-B95 → 24625000"]),
        ],
    );
}

#[test]
fn the_parts_fit_together() {
    let link = "facility=hospital&beds=100&ehr=1";
    let files = unpacked(&Plans::of(shipped(), &[("", link), ("", link)]).with(xlsx));
    for (name, text) in &files {
        let xml = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let folder = name.split_once("_rels/").map(|(folder, _)| folder);
        for node in xml.descendants() {
            let part = match (node.tag_name().name(), folder) {
                ("Override", _) => node.attribute("PartName").map(|part| part[1..].to_owned()),
                ("Relationship", Some(folder)) => node
                    .attribute("Target")
                    .map(|target| format!("{folder}{target}")),
                _ => continue,
            };
            let part = part.expect("a part");
            assert!(files.contains_key(&part), "{name} names {part}");
        }
    }
    // A list says how long it is.
    let styles = Document::parse(&files["xl/styles.xml"]).expect("XML");
    for node in styles.descendants() {
        if let Some(count) = node.attribute("count") {
            let children = node.children().filter(roxmltree::Node::is_element).count();
            assert_eq!(count, children.to_string(), "{}", node.tag_name().name());
        }
    }
    let formats = styles
        .descendants()
        .find(|node| node.has_tag_name("cellXfs"));
    let formats = formats
        .expect("formats")
        .children()
        .filter(roxmltree::Node::is_element);
    let formats = formats.count();
    let sheet = Document::parse(&files["xl/worksheets/sheet.xml"]).expect("XML");
    for cell in sheet.descendants().filter(|node| node.has_tag_name("c")) {
        let format: usize = cell
            .attribute("s")
            .expect("a format")
            .parse()
            .expect("a number");
        assert!(format < formats);
    }
}

#[test]
fn what_was_typed_stays_text() {
    let names = [
        "=cmd|' /C calc'!A0",
        "+1",
        "@SUM(A1:A9)",
        "-2\u{1}\u{b}\u{fffe}",
        "<b>&\"'</b>",
        "🏥 ＝1",
        "四十文字の名前四十文字の名前四十文字の名前四十文字の名前四十文字の名前四十文字",
    ];
    for name in names {
        let rows = rows(&Plans::of(pack(), &[(name, "facility=hospital")]).with(xlsx));
        let kept: String = name
            .chars()
            .filter(|c| !['\u{1}', '\u{b}', '\u{fffe}'].contains(c))
            .collect();
        // `rows` reads nothing but text where a cell is of the kind of text.
        assert_eq!(rows[3][1], kept);
        assert!(
            !rows
                .iter()
                .flatten()
                .any(|cell| cell.contains("calc") && cell.contains('→'))
        );
    }
}

#[test]
fn the_same_plans_give_the_same_bytes() {
    let plans = Plans::of(
        shipped(),
        &[
            ("a", "facility=clinic&beds=3&ehr=5"),
            ("b", "facility=clinic"),
        ],
    );
    assert_eq!(plans.with(xlsx), plans.with(xlsx));
    let book = plans.with(xlsx);
    let archive = rawzip::ZipArchive::from_slice(&book).expect("an archive");
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let made = format!("{:?}", entry.last_modified());
        assert!(made.contains("1980"), "{made}");
    }
}
