//! The cases of `conformance/`, worked out by hand from the leaflet, held against the rules; and whether a wrong
//! figure in them would be noticed.

use super::support::{PACK, SHIPPED, read, rule_packs, shelf};
use ehr_grant_estimator::conformance::{
    CaseFile, Claim, FILES, Figure, Subject, Summary, Value, check, read_cases,
};
use ehr_grant_estimator::domain::{Choice, Date, Yen};
use ehr_grant_estimator::rules::Shelf;
use ehr_grant_estimator::view;
use expect_test::expect;

pub fn files() -> Vec<CaseFile> {
    let read = |(name, text): &(&str, &str)| file(name, text).expect("a sound file");
    FILES.iter().map(read).collect()
}

/// The problems, a line each, where there are some.
pub fn file(name: &str, text: &str) -> Result<CaseFile, String> {
    let read = read_cases(name, text, super::support::parse);
    read.map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

pub fn every_year() -> Shelf {
    let packs = rule_packs();
    let packs: Vec<_> = packs.iter().map(String::as_str).collect();
    shelf(&packs)
}

#[test]
fn every_case_comes_to_what_was_worked_out_by_hand() {
    let (files, shelf) = (files(), every_year());
    let mut summary = Summary::default();
    let mut lines = Vec::new();
    for checked in check(&files, &shelf) {
        summary.add(&checked);
        let heading = view::conformance::heading(&checked);
        for difference in checked.differences.iter().flatten() {
            let pack = shelf.named(&checked.trial.pack).expect("its pack");
            let line = view::conformance::difference(pack, difference).line();
            lines.push(format!("{heading}{line}"));
        }
    }
    assert_eq!(lines, [""; 0], "{}", lines.join("\n"));
    assert_eq!((summary.differing, summary.without_pack), (0, 0));
}

/// The test of the test: each figure of each case, changed by one, is refused, and nothing else is.
#[test]
fn a_wrong_figure_is_noticed() {
    let pack = read(SHIPPED).expect("a sound pack");
    let mut damaged = 0;
    for file in files() {
        for trial in &file.trials {
            for index in 0..trial.claims.len() {
                let mut trial = trial.clone();
                for value in others(&trial.claims[index]) {
                    trial.claims[index].value = value;
                    let found = trial.differences(&pack);
                    let places: Vec<_> = found.iter().map(|found| found.claim).collect();
                    assert_eq!(places, [&trial.claims[index]], "{}", trial.name);
                    damaged += 1;
                }
            }
        }
    }
    assert!(damaged > 2_000, "only {damaged} figures were damaged");
}

/// What could stand there by mistake: a yen more, a yen less, another word, nothing.
fn others(claim: &Claim) -> Vec<Value> {
    match claim.value {
        Value::Amount(yen) => {
            let less = (yen > Yen::ZERO).then(|| Value::Amount(yen - Yen::new(1)));
            let more = Value::Amount(yen + Yen::new(1));
            [more, Value::Empty].into_iter().chain(less).collect()
        }
        Value::Day(day) => {
            let days = [day.unix_days() - 1, day.unix_days() + 1];
            let mut others = vec![Value::Empty];
            others.extend(days.map(|day| Value::Day(Date::from_unix_days(day))));
            others
        }
        Value::Empty if claim.figure == Figure::Deadline => vec![Value::Day(Date::FIRST)],
        Value::Empty => vec![Value::Amount(Yen::ZERO)],
        Value::Code(code) => {
            let codes = claim.figure.codes().expect("a word").iter().copied();
            let others = codes.filter(|other| *other != code);
            others.map(Value::Code).collect()
        }
    }
}

#[test]
fn a_pack_that_was_changed_is_told_in_words() {
    // 605,000 + 5,000 a bed: 610,000 × 100 = 61,000,000; × 3/4 = 45,750,000.
    let changed = SHIPPED
        .replace("605000", "610000")
        .replace("45375000", "45750000");
    let shelf = shelf(&[&changed]);
    let files = files();
    let first = check(&files, &shelf).next().expect("a case");
    let differences = first.differences.expect("its pack");
    let pack = shelf.named("tokyo-ehr-r8").expect("a pack");
    let words = differences
        .iter()
        .map(|it| view::conformance::difference(pack, it));
    let lines: Vec<_> = words.map(|it| it.line()).collect();
    expect![[r#"
        電子カルテの導入・更新の交付額（下限）：例では45,375,000円、この規則では45,750,000円
        電子カルテの導入・更新の交付額（上限）：例では45,375,000円、この規則では45,750,000円
        電子カルテの導入・更新の最大の交付額（下限）：例では45,375,000円、この規則では45,750,000円
        電子カルテの導入・更新の最大の交付額（上限）：例では45,375,000円、この規則では45,750,000円
        電子カルテの導入・更新の補助が止まる費用（下限）：例では60,500,000円、この規則では61,000,000円
        電子カルテの導入・更新の補助が止まる費用（上限）：例では60,500,000円、この規則では61,000,000円"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn a_case_of_another_year_is_counted_and_not_judged() {
    let other = PACK.replace("tokyo-ehr-r8", "tokyo-ehr-r1");
    let (files, shelf) = (files(), shelf(&[&other]));
    let mut summary = Summary::default();
    let cases: Vec<_> = check(&files, &shelf).collect();
    for checked in &cases {
        summary.add(checked);
    }
    assert!(cases.iter().all(|checked| checked.differences.is_none()));
    assert_eq!((summary.without_pack, summary.figures), (cases.len(), 0));
}

#[test]
fn the_sum_is_told_in_one_line() {
    let mut summary = Summary {
        agreeing: 1_299,
        differing: 1,
        without_pack: 0,
        figures: 12_000,
    };
    let line = view::conformance::summary(&summary);
    assert_eq!(line, "例1,300件：一致1,299件、相違1件（12,000項目）");
    summary.without_pack = 20;
    let line = view::conformance::summary(&summary);
    assert!(
        line.ends_with("（12,000項目）。ほかの年度の例20件は当てていません"),
        "{line}"
    );
}

/// Every word that may stand in a difference.
#[test]
fn each_figure_and_each_answer_has_a_word() {
    let mut lines = Vec::new();
    for figure in Figure::ALL {
        let words = |code: &&'static str| view::conformance::value(*figure, Value::Code(code));
        let codes: Vec<_> = figure.codes().into_iter().flatten().map(words).collect();
        let name = view::conformance::figure_name(*figure);
        lines.push(
            format!("{} {name} {}", figure.code(), codes.join("、"))
                .trim_end()
                .to_owned(),
        );
    }
    expect![[r#"
        outcome 判定 対象見込み、要確認、対象外、入力待ち
        window 受付 受付中、受付終了、期限の記載なし
        deadline 申請期限
        certainty 確かさ 記載のとおり、幅のある記載、仮定を含む
        grant_min 交付額（下限）
        grant_max 交付額（上限）
        ceiling_min 最大の交付額（下限）
        ceiling_max 最大の交付額（上限）
        stops_min 補助が止まる費用（下限）
        stops_max 補助が止まる費用（上限）
        cost_min 費用（下限）
        cost 費用（上限）
        confirmed 対象見込みの補助の合計
        upto 要確認の補助もすべて受けられた場合（最大）
        own_min 自己負担（下限）
        own_max 自己負担（上限）
        year 年度 年度内、年度の後、年度の前"#]]
    .assert_eq(&lines.join("\n"));
    assert_eq!(
        view::conformance::value(Figure::GrantMin, Value::Empty),
        "空欄"
    );
}

#[test]
fn a_programme_that_the_pack_lacks_is_named() {
    let mut files = files();
    let pack = read(SHIPPED).expect("a sound pack");
    let trial = &mut files[0].trials[0];
    trial.claims.truncate(1);
    trial.claims[0].subject = Subject::Programme("no-such".to_owned());
    let found = trial.differences(&pack);
    assert_eq!(found[0].shown, None);
    assert_eq!(
        view::conformance::difference(&pack, &found[0]).line(),
        "no-suchの判定：例では対象見込み、この規則ではこの補助がありません"
    );
}
