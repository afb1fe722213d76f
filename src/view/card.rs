//! One result: what its card shows, and the attributes that other programs read.

use super::number::{era_date, yen, yen_range};
use super::rows::{Row, rows};
use super::sentence::sentence;
use super::words::{answer, chip, label, standing};
use crate::domain::{
    Choice, Input, Operation, Outcome, Quantity, Reason, Source, Standing, Turn, Verdict, Window,
    YenRange,
};
use crate::rules::{Note, Pack};

/// What one card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The programme's id.
    pub id: String,
    /// The official name.
    pub title: String,
    /// What is paid for.
    pub covers: String,
    /// The chip.
    pub chip: &'static str,
    /// `data-outcome`.
    pub outcome: &'static str,
    /// `data-window`.
    pub window: &'static str,
    /// `data-certainty`.
    pub certainty: &'static str,
    /// `data-grant-min` and `data-grant-max`: digits, or nothing.
    pub grant: (String, String),
    /// `data-ceiling-min` and `data-ceiling-max`: digits, or nothing.
    pub ceiling: (String, String),
    /// The figure; none while there is no cost or the plan is ineligible.
    pub figure: Option<String>,
    /// The figure in grey where there is no cost yet.
    pub at_most: Option<String>,
    /// Whether there is nothing to tell yet: what must be answered first stands above all results.
    pub is_bare: bool,
    /// One sentence.
    pub sentence: String,
    /// What stands in the way or is to be confirmed.
    pub reasons: Vec<ReasonView>,
    /// The calculation.
    pub rows: Vec<Row>,
    /// The minimum drawn.
    pub bars: Option<Bars>,
    /// The sentences that it rests on.
    pub quotes: Vec<Quote>,
    /// What else to know, with its year.
    pub notes: Vec<NoteView>,
    /// The application window in words.
    pub window_text: String,
}

/// A remark on a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// The remark.
    pub text: String,
    /// Where it was read; none where it says that something is not printed.
    pub quote: Option<Quote>,
}

/// Two bars to one scale. Where the second is longer, what sticks out is paid in full by oneself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// 基準額: per cent of the longer bar, and the amount.
    pub standard: (u32, String),
    /// 実支出額, likewise.
    pub actual: (u32, String),
}

/// A condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// The condition.
    pub says: String,
    /// What was answered and what would pass; empty where it turns on no answer.
    pub change: String,
    /// What to ask.
    pub ask: Option<String>,
    /// Where it was read.
    pub quote: Quote,
}

/// A sentence quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The sentence.
    pub text: String,
    /// The document and the place on it.
    pub place: String,
    /// How sure it is, in words.
    pub standing: &'static str,
    /// The code of the same, for the style.
    pub standing_code: &'static str,
    /// What it leaves open.
    pub note: Option<String>,
}

/// The card of a verdict.
pub fn card(pack: &Pack, verdict: &Verdict<'_>) -> Card {
    let programme = pack.programme(verdict.programme);
    let ineligible = verdict.outcome == Outcome::Ineligible;
    let waiting = verdict.grant.is_none();
    let is_bare = verdict.waits_for_facility();
    let mut quotes: Vec<Quote> = Vec::new();
    for source in verdict.steps.iter().filter_map(|step| step.source) {
        let quote = quote(pack, source);
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    Card {
        id: verdict.programme.to_owned(),
        title: programme.map_or_else(String::new, |programme| programme.name.clone()),
        covers: programme.map_or_else(String::new, |programme| programme.covers.clone()),
        chip: chip(verdict.outcome),
        outcome: verdict.outcome.code(),
        window: verdict.window.code(),
        certainty: verdict.certainty.code(),
        grant: ends(verdict.grant),
        ceiling: ends(verdict.ceiling),
        figure: verdict.grant.filter(|_| !ineligible).map(yen_range),
        at_most: verdict
            .ceiling
            .filter(|_| waiting)
            .map(|ceiling| format!("最大 {}", yen(ceiling.high))),
        is_bare,
        sentence: if is_bare {
            String::new()
        } else {
            sentence(verdict)
        },
        reasons: reasons(pack, verdict),
        rows: rows(pack, verdict),
        bars: bars(verdict),
        quotes,
        notes: notes(pack, verdict),
        window_text: window_text(verdict),
    }
}

/// 基準額 and 実支出額 drawn to scale, where both are exact.
fn bars(verdict: &Verdict<'_>) -> Option<Bars> {
    let Operation::Lesser { standard, actual } = verdict.step(Quantity::EligibleCost)?.operation
    else {
        return None;
    };
    if !standard.is_exact() {
        return None;
    }
    let standard = standard.low;
    let longer = standard.max(actual);
    Some(Bars {
        standard: (standard.percent_of(longer), yen(standard)),
        actual: (actual.percent_of(longer), yen(actual)),
    })
}

fn ends(range: Option<YenRange>) -> (String, String) {
    range.map_or_else(Default::default, |range| {
        (range.low.to_string(), range.high.to_string())
    })
}

fn reasons(pack: &Pack, verdict: &Verdict<'_>) -> Vec<ReasonView> {
    let conditions = verdict.reasons.iter().filter_map(|reason| match reason {
        Reason::Condition {
            says,
            ask,
            turns_on,
            source,
        } => Some(ReasonView {
            says: (*says).to_owned(),
            change: turns_on.iter().map(change).collect(),
            ask: ask.map(str::to_owned),
            quote: quote(pack, source),
        }),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    });
    conditions.collect()
}

/// The remarks on a programme; none where it is out of question.
fn notes(pack: &Pack, verdict: &Verdict<'_>) -> Vec<NoteView> {
    let notes = pack
        .notes
        .iter()
        .filter(|note| verdict.outcome.may_pay() && note.is_about(verdict.programme));
    let view = |note: &Note| NoteView {
        text: note.text.clone(),
        quote: is_read(&note.source).then(|| quote(pack, &note.source)),
    };
    notes.map(view).collect()
}

fn is_read(source: &Source) -> bool {
    source.standing != Standing::Unprinted
}

/// The answer given, and the smallest change with which the condition would not apply. A facility
/// does not change its kind or its place for a subsidy, and not knowing helps nobody.
fn change(turn: &Turn) -> String {
    let given = answer(turn.input, turn.given);
    let name = label(turn.input);
    if matches!(turn.input, Input::Facility | Input::Place) {
        return format!("{name}は「{given}」です。");
    }
    let useful = turn.passes.iter().filter(|code| **code != "unknown");
    let passes: Vec<_> = useful
        .map(|code| format!("「{}」", answer(turn.input, code)))
        .collect();
    format!(
        "{name}が{}なら、この点は解消します（いまは「{given}」）。",
        passes.join("か")
    )
}

fn quote(pack: &Pack, source: &Source) -> Quote {
    let document = pack.document(&source.document);
    let title = document.map_or("", |document| &document.title);
    Quote {
        text: source.quote.clone(),
        place: format!("{title} {}", source.place),
        standing: standing(source.standing),
        standing_code: source.standing.code(),
        note: source.note.clone(),
    }
}

fn window_text(verdict: &Verdict<'_>) -> String {
    match (verdict.window, verdict.deadline) {
        (Window::Open, Some(on)) => format!("申請期限：{}", era_date(on)),
        (Window::Closed, Some(on)) => format!("受付終了：{}まででした", era_date(on)),
        _ => "申請期限：案内に記載がありません".to_owned(),
    }
}
