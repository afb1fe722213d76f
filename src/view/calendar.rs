//! The deadlines as a calendar file (RFC 5545), which any calendar takes in.

use crate::domain::Date;
use crate::rules::{Deadline, Pack};

/// An all-day entry for each of the deadlines; none where there is none. The same days give the same
/// file, so that a second import changes nothing.
pub fn calendar(pack: &Pack, deadlines: &[&Deadline], made_on: Date) -> Option<String> {
    if deadlines.is_empty() {
        return None;
    }
    let made_on = compact(made_on);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//ehr-grant-estimator//JA".to_owned(),
    ];
    for deadline in deadlines {
        let day = compact(deadline.on);
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{day}@ehr-grant-estimator", pack.id),
            format!("DTSTAMP:{made_on}T000000Z"),
            format!("DTSTART;VALUE=DATE:{day}"),
            format!("SUMMARY:申請期限（{}） {}", deadline.round, pack.title),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR\r\n".to_owned());
    Some(lines.join("\r\n"))
}

/// `20260529`.
fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}
