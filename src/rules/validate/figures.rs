//! Amounts and rates: ends ascend, bands leave no gap, what is assumed is printed elsewhere.

use crate::domain::{BedCount, Choice, Facility};
use crate::rules::Fault;
use crate::rules::pack::{Pack, Programme, Rate, StandardAmount};
use crate::rules::place::Place;

/// Notes every problem of a programme's standard amount and rate.
pub fn check(pack: &Pack, programme: &Programme, at: &Place<'_>) {
    let standard = at.field("standard_amount");
    amounts(&programme.standard_amount, &standard);
    for kind in pack.open_to(programme) {
        let limit = pack.limits.beds_of(kind);
        let from = limit.map_or(0, |limit| limit.from);
        let to = limit.and_then(|limit| limit.to);
        let span = (from, to.unwrap_or(BedCount::LARGEST_ENTRY));
        bands(&programme.standard_amount, kind, span, &standard);
    }
    rate(pack, &programme.subsidy_rate, &at.field("subsidy_rate"));
}

fn rate(pack: &Pack, rate: &Rate, at: &Place<'_>) {
    match rate {
        Rate::Range { low, high, .. } if !low.is_at_most(*high) => {
            at.field("range").field("high").note(Fault::NotAscending);
        }
        Rate::Like { programme, .. } => {
            let other = pack.programme(programme).map(|other| &other.subsidy_rate);
            if matches!(other, Some(Rate::Like { .. })) {
                at.field("like").field("programme").note(Fault::LikeALike);
            }
        }
        _ => {}
    }
}

/// Ends ascend, and a yearly amount divides into whole yen a month.
fn amounts(amount: &StandardAmount, at: &Place<'_>) {
    match amount {
        StandardAmount::Range { low, high, .. } if high < low => {
            at.field("range").field("high").note(Fault::NotAscending);
        }
        StandardAmount::PerMonth {
            yen, for_months, ..
        } if yen.prorated(1, *for_months).times(*for_months) != *yen => {
            let by = *for_months;
            at.field("per_month")
                .field("yen")
                .note(Fault::NotDivisible { by });
        }
        StandardAmount::Bands(bands) => {
            for (index, band) in bands.iter().enumerate() {
                amounts(&band.amount, &at.field("bands").item(index).field("amount"));
            }
        }
        _ => {}
    }
}

/// Each number of beds from the first to the second falls into one band for this facility.
fn bands(amount: &StandardAmount, kind: Facility, (from, to): (u32, u32), at: &Place<'_>) {
    let StandardAmount::Bands(bands_here) = amount else {
        return;
    };
    let at = at.field("bands");
    let own = || {
        bands_here
            .iter()
            .enumerate()
            .filter(|(_, band)| band.is_for(kind))
    };
    // Between two neighbouring ends nothing changes, so looking at the ends is looking at all.
    let spans = own().filter_map(|(_, band)| band.beds.as_ref());
    let ends = spans.flat_map(|span| [span.from, span.to.map(|to| to.saturating_add(1))]);
    let mut ends: Vec<u32> = ends.flatten().chain([from]).collect();
    ends.retain(|beds| (from..=to).contains(beds));
    let first_with = |is_it: fn(usize) -> bool| {
        let count = |beds: u32| own().filter(|(_, band)| band.holds(beds)).count();
        ends.iter()
            .copied()
            .filter(|beds| is_it(count(*beds)))
            .min()
    };
    let facility = kind.code();
    if let Some(beds) = first_with(|bands| bands == 0) {
        at.note(Fault::NoBand { facility, beds });
    }
    if let Some(beds) = first_with(|bands| bands > 1) {
        at.note(Fault::TwoBands { facility, beds });
    }
    for (index, band) in own() {
        let span = band.beds.as_ref();
        let least = span.and_then(|span| span.from).unwrap_or(0).max(from);
        let most = span.and_then(|span| span.to).unwrap_or(to).min(to);
        if least <= most {
            let span = (least, most);
            bands(&band.amount, kind, span, &at.item(index).field("amount"));
        }
    }
}
