//! What is known of a field of the form: its row.

use super::Facility;
use super::choice::choice;

/// A field: its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key in the link and the `name` of its control. Part of the contract: it never changes.
    pub key: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Where it stands in the form.
    pub group: Group,
    /// Whether nothing can be worked out without it.
    pub required: bool,
    /// What it takes.
    pub kind: Kind,
    /// What helps to answer it; for the kind of facility that is named, or else for all.
    pub support: &'static [(Option<Facility>, &'static str)],
}

/// The code of an answer, which is part of the contract and never changes; its name; and how it is told without
/// the name of the field.
pub type Answer = (&'static str, &'static str, &'static str);

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a few answers.
    Choice {
        /// Each of them, in the order of the form.
        answers: &'static [Answer],
        /// The code of the one that holds until another is chosen.
        at_first: Option<&'static str>,
    },
    /// A whole number.
    Count {
        /// The largest that can be typed; which ones count is a limit of the rule pack.
        at_most: u32,
        /// What is counted.
        unit: &'static str,
    },
    /// A cost that the facility pays, in yen. Each is counted once.
    Cost,
    /// The day to judge by.
    JudgedOn,
    /// The id of a rule pack.
    Pack,
}

choice! {
    /// A part of the form.
    Group {
        /// What the facility is. Its fields are always asked for.
        Facility = "facility",
        /// 電子カルテの計画, and how it is judged.
        Plan = "plan",
        /// かかる費用: each field stands with the programme that it is for.
        Costs = "costs",
    }
}

/// Declares the fields and their rows side by side, so that neither can be forgotten.
macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident = $($row:ident)::+ { $($rest:tt)* },)+) => {
        /// One field. Its code is its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Input {
            $($(#[$meta])* $name,)+
        }

        impl Input {
            /// Its row.
            pub fn field(self) -> &'static Field {
                match self {
                    $(Self::$name => const { &$($row)::+ { $($rest)* } },)+
                }
            }
        }

        impl Choice for Input {
            const ALL: &'static [Self] = &[$(Self::$name,)+];
            const CODES: &'static [&'static str] = &[$(const { $($row)::+ { $($rest)* } }.key,)+];
            const FIRST: Self = Self::Facility;

            fn code(self) -> &'static str {
                Self::CODES.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

pub(super) use fields;
