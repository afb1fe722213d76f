//! 電子カルテ補助金 試算: which of Tokyo's digitalisation subsidies a plan fits, what each pays, what is
//! left to pay, and why.
//!
//! # One trip
//!
//! ```text
//! typed text → Edit → Form (raw text) → Case → estimate → Estimate (with its Steps) → view → HTML
//! ```
//!
//! A change goes round once, in one direction. One trace feeds every explanation; nothing is
//! computed twice.
//!
//! # As a library
//!
//! ```
//! use ehr_grant_estimator::domain::{Date, Yen};
//! use ehr_grant_estimator::form::from_link;
//! use ehr_grant_estimator::rules::{Pack, estimate};
//!
//! let pack: Pack = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?.parse()?;
//! let (form, _) = from_link("facility=hospital&beds=100&ehr=70000000");
//! let today = Date::parse("2026-05-01").ok_or("no day")?;
//! let answer = estimate(&pack, &form.read().case, today);
//! let grant = answer.verdict("hospital-ehr").and_then(|verdict| verdict.grant);
//! assert_eq!(grant.map(|grant| u64::from(grant.high)), Some(45_375_000));
//! assert_eq!(answer.totals.own_share.high, Yen::new(24_625_000));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Without the feature `page`, which is the page in the browser, this is about twenty crates.
//!
//! # The map
//!
//! ```text
//! main → ui → { form, view, publish } → rules → domain          (arrows are `use`; none goes back)
//!       view → conformance → { form, rules }
//! ```
//!
//! | place | what lives there |
//! | --- | --- |
//! | `rules/*.json` | rule packs, one a fiscal year: each figure beside the sentence it was read from |
//! | `conformance/*.json` | cases for this program and any other: inputs, results, the sentence that decides |
//! | [`domain`] | what an estimate is: amounts, rates, days, the case, the verdicts and their trace |
//! | [`rules`] | what stands in a pack, how it is read and checked, and the estimate made from it |
//! | [`form`] | what was typed and how it becomes a case; the link |
//! | [`conformance`] | the cases of `conformance/*.json`, worked out by hand, and what a pack gives for them |
//! | `publish` | a page as it is handed out: the rules in it, what was made from them, the hash that names it |
//! | [`view`] | every string and row that is shown, made from the estimate |
//! | `ui` | the page in the browser: the only place that names Yew, web-sys and gloo |
//! | `src/shell/`, `src/embed/` | what is shipped and is no Rust: what starts and guards the program, the worker; the element for other sites |
//!
//! # What never changes
//!
//! Each line has a test in `tests/host`.
//!
//! - The domain never reads the clock: today is passed in.
//! - No amount, rate, threshold, date or quotation is written outside `rules/*.json`; what they are held
//!   against, and nothing else, stands in `conformance/*.json`.
//! - A value in a pack cannot exist without its source and standing.
//! - Rates are fractions of integers. Money is `rust_decimal` inside `domain/money.rs` and nowhere
//!   else; it multiplies before it divides, and is cut once.
//! - Exact is a range whose ends agree: one code path.
//! - Not eligible, not answered and not printed are answers, not errors.
//! - Nothing below `ui` can fail at run time except reading (form, link, pack), and what could not
//!   be read names its place.
//! - No float touches money.
//!
//! # Words
//!
//! 補助 is `subsidy_`, 交付 is `grant_`: 補助率 `subsidy_rate`, 交付額 `grant_amount`, 交付決定
//! `grant_decision`. 基準額 is the `standard_amount`: it caps the cost, not the grant. 実支出額 is the
//! `actual_expenditure`, 申請期限 a `deadline`, 対象見込み `likely`, 要確認 `confirm`, 対象外
//! `ineligible`, 入力待ち `incomplete`.

pub mod conformance;
pub mod domain;
pub mod form;
#[cfg(feature = "page")]
pub mod publish;
pub mod rules;
#[cfg(feature = "page")]
pub mod ui;
pub mod view;
