//! The table as CSV, and the estimate with its trace as JSON.

use std::collections::BTreeSet;

use super::exported::Plans;
use super::support::{case, in_april, pack, paths, shipped, verdict};
use boon::{Compiler, SchemaIndex, Schemas};
use ehr_grant_estimator::domain::YenRange;
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::export::{csv, json};
use serde_json::Value;

/// Plans of every outcome, with all that a trace may hold.
const LINKS: [&str; 8] = [
    "",
    "facility=other&ehr=1",
    "facility=clinic&beds=0&ehr=2000001&staff=500000&cyber=3",
    "facility=clinic&beds=5&ehr=999999999999&staff=999999999999&acquire=lease&finish=unknown",
    "facility=hospital&beds=100&ehr=70000000&finish=thisyear&standard=yes",
    "facility=hospital&beds=200&staff=5000000&months=7&cyber=40000000&region=19999999&train=1",
    "facility=hospital&beds=19&ehr=1&months=13",
    "facility=hospital&beds=200&ehr=1&contract=signed&date=2027-04-01",
];

fn all() -> Plans {
    Plans::of(shipped(), &LINKS.map(|link| ("=\"\\\u{1}\n案", link)))
}

/// The fields of each record, by the letter of the standard.
fn records(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a mark");
    let (mut records, mut fields) = (Vec::new(), Vec::new());
    let mut rest = csv;
    while !rest.is_empty() {
        let mut field = String::new();
        if let Some(mut quoted) = rest.strip_prefix('"') {
            loop {
                let (text, after) = quoted.split_once('"').expect("a closing mark");
                field.push_str(text);
                if let Some(after) = after.strip_prefix('"') {
                    field.push('"');
                    quoted = after;
                } else {
                    rest = after;
                    break;
                }
            }
        } else {
            let end = rest.find([',', '\r']).expect("an end");
            field.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        fields.push(field);
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
        } else {
            rest = rest.strip_prefix("\r\n").expect("the end of a line");
            records.push(std::mem::take(&mut fields));
        }
    }
    records
}

#[test]
fn the_table_says_what_the_estimate_says() {
    let link = "facility=hospital&beds=100&ehr=70000000&cyber=8000000&finish=thisyear&standard=yes";
    let records = records(&Plans::of(shipped(), &[("A社", link)]).with(csv));
    let mut found = records.iter().map(|record| record[..2].join(" "));
    // In this order, whatever stands between.
    for expected in [
        "電子カルテ補助金 試算 ",
        "試算額です。交付を約束するものではありません。 ",
        "項目 A社",
        "年度 令和8年度",
        "判定日 令和8年4月10日",
        "病床数 100",
        "電子カルテの費用 70000000",
        "電子カルテの導入・更新（病院診療デジタル推進事業） 対象見込み",
        "基準額 60500000",
        "少ない方 60500000",
        "補助率 0.75",
        "交付額 45375000",
        "自己負担 24625000",
        "交付額（下限） 1875000",
        "交付額（上限） 4000000",
        "合計 ",
        "費用の合計 78000000",
        "対象見込みの補助の合計 45375000",
        "要確認の補助もすべて受けられた場合（最大） 49375000",
        "自己負担のめやす（下限） 28625000",
        "自己負担のめやす（上限） 32625000",
    ] {
        assert!(found.any(|line| line == expected), "{expected}");
    }
    let standard = records
        .iter()
        .find(|record| record[0] == "基準額")
        .expect("a line");
    assert_eq!(
        standard[2],
        "「基準額：605,000円×病床数」東京都「電子カルテ導入経費等への補助金のご案内」 裏面 病院（案内に記載）"
    );
}

#[test]
fn no_text_of_the_table_is_taken_for_a_formula() {
    for name in [
        "=1", "+1", "-1", "@A", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A",
    ] {
        let text = Plans::of(pack(), &[(name, "facility=clinic")]).with(csv);
        assert_eq!(records(&text)[3][1], format!("'{name}"));
    }
    let text = all().with(csv);
    for record in records(&text) {
        assert_eq!(record.len(), LINKS.len() + 2);
        for field in record {
            assert!(
                !field.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{field}"
            );
        }
    }
}

/// Beside own share, plan by plan, and as text whatever a plan is called. 4,000,000 + 486,854 − 1,000.
#[test]
fn what_is_open_or_in_no_figure_is_told_beside_own_share() {
    let open = "facility=hospital&beds=198&cyber=8000000&date=2026-04-10";
    let quoted = "facility=hospital&beds=198&ehr=70000000&date=2026-04-10\
        &item=ehr.70000000.a&item=none.4000000.b&item=ask.486854.c&item=none.-1000.d";
    let text = Plans::of(pack(), &[("=1", open), ("B社", quoted)]).with(csv);
    let told = records(&text);
    let mut told = told
        .iter()
        .filter(|record| record[0].starts_with("自己負担のめやす"))
        .map(|record| record[3].as_str());
    let notes = "'=1：「サイバーセキュリティ対策」は要確認のため、受けられない場合から受けられる場合までの幅で示しています。\n\
        B社：見積書の明細のうち、対象外か要確認の4,485,854円は、費用の合計にも自己負担にも入っていません。";
    assert!(told.any(|note| note == notes), "{text}");
}

/// Where a result waits for a field, no sum stands there that leaves it out.
#[test]
fn what_waits_has_no_sums() {
    let text = Plans::of(pack(), &[("", "facility=hospital&ehr=70000000")]).with(csv);
    let records = records(&text);
    let sums = records.iter().skip_while(|record| record[0] != "合計");
    let sums: Vec<_> = sums.map(|record| record[..2].join("：")).collect();
    assert_eq!(
        sums,
        [
            "合計：",
            "理由：「病床数」を入れると、自己負担と交付額のめやすを表示します。",
            "費用の合計：70000000",
        ]
    );
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_in_the_repository_is_current() {
    let schema = ehr_grant_estimator::view::export::export_schema();
    let schema = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    expect_test::expect_file!["../../docs/estimate.schema.json"].assert_eq(&format!("{schema}\n"));
}

#[test]
fn the_data_is_as_its_schema_says() {
    let (schemas, index) = compiled();
    for plans in [
        all(),
        Plans::of(super::sample::sample(), &LINKS.map(|link| ("", link))),
    ] {
        let data: Value = serde_json::from_str(&plans.with(json)).expect("JSON");
        let problem = schemas.validate(&data, index).err();
        assert!(problem.is_none(), "{}", problem.expect("one"));
    }
}

/// No field is there that the schema does not ask for, and none may be missing or of another kind.
#[test]
fn the_schema_refuses_anything_else() {
    let (schemas, index) = compiled();
    let data: Value = serde_json::from_str(&all().with(json)).expect("JSON");
    let mut tried = BTreeSet::new();
    for path in paths(&data) {
        let (parent, key) = path.rsplit_once('/').expect("a place");
        // Each kind of place once, whichever of a list it is in.
        if !tried.insert(path.replace(|c: char| c.is_ascii_digit(), "")) {
            continue;
        }
        let mut without = data.clone();
        let Some(Value::Object(fields)) = without.pointer_mut(parent) else {
            continue;
        };
        // As in a pack, a sentence may have no note.
        let may_be_missing = path.ends_with("/source/note")
            || parent.ends_with("/inputs")
            || parent.ends_with("/within");
        let value = fields.remove(key).expect("a field");
        assert_eq!(
            schemas.validate(&without, index).is_ok(),
            may_be_missing,
            "without {path}"
        );
        let Some(Value::Object(fields)) = without.pointer_mut(parent) else {
            continue;
        };
        fields.insert(key.to_owned(), Value::Bool(true));
        assert!(
            schemas.validate(&without, index).is_err(),
            "{path} was {value}"
        );
    }
    assert!(tried.len() > 90, "only {} kinds of places", tried.len());
}

#[test]
fn the_data_says_what_the_estimate_says() {
    let data: Value = serde_json::from_str(&all().with(json)).expect("JSON");
    let pack = shipped();
    let mut amounts = 0;
    for (plan, link) in data["plans"].as_array().expect("plans").iter().zip(LINKS) {
        assert_eq!(plan["name"], "=\"\\\u{1}\n案");
        assert_eq!(plan["link"], link);
        let answer = estimate(&pack, &case(link), in_april());
        assert_eq!(
            range(&plan["totals"]["own_share"]),
            Some(answer.totals.own_share)
        );
        for programme in plan["programmes"].as_array().expect("programmes") {
            let found = verdict(&answer, programme["id"].as_str().expect("an id"));
            assert_eq!(range(&programme["grant"]), found.grant);
            assert_eq!(range(&programme["ceiling"]), found.ceiling);
            assert_eq!(range(&programme["stops"]), found.stops_at());
            assert_eq!(range(&programme["own_share"]), found.own_share);
            assert_eq!(
                programme["steps"].as_array().map(Vec::len),
                Some(found.steps.len())
            );
            amounts += found.steps.len();
        }
    }
    assert!(amounts > 60, "only {amounts} steps");
}

fn range(value: &Value) -> Option<YenRange> {
    let end = |key: &str| value[key].as_u64().map(Into::into);
    Some(YenRange {
        low: end("min")?,
        high: end("max")?,
    })
}

fn compiled() -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    let schema = include_str!("../../docs/estimate.schema.json");
    let schema = serde_json::from_str(schema).expect("JSON");
    compiler
        .add_resource("estimate.json", schema)
        .expect("a resource");
    let index = compiler
        .compile("estimate.json", &mut schemas)
        .expect("a schema");
    (schemas, index)
}
