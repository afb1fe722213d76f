//! The estimate and its trace as JSON, for other programs: `docs/estimate.schema.json` describes it.
//!
//! Only writing is wanted here: a fifth of what `serde_json` takes. Objects that are declared once for the text and
//! its schema were tried, and took twice as much; so the schema is made from types of its own, and a test holds the
//! text against it, field by field.

use super::Exported;
use super::out::Out;
use super::trace::step;
use crate::domain::{Choice, Entry, Estimate, Input, Reason, Source, Verdict, YenRange};
use crate::rules::Pack;

/// What a reader knows the format by.
pub const FORMAT: &str = "ehr-grant-estimate";
/// Raised where a reader of the last one would be misled.
pub const VERSION: u32 = 1;

/// The estimates of these plans.
pub fn json(plans: &[Exported<'_>]) -> String {
    let mut out = Out::default();
    out.open("", '{');
    out.text("format", FORMAT);
    out.number("version", VERSION.into());
    out.open("plans", '[');
    for plan in plans {
        write_plan(&mut out, plan);
    }
    out.close(']');
    out.close('}');
    out.finish()
}

fn write_plan(out: &mut Out, plan: &Exported<'_>) {
    let Exported { pack, estimate, .. } = plan;
    out.open("", '{');
    out.text("name", plan.name);
    out.text("link", &plan.link);
    out.open("pack", '{');
    out.text("id", &pack.id);
    out.text("label", &pack.fiscal_year.label);
    out.open("documents", '[');
    for document in &pack.documents {
        out.open("", '{');
        out.text("id", &document.id);
        out.text("title", &document.title);
        out.text("year", &document.year);
        out.close('}');
    }
    out.close(']');
    out.close('}');
    out.text("judged_on", &estimate.judged_on.to_string());
    out.text("year", estimate.year.code());
    inputs(out, estimate);
    out.fields("awaited", &estimate.awaited);
    out.open("programmes", '[');
    for verdict in &estimate.verdicts {
        programme(out, pack, verdict);
    }
    out.close(']');
    let totals = &estimate.totals;
    out.open("totals", '{');
    out.amounts("cost", Some(totals.cost));
    let confirmed = YenRange {
        low: totals.confirmed,
        high: totals.confirmed_at_most,
    };
    out.amounts("confirmed", Some(confirmed));
    out.number("up_to", totals.up_to.into());
    out.amounts("own_share", Some(totals.own_share));
    out.close('}');
    out.close('}');
}

/// The answers given: codes, counts, and costs as ranges. And the fields whose text cannot be used.
fn inputs(out: &mut Out, estimate: &Estimate<'_>) {
    let case = &estimate.case;
    let mut wrong = Vec::new();
    if case.judged_on == Entry::Wrong {
        wrong.push(Input::JudgedOn);
    }
    out.open("inputs", '{');
    for input in Input::ALL.iter().copied() {
        let key = input.code();
        if let Some(code) = case.plan.answer(input) {
            out.text(key, code);
        }
        match (*case.counts.get(input), *case.costs.get(input)) {
            (Entry::Given(count), _) => out.number(key, count.into()),
            (_, Entry::Given(cost)) => out.amounts(key, Some(cost)),
            (Entry::Missing, Entry::Missing) => {}
            _ => wrong.push(input),
        }
    }
    out.close('}');
    out.fields("wrong", &wrong);
}

fn programme(out: &mut Out, pack: &Pack, verdict: &Verdict<'_>) {
    let programme = pack.programme(verdict.programme);
    out.open("", '{');
    out.text("id", verdict.programme);
    out.option("name", programme.and_then(|it| it.name.as_deref()));
    out.text("covers", programme.map_or("", |it| &it.covers));
    out.text("outcome", verdict.outcome.code());
    out.text("window", verdict.window.code());
    let deadline = verdict.deadline.map(|day| day.to_string());
    out.option("deadline", deadline.as_deref());
    out.text("certainty", verdict.certainty.code());
    out.amounts("grant", verdict.grant);
    out.amounts("ceiling", verdict.ceiling);
    out.amounts("stops", verdict.stops_at());
    out.amounts("own_share", verdict.own_share);
    out.open("reasons", '[');
    for cause in &verdict.reasons {
        reason(out, cause);
    }
    out.close(']');
    out.open("steps", '[');
    for one in &verdict.steps {
        step(out, one);
    }
    out.close(']');
    out.close('}');
}

fn reason(out: &mut Out, reason: &Reason<'_>) {
    out.open("", '{');
    let (kind, input) = match reason {
        Reason::Condition {
            says,
            ask,
            ask_vendor,
            source: read_in,
            ..
        } => {
            out.text("says", says);
            out.option("ask", *ask);
            out.option("ask_vendor", *ask_vendor);
            source(out, Some(read_in));
            ("condition", None)
        }
        Reason::Missing(input) => ("missing", Some(input)),
        Reason::Wrong(input) => ("wrong", Some(input)),
    };
    if let Some(input) = input {
        out.text("field", input.code());
    }
    out.text("kind", kind);
    out.close('}');
}

/// The sentence as it stands in a rule pack, but that a note which is not there is null.
pub fn source(out: &mut Out, source: Option<&Source>) {
    let Some(source) = source else {
        return out.option("source", None);
    };
    out.open("source", '{');
    out.text("document", &source.document);
    out.text("place", &source.place);
    out.text("quote", &source.quote);
    out.text("standing", source.standing.code());
    out.option("note", source.note.as_deref());
    out.close('}');
}
