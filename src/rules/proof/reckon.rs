//! 少ない方 × 補助率 in whole numbers, straight from what a pack says. Nothing here is shared with the engine.

use crate::domain::{Choice, Facility, Source, SubsidyRate};
use crate::rules::pack::{Band, Pack, Programme, Rate, StandardAmount};

/// The facts that figures may turn on.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub kind: Facility,
    pub beds: u32,
    pub months: u32,
}

/// How a grant comes about. Where something is open, both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// 実支出額, in yen.
    pub cost: u64,
    /// 基準額, in yen.
    pub standard: (u64, u64),
    /// 補助率.
    pub rate: (SubsidyRate, SubsidyRate),
    /// Grants are cut to a multiple of so many yen.
    pub unit: u64,
    /// 交付額, in yen.
    pub grant: (u64, u64),
}

/// The grant of a programme for a cost; none where its figures do not say.
pub fn reckon(pack: &Pack, programme: &Programme, facts: Facts, cost: u64) -> Option<Reckoning> {
    let standard = standard(&programme.standard_amount, facts)?.0;
    let rate = rate(pack, &programme.subsidy_rate, facts)?.0;
    let unit = pack.rounding.unit.into();
    Some(Reckoning {
        cost,
        standard,
        rate,
        unit,
        grant: (
            part(cost.min(standard.0), rate.0, unit)?,
            part(cost.min(standard.1), rate.1, unit)?,
        ),
    })
}

/// So much of an amount, without what is below the unit.
fn part(amount: u64, rate: SubsidyRate, unit: u64) -> Option<u64> {
    let product = u128::from(amount) * u128::from(rate.numerator());
    let whole = product / u128::from(rate.denominator());
    let units = whole.checked_div(u128::from(unit))?;
    u64::try_from(units * u128::from(unit)).ok()
}

/// 基準額 from and to, and its sentence.
pub fn standard(amount: &StandardAmount, facts: Facts) -> Option<((u64, u64), &Source)> {
    let (low, high, source) = match amount {
        StandardAmount::Fixed { yen, source } => {
            let yen = u64::from(*yen);
            (yen, yen, source)
        }
        StandardAmount::PerBed { yen, source } => {
            let yen = u64::from(*yen).checked_mul(facts.beds.into())?;
            (yen, yen, source)
        }
        StandardAmount::PerMonth {
            yen,
            for_months,
            source,
        } => {
            let all = u128::from(u64::from(*yen)) * u128::from(facts.months);
            let yen = u64::try_from(all.checked_div((*for_months).into())?).ok()?;
            (yen, yen, source)
        }
        StandardAmount::Range { low, high, source } => ((*low).into(), (*high).into(), source),
        StandardAmount::Bands(bands) => {
            let band = bands.iter().find(|band| is_in(band, facts))?;
            return standard(&band.amount, facts);
        }
    };
    Some(((low, high), source))
}

fn is_in(band: &Band, facts: Facts) -> bool {
    let kinds = band.facility.as_deref().unwrap_or(Facility::ALL);
    let span = band.beds.as_ref();
    let from = span.and_then(|span| span.from).unwrap_or(0);
    let to = span.and_then(|span| span.to).unwrap_or(u32::MAX);
    kinds.contains(&facts.kind) && (from..=to).contains(&facts.beds)
}

/// 補助率 from and to, and its sentence.
pub fn rate<'p>(
    pack: &'p Pack,
    rate: &'p Rate,
    facts: Facts,
) -> Option<((SubsidyRate, SubsidyRate), &'p Source)> {
    Some(match rate {
        Rate::Flat { rate, source } => ((*rate, *rate), source),
        Rate::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
            source,
        } => {
            let is_above = facility.contains(&facts.kind) && facts.beds >= *at_least;
            let rate = if is_above { *rate } else { *otherwise };
            ((rate, rate), source)
        }
        Rate::Range { low, high, source } => ((*low, *high), source),
        Rate::Like { programme, source } => {
            let other = pack.programmes.iter().find(|it| it.id == *programme)?;
            let (found, _) = match &other.subsidy_rate {
                // A rate like a rate like another is refused when a pack is read.
                Rate::Like { .. } => return None,
                printed => self::rate(pack, printed, facts)?,
            };
            (found, source)
        }
    })
}
