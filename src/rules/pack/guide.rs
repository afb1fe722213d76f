//! What a pack says beside its figures: examples, the support menu, where to ask, remarks.

use super::condition::When;
use super::source::read_source;
use crate::domain::{Date, Plan, Source, Yen};
use crate::rules::Fault;
use crate::rules::place::Place;
use crate::rules::read::record;

/// A worked example of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Example {
    /// A few words for its button.
    pub label: String,
    /// Its inputs, as the fragment of a link: `facility=hospital&beds=100&ehr=70000000`, numbers in
    /// plain digits. Neither a day nor a pack: it is worked out by this pack, on its first day.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^[a-z]+=[0-9a-z]+(&[a-z]+=[0-9a-z]+)*$"))
    )]
    pub link: String,
    /// The programme that it is about.
    pub programme: String,
    /// The grant that the document prints for it, which the pack's own rules give as well.
    pub grant: Yen,
    /// Where it was read.
    pub source: Source,
}

impl Example {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            label: Place::text,
            link: Place::text,
            programme: Place::text,
            grant: Place::yen,
            source: read_source,
        })
    }
}

/// One line of the support menu.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Support {
    /// フェーズ.
    pub phase: String,
    /// 悩み・不安.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub worries: Vec<String>,
    /// 活用できる支援メニュー.
    pub menu: String,
    /// 支援メニューの概要, a sentence each.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub summary: Vec<String>,
    /// The programmes that it leads to.
    pub programmes: Vec<String>,
    /// Where it was read.
    pub source: Source,
}

impl Support {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            phase: Place::text,
            worries: Place::texts,
            menu: Place::text,
            summary: Place::texts,
            programmes: |at| at.list_or_empty(|item| item.text()),
            source: read_source,
        })
    }
}

/// 相談窓口.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct HelpDesk {
    /// Its name.
    pub name: String,
    /// Its phone number: digits and hyphens.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9-]+$")))]
    pub phone: String,
    /// When it opens, `HH:MM`, Japan time.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"))
    )]
    pub opens: String,
    /// When it closes, `HH:MM`, Japan time.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"))
    )]
    pub closes: String,
    /// Its days, in words.
    pub days: String,
    /// The days of the year on which it is closed, besides every Saturday and Sunday: the national
    /// holidays and the turn of the year, worked out from its days in words.
    pub closed_on: Vec<Date>,
    /// Its page.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^https://")))]
    pub url: String,
    /// Where it was read.
    pub source: Source,
}

impl HelpDesk {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            name: Place::text,
            phone: |at| at.text_like(is_phone, Fault::NotAContact),
            opens: |at| at.text_like(is_time, Fault::NotATime),
            closes: |at| at.text_like(is_time, Fault::NotATime),
            days: Place::text,
            closed_on: |at| at.list_or_empty(|item| item.date()),
            url: |at| at.text_like(is_https, Fault::NotAContact),
            source: read_source,
        })
    }
}

/// A remark.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The sentence for the screen.
    pub text: String,
    /// The answers that it is for; all, where none is named.
    pub when: Option<When>,
    /// The last day on which it is of use; every day, where none is named.
    pub until: Option<Date>,
    /// What to ask at the help desk, where it leaves something open.
    pub ask: Option<String>,
    /// What to ask the vendor.
    pub ask_vendor: Option<String>,
    /// The programmes whose results it belongs to; where none is named, it is about all of them and
    /// stands once, with the support menu.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub programmes: Option<Vec<String>>,
    /// Where it was read.
    pub source: Source,
}

impl Note {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            id: Place::text,
            text: Place::text,
            when: |at| at.optional(When::read),
            until: |at| at.optional(Place::date),
            ask: |at| at.optional(Place::text),
            ask_vendor: |at| at.optional(Place::text),
            programmes: |at| at.optional(Place::texts),
            source: read_source,
        })
    }

    /// Whether it is for a plan with these answers, on this day.
    pub fn is_for(&self, plan: &Plan, day: Date) -> bool {
        let when = self.when.as_ref();
        when.is_none_or(|when| when.applies_to(plan)) && self.until.is_none_or(|last| day <= last)
    }

    /// Whether it belongs to the results of this programme.
    pub fn is_about(&self, programme: &str) -> bool {
        let named = self.programmes.as_ref();
        named.is_some_and(|ids| ids.iter().any(|id| id == programme))
    }
}

fn is_phone(text: &str) -> bool {
    let is_dialled = |byte: u8| byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(is_dialled)
}

fn is_https(text: &str) -> bool {
    text.starts_with("https://")
}

/// `HH:MM`, from 00:00 to 23:59.
fn is_time(text: &str) -> bool {
    match text.as_bytes() {
        [b'0'..=b'1', hour, b':', b'0'..=b'5', minute] => {
            hour.is_ascii_digit() && minute.is_ascii_digit()
        }
        [b'2', b'0'..=b'3', b':', b'0'..=b'5', minute] => minute.is_ascii_digit(),
        _ => false,
    }
}
