//! 基準額 and 補助率 with the places of their numbers.

use super::row::{Kind, Part, Row, told};
use crate::domain::{Source, SubsidyRate, Yen};
use crate::rules::{Band, BedSpan, Pack, Rate, StandardAmount};
use crate::view::figures::{standard_amount, subsidy_rate};
use crate::view::number::yen;
use crate::view::rows::{kinds, whom};
use crate::view::wording::{STANDARD_AMOUNT, SUBSIDY_RATE};

/// The rows of a standard amount: one for each band, or just one.
pub fn amounts(pack: &Pack, amount: &StandardAmount, path: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    add(pack, amount, path, &Whom::default(), &mut rows);
    rows
}

/// For whom an amount is, in words, and the places that say so.
#[derive(Clone, Default)]
struct Whom {
    words: Vec<String>,
    parts: Vec<Part>,
}

fn add(pack: &Pack, amount: &StandardAmount, path: &str, of: &Whom, rows: &mut Vec<Row>) {
    let (name, source, own) = match amount {
        StandardAmount::Bands(bands) => {
            let mut of = of.clone();
            for (index, band) in bands.iter().enumerate() {
                let path = format!("{path}.bands[{index}]");
                add(
                    pack,
                    &band.amount,
                    &format!("{path}.amount"),
                    &of.and(band, &path),
                    rows,
                );
                // What is said of several amounts has its place in the row of the first.
                of.parts.clear();
            }
            return;
        }
        StandardAmount::Fixed { yen, source } => ("fixed", source, vec![("yen", *yen)]),
        StandardAmount::PerBed { yen, source } => ("per_bed", source, vec![("yen", *yen)]),
        StandardAmount::PerMonth { yen, source, .. } => ("per_month", source, vec![("yen", *yen)]),
        StandardAmount::Range { low, high, source } => {
            ("range", source, vec![("low", *low), ("high", *high)])
        }
    };
    let path = format!("{path}.{name}");
    let mut parts = of.parts.clone();
    parts.extend(
        own.iter()
            .map(|(field, amount)| money(*amount, &path, field)),
    );
    if let StandardAmount::PerMonth { for_months, .. } = amount {
        let months = for_months.to_string();
        parts.push(told(
            "何か月分の額か",
            months,
            Kind::Months,
            &path,
            "for_months",
        ));
    }
    rows.push(figure(
        pack,
        source,
        of,
        standard_amount(amount),
        parts,
        &path,
    ));
}

fn figure(
    pack: &Pack,
    source: &Source,
    of: &Whom,
    value: String,
    parts: Vec<Part>,
    path: &str,
) -> Row {
    let label = if of.words.is_empty() {
        STANDARD_AMOUNT.to_owned()
    } else {
        format!("{STANDARD_AMOUNT}（{}）", of.words.join("、"))
    };
    Row::sourced(pack, source, label, value, parts, path)
}

fn money(amount: Yen, path: &str, field: &'static str) -> Part {
    let name = match field {
        "low" => "下限",
        "high" => "上限",
        _ => "額",
    };
    told(name, yen(amount), Kind::Yen, path, field)
}

impl Whom {
    /// These of whom a band is for.
    fn and(&self, band: &Band, path: &str) -> Self {
        let mut both = self.clone();
        both.words
            .extend(Some(whom(&band.within())).filter(|words| !words.is_empty()));
        if let Some(facility) = &band.facility {
            both.parts.push(told(
                "施設の種類",
                kinds(facility),
                Kind::Facilities,
                path,
                "facility",
            ));
        }
        let spans = band.beds.iter();
        both.parts
            .extend(spans.flat_map(|span| beds(span, &format!("{path}.beds"))));
        both
    }
}

/// The ends of a span of beds that are given.
fn beds(span: &BedSpan, path: &str) -> Vec<Part> {
    let end = |name, end: Option<u32>, field| {
        end.map(|end| told(name, format!("{end}床"), Kind::Beds, path, field))
    };
    let ends = [
        end("病床数（下限）", span.from, "from"),
        end("病床数（上限）", span.to, "to"),
    ];
    ends.into_iter().flatten().collect()
}

/// The row of a rate.
pub fn rate(pack: &Pack, rate: &Rate, path: &str) -> Row {
    let value = subsidy_rate(pack, rate);
    let fraction = |name, rate: &SubsidyRate, path: &str, field| {
        told(name, rate.to_string(), Kind::Rate, path, field)
    };
    let (path, source, parts) = match rate {
        Rate::Flat { rate, source } => {
            let path = format!("{path}.flat");
            let parts = vec![fraction("補助率", rate, &path, "rate")];
            (path, source, parts)
        }
        Rate::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
            source,
        } => {
            let path = format!("{path}.by_beds");
            let parts = vec![
                told(
                    "区切りのある施設",
                    kinds(facility),
                    Kind::Facilities,
                    &path,
                    "facility",
                ),
                told(
                    "区切り（以上）",
                    format!("{at_least}床"),
                    Kind::Beds,
                    &path,
                    "at_least",
                ),
                fraction("区切り以上の補助率", rate, &path, "rate"),
                fraction("それ以外の補助率", otherwise, &path, "otherwise"),
            ];
            (path, source, parts)
        }
        Rate::Range { low, high, source } => {
            let path = format!("{path}.range");
            let parts = vec![
                fraction("低い方の補助率", low, &path, "low"),
                fraction("高い方の補助率", high, &path, "high"),
            ];
            (path, source, parts)
        }
        Rate::Like { programme, source } => {
            let path = format!("{path}.like");
            let parts = vec![told(
                "同じとする補助",
                programme,
                Kind::Reference,
                &path,
                "programme",
            )];
            (path, source, parts)
        }
    };
    Row::sourced(pack, source, SUBSIDY_RATE, value, parts, &path)
}
