//! A page as it is handed out: what the build puts into it, and what a browser puts in anew when the rules
//! change. One code for both, so that a page renewed by hand is the page that a build would have made.
//!
//! It knows text only. What the page shows before its program starts is made by the page itself and comes in
//! as text.

mod block;
mod build_id;
mod packs;
mod renew;

pub use block::{Block, Misplaced, inside, json_in_script, replace, split};
pub use build_id::{BuildError, places, stamped, sum, verify};
pub use packs::{bundle, minified, rule_years, with_rule_packs};
pub use renew::{Refusal, Renewal, check, is_renewed_by, renewed};

/// The data block of the rule packs: a JSON array.
pub const RULE_PACKS: Block = (
    "<script type=\"application/json\" id=\"rule-packs\">",
    "</script>",
);

/// What can be read without the program.
pub const STATIC: Block = ("<main id=\"static\" class=\"wrapper stack\">", "</main>");

/// The fiscal years of the rules, in the foot.
pub const YEARS: Block = ("<footer class=\"wrapper support\">\n<p>", "の案内による");
