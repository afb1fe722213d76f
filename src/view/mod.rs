//! Every string, row and figure that a screen, a sheet of paper or a file shows, made from an
//! estimate and the form's problems. No arithmetic on money happens here.

mod arrival;
mod banner;
mod basis;
mod bed_curve;
pub mod book;
mod calendar;
mod card;
mod causes;
pub mod conformance;
mod cost_curve;
mod curve;
mod curve_label;
pub mod deciding;
pub mod edit;
mod entries;
pub mod export;
mod facility;
mod field;
mod figures;
mod goal;
mod guide;
pub mod many;
mod next;
mod number;
mod overview;
mod paper;
mod plans;
mod problem;
pub mod proof;
mod questions;
mod quote;
pub mod quote_wording;
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
pub use bed_curve::bed_curve;
pub use card::{Bars, Card, card, rows};
pub use cost_curve::cost_curve;
pub use curve::CurveView;
pub use curve_label::Label;
pub use facility::{Condition, ConditionField, FacilityView, facility};
pub use field::{ChoiceView, TextView};
pub use goal::{GoalView, goal};
pub use guide::{Menu, Phase, guide};
pub use next::{Moment, Next, desk_hours, desk_state, next};
pub use number::{era_date, reading_aid, short_era_date, yen, yen_range};
pub use overview::{
    Ceilings, Line, WorkedExample, before_applying, ceilings, lines, worked_example,
};
pub use paper::{Paper, PaperLine, paper};
pub use plans::{Cell, PlanHead, PlanRow, Plans, Seen, plan_name, plans};
pub use problem::{amount_error, cut_notice, field_error, link_notice};
pub use quote::{
    compared, divided_over, from_quote, line_remarks, quote_amount_error, row_remark, signed_yen,
    take_all, uncounted,
};
pub use remedy::ReasonView;
pub use rows::{Row, row};
pub use settles::settles;
pub use split::{Split, SplitSide, split};
pub use summary::{Summary, summary};
pub use words::{answer, chip, marked};
