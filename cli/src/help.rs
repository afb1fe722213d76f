//! What the help of `ehr-grants estimate` says of columns: made from the rows of the fields, so that one that is
//! added stands there too.

use ehr_grant_estimator::domain::{Choice, Input, Kind};

/// The keys that rows may have, what comes of them, and examples.
pub fn estimate() -> String {
    let mut keys = String::new();
    push(&mut keys, "row", "施設の番号や名前など。そのまま出力します");
    for input in Input::ALL {
        push(&mut keys, input.code(), &takes(*input));
    }
    push(&mut keys, "name", "計画の名前。--trace の出力に入ります");
    format!("{BEFORE}{keys}{BEHIND}")
}

fn push(keys: &mut String, key: &str, takes: &str) {
    keys.push_str(&format!("  {key:<24}{takes}\n"));
}

/// What may stand under a key.
fn takes(input: Input) -> String {
    let field = input.field();
    let label = field.label;
    match field.kind {
        Kind::Choice { answers, at_first } => {
            let answers = answers.iter();
            let answers: Vec<_> = answers
                .map(|(code, name, _)| format!("{code}（{name}）"))
                .collect();
            let first = at_first.map(|code| format!("。なければ {code}"));
            format!(
                "{label}：{}{}",
                answers.join(" "),
                first.unwrap_or_default()
            )
        }
        Kind::Count { unit, .. } => format!("{label}（{unit}）"),
        Kind::Cost => format!("{label}（円）"),
        Kind::JudgedOn => format!("{label}、YYYY-MM-DD。なければ --date の日"),
        Kind::Pack => format!("{label}：ルールパックのid。なければ判定日のもの"),
    }
}

const BEFORE: &str = "\
入力の列（JSON Linesではキー）は、画面のリンクのキーと同じです。使わない列は省けます。
文字コードはUTF-8です。見出しの行にコンマがなくタブがあれば、タブ区切りと読みます。
日本語の見出しの表、Shift_JISとUTF-16の表は、画面の many.html で読めます。
";

const BEHIND: &str = "\
費用は 60000000-80000000 のように幅でも書けます。

出力の列は、row、補助ごとの
  <id>.outcome            likely（対象見込み） confirm（要確認）
                          ineligible（対象外） incomplete（入力待ち）
  <id>.window             open（受付中） closed（終了） unpublished（記載なし）
  <id>.certainty          printed（案内に記載） range（幅） assumed（仮定）
  <id>.grant_min _max     交付額。費用がなければ空
  <id>.ceiling_min _max   費用によらず受けられる最大の額
と、合計の
  total.cost              費用の合計（幅なら多い方）
  total.confirmed         対象見込みの補助の合計
  total.upto              要確認の補助もすべて受けられた場合（最大）
と problems（使えなかった値）です。

行番号は、ファイルの行を1から数えた番号です（CSVの見出しは1行目、改行を含む件はその最初の行）。
rowの列がなければ行番号を入れます。ファイルが二つ以上なら FILE:行番号 です。
使えない値のある行は、標準エラー出力に FILE:行番号: 列: 理由 の形で知らせ、残りを続けます。

終了コード: 0 すべてよし、1 使えない行がある、2 実行できない

例:
  ehr-grants estimate 施設.csv > 結果.csv
  cat 施設.jsonl | ehr-grants estimate --date 2026-07-31 --out csv
  ehr-grants estimate --pack rules/tokyo-ehr-r9.json 施設.csv
  printf 'facility,beds,ehr\\nhospital,100,70000000\\n' | ehr-grants estimate";

#[cfg(test)]
mod tests {
    use super::estimate;

    #[test]
    fn every_answer_and_its_default_stand_there() {
        let help = estimate();
        let line = |key: &str| {
            help.lines()
                .find(|line| line.starts_with(&format!("  {key} ")))
        };
        let standard = line("standard").unwrap_or_default();
        assert!(
            standard
                .ends_with("yes（準拠） no（準拠しない） unknown（わからない）。なければ unknown")
        );
        assert!(line("beds").is_some_and(|line| line.ends_with("病床数（床）")));
        assert!(line("region").is_some());
    }
}
