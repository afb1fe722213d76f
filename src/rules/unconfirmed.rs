//! 未確認: what was taken over from the year before, until somebody has found it on this year's document.

use super::pack::{Deadline, Pack, Programme, Rate, StandardAmount};
use crate::domain::{Reason, Source, Standing};

/// The first of a programme's figures and conditions that nobody has confirmed.
pub fn unconfirmed<'p>(pack: &'p Pack, programme: &'p Programme) -> Option<&'p Source> {
    let amount = programme.standard_amount.unconfirmed();
    let rate = || match &programme.subsidy_rate {
        Rate::Like { programme: id, .. } => {
            let other = pack.programme(id).map(|other| &other.subsidy_rate);
            programme
                .subsidy_rate
                .unconfirmed()
                .or(other?.unconfirmed())
        }
        rate => rate.unconfirmed(),
    };
    let condition = || {
        let conditions = pack.conditions_of(programme);
        let mut sources = conditions.map(|condition| &condition.source);
        sources.find(|source| source.is_unconfirmed())
    };
    amount.or_else(rate).or_else(condition)
}

/// Why nobody can count on a result that rests on such a sentence.
pub fn reason(source: &Source) -> Reason<'_> {
    Reason::Condition {
        says: "前の年度の案内の金額や条件のままで、この年度の案内ではまだ確かめていません。",
        ask: Some("この補助の金額と条件は、この年度の案内ではどうなりましたか。"),
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
    /// The first sentence of it that nobody has confirmed.
    pub fn unconfirmed(&self) -> Option<&Source> {
        match self {
            Self::Fixed { source, .. }
            | Self::PerBed { source, .. }
            | Self::PerMonth { source, .. }
            | Self::Range { source, .. } => Some(source).filter(|source| source.is_unconfirmed()),
            Self::Bands(bands) => bands.iter().find_map(|band| band.amount.unconfirmed()),
        }
    }
}

impl Rate {
    /// Its own sentence, where nobody has confirmed it.
    pub fn unconfirmed(&self) -> Option<&Source> {
        match self {
            Self::Flat { source, .. }
            | Self::ByBeds { source, .. }
            | Self::Range { source, .. }
            | Self::Like { source, .. } => Some(source).filter(|source| source.is_unconfirmed()),
        }
    }
}
