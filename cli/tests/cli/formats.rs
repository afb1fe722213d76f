//! CSV as office programs write it, JSON Lines, and what is told by a file's name or content.

use serde_json::Value;

use super::support::{estimate, file, run, table};

const DAY: [&str; 3] = ["estimate", "--date", "2026-04-10"];

fn lines(out: &str) -> Vec<Value> {
    out.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn csv_as_office_programs_write_it() {
    let plain = estimate("row,facility,beds,ehr\nA,hospital,100,70000000\nB,clinic,0,2000000\n");
    let bent = "\u{feff}row,facility,beds,ehr\r\n\"A\",hospital,100,\"70,000,000\"\r\n\r\nB,clinic,０,200万円";
    assert_eq!(estimate(bent), plain);
}

#[test]
fn what_a_row_is_called_comes_back_as_it_is() {
    let rows =
        estimate("row,facility\n\"みなと, \"\"東\"\"\n病院\",hospital\n 2 ,clinic\n,other\n");
    let labels: Vec<_> = rows.iter().map(|row| row["row"].as_str()).collect();
    assert_eq!(labels, ["みなと, \"東\"\n病院", " 2 ", ""]);
}

#[test]
fn json_lines_in_and_out() {
    let rows = "{\"row\":7,\"facility\":\"hospital\",\"beds\":100,\"ehr\":70000000,\"staff\":null}\n\n\
                {\"row\":\"B\\n\",\"facility\":\"clinic\",\"beds\":\"0\",\"ehr\":\"200万\"}";
    let answer = run(&DAY, rows);
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    let found = lines(&answer.out);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["row"], 7);
    assert_eq!(found[1]["row"], "B\n");
    assert_eq!(found[0]["hospital-ehr.grant_min"], 45_375_000);
    assert_eq!(found[0]["input-staff.grant_min"], Value::Null);
    assert_eq!(found[1]["clinic-ehr.outcome"], "likely");
    assert_eq!(found[1]["clinic-ehr.grant_max"], 1_500_000);
    assert_eq!(found[1]["problems"], Value::Array(Vec::new()));
}

#[test]
fn both_forms_say_the_same() {
    let csv = run(
        &DAY,
        "facility,beds,ehr,cyber\nhospital,100,70000000,8000000\n",
    );
    let json = run(
        &[&DAY[..], &["--out", "jsonl"]].concat(),
        "facility,beds,ehr,cyber\nhospital,100,70000000,8000000\n",
    );
    let (csv, json) = (table(&csv.out), lines(&json.out));
    assert!(csv[0].len() > 50);
    for (column, text) in &csv[0] {
        let value = match &json[0][column] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Array(none) if none.is_empty() => String::new(),
            other => other.to_string(),
        };
        assert_eq!(value, *text, "{column}");
    }
}

#[test]
fn the_form_is_told_by_the_name_the_content_or_an_option() {
    let csv = "facility,beds,ehr\nhospital,100,70000000\n";
    let json = "{\"facility\":\"hospital\",\"beds\":100,\"ehr\":70000000}\n";
    for (name, content, options, is_csv) in [
        ("a.csv", csv, &[][..], true),
        ("a.jsonl", json, &[], false),
        ("a.ndjson", json, &[], false),
        ("a.txt", csv, &[], true),
        ("b.txt", json, &[], false),
        ("c.csv", json, &["--in", "jsonl"], false),
        ("d.csv", csv, &["--out", "jsonl"], false),
        ("e.jsonl", json, &["--out", "csv"], true),
    ] {
        let path = file(&format!("told-{name}"), content);
        let words = [&DAY[..], options, &[path.to_str().expect("text")]].concat();
        let answer = run(&words, "");
        assert_eq!(
            (answer.errors.as_str(), answer.code),
            ("", Some(0)),
            "{name}"
        );
        assert_eq!(answer.out.starts_with("row,"), is_csv, "{name}");
        assert!(answer.out.contains("45375000"), "{name}");
    }
}

#[test]
fn the_trace_is_what_the_page_exports() {
    let answer = run(
        &[&DAY[..], &["--trace"]].concat(),
        "row,name,facility,beds,ehr\nA,案1,hospital,100,7000万\n",
    );
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    let found = lines(&answer.out);
    assert_eq!(found[0]["row"], "A");
    assert_eq!(found[0]["hospital-ehr.grant_min"], 45_375_000);
    let estimate = &found[0]["estimate"];
    assert_eq!(estimate["format"], "ehr-grant-estimate");
    let plan = &estimate["plans"][0];
    assert_eq!(plan["name"], "案1");
    assert_eq!(plan["link"], "facility=hospital&beds=100&ehr=70000000");
    let steps = plan["programmes"][0]["steps"].as_array().expect("steps");
    assert_eq!(steps[0]["source"]["quote"], "基準額：605,000円×病床数");
    assert_eq!(steps[4]["value"]["amount"]["max"], 45_375_000);
}

#[test]
fn several_files_are_one_table() {
    let first = file("one.csv", "facility,beds\nhospital,100\nclinic,0\n");
    let second = file("two.jsonl", "{\"facility\":\"other\"}\n");
    let (first, second) = (
        first.to_str().expect("text"),
        second.to_str().expect("text"),
    );
    let answer = run(
        &[&DAY[..], &[first, second, "-"]].concat(),
        "row,facility\nX,other\n",
    );
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    let rows: Vec<_> = table(&answer.out)
        .iter()
        .map(|row| row["row"].clone())
        .collect();
    assert_eq!(
        rows,
        [
            format!("{first}:2"),
            format!("{first}:3"),
            format!("{second}:1"),
            "X".to_owned()
        ]
    );
}

#[test]
fn tabs_part_cells_where_the_headings_have_no_comma() {
    let commas = estimate("row,facility,beds,ehr\nA,hospital,100,70000000\n");
    let tabs = estimate("row\tfacility\tbeds\tehr\r\nA\thospital\t100\t70,000,000\r\n");
    assert_eq!(tabs, commas);
}
