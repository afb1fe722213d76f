//! Which fields a programme is worked out from.

use super::pack::{Programme, StandardAmount};
use crate::domain::Input;

impl Programme {
    /// Whether it is worked out from what stands in a field: one of its costs, or what its standard
    /// amount counts.
    pub fn uses(&self, input: Input) -> bool {
        self.costs.contains(&input) || self.standard_amount.counts(input)
    }
}

impl StandardAmount {
    /// Whether it is so much for each of what a field counts.
    pub(super) fn counts(&self, input: Input) -> bool {
        match self {
            Self::PerMonth { .. } => input == Input::Months,
            Self::PerBed { .. } => input == Input::Beds,
            Self::Bands(bands) => bands.iter().any(|band| band.amount.counts(input)),
            Self::Fixed { .. } | Self::Range { .. } => false,
        }
    }
}
