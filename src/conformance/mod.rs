//! 適合性の例: cases worked out by hand from the leaflet, each with the sentence that decides it, and what a pack
//! gives for them.
//!
//! The files in `conformance/` are written without this program, so that they can be held against any: against
//! this one by `cargo test`, on screen and on the command line, against a vendor's spreadsheet by hand.
//!
//! ```
//! use ehr_grant_estimator::conformance::{CaseFile, FILES, check, read_cases};
//! use ehr_grant_estimator::rules::read_packs;
//!
//! let pack = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
//! let shelf = read_packs(&format!("[{pack}]"), |text| serde_json::from_str(text).ok()).expect("sound packs");
//! let read = |(name, text): &(&str, &str)| {
//!     read_cases(name, text, |text| serde_json::from_str(text).ok()).expect("a sound file")
//! };
//! let files: Vec<CaseFile> = FILES.iter().map(read).collect();
//! for checked in check(&files, &shelf) {
//!     let differences = checked.differences.expect("its pack is on the shelf");
//!     assert_eq!(differences, [], "{} {}", checked.file.name, checked.trial.name);
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

mod case_file;
mod claim;
mod run;
mod trial;

pub use case_file::{CaseFile, CaseProblem, read_cases};
pub use claim::{Claim, Figure, Subject, Value};
pub use run::{Checked, Difference, Summary, check};
pub use trial::{Because, Trial};

/// Every file of the folder, by its name, in the order in which people read them.
pub const FILES: &[(&str, &str)] = &[
    (
        "hospitals.json",
        include_str!("../../conformance/hospitals.json"),
    ),
    (
        "clinics.json",
        include_str!("../../conformance/clinics.json"),
    ),
    ("others.json", include_str!("../../conformance/others.json")),
    (
        "windows.json",
        include_str!("../../conformance/windows.json"),
    ),
    ("totals.json", include_str!("../../conformance/totals.json")),
];
