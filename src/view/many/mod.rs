//! まとめて試算: many facilities, a row each. Of a row nothing is kept but its figures; what is shown of it is made
//! when somebody looks.

mod detail;
mod figures;
mod order;
mod problem;
mod row;
pub mod wording;

pub use detail::{Detail, DetailLine, detail, judged};
pub use figures::{Figures, Sums};
pub use order::{Filter, SortBy, Sorting, order};
pub use problem::{cell_problem, problems, refused, skipped};
pub use row::{RowView, SumsView, row_view, so_many, sums_view};

use crate::domain::choice::choice;

choice! {
    /// What a row comes to.
    State {
        /// Something in it cannot be used, or is missing.
        Mend = "mend",
        /// All that it gets is likely.
        Likely = "likely",
        /// Something that it may get is to be confirmed.
        Confirm = "confirm",
        /// Nothing is paid of what it costs.
        Ineligible = "ineligible",
        /// No cost stands in it.
        Bare = "bare",
    }
}
