//! The words for what is not as a conformance case says: on screen and on the command line alike.

use super::number::{era_date, yen};
use super::wording::UP_TO;
use super::words::chip;
use crate::conformance::{Checked, Difference, Figure, Subject, Summary, Value};
use crate::domain::{Certainty, Choice, Outcome, PackYear, Window, Yen};
use crate::rules::Pack;

/// One figure that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceView {
    /// Whose figure it is: what a programme pays for, or the sums.
    pub whose: String,
    /// The figure.
    pub figure: &'static str,
    /// What the case says.
    pub expected: String,
    /// What the pack gives.
    pub shown: String,
}

impl DifferenceView {
    /// `電子カルテの導入・更新の交付額（下限）：例では45,375,000円、この規則では45,375,001円`
    pub fn line(&self) -> String {
        let Self {
            whose,
            figure,
            expected,
            shown,
        } = self;
        format!("{whose}の{figure}：例では{expected}、この規則では{shown}")
    }
}

/// The words for a difference.
pub fn difference(pack: &Pack, difference: &Difference<'_>) -> DifferenceView {
    let claim = difference.claim;
    let shown = difference.shown.map(|shown| value(claim.figure, shown));
    DifferenceView {
        whose: whose(pack, &claim.subject),
        figure: figure_name(claim.figure),
        expected: value(claim.figure, claim.value),
        shown: shown.unwrap_or_else(|| "この補助がありません".to_owned()),
    }
}

/// How it went: `例248件：一致247件、相違1件（1,298項目）`. Cases of a year that was not there are named, and count neither way.
pub fn summary(summary: &Summary) -> String {
    let count = |count: usize| Yen::new(count.try_into().unwrap_or(u64::MAX)).grouped();
    let judged = count(summary.agreeing + summary.differing);
    let (agreeing, differing) = (count(summary.agreeing), count(summary.differing));
    let figures = count(summary.figures);
    let mut line = format!("例{judged}件：一致{agreeing}件、相違{differing}件（{figures}項目）");
    if summary.without_pack > 0 {
        let others = count(summary.without_pack);
        line.push_str(&format!("。ほかの年度の例{others}件は当てていません"));
    }
    line
}

/// What a case is called above its differences: `hospitals.json「100床の病院」`.
pub fn heading(checked: &Checked<'_>) -> String {
    format!("{}「{}」", checked.file.name, checked.trial.name)
}

/// What a programme pays for, or its id where the pack has no such programme.
pub(super) fn whose(pack: &Pack, subject: &Subject) -> String {
    match subject {
        Subject::Programme(id) => {
            let programme = pack.programme(id);
            programme.map_or_else(|| id.clone(), |programme| programme.covers.clone())
        }
        Subject::Total => "合計".to_owned(),
        Subject::Year => "判定日".to_owned(),
    }
}

/// The name of a figure.
pub fn figure_name(figure: Figure) -> &'static str {
    match figure {
        Figure::Outcome => "判定",
        Figure::Window => "受付",
        Figure::Deadline => "申請期限",
        Figure::Certainty => "確かさ",
        Figure::GrantMin => "交付額（下限）",
        Figure::GrantMax => "交付額（上限）",
        Figure::CeilingMin => "最大の交付額（下限）",
        Figure::CeilingMax => "最大の交付額（上限）",
        Figure::StopsMin => "補助が止まる費用（下限）",
        Figure::StopsMax => "補助が止まる費用（上限）",
        Figure::CostMin => "費用（下限）",
        Figure::Cost => "費用（上限）",
        Figure::Confirmed => "対象見込みの補助の合計",
        Figure::UpTo => UP_TO,
        Figure::OwnMin => "自己負担（下限）",
        Figure::OwnMax => "自己負担（上限）",
        Figure::Year => "年度",
    }
}

/// What stands in a figure, in words.
pub fn value(figure: Figure, value: Value) -> String {
    let code = match value {
        Value::Amount(amount) => return yen(amount),
        Value::Day(day) => return era_date(day),
        Value::Empty => return "空欄".to_owned(),
        Value::Code(code) => code,
    };
    let word = match figure {
        Figure::Outcome => Outcome::from_code(code).map(chip),
        Figure::Window => Window::from_code(code).map(window),
        Figure::Certainty => Certainty::from_code(code).map(certainty),
        Figure::Year => PackYear::from_code(code).map(year),
        _ => None,
    };
    word.unwrap_or(code).to_owned()
}

pub(super) fn window(window: Window) -> &'static str {
    match window {
        Window::Open => "受付中",
        Window::Closed => "受付終了",
        Window::Unpublished => "期限の記載なし",
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Printed => "記載のとおり",
        Certainty::Range => "幅のある記載",
        Certainty::Assumed => "仮定を含む",
    }
}

pub(super) fn year(year: PackYear) -> &'static str {
    match year {
        PackYear::Current => "年度内",
        PackYear::Past => "年度の後",
        PackYear::Future => "年度の前",
    }
}
