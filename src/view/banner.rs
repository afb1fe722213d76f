//! What to know before any figure: which deadlines are ahead or past for this facility, and whether
//! the day lies in the year of the rules.

use super::number::{era_date, month_day, short_era_date};
use super::words::{facility, marked};
use crate::domain::{Choice, Date, Entry, Estimate, Facility, Outcome, PackYear};
use crate::rules::{Deadline, Pack, Programme};

/// The banner above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// For the style: `open`, `closed`, `unpublished`, `none`, `past` or `future`.
    pub state: &'static str,
    /// What is the case.
    pub title: String,
    /// What follows on it where the rest is put away; may be empty.
    pub in_short: String,
    /// What it means for the figures below.
    pub text: String,
    /// That another day than today is judged by; may be empty. Paper says so in its head.
    pub as_of: String,
}

impl Banner {
    fn new(state: &'static str, title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            state,
            title: title.into(),
            in_short: match state {
                "closed" => "。金額は参考です".to_owned(),
                _ => String::new(),
            },
            text: text.into(),
            as_of: String::new(),
        }
    }
}

impl Banner {
    /// Both sentences in one, as paper has them.
    pub fn in_one(&self) -> String {
        format!("{}。{}", self.title, self.text)
    }
}

const OTHERS: &str = "ほかの補助の期限は案内に記載がありません。";
const UNPRINTED: &str = "対象になりうる補助の申請期限は、案内に記載がありません";
const ASK: &str = "受付の状況は、相談窓口で確かめてください。";

/// The banner of an estimate.
pub fn banner(pack: &Pack, estimate: &Estimate<'_>) -> Banner {
    if estimate.case.judged_on == Entry::Wrong {
        let title = "判定日を直すと、受付の状況を示します";
        return Banner::new("unpublished", title, "");
    }
    let mut banner = match estimate.case.plan.facility() {
        _ if estimate.year != PackYear::Current => outside(pack, estimate),
        None => for_all(pack, estimate.judged_on),
        Some(kind) => for_one(pack, estimate, kind),
    };
    banner.as_of = as_of(estimate);
    banner
}

/// That another day than today is judged by: a link that was kept must not look as if it were of today.
fn as_of(estimate: &Estimate<'_>) -> String {
    let (day, today) = (estimate.judged_on, estimate.today);
    if day == today {
        return String::new();
    }
    let (day, today) = (short_era_date(day), short_era_date(today));
    format!("判定日に入れた{day}の時点で示しています（今日は{today}）。")
}

fn outside(pack: &Pack, estimate: &Estimate<'_>) -> Banner {
    let year = &pack.fiscal_year.label;
    let day = short_era_date(estimate.judged_on);
    Banner::new(
        estimate.year.code(),
        format!("判定日（{day}）は{year}の案内の期間外です"),
        format!(
            "{}その年度の案内は、東京都のホームページで確認してください。",
            reference(pack)
        ),
    )
}

/// That the amounts are a reference, by the rules of another year.
pub fn reference(pack: &Pack) -> String {
    format!("{}の条件による参考額を示します。", pack.fiscal_year.label)
}

/// Before the kind of facility is chosen: the last or next day of each kind that has one.
fn for_all(pack: &Pack, today: Date) -> Banner {
    let rounds_of = |kind: &Facility| {
        let rounds = rounds_for(pack, *kind);
        (!rounds.is_empty()).then(|| (facility(*kind), rounds))
    };
    let kinds: Vec<_> = Facility::ALL.iter().filter_map(rounds_of).collect();
    let day = |(kind, rounds): &(&str, Vec<&Deadline>)| match (next(rounds, today), rounds.last()) {
        (Some(next), _) => format!("{kind}は{}", month_day(next)),
        (None, _) if are_open(rounds) => format!("{kind}は未確認"),
        (None, Some(last)) => format!("{kind}は{}で終了", month_day(last.on)),
        (None, None) => String::new(),
    };
    let days: Vec<_> = kinds.iter().map(day).collect();
    let days = days.join("、");
    let title = format!("電子カルテ補助の次の申請期限：{days}");
    let all = || kinds.iter().map(|(_, rounds)| rounds);
    if all().any(|rounds| next(rounds, today).is_some()) {
        return Banner::new("open", title, others(pack));
    }
    if kinds.is_empty() {
        return Banner::new("unpublished", UNPRINTED, ASK);
    }
    if all().any(|rounds| are_open(rounds)) {
        return Banner::new("unpublished", title, ASK);
    }
    let day = |(kind, rounds): &(&str, Vec<&Deadline>)| {
        let last = rounds.last();
        last.map(|last| format!("{kind}{}", month_day(last.on)))
    };
    let days: Vec<_> = kinds.iter().filter_map(day).collect();
    let days = days.join("、");
    let title = format!("電子カルテ補助の申請期限（{days}）は過ぎました");
    Banner::new("closed", title, over(pack))
}

fn for_one(pack: &Pack, estimate: &Estimate<'_>, kind: Facility) -> Banner {
    let verdicts = estimate.verdicts.iter();
    let mut fitting = verdicts.filter(|verdict| verdict.outcome != Outcome::Ineligible);
    let programmes = fitting.clone().filter_map(|v| pack.programme(v.programme));
    let rounds = all_rounds(leading(programmes));
    let kind = facility(kind);
    if fitting.next().is_none() {
        let title = "この条件で対象になりうる補助は見つかりません";
        return Banner::new("none", title, "理由は、それぞれの補助の欄に示しています。");
    }
    if rounds.is_empty() {
        return Banner::new("unpublished", UNPRINTED, ASK);
    }
    match next(&rounds, estimate.judged_on) {
        Some(next) => {
            let left = days_left(estimate, next);
            let text = format!("{left}（{}）。{}", listed(&rounds), others(pack));
            let title = format!("{kind}の次の申請期限は{}です", era_date(next));
            Banner {
                in_short: format!("。{left}"),
                ..Banner::new("open", title, text)
            }
        }
        None if are_open(&rounds) => {
            let text = format!("{}。{ASK}", listed(&rounds));
            Banner::new(
                "unpublished",
                format!("{kind}の電子カルテ補助の申請期限は未確認です"),
                text,
            )
        }
        None => Banner::new(
            "closed",
            format!("{kind}の電子カルテ補助の申請期限は過ぎました"),
            format!("期限は{}でした。{}", listed(&rounds), over(pack)),
        ),
    }
}

/// What amounts are good for once the deadlines are past.
fn over(pack: &Pack) -> String {
    let year = &pack.fiscal_year.label;
    format!("金額は{year}の案内による参考です。{}", others(pack))
}

/// What is to be said of the deadlines that the banner does not tell: that none is printed, or where they
/// stand.
fn others(pack: &Pack) -> &'static str {
    let told: Vec<_> = Facility::ALL
        .iter()
        .map(|kind| rounds_for(pack, *kind))
        .collect();
    let is_told = |programme: &Programme| {
        told.iter().any(|days| {
            let mut own = programme.deadlines.iter();
            own.all(|own| days.iter().any(|day| day.on == own.on))
        })
    };
    if pack.programmes.iter().all(is_told) {
        OTHERS
    } else {
        "ほかの補助の期限は、それぞれの補助の欄に示しています。"
    }
}

/// The deadlines of the leading programme for facilities of a kind.
fn rounds_for(pack: &Pack, kind: Facility) -> Vec<&Deadline> {
    let programmes = pack.programmes.iter();
    let open = programmes.filter(|programme| pack.is_open_to(programme, kind));
    all_rounds(leading(open))
}

/// The first programme that has deadlines: it stands for all of a facility. Others tell theirs with their results.
fn leading<'p>(
    programmes: impl Iterator<Item = &'p Programme>,
) -> impl Iterator<Item = &'p Programme> {
    let mut dated = programmes.filter(|programme| !programme.deadlines.is_empty());
    dated.next().into_iter()
}

/// Every deadline of some programmes, those that nobody has confirmed with the others.
fn all_rounds<'p>(programmes: impl Iterator<Item = &'p Programme>) -> Vec<&'p Deadline> {
    rounds(programmes.flat_map(|programme| &programme.deadlines))
}

/// Deadlines, the earliest first, each day once.
pub(super) fn rounds<'p>(deadlines: impl Iterator<Item = &'p Deadline>) -> Vec<&'p Deadline> {
    let mut rounds: Vec<&Deadline> = Vec::new();
    for deadline in deadlines {
        if rounds.iter().all(|known| known.on != deadline.on) {
            let later = rounds.iter().position(|known| known.on > deadline.on);
            rounds.insert(later.unwrap_or(rounds.len()), deadline);
        }
    }
    rounds
}

/// `第1回 5月29日、第2回 7月31日（未確認）`.
pub(super) fn listed(rounds: &[&Deadline]) -> String {
    let round = |round: &&Deadline| {
        let text = format!("{} {}", round.round, month_day(round.on));
        marked(text, &round.source)
    };
    rounds.iter().map(round).collect::<Vec<_>>().join("、")
}

fn next(rounds: &[&Deadline], today: Date) -> Option<Date> {
    let known = rounds.iter().filter(|it| !it.source.is_unconfirmed());
    known.map(|round| round.on).find(|on| today <= *on)
}

/// Whether nobody knows yet when the last of them is.
fn are_open(rounds: &[&Deadline]) -> bool {
    rounds.iter().any(|round| round.source.is_unconfirmed())
}

fn days_left(estimate: &Estimate<'_>, deadline: Date) -> String {
    let day = estimate.judged_on;
    let is_today = day == estimate.today;
    match (deadline.unix_days() - day.unix_days(), is_today) {
        (0, true) => "今日が締切日です".to_owned(),
        (0, false) => "判定日が締切日です".to_owned(),
        (days, true) => format!("あと{days}日です"),
        (days, false) => format!("判定日からあと{days}日です"),
    }
}
