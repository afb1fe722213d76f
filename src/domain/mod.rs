//! What an estimate is: values, the case asked about, and the answer with its trace.
//!
//! Nothing here reads a clock, knows a programme or writes a sentence for the screen.

mod case;
pub(crate) mod choice;
mod date;
mod estimate;
mod input;
mod money;
mod plan;
mod range;
mod rate;
mod source;
mod step;

pub use case::{Case, Costs, Entry};
pub use choice::Choice;
pub use date::Date;
pub use estimate::{Certainty, Estimate, Outcome, PackYear, Reason, Totals, Turn, Verdict, Window};
pub use input::{CostItem, Input, InputProblem, LinkProblem};
pub use money::{Yen, grouped};
pub use plan::{
    Acquisition, BedCount, Completion, Contract, Facility, MonthCount, Place, Plan, Project,
    Standard,
};
pub use range::{RateRange, YenRange};
pub use rate::SubsidyRate;
pub use source::{Source, Standing};
pub use step::{Operation, Quantity, Step, Value};
