//! Days: each deadline with the day before and after, and the ends of the year.

use super::plan::{allowed, case, open};
use super::reckon::Facts;
use super::{Answer, Check, Edge};
use crate::domain::{Case, Date, PackYear, Standing, Window};
use crate::rules::pack::{Deadline, Pack, Programme};

/// Those of the deadlines, then those of the year.
pub fn checks(pack: &Pack) -> Vec<Check<'_>> {
    let mut checks = Vec::new();
    for programme in &pack.programmes {
        if let Some(case) = any_case(pack, programme) {
            checks.extend(deadlines(pack, programme, &case));
        }
    }
    checks.extend(year(pack));
    checks
}

/// A plan that a programme is for; whether applications are taken does not turn on more.
fn any_case(pack: &Pack, programme: &Programme) -> Option<Case> {
    let (kind, plan) = open(pack, programme).into_iter().next()?;
    let (beds, _) = allowed(pack, kind);
    let months = pack.limits.months.to;
    Some(case(programme, &plan, Facts { kind, beds, months }, 1))
}

fn deadlines<'p>(pack: &'p Pack, programme: &'p Programme, case: &Case) -> Vec<Check<'p>> {
    let year = &pack.fiscal_year;
    // A day that nobody has confirmed yet counts for nothing.
    let is_known = |it: &&Deadline| it.source.standing != Standing::Unconfirmed;
    let known = programme.deadlines.iter().filter(is_known);
    let last = known.map(|it| it.on.unix_days()).max();
    let are_all_known = programme.deadlines.iter().all(|it| is_known(&it));
    let window = |day: Date| match last {
        Some(last) if day.unix_days() <= last => Window::Open,
        Some(_) if are_all_known => Window::Closed,
        _ => Window::Unpublished,
    };
    let check = |day: Date, source| Check {
        edge: Edge::Deadline,
        programme: Some(&programme.id),
        label: "",
        case: *case,
        day,
        expected: Answer::Window(window(day)),
        reckoning: None,
        source,
    };
    if programme.deadlines.is_empty() {
        return vec![check(year.to, &programme.source)];
    }
    let all = programme.deadlines.iter().flat_map(|deadline| {
        let days = around(deadline.on).into_iter();
        let within = days.filter(|day| year.from <= *day && *day <= year.to);
        within.map(|day| check(day, &deadline.source))
    });
    all.collect()
}

fn around(day: Date) -> [Date; 3] {
    let days = day.unix_days();
    [days - 1, days, days + 1].map(Date::from_unix_days)
}

fn year(pack: &Pack) -> Vec<Check<'_>> {
    let year = &pack.fiscal_year;
    let (from, to) = (year.from.unix_days(), year.to.unix_days());
    let days = [
        (from - 1, PackYear::Future),
        (from, PackYear::Current),
        (to, PackYear::Current),
        (to + 1, PackYear::Past),
    ];
    let check = |(day, expected)| Check {
        edge: Edge::Year,
        programme: None,
        label: "",
        case: Case::default(),
        day: Date::from_unix_days(day),
        expected: Answer::Year(expected),
        reckoning: None,
        source: &year.source,
    };
    days.map(check).into()
}
