//! One case of a file: what is entered, what must come of it, and the sentence that decides it.

use crate::domain::{Case, Choice, Date, Input, Kind, Yen};
use crate::form::{from_link, percent_encoded};
use crate::rules::read::record;
use crate::rules::{Fault, Node, Place};

use super::claim::{Claim, Figure, Subject, Value};

/// The key of the arithmetic beside figures.
const BY: &str = "by";

/// One case: inputs, results worked out by hand, the sentence that decides them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What it is about. No two cases of a file have the same.
    pub name: String,
    /// The keys and values of the link, in the order of the form; the day and the pack are among them.
    pub inputs: Vec<(Input, String)>,
    /// The day that it is judged by.
    pub judged_on: Date,
    /// The id of the pack that it is judged by.
    pub pack: String,
    /// What must come of it; one claim at least.
    pub claims: Vec<Claim>,
    /// The arithmetic, written out for people: `min(60,500,000, 70,000,000) × 3/4 = 45,375,000`.
    pub workings: Vec<(Subject, String)>,
    /// The sentence.
    pub because: Because,
}

/// The sentence that decides a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The id of the document, as in the pack.
    pub document: String,
    /// Where it stands there: the side, and what is near.
    pub place: String,
    /// The sentence, word for word.
    pub quote: String,
    /// What is made of it where it is silent.
    pub note: Option<String>,
}

impl Trial {
    /// The fragment of the page's link for this case, day and pack included.
    pub fn link(&self) -> String {
        let pair = |(input, value): &(Input, String)| {
            format!("{}={}", input.code(), percent_encoded(value))
        };
        let pairs: Vec<_> = self.inputs.iter().map(pair).collect();
        pairs.join("&")
    }

    /// The case as the form reads it from the link.
    pub fn case(&self) -> Case {
        from_link(&self.link()).0.read().case
    }

    pub(super) fn read(at: &Place<'_>, pack: &str) -> Self {
        struct Parts {
            name: String,
            inputs: Vec<(Input, String)>,
            programmes: Vec<Said>,
            total: Option<Said>,
            year: Option<Value>,
            because: Because,
        }
        let parts = record!(at => Parts {
            name: Place::text,
            inputs: |at| inputs(at, pack),
            programmes: |at| at.optional(programmes).unwrap_or_default(),
            total: |at| at.optional(|at| Said::read(at, &Subject::Total, Figure::OF_TOTALS)),
            year: |at| at.optional(|at| value(at, Figure::Year)),
            because: Because::read,
        });
        let mut said = parts.programmes;
        said.extend(parts.total);
        let (mut claims, mut workings) = (Vec::new(), Vec::new());
        for mut said in said {
            claims.append(&mut said.claims);
            workings.extend(said.by.map(|by| (said.subject, by)));
        }
        claims.extend(parts.year.map(|value| Claim {
            subject: Subject::Year,
            figure: Figure::Year,
            value,
        }));
        if claims.is_empty() {
            at.field("programmes").reject(Fault::Missing);
        }
        let entered = |wanted: Input| {
            let mut inputs = parts.inputs.iter();
            inputs.find_map(|(input, value)| (*input == wanted).then_some(value.as_str()))
        };
        Self {
            judged_on: entered(Input::JudgedOn)
                .and_then(Date::parse)
                .unwrap_or(Date::FIRST),
            pack: entered(Input::Pack).unwrap_or(pack).to_owned(),
            name: parts.name,
            inputs: parts.inputs,
            claims,
            workings,
            because: parts.because,
        }
    }
}

impl Because {
    fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            document: Place::text,
            place: Place::text,
            quote: Place::text,
            note: |at| at.optional(Place::text),
        })
    }
}

/// The inputs, in the order of the form. The day must be among them: a case that depends on today says something
/// else tomorrow.
fn inputs(at: &Place<'_>, pack: &str) -> Vec<(Input, String)> {
    at.expect_object(Input::CODES);
    let mut entered = Vec::new();
    for input in Input::ALL {
        let at = at.field(input.code());
        if at.stands() {
            entered.push((*input, entry(&at, *input)));
        } else if *input == Input::JudgedOn {
            at.note(Fault::Missing);
        } else if *input == Input::Pack {
            entered.push((*input, pack.to_owned()));
        }
    }
    entered
}

/// What a link has for a field: codes and days as text, counts and amounts as whole numbers, a cost from where to
/// where it may come to as text.
fn entry(at: &Place<'_>, input: Input) -> String {
    match input.field().kind {
        Kind::Choice { .. } => {
            let codes: Vec<_> = input.codes().collect();
            at.code(&codes).to_owned()
        }
        Kind::Count { at_most, .. } => at.whole(0..=at_most).to_string(),
        Kind::Cost => match at.peek().filter(|text| is_span(text)) {
            Some(span) => span.to_owned(),
            None => amount(at, Yen::LARGEST_ENTRY).to_string(),
        },
        Kind::JudgedOn => at.date().to_string(),
        Kind::Pack => at.text(),
    }
}

/// `60000000-80000000`.
fn is_span(text: &str) -> bool {
    let yen = |text| Yen::from_digits(text).filter(|yen| *yen <= Yen::new(Yen::LARGEST_ENTRY));
    let ends = text.split_once('-');
    let ends = ends.and_then(|(low, high)| yen(low).zip(yen(high)));
    ends.is_some_and(|(low, high)| low < high)
}

fn amount(at: &Place<'_>, at_most: u64) -> Yen {
    match at.node() {
        Some(Node::Whole(yen)) if *yen <= at_most => Yen::new(*yen),
        _ => {
            at.reject(Fault::NotWhole {
                from: 0,
                to: at_most,
            });
            Yen::ZERO
        }
    }
}

/// What is said of one programme or of the totals, with the arithmetic.
struct Said {
    subject: Subject,
    claims: Vec<Claim>,
    by: Option<String>,
}

impl Said {
    fn read(at: &Place<'_>, subject: &Subject, figures: &[Figure]) -> Self {
        let mut keys: Vec<_> = figures.iter().map(|figure| figure.code()).collect();
        keys.push(BY);
        at.expect_object(&keys);
        let claim = |figure: &Figure| {
            let value = at.field(figure.code()).optional(|at| value(at, *figure))?;
            Some(Claim {
                subject: subject.clone(),
                figure: *figure,
                value,
            })
        };
        Self {
            claims: figures.iter().filter_map(claim).collect(),
            by: at.field(BY).optional(Place::text),
            subject: subject.clone(),
        }
    }
}

/// By their ids. Which ids there are is the pack's to say.
fn programmes(at: &Place<'_>) -> Vec<Said> {
    let Some(Node::Object(entries)) = at.node() else {
        at.reject(Fault::NotAnObject);
        return Vec::new();
    };
    let programme = |(id, _): &(String, Node)| {
        let subject = Subject::Programme(id.clone());
        Said::read(&at.field(id), &subject, Figure::OF_PROGRAMMES)
    };
    entries.iter().map(programme).collect()
}

/// An empty text stands for no amount and no day, as in the page's attributes and in CSV.
fn value(at: &Place<'_>, figure: Figure) -> Value {
    /// Sums of six costs are larger than one.
    const LARGEST_SUM: u64 = 999_999_999_999_999;
    match figure.codes() {
        Some(codes) => Value::Code(at.code(codes)),
        None if at.peek() == Some("") => Value::Empty,
        None if figure == Figure::Deadline => Value::Day(at.date()),
        None => Value::Amount(amount(at, LARGEST_SUM)),
    }
}
