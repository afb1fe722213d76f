//! The support menu, the help desk, and the remarks that are about more than one programme.

use super::programme::{answers, only_of, questions};
use super::row::{Kind, Part, Row, aside, told};
use super::{Section, wording};
use crate::domain::Date;
use crate::rules::{HelpDesk, Note, Pack, Support};
use crate::view::number::{month_day, short_era_date};

/// The support menu by phase, and where to ask.
pub fn support(pack: &Pack) -> Section {
    let menu = pack.support.iter().enumerate();
    let mut rows: Vec<_> = menu.map(|(index, it)| menu_row(pack, index, it)).collect();
    rows.push(desk(pack, &pack.help_desk));
    Section {
        id: "support".to_owned(),
        title: wording::SUPPORT.to_owned(),
        name: String::new(),
        rows,
    }
}

/// What else to know, where it is about more than one programme.
pub fn remarks(pack: &Pack) -> Section {
    let notes = pack.notes.iter().enumerate();
    let of_all = notes.filter(|(_, it)| only_of(it).is_none_or(|id| pack.programme(id).is_none()));
    Section {
        id: "notes".to_owned(),
        title: wording::REMARKS.to_owned(),
        name: String::new(),
        rows: of_all.map(|(index, it)| remark(pack, index, it)).collect(),
    }
}

/// What programmes are called; all, where none is named.
fn covered(pack: &Pack, ids: &[String]) -> String {
    let names = ids
        .iter()
        .map(|id| pack.programme(id).map_or(id.as_str(), |it| &it.covers));
    names.collect::<Vec<_>>().join("、")
}

fn menu_row(pack: &Pack, index: usize, support: &Support) -> Row {
    let path = format!("support[{index}]");
    let led_to = if support.programmes.is_empty() {
        wording::NONE.to_owned()
    } else {
        covered(pack, &support.programmes)
    };
    let parts = vec![
        told("フェーズ", &support.phase, Kind::Words, &path, "phase"),
        told("支援メニュー", &support.menu, Kind::Words, &path, "menu"),
        aside(
            "悩み・不安",
            support.worries.join("／"),
            Kind::Lines,
            &path,
            "worries",
        ),
        aside(
            "概要",
            support.summary.join("／"),
            Kind::Lines,
            &path,
            "summary",
        ),
        aside(
            "関係する補助",
            led_to,
            Kind::References,
            &path,
            "programmes",
        ),
    ];
    Row::sourced(
        pack,
        &support.source,
        &support.phase,
        &support.menu,
        parts,
        &path,
    )
}

fn desk(pack: &Pack, desk: &HelpDesk) -> Row {
    let path = "help_desk";
    let value = format!("{}　{}〜{}", desk.phone, desk.opens, desk.closes);
    let parts = vec![
        told("名称", &desk.name, Kind::Words, path, "name"),
        told("電話", &desk.phone, Kind::Words, path, "phone"),
        told("開始", &desk.opens, Kind::Time, path, "opens"),
        told("終了", &desk.closes, Kind::Time, path, "closes"),
        aside("受付日", &desk.days, Kind::Words, path, "days"),
        aside(
            "休業日",
            closed(&desk.closed_on),
            Kind::Days,
            path,
            "closed_on",
        ),
        aside("アドレス", &desk.url, Kind::Words, path, "url"),
    ];
    Row::sourced(pack, &desk.source, &desk.name, value, parts, path)
}

/// The days on which it is closed, each year named where it begins.
fn closed(days: &[Date]) -> String {
    let mut year = None;
    let day = |day: &Date| {
        let is_new = year.replace(day.year()) != Some(day.year());
        if is_new {
            short_era_date(*day)
        } else {
            month_day(*day)
        }
    };
    let days: Vec<_> = days.iter().map(day).collect();
    if days.is_empty() {
        wording::NONE.to_owned()
    } else {
        days.join("、")
    }
}

/// The row of a remark.
pub fn remark(pack: &Pack, index: usize, note: &Note) -> Row {
    let path = format!("notes[{index}]");
    let mut parts: Vec<Part> = vec![told("注記の文", &note.text, Kind::Words, &path, "text")];
    let named = note.programmes.as_deref();
    parts.extend(named.map(|ids| {
        aside(
            "関係する補助",
            covered(pack, ids),
            Kind::References,
            &path,
            "programmes",
        )
    }));
    let when = note.when.as_ref();
    parts.extend(when.map(|it| aside(wording::WHEN, answers(it), Kind::Answers, &path, "when")));
    parts.extend(note.until.map(|last| {
        aside(
            "この日まで示す",
            short_era_date(last),
            Kind::Day,
            &path,
            "until",
        )
    }));
    parts.extend(questions(
        note.ask.as_deref(),
        note.ask_vendor.as_deref(),
        &path,
    ));
    parts.push(aside(wording::ID, &note.id, Kind::Id, &path, "id"));
    Row::sourced(
        pack,
        &note.source,
        wording::REMARK,
        &note.text,
        parts,
        &path,
    )
}
