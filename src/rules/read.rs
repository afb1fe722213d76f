//! Reading a pack so that every problem is found in one go.
//!
//! Asking a [`Place`] for a value gives the value, or notes a problem there and gives a stand-in.
//! Reading therefore never stops early, and whatever was read is thrown away as soon as one problem
//! was noted.

use std::ops::RangeInclusive;

use super::Fault;
use super::node::Node;
use super::place::Place;
use crate::domain::{BedCount, Choice, Date, Input, SubsidyRate, Yen};

impl Place<'_> {
    /// Text that is not empty.
    pub fn text(&self) -> String {
        let text = self.peek().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.reject(Fault::NotText);
        }
        text.unwrap_or_default().to_owned()
    }

    /// A list with at least one text.
    pub fn texts(&self) -> Vec<String> {
        self.list(|item| item.text())
    }

    /// A list with at least one of a closed set of codes.
    pub fn choices<T: Choice>(&self) -> Vec<T> {
        self.list(|item| item.choice())
    }

    /// A list with at least one of the fields for which `is_one` holds, by their keys.
    pub fn inputs(&self, is_one: fn(Input) -> bool) -> Vec<Input> {
        let known = Input::ALL.iter().filter(|input| is_one(**input));
        let keys: Vec<_> = known.map(|input| input.code()).collect();
        self.list(|item| Input::from_code(item.code(&keys)).unwrap_or(Input::FIRST))
    }

    /// Text that is as it should be.
    pub fn text_like(&self, is_fine: fn(&str) -> bool, fault: Fault) -> String {
        let text = self.peek().filter(|text| is_fine(text));
        if text.is_none() {
            self.reject(fault);
        }
        text.unwrap_or_default().to_owned()
    }

    /// A whole number within `range`.
    pub fn whole(&self, range: RangeInclusive<u32>) -> u32 {
        let number = self.whole_between((*range.start()).into(), (*range.end()).into());
        u32::try_from(number).unwrap_or_default()
    }

    /// A number of beds that a field of the form could take.
    pub fn beds(&self) -> u32 {
        self.whole(0..=BedCount::LARGEST_ENTRY)
    }

    /// An amount of at least one yen that a field of the form could take.
    pub fn yen(&self) -> Yen {
        Yen::new(self.whole_between(1, Yen::LARGEST_ENTRY))
    }

    fn whole_between(&self, from: u64, to: u64) -> u64 {
        match self.node() {
            Some(Node::Whole(number)) if (from..=to).contains(number) => *number,
            _ => {
                self.reject(Fault::NotWhole { from, to });
                from
            }
        }
    }

    /// A day.
    pub fn date(&self) -> Date {
        let date = self.peek().and_then(Date::parse);
        if date.is_none() {
            self.reject(Fault::NotADate);
        }
        date.unwrap_or(Date::FIRST)
    }

    /// A rate.
    pub fn rate(&self) -> SubsidyRate {
        let rate = self.peek().and_then(SubsidyRate::parse);
        if rate.is_none() {
            self.reject(Fault::NotARate);
        }
        rate.unwrap_or(SubsidyRate::FULL)
    }

    /// One of a closed set of codes.
    pub fn code(&self, known: &[&'static str]) -> &'static str {
        let text = self.peek();
        let code = known.iter().find(|code| Some(**code) == text);
        if code.is_none() {
            self.reject(Fault::NoneOf(known.to_vec()));
        }
        code.copied().unwrap_or_default()
    }

    /// One of a closed set of choices.
    pub fn choice<T: Choice>(&self) -> T {
        T::from_code(self.code(T::CODES)).unwrap_or(T::FIRST)
    }

    /// The one field of an object whose name is the operation; the first operation, where there is
    /// not exactly one field or it has another name.
    pub fn operation<'b>(&'b self, operations: &[&'static str]) -> (&'static str, Place<'b>) {
        let named = match self.node() {
            Some(Node::Object(entries)) => match entries.as_slice() {
                [(name, _)] => operations.iter().find(|known| *known == name),
                _ => None,
            },
            _ => None,
        };
        if named.is_none() {
            self.reject(Fault::NoneOf(operations.to_vec()));
        }
        let name = named.copied().unwrap_or_default();
        (name, self.field(name))
    }
}

/// Reads an object field by field: each field's name, and how it is read from its place.
macro_rules! record {
    ($at:ident => $($record:ident)::+ { $($field:ident: $read:expr,)+ }) => {{
        $at.expect_object(&[$(stringify!($field)),+]);
        $($record)::+ {
            $($field: $crate::rules::read::read_with(&$at.field(stringify!($field)), $read),)+
        }
    }};
}

pub(crate) use record;

/// Gives the closure of a [`record!`] its type.
pub fn read_with<'a, T>(at: &Place<'a>, read: impl FnOnce(&Place<'a>) -> T) -> T {
    read(at)
}
