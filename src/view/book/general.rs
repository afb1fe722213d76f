//! What is about no programme: the year, the numbers that may be entered, how a grant is cut, words, documents.

use super::programme::{answers, fields};
use super::row::{Kind, Row, aside, told};
use super::{Section, wording};
use crate::domain::Within;
use crate::rules::{BedLimit, Document, Hint, Pack};
use crate::view::number::{short_era_date, yen};
use crate::view::rows::whom;
use crate::view::words::facility;

fn section(id: &str, title: &str, rows: Vec<Row>) -> Section {
    Section {
        id: id.to_owned(),
        title: title.to_owned(),
        name: String::new(),
        rows,
    }
}

/// Which year it is.
pub fn year(pack: &Pack) -> Section {
    let year = &pack.fiscal_year;
    let path = "fiscal_year";
    let (from, to) = (short_era_date(year.from), short_era_date(year.to));
    let value = format!("{}（{from}〜{to}）", year.label);
    let parts = vec![
        told("年度の名前", &year.label, Kind::Words, path, "label"),
        told("初日", from, Kind::Day, path, "from"),
        told("末日", to, Kind::Day, path, "to"),
    ];
    let title = told("名称", &pack.title, Kind::Words, "", "title");
    let id = told(wording::ID, &pack.id, Kind::Id, "", "id");
    let rows = vec![
        Row::sourced(pack, &year.source, wording::YEAR, value, parts, path),
        Row::set("名称", &pack.title, vec![title], "title"),
        Row::set(wording::ID, &pack.id, vec![id], "id"),
    ];
    section("year", wording::YEAR, rows)
}

/// What may be entered, and how a grant is cut.
pub fn limits(pack: &Pack) -> Section {
    let beds = pack.limits.beds.iter().enumerate();
    let mut rows: Vec<_> = beds.map(|(index, it)| bed_limit(pack, index, it)).collect();
    rows.extend([months(pack), rounding(pack)]);
    let answers = [
        ("settled", &pack.answers.settled),
        ("done", &pack.answers.done),
    ];
    rows.extend(answers.map(|(field, inputs)| {
        let label = match field {
            "done" => "取り消せない答えの項目",
            _ => "変えるよう勧めない項目",
        };
        let part = told(label, fields(inputs), Kind::Fields, "answers", field);
        let path = part.path.clone();
        Row::set(label, fields(inputs), vec![part], &path)
    }));
    section("limits", wording::LIMITS, rows)
}

fn bed_limit(pack: &Pack, index: usize, limit: &BedLimit) -> Row {
    let path = format!("limits.beds[{index}]");
    let kind = facility(limit.facility);
    let within = Within {
        facility: None,
        beds: Some((Some(limit.from), limit.to)),
    };
    let mut parts = vec![
        told("施設の種類", kind, Kind::Facility, &path, "facility"),
        told(
            "下限",
            format!("{}床", limit.from),
            Kind::Beds,
            &path,
            "from",
        ),
    ];
    let to = limit.to;
    parts.extend(to.map(|to| told("上限", format!("{to}床"), Kind::Beds, &path, "to")));
    let label = format!("{kind}の病床数");
    Row::sourced(pack, &limit.source, label, whom(&within), parts, &path)
}

fn months(pack: &Pack) -> Row {
    let limit = &pack.limits.months;
    let path = "limits.months";
    let value = format!("{}〜{}か月", limit.from, limit.to);
    let parts = vec![
        told(
            "下限",
            format!("{}か月", limit.from),
            Kind::Months,
            path,
            "from",
        ),
        told(
            "上限",
            format!("{}か月", limit.to),
            Kind::Months,
            path,
            "to",
        ),
    ];
    Row::sourced(pack, &limit.source, "配置月数", value, parts, path)
}

fn rounding(pack: &Pack) -> Row {
    let rounding = &pack.rounding;
    let path = "rounding";
    let cut = |unit| format!("{}未満を切り捨て", yen(unit));
    let mut parts = vec![told(
        "切り捨ての単位",
        yen(rounding.unit),
        Kind::Yen,
        path,
        "unit",
    )];
    parts.extend(rounding.unconfirmed_unit.map(|unit| {
        let text = format!("{}（金額には使わず、別の行に示す）", cut(unit));
        aside("確かでない単位", text, Kind::Yen, path, "unconfirmed_unit")
    }));
    Row::sourced(
        pack,
        &rounding.source,
        "交付額の端数",
        cut(rounding.unit),
        parts,
        path,
    )
}

/// The words by which a line of a quote is recognised.
pub fn words(pack: &Pack) -> Section {
    let hints = pack.hints.iter().flatten().enumerate();
    let row = |(index, hint): (usize, &Hint)| {
        let path = format!("hints[{index}]");
        let (costs, words) = (fields(&hint.costs), hint.words.join("、"));
        let mut parts = vec![
            told("費用", &costs, Kind::Fields, &path, "costs"),
            told("語", &words, Kind::Lines, &path, "words"),
        ];
        let when = hint.when.as_ref();
        parts
            .extend(when.map(|it| aside(wording::WHEN, answers(it), Kind::Answers, &path, "when")));
        Row::sourced(pack, &hint.source, costs, words, parts, &path)
    };
    section("hints", wording::WORDS, hints.map(row).collect())
}

/// The documents that were read.
pub fn documents(pack: &Pack) -> Section {
    let documents = pack.documents.iter().enumerate();
    let row = |(index, document): (usize, &Document)| {
        let path = format!("documents[{index}]");
        let parts = vec![
            told("題名", &document.title, Kind::Words, &path, "title"),
            aside("年度・条", &document.year, Kind::Words, &path, "year"),
            aside(wording::ID, &document.id, Kind::Id, &path, "id"),
        ];
        Row::set("資料", &document.title, parts, &path)
    };
    section(
        "documents",
        wording::DOCUMENTS,
        documents.map(row).collect(),
    )
}
