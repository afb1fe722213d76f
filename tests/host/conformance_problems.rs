//! A file of cases that is not sound is refused, with the file, the case and the key.

use super::conformance::file;

/// A file with one case, of which `from` is replaced.
#[track_caller]
fn refused(from: &str, to: &str, expected: &str) {
    const FILE: &str = r#"{ "title": "題", "pack": "tokyo-ehr-r8", "cases": [
        { "name": "一", "inputs": { "date": "2026-05-01" }, "year": "current",
          "because": { "document": "leaflet", "place": "裏面", "quote": "文" } },
        { "name": "二", "inputs": { "facility": "hospital", "beds": 100, "ehr": "1-2", "date": "2026-05-01" },
          "programmes": { "hospital-ehr": { "outcome": "likely", "grant_min": 0, "grant_max": 1, "by": "2 × 3/4 = 1" } },
          "total": { "cost": 2 },
          "because": { "document": "leaflet", "place": "裏面", "quote": "文", "note": "注" } } ] }"#;
    assert_eq!(file("a.json", FILE).err(), None);
    assert!(FILE.contains(from), "nothing to change: {from}");
    let problems = file("a.json", &FILE.replacen(from, to, 1)).expect_err("a problem");
    assert_eq!(problems, expected, "{from} → {to}");
}

#[test]
fn a_problem_names_the_file_the_case_and_the_key() {
    refused(
        "\"beds\": 100",
        "\"bed\": 100",
        "a.json「二」cases[1].inputs：「bed」という項目は使えません",
    );
    refused(
        "\"beds\": 100",
        "\"beds\": \"100\"",
        "a.json「二」cases[1].inputs.beds：0から99999までの整数にしてください",
    );
    refused(
        "\"hospital\"",
        "\"dentist\"",
        "a.json「二」cases[1].inputs.facility：次のどれか一つにしてください：hospital、clinic、other",
    );
    refused(
        "\"1-2\"",
        "\"2-1\"",
        "a.json「二」cases[1].inputs.ehr：0から999999999999までの整数にしてください",
    );
    refused(
        "\"1-2\"",
        "\"7000万\"",
        "a.json「二」cases[1].inputs.ehr：0から999999999999までの整数にしてください",
    );
    refused(
        "\"date\": \"2026-05-01\" }, \"year\"",
        "\"beds\": 1 }, \"year\"",
        "a.json「一」cases[0].inputs.date：この項目がありません",
    );
    refused(
        "\"2026-05-01\" }, \"year\"",
        "\"2026-02-30\" }, \"year\"",
        "a.json「一」cases[0].inputs.date：実在する日付を2026-05-29の形で書いてください",
    );
    refused(
        "\"year\": \"current\"",
        "\"year\": \"now\"",
        "a.json「一」cases[0].year：次のどれか一つにしてください：current、past、future",
    );
    refused(
        "\"year\": \"current\",",
        "",
        "a.json「一」cases[0].programmes：この項目がありません",
    );
    refused(
        "\"likely\"",
        "\"Likely\"",
        "a.json「二」cases[1].programmes.hospital-ehr.outcome：次のどれか一つにしてください：likely、confirm、ineligible、incomplete",
    );
    refused(
        "\"grant_min\"",
        "\"grant\"",
        "a.json「二」cases[1].programmes.hospital-ehr：「grant」という項目は使えません",
    );
    refused(
        "\"grant_min\": 0",
        "\"grant_min\": null",
        "a.json「二」cases[1].programmes.hospital-ehr.grant_min：0から999999999999999までの整数にしてください",
    );
    refused(
        "\"cost\": 2",
        "\"outcome\": \"likely\"",
        "a.json「二」cases[1].total：「outcome」という項目は使えません",
    );
    refused(
        "\"note\"",
        "\"remark\"",
        "a.json「二」cases[1].because：「remark」という項目は使えません",
    );
    refused(
        "\"二\"",
        "\"一\"",
        "a.json「一」cases[1].name：「一」が二度使われています",
    );
    refused(
        "\"title\": \"題\", ",
        "",
        "a.json title：この項目がありません",
    );
    refused(
        "\"grant_min\": 0",
        "\"grant_min\": 0.5",
        "a.json 5行79文字目：数は15桁までの数字だけで書いてください",
    );
}
