//! What is done with the lines of a quote.

use crate::domain::Bearer;
use crate::form::{QuoteDeed, QuoteProblem};
use crate::ui::session::{Deed, Session};
use crate::view;

/// Follows a deed.
pub fn act(session: &mut Session, deed: &Deed) {
    let typed = &mut session.typed;
    let index = || deed.of.parse().unwrap_or_default();
    let change = match deed.what.as_str() {
        "quote-text" => {
            typed.text.clone_from(&deed.value);
            typed.text_problem.clear();
            return;
        }
        "quote-label" => return typed.label.clone_from(&deed.value),
        "quote-amount" => {
            typed.amount.clone_from(&deed.value);
            typed.amount_problem.clear();
            return;
        }
        "quote-paste" => QuoteDeed::Paste(typed.text.clone()),
        // What a file holds, which nobody has typed.
        "quote-open" => QuoteDeed::Paste(deed.value.clone()),
        "quote-add" => QuoteDeed::Add {
            label: typed.label.clone(),
            amount: typed.amount.clone(),
        },
        "quote-to" => QuoteDeed::Assign(assigned(&format!("{}.{}", deed.of, deed.value))),
        "quote-take" => QuoteDeed::Assign(assigned(&deed.of)),
        "quote-remove" => QuoteDeed::Remove(index()),
        _ => QuoteDeed::Clear,
    };
    let is_added = matches!(change, QuoteDeed::Add { .. });
    let sheet = &mut session.book.quote;
    match sheet.apply(change) {
        Ok(after) => {
            session.form = session.form.with_quote(&after.quote, &sheet.quote);
            *sheet = after;
            if is_added {
                typed.label.clear();
                typed.amount.clear();
            } else if deed.what == "quote-paste" {
                typed.text.clear();
            }
        }
        Err(problem) => {
            let (place, says) = match problem {
                QuoteProblem::NoAmount => (true, view::quote_amount_missing().to_owned()),
                QuoteProblem::Amount(problem) => (true, view::quote_amount_error(problem)),
                QuoteProblem::Full { at_most } => (is_added, view::quote_full(at_most)),
                QuoteProblem::NoText => (false, view::quote_text_missing().to_owned()),
            };
            if place {
                typed.amount_problem = says;
            } else {
                typed.text_problem = says;
            }
        }
    }
}

/// `2.cyber 5.ehr`: the place of a line, and where it goes.
fn assigned(text: &str) -> Vec<(usize, Bearer)> {
    let pairs = text.split(' ').filter_map(|pair| {
        let (index, code) = pair.split_once('.')?;
        Some((index.parse().ok()?, Bearer::from_code(code)?))
    });
    pairs.collect()
}
