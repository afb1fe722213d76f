//! A case of `conformance/`: what it says, and what a pack makes of it.

use super::{Proven, wording};
use crate::conformance::{CaseFile, Claim, Difference, Figure, Subject, Trial};
use crate::domain::{Source, Standing};
use crate::rules::Pack;
use crate::view::book::citation;
use crate::view::conformance::{figure_name, value, whose};

/// Figures that come as two ends, and what both are called where they agree.
const ENDS: [(Figure, Figure, &str); 5] = [
    (Figure::GrantMin, Figure::GrantMax, "交付額"),
    (Figure::CeilingMin, Figure::CeilingMax, "最大の交付額"),
    (Figure::StopsMin, Figure::StopsMax, "補助が止まる費用"),
    (Figure::CostMin, Figure::Cost, "費用"),
    (Figure::OwnMin, Figure::OwnMax, "自己負担"),
];

/// The title of a file.
pub fn title(file: &CaseFile) -> String {
    format!("手計算の例：{}", file.title)
}

/// A case that was run.
pub fn proven(pack: &Pack, file: &CaseFile, trial: &Trial) -> Proven {
    let differences = trial.differences(pack);
    let agrees = differences.is_empty();
    let because = &trial.because;
    let source = Source {
        document: because.document.clone(),
        place: because.place.clone(),
        quote: because.quote.clone(),
        standing: Standing::Printed,
        note: because.note.clone(),
    };
    let workings: Vec<_> = trial.workings.iter().map(|(_, by)| by.as_str()).collect();
    Proven {
        group: file.name.clone(),
        is_case: true,
        title: trial.name.clone(),
        arithmetic: workings.join("／"),
        expected: claims(pack, &trial.claims),
        given: if agrees {
            wording::SAME.to_owned()
        } else {
            given(pack, &differences)
        },
        agrees,
        citation: citation(pack, &source, ""),
    }
}

/// What is given in place of what a case says.
fn given(pack: &Pack, differences: &[Difference<'_>]) -> String {
    let given = |it: &Difference<'_>| {
        let value = it.shown?;
        Some(Claim {
            value,
            ..it.claim.clone()
        })
    };
    let given: Option<Vec<_>> = differences.iter().map(given).collect();
    // A pack without the programme gives nothing for any of its figures.
    given.map_or_else(
        || wording::NO_PROGRAMME.to_owned(),
        |given| claims(pack, &given),
    )
}

/// What a case says, the figures of each programme together.
fn claims(pack: &Pack, claims: &[Claim]) -> String {
    let mut said = Vec::new();
    let mut subject: Option<&Subject> = None;
    let mut rest = claims.iter().peekable();
    while let Some(claim) = rest.next() {
        let next = rest.peek().filter(|next| is_pair(claim, next));
        let name = match next.and_then(|_| both(claim.figure)) {
            Some(name) => {
                rest.next();
                name
            }
            None => figure_name(claim.figure),
        };
        let of = (subject != Some(&claim.subject)).then(|| whose(pack, &claim.subject));
        subject = Some(&claim.subject);
        let of = of.map_or_else(String::new, |of| format!("{of}："));
        said.push(format!("{of}{name} {}", value(claim.figure, claim.value)));
    }
    said.join("、")
}

/// Whether two claims are the ends of one figure, and agree.
fn is_pair(low: &Claim, high: &Claim) -> bool {
    let mut ends = ENDS.iter();
    low.subject == high.subject
        && low.value == high.value
        && ends.any(|(from, to, _)| *from == low.figure && *to == high.figure)
}

fn both(low: Figure) -> Option<&'static str> {
    let mut ends = ENDS.iter();
    ends.find_map(|(from, _, name)| (*from == low).then_some(*name))
}
