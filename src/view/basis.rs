//! What a result rests on: the calculation, the sentences it was read from, what else to know.

use super::number::era_date;
use super::rows::{Row, rows};
use super::words::standing;
use crate::domain::{Choice, Reason, Source, Standing, Verdict, Window};
use crate::rules::{Note, Pack};

/// What stands behind one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The calculation.
    pub rows: Vec<Row>,
    /// The sentences of the calculation, each once, and then those of the reasons.
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

/// The basis of a verdict.
pub fn basis(pack: &Pack, verdict: &Verdict<'_>) -> Basis {
    let mut quotes: Vec<Quote> = Vec::new();
    for source in verdict.steps.iter().filter_map(|step| step.source) {
        let quote = quote(pack, source);
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    let reasons = verdict.reasons.iter().filter_map(|reason| match reason {
        Reason::Condition { source, .. } => Some(quote(pack, source)),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    });
    quotes.extend(reasons);
    Basis {
        rows: rows(pack, verdict),
        quotes,
        notes: notes(pack, verdict),
        window_text: window_text(verdict),
    }
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
