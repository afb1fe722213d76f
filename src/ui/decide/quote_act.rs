//! What is done with the lines of a quote.

use crate::domain::Bearer;
use crate::form::{QuoteDeed, QuoteProblem};
use crate::ui::session::{Deed, Session};
use crate::view::{self, quote_wording as wording};

/// Follows a deed.
#[inline(never)]
pub fn act(session: &mut Session, deed: &Deed) {
    let typed = &mut session.typed;
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
        "quote-to" => QuoteDeed::Assign(assigned(&[deed.of.as_str(), &deed.value].join("."))),
        "quote-take" => QuoteDeed::Assign(assigned(&deed.of)),
        "quote-divide" => QuoteDeed::Divide(deed.of.parse().unwrap_or(usize::MAX)),
        "quote-remove" => QuoteDeed::Remove(deed.of.parse().unwrap_or(usize::MAX)),
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
            let says = match problem {
                QuoteProblem::NoAmount => view::quote_amount_error(None),
                QuoteProblem::Amount(problem) => view::quote_amount_error(Some(problem)),
                QuoteProblem::Full { at_most } => wording::full(at_most),
                QuoteProblem::NoText => wording::NO_TEXT.to_owned(),
            };
            if is_added {
                typed.amount_problem = says;
            } else {
                typed.text_problem = says;
            }
        }
    }
}

/// `2.cyber 5.ehr`: the place of a line, and where it goes.
#[inline(never)]
fn assigned(text: &str) -> Vec<(usize, Bearer)> {
    let mut all = Vec::new();
    for pair in text.split(' ') {
        if let Some((index, code)) = pair.split_once('.')
            && let (Ok(index), Some(to)) = (index.parse(), Bearer::called(code))
        {
            all.push((index, to));
        }
    }
    all
}
