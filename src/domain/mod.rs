//! What an estimate is: values, the case asked about, and the answer with its trace.
//!
//! Nothing here reads a clock, knows a programme or writes a sentence for the screen.

mod axis;
mod by_input;
mod case;
pub(crate) mod choice;
mod date;
mod estimate;
mod field;
mod figure;
mod finding;
mod folded;
mod goal;
mod holiday;
mod input;
mod money;
mod plan;
mod problem;
mod quote;
mod quote_report;
mod range;
mod rate;
mod search;
mod signed;
mod source;
mod step;
mod table;

pub use axis::gridlines;
pub use by_input::ByInput;
pub use case::{Case, Entry};
pub use choice::Choice;
pub use date::Date;
pub use estimate::{Certainty, Estimate, Outcome, PackYear, Reason, Totals, Turn, Verdict, Window};
pub use field::{Answer, Field, Group, Kind};
pub use figure::{Figure, FigureKind, FigureProblem};
pub use finding::Finding;
pub use folded::folded;
pub use goal::{Goal, Reach};
pub use holiday::holidays;
pub use input::Input;
pub use money::{Yen, grouped};
pub use plan::{BEDLESS, BedCount, Facility, Plan};
pub use problem::{InputProblem, LinkProblem};
pub use quote::{Bearer, Quote, QuoteLine};
pub use quote_report::{QuoteReport, RowProblem, RowRemark};
pub use range::{RateRange, YenRange};
pub use rate::SubsidyRate;
pub use search::{around, holds, replaced};
pub use signed::Signed;
pub use source::{Source, Standing};
pub use step::{Operation, Quantity, Step, Value, Within};
pub use table::{CellProblem, EXAMPLE, Meaning, Refusal, Skip, bare_year};
