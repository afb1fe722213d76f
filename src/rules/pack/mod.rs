//! What stands in a rule pack. Each type reads itself from its place in the file.

mod answers;
mod condition;
mod guide;
mod hint;
mod limit;
mod programme;
mod rate;
mod source;
mod standard;

pub use answers::Answers;
pub use condition::{Condition, Effect, Keep, When};
pub use guide::{Example, HelpDesk, Note, Support};
pub use hint::Hint;
pub use limit::{BedLimit, FiscalYear, Limits, MonthLimit, Rounding};
pub use programme::{Deadline, Programme};
pub use rate::Rate;
pub use source::Document;
pub use standard::{Band, BedSpan, StandardAmount};

use super::place::Place;
use super::read::record;
use crate::domain::{Choice, Facility, Source, Standing};

/// The rules of one fiscal year, each value beside the sentence that it was read from.
///
/// A pack that was read has been checked as a whole: its references lead somewhere, its bands leave
/// no gap, and no cost is counted twice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Pack {
    /// The id by which links name this pack.
    pub id: String,
    /// Whose support it is, as the page's first line.
    pub title: String,
    /// The year that it covers.
    pub fiscal_year: FiscalYear,
    /// The documents that the sources refer to.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub documents: Vec<Document>,
    /// What numbers of beds and months there may be.
    pub limits: Limits,
    /// Which answers nobody changes for a subsidy.
    pub answers: Answers,
    /// How a grant is cut.
    pub rounding: Rounding,
    /// The conditions that programmes refer to.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub conditions: Vec<Condition>,
    /// The programmes, in the order in which they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub programmes: Vec<Programme>,
    /// Worked examples.
    pub examples: Vec<Example>,
    /// The support menu.
    pub support: Vec<Support>,
    /// Where to ask.
    pub help_desk: HelpDesk,
    /// Remarks on the programmes.
    pub notes: Vec<Note>,
    /// The words by which a line of a quote is recognised.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub hints: Option<Vec<Hint>>,
}

impl Pack {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            id: Place::text,
            title: Place::text,
            fiscal_year: FiscalYear::read,
            documents: |at| at.list(Document::read),
            limits: Limits::read,
            answers: Answers::read,
            rounding: Rounding::read,
            conditions: |at| at.list(Condition::read),
            programmes: |at| at.list(Programme::read),
            examples: |at| at.list_or_empty(Example::read),
            support: |at| at.list_or_empty(Support::read),
            help_desk: HelpDesk::read,
            notes: |at| at.list_or_empty(Note::read),
            hints: |at| at.optional(|at| at.list(Hint::read)),
        })
    }

    /// The programme with this id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The condition with this id.
    pub fn condition(&self, id: &str) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == id)
    }

    /// The conditions of a programme.
    pub fn conditions_of<'p>(
        &'p self,
        programme: &'p Programme,
    ) -> impl Iterator<Item = &'p Condition> + 'p {
        let ids = programme.conditions.iter();
        ids.filter_map(|id| self.condition(id))
    }

    /// The document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The kinds of facility that no condition of a programme rules out by themselves.
    pub fn open_to<'p>(&'p self, programme: &'p Programme) -> impl Iterator<Item = Facility> + 'p {
        let rules_out = move |kind: Facility| {
            let mut conditions = self.conditions_of(programme);
            conditions.any(|c| c.then == Effect::Ineligible && c.when.is_just_about(kind))
        };
        let kinds = Facility::ALL.iter().copied();
        kinds.filter(move |kind| !rules_out(*kind))
    }

    /// Whether a programme is open to facilities of a kind.
    pub fn is_open_to(&self, programme: &Programme, kind: Facility) -> bool {
        self.open_to(programme).any(|open| open == kind)
    }

    /// The sentences that say whom a programme is for.
    pub fn whom<'p>(&'p self, programme: &'p Programme) -> impl Iterator<Item = &'p Source> + 'p {
        let conditions = self.conditions_of(programme);
        let about_kinds = |condition: &&Condition| {
            let mut kinds = Facility::ALL.iter();
            kinds.any(|kind| condition.when.is_just_about(*kind))
        };
        conditions.filter(about_kinds).map(|it| &it.source)
    }

    /// Whether the document prints whom a programme is for. Of the year before, nobody has confirmed what was
    /// printed then; what was assumed then says so in its note, and is still printed nowhere.
    pub fn prints_whom(&self, programme: &Programme) -> bool {
        self.whom(programme).all(|source| match source.standing {
            Standing::Printed => true,
            Standing::Unconfirmed => source.note.is_none(),
            Standing::OtherYear | Standing::Unprinted => false,
        })
    }
}
