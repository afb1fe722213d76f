//! The program as people start it: text in, text out, and how it ends.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

mod broken;
mod check;
mod conformance;
mod facilities;
mod figures;
mod formats;
mod many;
mod refusals;
mod support;
mod years;
