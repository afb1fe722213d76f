//! 未確認: what was taken over from the year before, until somebody has found it on this year's document; and what is
//! assumed, because that prints nothing of it.

use super::pack::{Condition, Deadline, Effect, Pack, Programme, Rate, StandardAmount};
use crate::domain::{Reason, Source, Standing};

/// The first of a programme's figures and conditions that nobody has confirmed.
pub fn unconfirmed<'p>(
    pack: &'p Pack,
    programme: &'p Programme,
    conditions: &[&'p Condition],
) -> Option<&'p Source> {
    let is_unconfirmed = |source: &&Source| source.is_unconfirmed();
    let figure = first_figure(programme, &|source| source.is_unconfirmed());
    let other = || match &programme.subsidy_rate {
        Rate::Like { programme: id, .. } => {
            let other = pack.programme(id)?.subsidy_rate.source();
            Some(other).filter(is_unconfirmed)
        }
        _ => None,
    };
    let mut sources = conditions.iter().map(|it| &it.source);
    let condition = || sources.find(is_unconfirmed);
    figure.or_else(other).or_else(condition)
}

/// The first of a programme's own figures that is not printed, unless a condition says of every plan that it is not.
pub fn assumed<'p>(programme: &'p Programme, conditions: &[&'p Condition]) -> Option<&'p Source> {
    let is_told = |source: &Source| {
        conditions.iter().any(|it| {
            it.then == Effect::Confirm
                && it.when.0.is_empty()
                && it.source.standing == source.standing
        })
    };
    first_figure(programme, &|source| {
        let is_printed = source.standing == Standing::Printed;
        !is_printed && !source.is_unconfirmed() && !is_told(source)
    })
}

/// The first of a programme's own figures with such a sentence. It is asked for every estimate, and collects nothing.
fn first_figure<'p>(programme: &'p Programme, is: &dyn Fn(&Source) -> bool) -> Option<&'p Source> {
    let rate = || Some(programme.subsidy_rate.source()).filter(|source| is(source));
    programme.standard_amount.first(is).or_else(rate)
}

/// Why nobody can count on a result that rests on such a sentence.
pub fn reason(source: &Source) -> Reason<'_> {
    let (says, ask) = if source.is_unconfirmed() {
        (
            "この補助の金額や条件に、この年度の案内でまだ確かめていない項目があります。",
            "この補助の金額と条件は、この年度の案内ではどうなりましたか。",
        )
    } else {
        (
            "この補助の基準額か補助率は案内に記載がないため、仮定の値で計算しています。",
            "この補助の基準額と補助率はいくつですか。",
        )
    };
    Reason::Condition {
        says,
        ask: Some(ask),
        ask_vendor: None,
        turns_on: Vec::new(),
        source,
    }
}

impl Source {
    /// Whether nobody has found it on this year's document yet.
    pub fn is_unconfirmed(&self) -> bool {
        self.standing == Standing::Unconfirmed
    }
}

impl Programme {
    /// The deadlines that were found on this year's document: nobody waits for another.
    pub fn known_deadlines(&self) -> impl DoubleEndedIterator<Item = &Deadline> + Clone {
        let deadlines = self.deadlines.iter();
        deadlines.filter(|deadline| !deadline.source.is_unconfirmed())
    }

    /// Whether the day of a round is one that nobody has confirmed.
    pub fn awaits_deadline(&self) -> bool {
        let mut deadlines = self.deadlines.iter();
        deadlines.any(|deadline| deadline.source.is_unconfirmed())
    }
}

impl StandardAmount {
    /// The first of the sentences that it was read from for which this holds.
    pub fn first(&self, is: &dyn Fn(&Source) -> bool) -> Option<&Source> {
        match self {
            Self::Fixed { source, .. }
            | Self::PerBed { source, .. }
            | Self::PerMonth { source, .. }
            | Self::Range { source, .. } => Some(source).filter(|source| is(source)),
            Self::Bands(bands) => bands.iter().find_map(|band| band.amount.first(is)),
        }
    }
}

impl Rate {
    /// The sentence that it was read from.
    pub fn source(&self) -> &Source {
        match self {
            Self::Flat { source, .. }
            | Self::ByBeds { source, .. }
            | Self::Range { source, .. }
            | Self::Like { source, .. } => source,
        }
    }
}
