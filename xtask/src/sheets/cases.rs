//! The plans that are worked out twice: both sides of each threshold, floors, ranges, and any others.

use std::path::Path;

use anyhow::{Context, Result};
use ehr_grant_estimator::rules::{Pack, read_pack};
use serde_json::{Value, json};

use crate::rules;

/// How many plans there are besides those that are written here.
const ANY: u32 = 360;

/// One plan, and the place of its rules.
pub struct Case {
    pub name: String,
    pub link: String,
    pub pack: usize,
}

impl Case {
    /// A plan without a name, by the first rules.
    pub fn of(link: &str) -> Self {
        Self {
            name: String::new(),
            link: format!("{link}&finish=thisyear&standard=yes"),
            pack: 0,
        }
    }
}

/// Names that a spreadsheet might take for something else.
const NAMES: [&str; 12] = [
    "",
    "A社案",
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1:A9)",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    "<b>&\"'",
    "1/2",
    "病院🏥, 更新",
    "四十文字の名前四十文字の名前四十文字の名前四十文字の名前四十文字の名前四十文字",
];

/// Costs at a standard amount, beside one, odd, and as large as a field takes.
const COSTS: [&str; 14] = [
    "",
    "",
    "",
    "0",
    "1",
    "3",
    "1001",
    "499999",
    "1000001",
    "3000001",
    "19999999",
    "35000001",
    "60500001",
    "999999999999",
];

/// The rules of the page, and what they may become once everything is printed.
pub fn packs() -> Result<Vec<Pack>> {
    let shipped = rules::read(Path::new("rules"))?;
    let mut packs: Vec<_> = shipped.shelf.packs().cloned().collect();
    let texts: Vec<Value> = serde_json::from_str(&shipped.text)?;
    packs.push(filled_in(texts.into_iter().next_back().context("a pack")?)?);
    Ok(packs)
}

/// Bands, a rate that no number of digits tells, and amounts cut to 1,000 yen.
fn filled_in(mut pack: Value) -> Result<Pack> {
    let source = json!({ "document": "leaflet", "place": "", "quote": "", "standing": "printed" });
    let mut source = source;
    for key in ["place", "quote"] {
        put(&mut source, key, json!("見本"));
    }
    let fixed = |yen: u32| json!({ "fixed": { "yen": yen, "source": source } });
    let monthly = json!({ "per_month": { "yen": 1_000_006, "for_months": 7, "source": source } });
    let range = json!({ "range": { "low": 5_000_001, "high": 12_500_000, "source": source } });
    put(
        &mut pack,
        "rounding",
        json!({ "unit": 1000, "source": source }),
    );
    let programmes = pack.get_mut("programmes").and_then(Value::as_array_mut);
    for programme in programmes.context("programmes")? {
        match programme.get("id").and_then(Value::as_str) {
            Some("cyber") => put(
                programme,
                "standard_amount",
                json!({ "bands": [
                { "facility": ["clinic"], "amount": fixed(3_750_000) },
                { "facility": ["hospital"], "beds": { "to": 199 }, "amount": range },
                { "facility": ["hospital"], "beds": { "from": 200 }, "amount": { "bands": [
                    { "beds": { "to": 499 }, "amount": fixed(12_500_000) },
                    { "beds": { "from": 500 }, "amount": fixed(35_000_000) },
                ] } },
            ] }),
            ),
            Some("input-staff") => {
                put(programme, "standard_amount", monthly.clone());
                put(
                    programme,
                    "subsidy_rate",
                    json!({ "flat": { "rate": "2/3", "source": source } }),
                );
            }
            Some("regional") => put(
                programme,
                "subsidy_rate",
                json!({ "range": {
                "low": "1/3", "high": "5/7", "source": source,
            } }),
            ),
            _ => {}
        }
    }
    let text = pack.to_string();
    read_pack(&text, |text| serde_json::from_str(text).ok()).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the rules that are filled in: {}", lines.join("\n"))
    })
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(place) = object.as_object_mut() {
        place.insert(key.to_owned(), value);
    }
}

/// All plans, the same each time, by each of so many packs.
pub fn cases(packs: usize) -> Vec<Case> {
    let mut any = Any(1);
    let mut links = Vec::new();
    for beds in ["0", "4", "5", "19"] {
        for ehr in ["2999999", "3000000", "3000001", "3025001", "11495001", "7"] {
            links.push(format!(
                "facility=clinic&beds={beds}&ehr={ehr}&staff=2&finish=thisyear&standard=yes"
            ));
        }
    }
    for beds in ["20", "199", "200", "201", "499", "500"] {
        for months in ["1", "5", "7", "11", "12"] {
            links.push(format!(
                "facility=hospital&beds={beds}&months={months}&finish=thisyear&standard=yes&ehr=121605001\
                 &staff=3600001&consult=1000001&cyber=35000003&train=500001&region=20000001"
            ));
        }
    }
    for ehr in [
        "2999999-3000001",
        "3000000-3000000",
        "1-999999999999",
        "40000001-121605001",
    ] {
        for cyber in ["", "3749999-12500001", "1-2", "35000003"] {
            for (facility, beds) in [
                ("clinic", 4),
                ("clinic", 19),
                ("hospital", 199),
                ("hospital", 200),
            ] {
                links.push(format!(
                    "facility={facility}&beds={beds}&months=7&finish=thisyear&standard=yes&ehr={ehr}&cyber={cyber}\
                     &staff=1000001-5000001&region=9999999-30000001&train=7"
                ));
            }
        }
    }
    links.extend((0..ANY).map(|_| any.link()));
    let named = links.into_iter().enumerate();
    named
        .map(|(number, link)| Case {
            name: any.of(&NAMES).to_owned(),
            link,
            pack: number % packs,
        })
        .collect()
}

/// Chance that is the same each time.
struct Any(u32);

impl Any {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }

    fn of<'a>(&mut self, these: &[&'a str]) -> &'a str {
        let place = u32::try_from(these.len()).map_or(0, |len| self.below(len));
        let place = usize::try_from(place).unwrap_or_default();
        these.get(place).copied().unwrap_or_default()
    }

    /// A cost that lies between two ends: often on both sides of a standard amount, sometimes just beside one.
    fn range(&mut self) -> String {
        let low = match self.below(2) {
            0 => 2_999_000 + self.below(2_000),
            _ => self.below(80_000_000),
        };
        let width = match self.below(2) {
            0 => 1 + self.below(3),
            _ => self.below(120_000_000),
        };
        format!("{low}-{}", low + width)
    }

    fn link(&mut self) -> String {
        let facility = self.of(&["hospital", "hospital", "clinic", "clinic", "other", ""]);
        let beds = match facility {
            "clinic" => self.below(20),
            _ => 20 + self.below(600),
        };
        let mut link = format!(
            "facility={facility}&beds={beds}&tokyo={}&project={}&acquire={}&standard={}&contract={}&finish={}&months={}",
            self.of(&["yes", "yes", "yes", "yes", "no"]),
            self.of(&["new", "new", "renewal"]),
            self.of(&["purchase", "lease"]),
            self.of(&["yes", "yes", "no", "unknown"]),
            self.of(&["notyet", "notyet", "notyet", "signed"]),
            self.of(&["thisyear", "thisyear", "thisyear", "later", "unknown"]),
            self.of(&["", "1", "3", "7", "10", "12", "13"]),
        );
        for key in ["ehr", "staff", "consult", "cyber", "train", "region"] {
            let cost = match self.below(4) {
                0 | 1 => self.of(&COSTS).to_owned(),
                2 => self.below(200_000_000).to_string(),
                _ => self.range(),
            };
            link.push_str(&format!("&{key}={cost}"));
        }
        link
    }
}
