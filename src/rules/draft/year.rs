//! A year that follows on another: the same rules, their days a year later, and nothing of it confirmed.

use super::Draft;
use super::figure::node_of;
use super::row::rows;
use super::way::{field, item};
use crate::domain::{Choice, Date, Figure, FigureKind, Standing, holidays};
use crate::rules::Node;

impl Draft {
    /// A draft of the year that follows on a pack. Days are those of the next year, the figures those of the last;
    /// each waits for somebody who finds it in the new document. What was read in a law stays as it is; what was
    /// read in an earlier year's document stays too, and waits for somebody who says that it still goes.
    ///
    /// A text that names the year of the pack names the next one: what it says of it waits as well.
    ///
    /// None where the pack does not say what its year is.
    pub fn next_year(pack: &Node) -> Option<Self> {
        let mut next = pack.clone();
        let label = pack.at("fiscal_year")?.text_of("label")?;
        let label_next = counted_on(label)?;
        let id = counted_on(pack.text_of("id")?)?;
        next.put("", "id", Node::Text(id));

        let documents = pack.at("documents")?.items();
        let is_yearly = |document: &Node| document.text_of("year") == Some(label);
        let yearly: Vec<_> = documents.iter().filter(|it| is_yearly(it)).collect();
        let yearly: Vec<_> = yearly.iter().filter_map(|it| it.text_of("id")).collect();
        for (index, document) in documents.iter().enumerate() {
            if is_yearly(document) {
                let path = item("documents", index);
                next.put(&path, "year", Node::Text(label_next.clone()));
                let title = document.text_of("title").unwrap_or_default();
                let title = title.replace(label, &label_next);
                next.put(&path, "title", Node::Text(title));
            }
        }
        for row in rows(pack) {
            let texts = row
                .fields
                .iter()
                .filter(|it| it.kind == FigureKind::Text && it.text.contains(label));
            let names_year = texts.clone().next().is_some();
            if row.source.standing == Some(Standing::OtherYear)
                || names_year
                || yearly.contains(&row.source.document.as_str())
            {
                let code = Standing::Unconfirmed.code().to_owned();
                next.put(&field(&row.path, "source"), "standing", Node::Text(code));
            }
            for text in texts {
                if let Some(there) = next.at_mut(&text.path) {
                    *there = Node::Text(text.text.replace(label, &label_next));
                }
            }
            for day in row
                .fields
                .iter()
                .filter(|field| field.kind == FigureKind::Day)
            {
                let moved = Date::parse(&day.text).and_then(a_year_later);
                if let (Some(moved), Some(there)) = (moved, next.at_mut(&day.path)) {
                    *there = node_of(&Figure::Day(moved));
                }
            }
        }
        move_closed_days(pack, &mut next);
        Some(Self::from_to(pack.clone(), next))
    }
}

/// Where the desk is closed on every holiday, it is so next year, on other days; all others are moved with the year.
fn move_closed_days(pack: &Node, next: &mut Node) -> Option<()> {
    const CLOSED: &str = "help_desk.closed_on";
    let day = |path: &str| pack.at(path).and_then(Node::text).and_then(Date::parse);
    let (from, to) = (day("fiscal_year.from")?, day("fiscal_year.to")?);
    let within = |from: Date, to: Date| {
        let mut days = holidays(from.year());
        if to.year() > from.year() {
            days.extend(holidays(to.year()));
        }
        days.retain(|day| from <= *day && *day <= to);
        days
    };
    let listed = pack.at(CLOSED)?.items().iter();
    let listed: Vec<_> = listed.filter_map(|day| Date::parse(day.text()?)).collect();
    let old = within(from, to);
    if !old.iter().all(|day| listed.contains(day)) {
        return None;
    }
    let others = listed.iter().filter(|day| !old.contains(day));
    let mut days: Vec<_> = others.filter_map(|day| a_year_later(*day)).collect();
    days.extend(within(a_year_later(from)?, a_year_later(to)?));
    days.sort_unstable();
    days.dedup();
    let days = days.iter().map(|day| node_of(&Figure::Day(*day)));
    next.put("help_desk", "closed_on", Node::List(days.collect()));
    Some(())
}

/// The same day a year later; the last of February for one that has no other.
fn a_year_later(day: Date) -> Option<Date> {
    let year = day.year().checked_add(1)?;
    let same = Date::new(year, day.month(), day.day());
    same.or_else(|| Date::new(year, day.month(), day.day() - 1))
}

/// The text with its last number one higher: `令和9年度`, `tokyo-ehr-r9`.
fn counted_on(text: &str) -> Option<String> {
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (head, tail) = text.split_at_checked(end)?;
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = head.strip_prefix(before)?;
    let number = digits.parse::<u32>().ok()?.checked_add(1)?;
    Some(format!("{before}{number}{tail}"))
}
