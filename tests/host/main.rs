//! Everything below `ui`, natively: `cargo test` needs no browser.

// A test that cannot go on says so by a panic.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod aids;
#[cfg(feature = "page")]
mod aids_markup;
mod amounts;
mod asked;
mod awaited;
mod banner;
mod boundaries;
mod cases;
mod changes;
mod conformance;
mod conformance_files;
mod conformance_problems;
mod conformance_reach;
#[cfg(feature = "schema")]
mod conformance_schema;
mod conformance_table;
mod contract;
mod cost_ranges;
mod curve;
mod deadlines;
mod draft;
mod draft_days;
mod draft_marks;
mod draft_said;
mod draft_shape;
mod draft_steps;
mod draft_year;
mod export;
mod export_markup;
mod export_ranges;
mod export_text;
mod exported;
mod fields;
mod figures;
mod figures_alone;
mod goal;
mod goal_proof;
mod guide;
#[cfg(feature = "page")]
mod hand_out;
mod invariants;
mod items;
mod layers;
mod leaflet;
mod link;
mod many;
mod many_cells;
mod many_file;
#[cfg(feature = "page")]
mod many_sheet;
#[cfg(feature = "page")]
mod many_unit;
mod many_view;
#[cfg(feature = "page")]
mod many_words;
#[cfg(feature = "page")]
mod markup;
mod next;
mod numbers;
mod open;
mod open_today;
mod outcomes;
mod pack_examples;
mod pack_text;
mod packs;
mod paper;
mod plans;
mod proof;
#[cfg(feature = "page")]
mod publish;
mod quote;
#[cfg(feature = "page")]
mod quote_divided;
mod quote_divided_random;
mod quote_markup;
mod quote_support;
mod quote_taxed;
mod quotes_columns;
mod quotes_tabs;
mod quotes_text;
mod quotes_words;
#[cfg(feature = "page")]
mod rest;
mod rule_book;
mod sample;
#[cfg(feature = "schema")]
mod schema;
mod sheet;
mod shelf;
mod spelling;
mod stops;
mod suggest;
mod support;
mod thresholds;
mod tidy;
mod trace;
mod values;
#[cfg(feature = "page")]
mod ways;
mod what_if;
mod wording;
mod words_in_view;
