//! The two figures of a programme, 基準額 and 補助率, for one facility.

use super::pack::{Band, Pack, Rate, StandardAmount};
use super::trace::step;
use crate::domain::{
    BedCount, Facility, Input, Operation, Quantity, RateRange, Step, Value, Within, YenRange,
};

/// What the figures may depend on.
#[derive(Clone, Copy)]
pub struct Facts {
    pub facility: Facility,
    pub beds: Option<BedCount>,
    pub months: Option<u32>,
}

/// A figure and the step that gives it; or the input that it still needs.
pub type Figure<'p, T> = Result<(T, Step<'p>), Input>;

impl StandardAmount {
    /// 基準額 for a facility.
    pub fn work_out(&self, facts: Facts) -> Figure<'_, YenRange> {
        let (amount, operation, source) = match self {
            Self::Fixed { yen, source } => (YenRange::exact(*yen), Operation::Stated, source),
            Self::PerBed { yen, source } => {
                let beds = facts.beds.ok_or(Input::Beds)?;
                let operation = Operation::PerBed { unit: *yen, beds };
                (YenRange::exact(yen.times(beds.0)), operation, source)
            }
            Self::PerMonth {
                yen,
                for_months,
                source,
            } => {
                let months = facts.months.ok_or(Input::Months)?;
                let operation = Operation::PerMonth {
                    amount: *yen,
                    months,
                    for_months: *for_months,
                };
                let amount = YenRange::exact(yen.prorated(months, *for_months));
                (amount, operation, source)
            }
            Self::Range { low, high, source } => {
                let range = YenRange {
                    low: *low,
                    high: *high,
                };
                (range, Operation::Between, source)
            }
            Self::Bands(bands) => {
                let mut open = bands.iter().filter(|band| band.is_for(facts.facility));
                let band = match facts.beds {
                    Some(beds) => open.find(|band| band.holds(beds.0)),
                    None => open.find(|band| band.beds.is_none()),
                };
                return band.ok_or(Input::Beds)?.work_out(facts);
            }
        };
        let value = Value::Amount(amount);
        let step = step(Quantity::StandardAmount, operation, value, Some(source));
        Ok((amount, step))
    }
}

impl Band {
    /// The amount of this band; its step says whom the band is for. Of a band within a band that is both.
    fn work_out(&self, facts: Facts) -> Figure<'_, YenRange> {
        let (amount, mut step) = self.amount.work_out(facts)?;
        let (inner, own) = (step.within.unwrap_or_default(), self.within());
        step.within = Some(Within {
            facility: inner.facility.or(own.facility),
            beds: inner.beds.or(own.beds),
        });
        Ok((amount, step))
    }
}

impl Rate {
    /// 補助率 for a facility.
    pub fn work_out<'p>(&'p self, pack: &'p Pack, facts: Facts) -> Figure<'p, RateRange> {
        let (rate, operation, source) = match self {
            Self::Flat { rate, source } => (RateRange::exact(*rate), Operation::Stated, source),
            Self::ByBeds {
                facility,
                at_least,
                rate,
                otherwise,
                source,
            } => {
                let above = facility.contains(&facts.facility)
                    && facts.beds.ok_or(Input::Beds)?.0 >= *at_least;
                let operation = Operation::ByBeds {
                    facility,
                    at_least: *at_least,
                    rate: *rate,
                    otherwise: *otherwise,
                };
                let rate = if above { *rate } else { *otherwise };
                (RateRange::exact(rate), operation, source)
            }
            Self::Range { low, high, source } => {
                let range = RateRange {
                    low: *low,
                    high: *high,
                };
                (range, Operation::Between, source)
            }
            Self::Like { programme, source } => {
                let other = pack.programme(programme).ok_or(Input::Pack)?;
                let (rate, _) = other.subsidy_rate.work_out(pack, facts)?;
                (rate, Operation::Like { programme }, source)
            }
        };
        let value = Value::Rate(rate);
        let step = step(Quantity::SubsidyRate, operation, value, Some(source));
        Ok((rate, step))
    }
}
