//! What holds before anything was typed: every programme, and the most that it pays by beds.
//! The static part of the page is made from this, by the same core as every estimate.

use super::figures::{open_to, standard_amount, subsidy_rate};
use super::number::{era_date, yen, yen_range};
use super::words::{self, printed_name};
use crate::domain::{Case, Choice, Date, Entry, Facility, Input, Source, Standing};
use crate::rules::{Pack, Programme, Rate, estimate, unconfirmed};

/// One programme in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name as the document prints it.
    pub name: String,
    /// What is paid for.
    pub covers: String,
    /// Whom it is for.
    pub open_to: String,
    /// 基準額.
    pub standard: String,
    /// 補助率.
    pub rate: String,
    /// 申請期限, one for each round; none where none is printed.
    pub deadlines: Vec<String>,
}

/// Every programme of a pack.
pub fn lines(pack: &Pack) -> Vec<Line> {
    let line = |programme: &Programme| Line {
        name: printed_name(programme),
        covers: programme.covers.clone(),
        open_to: whom(pack, programme),
        standard: marked(standard_amount(&programme.standard_amount), |standing| {
            let is = |source: &Source| source.standing == standing;
            programme.standard_amount.first(&is).is_some()
        }),
        rate: rate(pack, programme),
        deadlines: programme
            .deadlines
            .iter()
            .map(|deadline| {
                let text = format!("{} {}", deadline.round, era_date(deadline.on));
                words::marked(text, &deadline.source)
            })
            .collect(),
    };
    pack.programmes.iter().map(line).collect()
}

fn whom(pack: &Pack, programme: &Programme) -> String {
    let text = if pack.prints_whom(programme) {
        open_to(pack.open_to(programme))
    } else {
        "案内に記載なし".to_owned()
    };
    let mut sources = pack.whom(programme);
    match sources.find(|source| source.is_unconfirmed()) {
        Some(source) => words::marked(text, source),
        None => text,
    }
}

/// That another programme's rate is assumed stands in its words already.
fn rate(pack: &Pack, programme: &Programme) -> String {
    let rate = &programme.subsidy_rate;
    let text = subsidy_rate(pack, rate);
    match (rate, rate.source().standing) {
        (Rate::Like { .. }, Standing::Unprinted) => text,
        (_, standing) => marked(text, |other| other == standing),
    }
}

/// What nobody has found on this year's document says so, and what is printed nowhere.
fn marked(figure: String, stands: impl Fn(Standing) -> bool) -> String {
    let mark = if stands(Standing::Unconfirmed) {
        "（未確認）"
    } else if stands(Standing::Unprinted) {
        "（仮定）"
    } else {
        ""
    };
    figure + mark
}

/// 申請の前に: what the document remarks on every plan, and what it remarked last year until somebody has looked.
pub fn before_applying(pack: &Pack) -> Vec<String> {
    let read = |standing| matches!(standing, Standing::Printed | Standing::Unconfirmed);
    let notes = pack.notes.iter();
    let notes = notes.filter(|note| note.when.is_none() && read(note.source.standing));
    let notes = notes.map(|note| words::marked(&note.text, &note.source));
    notes.collect()
}

/// 早見表: the most that a programme pays facilities of one kind, by beds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceilings {
    /// What the programme covers, and its name.
    pub title: String,
    /// `病院の病床数`.
    pub beds_title: String,
    /// Beds and amount.
    pub rows: Vec<(String, String)>,
}

/// The tables for the programmes whose standard amount goes by the bed, for whom they are open to.
pub fn ceilings(pack: &Pack) -> Vec<Ceilings> {
    let by_the_bed = pack
        .programmes
        .iter()
        .filter(|programme| depends_on_beds(programme));
    let tables = by_the_bed.flat_map(|programme| {
        let kinds = pack.open_to(programme);
        kinds.map(move |kind| table(pack, programme, kind))
    });
    tables.collect()
}

fn depends_on_beds(programme: &Programme) -> bool {
    use crate::rules::StandardAmount::{Bands, PerBed};
    matches!(programme.standard_amount, PerBed { .. } | Bands(_))
}

fn table(pack: &Pack, programme: &Programme, kind: Facility) -> Ceilings {
    let row = |beds: u32| {
        let most = most(pack, programme, kind, beds);
        (format!("{beds}床"), most)
    };
    let conditions: Vec<_> = pack.conditions_of(programme).collect();
    let unconfirmed = unconfirmed(pack, programme, &conditions);
    Ceilings {
        title: marked(
            format!("{}（{}）", programme.covers, printed_name(programme)),
            |standing| unconfirmed.is_some_and(|source| source.standing == standing),
        ),
        beds_title: format!("{}の病床数", super::words::facility(kind)),
        rows: pack.sizes(programme, kind).into_iter().map(row).collect(),
    }
}

fn most(pack: &Pack, programme: &Programme, kind: Facility, beds: u32) -> String {
    let mut case = Case::default();
    case.plan.choose(Input::Facility, kind.code());
    case.counts.set(Input::Beds, Entry::Given(beds));
    let day: Date = pack.fiscal_year.from;
    let answer = estimate(pack, &case, day);
    let verdict = answer.verdict(&programme.id);
    let ceiling = verdict.and_then(|verdict| verdict.ceiling);
    ceiling.map_or_else(String::new, yen_range)
}

/// 活用例: an example of the document, its rows ready to be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedExample {
    /// The document's own sentence.
    pub title: String,
    /// The rows of its calculation.
    pub rows: Vec<super::Row>,
    /// What the document prints as its grant.
    pub printed: String,
}

/// The example numbered `index`, worked out for the case that its link holds.
pub fn worked_example(pack: &Pack, index: usize, case: &Case) -> Option<WorkedExample> {
    let example = pack.examples.get(index)?;
    let answer = estimate(pack, case, pack.fiscal_year.from);
    let verdict = answer.verdict(&example.programme)?;
    Some(WorkedExample {
        title: words::marked(&example.source.quote, &example.source),
        rows: super::rows::rows(pack, verdict),
        printed: yen(example.grant),
    })
}
