//! Rule packs: what stands in one, how one is read and checked, and the estimate made from it.
//!
//! No amount, rate or threshold is written here: all of them come from `rules/*.json`.

mod asked;
mod assess;
mod bed_curve;
mod carried;
mod changes;
mod compare;
mod condition;
mod curve;
pub mod draft;
mod edges;
mod estimate;
mod figure;
mod goal;
mod link;
mod node;
mod pack;
mod place;
mod problem;
pub mod proof;
mod question;
pub(crate) mod read;
mod reading;
mod record;
#[cfg(feature = "schema")]
mod schema;
mod shelf;
mod sizes;
mod suggest;
mod text;
mod trace;
mod unconfirmed;
mod uses;
mod validate;
mod what_if;
mod write;

pub use asked::is_asked;
pub use bed_curve::{BedPair, BedStep, bed_curve};
pub use carried::packs_in;
pub use changes::{Change, changes, headline};
pub use compare::{Cause, Comparison, compare};
pub use curve::{Curve, Point, cost_curve};
pub use estimate::{Assessor, Figures, estimate};
pub use goal::{GoalAnswer, goal};
pub use node::Node;
pub use pack::{
    Answers, Band, BedLimit, BedSpan, Condition, Deadline, Document, Effect, Example, FiscalYear,
    HelpDesk, Hint, Keep, Limits, MonthLimit, Note, Pack, Programme, Rate, Rounding,
    StandardAmount, Support, When,
};
pub(crate) use place::Place;
pub use problem::{Fault, Problem};
pub(crate) use reading::read_text;
pub use reading::{PackError, read_pack, read_packs};
#[cfg(feature = "schema")]
pub use schema::pack_schema;
pub use shelf::Shelf;
pub use suggest::{Suggestion, suggestions};
pub use unconfirmed::unconfirmed;
pub use what_if::{Alternative, Side, Split, UNKNOWN, alternatives, split, totals_if};
