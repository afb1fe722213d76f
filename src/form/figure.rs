//! A figure of the rules, read from what was typed for it.

use super::number::{half_width, is_blank};
use super::{parse_count, parse_day, parse_yen};
use crate::domain::{BedCount, Figure, FigureKind, FigureProblem, InputProblem, SubsidyRate, Yen};

/// The most months that a pack can name.
const MOST_MONTHS: u32 = 99;

/// Reads what was typed in the place of a figure: amounts and days as offices write them, a rate as `3/4`, words
/// as they are.
///
/// ```
/// use ehr_grant_estimator::domain::{Figure, FigureKind, Yen};
/// use ehr_grant_estimator::form::parse_figure;
/// let yen = parse_figure(FigureKind::Yen, "６５万円");
/// assert_eq!(yen, Ok(Figure::Yen(Yen::new(650_000))));
/// ```
///
/// # Errors
/// Nothing stands there, or something else.
pub fn parse_figure(kind: FigureKind, raw: &str) -> Result<Figure, FigureProblem> {
    let count = |at_most| parse_count(raw, at_most).map(|count| count.map(Figure::Count));
    let read = match kind {
        FigureKind::Yen => {
            parse_yen(raw).map(|yen| yen.filter(|yen| *yen > Yen::ZERO).map(Figure::Yen))
        }
        FigureKind::Day => parse_day(raw).map(|day| day.map(Figure::Day)),
        FigureKind::Beds => count(BedCount::LARGEST_ENTRY),
        FigureKind::Months => count(MOST_MONTHS),
        FigureKind::Rate => return rate(raw),
        FigureKind::Text => {
            let text = raw.trim_matches(is_blank);
            Ok((!text.is_empty()).then(|| Figure::Text(text.to_owned())))
        }
    };
    let unreadable = |problem: InputProblem| FigureProblem::Unreadable(problem);
    read.map_err(unreadable)?.ok_or(FigureProblem::Empty)
}

fn rate(raw: &str) -> Result<Figure, FigureProblem> {
    let text = raw.trim_matches(is_blank);
    if text.is_empty() {
        return Err(FigureProblem::Empty);
    }
    let plain = |character| match half_width(character) {
        '／' => '/',
        other => other,
    };
    let rate = SubsidyRate::parse(&text.chars().map(plain).collect::<String>());
    rate.map(Figure::Rate).ok_or(FigureProblem::NotARate)
}
