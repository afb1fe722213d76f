//! What a result rests on: the calculation, the sentences it was read from, what else to know.

use super::banner::listed;
use super::card::{Bars, bars};
use super::field::support;
use super::remedy::{ReasonView, reasons};
use super::rows::{Row, rows};
use super::sentence::sentence;
use super::wording;
use super::words::{label, marked, printed_name, standing};
use crate::domain::{Choice, Estimate, Reason, Source, Standing, Verdict, Window};
use crate::rules::{Deadline, Note, Pack, Programme};

/// What stands behind one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The name of the programme in the document, or that it prints none.
    pub name: String,
    /// How the figure came about, in a sentence; may be empty.
    pub sentence: String,
    /// The minimum drawn.
    pub bars: Option<Bars>,
    /// What is to be confirmed, where the row does not say it because there is no cost yet.
    pub reasons: Vec<ReasonView>,
    /// What the costs of the programme may be for, each with the name of its field.
    pub covers: Vec<(&'static str, &'static str)>,
    /// The calculation.
    pub rows: Vec<Row>,
    /// The sentences of the calculation, then those of the reasons, then that of the programme;
    /// each once.
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
    /// Where it was read; none where it says that something is not printed, or where its sentence
    /// stands above already.
    pub quote: Option<Quote>,
}

/// A sentence citing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The sentence.
    pub text: String,
    /// That nobody has found it this year; or empty.
    pub mark: String,
    /// The place on the document, behind its title where it is named for the first time.
    pub place: String,
    /// How sure it is, in words.
    pub standing: &'static str,
    /// The code of the same, for the style.
    pub standing_code: &'static str,
    /// What it leaves open, and what this estimate assumes there.
    pub remarks: Vec<String>,
}

impl Quote {
    /// `「基準額：605,000円×病床数」`.
    pub fn words(&self) -> String {
        format!("「{}」{}", self.text, self.mark)
    }

    /// Its place, and how sure it is.
    pub fn found(&self) -> String {
        format!("{}　{}", self.place, self.standing)
    }

    /// Its place and its words, in one line.
    pub fn cited(&self) -> String {
        format!("{}{}", self.place, self.words())
    }
}

/// The basis of a verdict.
pub fn basis(pack: &Pack, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> Basis {
    let programme = pack.programme(verdict.programme);
    let told = verdict.reasons.iter().filter_map(|reason| match reason {
        Reason::Condition { source, .. } => Some(*source),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    });
    let steps = verdict.steps.iter().filter_map(|step| step.source);
    let own = programme.map(|programme| &programme.source);
    let mut citing = Citing::new(pack);
    let mut quotes: Vec<Quote> = Vec::new();
    for source in steps.chain(told).chain(own) {
        citing.add(source, &mut quotes);
    }
    let is_waiting = verdict.outcome.may_pay() && verdict.grant.is_none();
    let costs = programme.map_or(&[][..], |programme| &programme.costs);
    let covers = costs
        .iter()
        .map(|input| (label(*input), support(*input, None)));
    Basis {
        name: programme.map_or_else(String::new, named),
        sentence: sentence(verdict),
        bars: bars(verdict),
        reasons: if is_waiting {
            reasons(pack, estimate, verdict)
        } else {
            Vec::new()
        },
        covers: covers.filter(|(_, text)| !text.is_empty()).collect(),
        rows: rows(pack, verdict),
        notes: notes(pack, estimate, verdict, &mut citing, &quotes),
        quotes,
        window_text: window_text(&rounds(programme, verdict)),
    }
}

/// The name as the document prints it; or that it prints none, which needs no words before it.
fn named(programme: &Programme) -> String {
    let name = printed_name(programme);
    match programme.name {
        Some(_) => wording::printed_as(&name),
        None => name,
    }
}

/// The documents that were named already: each is named once.
struct Citing<'p> {
    pack: &'p Pack,
    documents: Vec<&'p str>,
}

impl<'p> Citing<'p> {
    fn new(pack: &'p Pack) -> Self {
        let documents = Vec::new();
        Self { pack, documents }
    }

    /// Adds a sentence; or what it leaves open to the same sentence, if that stands there.
    fn add(&mut self, source: &'p Source, quotes: &mut Vec<Quote>) {
        let known = quotes.iter_mut().find(|quote| quote.text == source.quote);
        let Some(known) = known else {
            return quotes.push(self.quote(source));
        };
        let more = remark(source).filter(|remark| !known.remarks.contains(remark));
        known.remarks.extend(more);
    }

    fn quote(&mut self, source: &'p Source) -> Quote {
        let document = self.pack.document(&source.document);
        let first = document.filter(|document| !self.documents.contains(&document.id.as_str()));
        let place = match first {
            Some(document) => {
                self.documents.push(&document.id);
                format!("{} {}", document.title, source.place)
            }
            None => source.place.clone(),
        };
        Quote {
            text: source.quote.clone(),
            mark: marked("", source),
            place,
            standing: standing(source.standing),
            standing_code: source.standing.code(),
            remarks: remark(source).into_iter().collect(),
        }
    }
}

/// What a sentence leaves open. Where the value is not printed, it is this estimate that fills it in.
pub(super) fn remark(source: &Source) -> Option<String> {
    let note = source.note.as_ref()?;
    Some(match source.standing {
        Standing::Unprinted => format!("この試算の仮定：{note}"),
        Standing::Printed | Standing::OtherYear | Standing::Unconfirmed => note.clone(),
    })
}

/// The remarks on a programme; none where it is out of question.
fn notes<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'_>,
    verdict: &Verdict<'_>,
    citing: &mut Citing<'p>,
    quotes: &[Quote],
) -> Vec<NoteView> {
    let notes = pack.notes.iter().filter(|note| {
        verdict.outcome.may_pay()
            && note.is_about(verdict.programme)
            && note.is_for(&estimate.case.plan, estimate.judged_on)
    });
    let view = |note: &'p Note| {
        let is_read = note.source.standing != Standing::Unprinted;
        let stands = quotes.iter().any(|quote| quote.text == note.source.quote);
        NoteView {
            text: marked(&note.text, &note.source),
            quote: (is_read && !stands).then(|| citing.quote(&note.source)),
        }
    };
    notes.map(view).collect()
}

/// Until when one can apply.
fn window_text(rounds: &str) -> String {
    format!("申請期限：{rounds}")
}

/// Every round, and which of them are over: none that nobody has confirmed.
pub(super) fn rounds(programme: Option<&Programme>, verdict: &Verdict<'_>) -> String {
    let all = programme.map_or(&[][..], |programme| &programme.deadlines);
    let is_past = |deadline: &&Deadline| {
        !deadline.source.is_unconfirmed()
            && match (verdict.window, verdict.deadline) {
                (Window::Open, Some(next)) => deadline.on < next,
                _ => true,
            }
    };
    let (over, ahead): (Vec<_>, Vec<_>) = all.iter().partition(is_past);
    match (over.as_slice(), ahead.as_slice()) {
        ([], []) => "案内に記載がありません".to_owned(),
        ([], _) => listed(&ahead),
        ([_], []) => format!("{}（終了）", listed(&over)),
        (_, []) => format!("{}（いずれも終了）", listed(&over)),
        _ => format!("{}（終了）、{}", listed(&over), listed(&ahead)),
    }
}
