//! Closed choices: each member has one code, used alike by links, packs and attributes.

/// A closed set of answers. The codes are part of the contract: they never change.
pub trait Choice: Copy + Eq + 'static {
    /// Every member, in the order in which a form offers them.
    const ALL: &'static [Self];

    /// The code of every member, in the same order.
    const CODES: &'static [&'static str];

    /// The first of them.
    const FIRST: Self;

    /// The code of this member.
    fn code(self) -> &'static str;

    /// The member with this code, if there is one.
    fn from_code(code: &str) -> Option<Self> {
        let place = Self::CODES.iter().position(|known| *known == code);
        place.and_then(|place| Self::ALL.get(place)).copied()
    }
}

/// Declares an enum and its codes side by side, so that neither can be forgotten.
macro_rules! choice {
    (
        $(#[$outer:meta])*
        $name:ident {
            $(#[$first_meta:meta])*
            $first:ident = $first_code:literal,
            $($(#[$inner:meta])* $member:ident = $code:literal,)*
        }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[$first_meta])* $first,
            $($(#[$inner])* $member,)*
        }

        impl $crate::domain::Choice for $name {
            const ALL: &'static [Self] = &[Self::$first, $(Self::$member,)*];
            const CODES: &'static [&'static str] = &[$first_code, $($code,)*];
            const FIRST: Self = Self::$first;

            fn code(self) -> &'static str {
                Self::CODES.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

pub(crate) use choice;
