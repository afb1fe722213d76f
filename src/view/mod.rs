//! Every string, row and figure that a screen, a sheet of paper or a file shows, made from an
//! estimate and the form's problems. No arithmetic on money happens here.

mod arrival;
mod banner;
mod basis;
mod calendar;
mod card;
mod entries;
mod facility;
mod field;
mod figures;
mod guide;
mod next;
mod number;
mod overview;
mod paper;
mod problem;
mod questions;
mod remedy;
mod rows;
mod sentence;
mod settles;
mod split;
mod summary;
pub mod wording;
mod words;

pub use arrival::Arrival;
pub use banner::{Banner, banner};
pub use basis::{Basis, NoteView, Quote, basis};
pub use card::{Bars, Card, card, rows};
pub use facility::{Condition, ConditionField, FacilityView, facility};
pub use field::{ChoiceView, TextView};
pub use guide::{Menu, Phase, guide};
pub use next::{Moment, Next, desk_hours, desk_state, next};
pub use number::{era_date, reading_aid, short_era_date, yen, yen_range};
pub use overview::{Ceilings, Line, WorkedExample, ceilings, lines, worked_example};
pub use paper::{Paper, PaperLine, paper};
pub use problem::{cut_notice, field_error, link_notice};
pub use remedy::ReasonView;
pub use rows::{Row, row};
pub use settles::settles;
pub use split::{Split, SplitSide, split};
pub use summary::{Summary, summary};
pub use words::{answer, chip};
