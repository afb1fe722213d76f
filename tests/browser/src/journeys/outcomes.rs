//! The table in `outcomes.txt`, one heading a check, run in one page by changing the fragment: this is what
//! a bookmark, an edited address and another program that reads the page depend on.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::check::Check;
use crate::page::{Page, TOTAL, eventually};

const TABLE: &str = include_str!("outcomes.txt");

/// A fragment is applied at once, so a row need not wait long to be wrong.
const ROW_PATIENCE: Duration = Duration::from_secs(2);

/// One link with everything expected of it.
struct Group {
    link: String,
    rows: Vec<Row>,
}

/// Programme, and the attributes that it must have.
struct Row {
    programme: String,
    want: Vec<(&'static str, String)>,
}

pub fn checks() -> Vec<Check> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in TABLE.lines() {
        if let Some(heading) = line.strip_prefix("= ") {
            sections.push((heading.to_owned(), String::new()));
        } else if let Some((_, lines)) = sections.last_mut() {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    let check = |(heading, lines): (String, String)| {
        Check::new(format!("outcomes: {heading}"), move |page| {
            Box::pin(section(page, lines.clone()))
        })
    };
    sections.into_iter().map(check).collect()
}

/// Goes on after a wrong row, because a table shows more together than one by one.
async fn section(page: &Page<'_>, lines: String) -> Result<()> {
    let groups = parse(&lines)?;
    page.open("").await?;
    let mut wrong = Vec::new();
    for group in &groups {
        page.change_fragment(&group.link).await?;
        if let Err(reason) = eventually(ROW_PATIENCE, async || given(page, &group.rows).await).await
        {
            wrong.push(format!("#{} gives {reason:#}", group.link));
        }
        ensure!(wrong.len() < 5, "{} …", wrong.join("\n     "));
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n     "));
    Ok(())
}

async fn given(page: &Page<'_>, rows: &[Row]) -> Result<()> {
    let answers = page.answers().await?;
    for row in rows {
        let answer = answers
            .get(&row.programme)
            .with_context(|| format!("no {} on the page", row.programme))?;
        let want: Vec<(&str, &str)> = row
            .want
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        answer.check(&row.programme, &want)?;
    }
    Ok(())
}

fn parse(lines: &str) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines.lines() {
        let line = line.split(';').next().unwrap_or_default().trim();
        if let Some(link) = line.strip_prefix("link ") {
            groups.push(Group {
                link: link.to_owned(),
                rows: Vec::new(),
            });
        } else if !line.is_empty() {
            let group = groups
                .last_mut()
                .with_context(|| format!("no link before: {line}"))?;
            group
                .rows
                .push(row(line).with_context(|| format!("in the row: {line}"))?);
        }
    }
    ensure!(!groups.is_empty(), "the section has no link");
    Ok(groups)
}

fn row(line: &str) -> Result<Row> {
    let columns: Vec<&str> = line.split_whitespace().collect();
    let mut want = Vec::new();
    let programme = match *columns.as_slice() {
        [TOTAL, cost, confirmed, up_to] => {
            want.extend([("cost", cost), ("confirmed", confirmed), ("upto", up_to)]);
            TOTAL
        }
        [programme, outcome, window, certainty, grant, ceiling] => {
            let (grant_min, grant_max) = grant.split_once("..").unwrap_or((grant, grant));
            let (ceiling_min, ceiling_max) = ceiling.split_once("..").unwrap_or((ceiling, ceiling));
            want.extend([
                ("outcome", outcome),
                ("window", window),
                ("certainty", certainty),
            ]);
            want.extend([("grant-min", grant_min), ("grant-max", grant_max)]);
            want.extend([("ceiling-min", ceiling_min), ("ceiling-max", ceiling_max)]);
            programme
        }
        _ => bail!(
            "{} columns, not 6 (a programme) or 4 (the total)",
            columns.len()
        ),
    };
    let stated = want.into_iter().filter(|(_, value)| *value != "-");
    let want = stated.map(|(name, value)| (name, plain(value))).collect();
    Ok(Row {
        programme: programme.to_owned(),
        want,
    })
}

/// The value of the attribute: digits only, or nothing.
fn plain(value: &str) -> String {
    if value == "none" {
        String::new()
    } else {
        value.replace(',', "")
    }
}
