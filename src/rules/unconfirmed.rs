//! 未確認: what was taken over from the year before, until somebody has found it on this year's document; and what is
//! assumed, because that prints nothing of it.

use super::pack::{Deadline, Effect, Pack, Programme, Rate, StandardAmount};
use crate::domain::{Reason, Source, Standing};

/// The first of a programme's figures and conditions that nobody has confirmed.
pub fn unconfirmed<'p>(pack: &'p Pack, programme: &'p Programme) -> Option<&'p Source> {
    let mut sources = programme.standard_amount.sources();
    sources.push(programme.subsidy_rate.source());
    if let Rate::Like { programme: id, .. } = &programme.subsidy_rate {
        sources.extend(pack.programme(id).map(|other| other.subsidy_rate.source()));
    }
    let conditions = pack.conditions_of(programme);
    sources.extend(conditions.map(|condition| &condition.source));
    sources.into_iter().find(|source| source.is_unconfirmed())
}

/// The first of a programme's own figures that is not printed, unless a condition says of every plan that it is not.
pub fn assumed<'p>(pack: &'p Pack, programme: &'p Programme) -> Option<&'p Source> {
    let is_told = |source: &Source| {
        let mut conditions = pack.conditions_of(programme);
        conditions.any(|it| {
            it.then == Effect::Confirm
                && it.when.0.is_empty()
                && it.source.standing == source.standing
        })
    };
    let mut sources = programme.standard_amount.sources();
    sources.push(programme.subsidy_rate.source());
    sources.into_iter().find(|source| {
        let is_printed = source.standing == Standing::Printed;
        !is_printed && !source.is_unconfirmed() && !is_told(source)
    })
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
    /// The sentences that it was read from.
    pub fn sources(&self) -> Vec<&Source> {
        match self {
            Self::Fixed { source, .. }
            | Self::PerBed { source, .. }
            | Self::PerMonth { source, .. }
            | Self::Range { source, .. } => vec![source],
            Self::Bands(bands) => {
                let sources = bands.iter().flat_map(|band| band.amount.sources());
                sources.collect()
            }
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
