//! The lines of a quote in the link: they make costs of the form, and come with the plan that they belong to.

use super::plans::{HOSPITAL, back, book, form};
use ehr_grant_estimator::domain::{Entry, Input, Quote, Yen};
use ehr_grant_estimator::form::{Book, LONGEST, QuoteSheet, from_link, quote_line_from};
use ehr_grant_estimator::view::uncounted;

/// 60,000,000 + 40,000,000 − 2,000,000 = 98,000,000 for the records.
#[test]
fn the_lines_of_a_quote_make_costs_and_stand_in_the_link() {
    let link = "facility=hospital&beds=180&item=ehr.60000000.本体&item=ehr.40000000.導入.作業&item=ehr.-2000000.値引き&item=none.500000.椅子&item=ask.300000.消費税";
    let (form, book, problems) = book(link);
    assert_eq!(problems, []);
    assert_eq!(form.text(Input::Ehr), "98,000,000");
    assert_eq!(book.quote.quote.lines.len(), 5);
    let (again, read, _) = super::plans::book(&back(&form, &book));
    assert_eq!((again.read(), read), (form.read(), book));
}

/// A vendor's quote of another plan comes with it: 50,000,000 + 5,000,000.
#[test]
fn the_lines_of_another_plan_stand_in_the_link_while_they_fit() {
    let this = form(HOSPITAL);
    let line = |item: &str| quote_line_from(item).expect("a line");
    let mut quote = QuoteSheet::default();
    quote.quote.lines = vec![line("ehr.50000000.A~B 50%"), line("ehr.5000000.導入")];
    let mut book = Book::default();
    let copy = this.with_quote(&quote.quote, &Quote::default());
    book.copy(&copy, quote, "B".to_owned());
    let (_, read, problems) = super::plans::book(&back(&this, &book));
    assert_eq!(problems, []);
    assert_eq!(read, book);
    assert_eq!(read.others[0].form.text(Input::Ehr), "55,000,000");
    // Where the lines do not fit, the sums do: of 4,000 bytes 60 are left.
    let (beside, left_out) = book.write(&this, 3_940, LONGEST);
    assert_eq!(beside, [("alt", "B~ehr.55000000".to_owned())]);
    assert!(left_out.lines && left_out.plans.is_empty());
}

#[test]
fn what_cannot_be_used_of_a_line_is_named() {
    for item in ["ehr", "ehr.x.y", "beds.1.z", "ehr.1.5", ".1.x", "ehr.-.x"] {
        let (_, book, problems) = book(&format!("{HOSPITAL}&item={item}"));
        let is_line = !book.quote.quote.lines.is_empty();
        assert_eq!(problems.is_empty(), is_line, "{item}");
        // 1円, called 5.
        assert_eq!(is_line, item == "ehr.1.5", "{item}");
    }
}

#[test]
fn lines_that_go_to_no_cost_are_said_to_be_in_no_figure() {
    let told = |link: &str| uncounted(&book(link).1.quote.quote);
    // 30,000,000 + 20,000,000
    let says = told("item=ehr.100000000.a&item=none.30000000.b&item=ask.20000000.c");
    assert!(says.is_some_and(|says| says.contains("50,000,000円は、")));
    assert_eq!(
        told("item=ehr.100000000.a&item=none.5.b&item=ask.-5.c"),
        None
    );
    assert_eq!(told("item=ehr.100000000.a"), None);
}

/// Until the lines are read, a cost that they make is none that could be used, and is not taken for nothing.
#[test]
fn a_cost_whose_lines_are_not_read_yet_is_not_nothing() {
    let (form, problems) = from_link("facility=clinic&beds=0&item=ehr.5000.x&item=none.1.y");
    assert_eq!(problems, []);
    assert_eq!(*form.read().case.costs.get(Input::Ehr), Entry::Wrong);
    assert_eq!(*form.read().case.costs.get(Input::Cyber), Entry::Missing);
    let (form, ..) = book("facility=clinic&beds=0&item=ehr.5000.x&ehr=7");
    assert_eq!(form.text(Input::Ehr), "5,000");
}

#[test]
fn a_name_turns_nothing_round_it() {
    let (_, book, problems) = book("name=%E2%80%AEA%E2%81%A6B%D8%9C&alt=%E2%80%8FC");
    assert_eq!(problems, []);
    assert_eq!(
        (book.name.as_str(), book.others[0].name.as_str()),
        ("AB", "C")
    );
}

/// What a quote prints as its total comes with its lines, and with those of another plan.
#[test]
fn the_total_of_a_quote_stands_in_the_link_with_its_lines() {
    let link = "facility=hospital&beds=180&item=ehr.5000000.a&item=total.5000000&alt=B~item.ehr.7.b~item.total.8";
    let (form, book, problems) = book(link);
    assert_eq!(problems, []);
    assert_eq!(book.quote.quote.total, Some(Yen::new(5_000_000)));
    assert_eq!(book.others[0].quote.quote.total, Some(Yen::new(8)));
    let (_, read, _) = super::plans::book(&back(&form, &book));
    assert_eq!(read, book);
    for total in ["x", "+5", "5,000", ""] {
        let link = format!("item=ehr.5.a&item=total.{total}");
        let (_, book, problems) = super::plans::book(&link);
        assert_eq!(
            (book.quote.quote.total, problems.len()),
            (None, 1),
            "{total}"
        );
    }
}
