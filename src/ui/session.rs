//! What the page remembers while it is open, and the ways in which that changes.

use super::decide::{History, QuoteTyped};
use crate::domain::choice::choice;
use crate::domain::{Choice, Input, LinkProblem};
use crate::form::{Beside, Book, Edit, Form, LeftOut, open_link};
use crate::view::Arrival;

/// The form, and what of the last link could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The form.
    pub form: Form,
    /// What stands in the link besides the form. The rest of the program reads it, and keeps it in step with the
    /// book; until then, it is carried as it came.
    pub beside: Beside,
    /// What stands beside the form, once the rest of the program has read it.
    pub book: Book,
    /// What of the book does not fit into the link.
    pub left_out: LeftOut,
    /// The costs that are sums of the lines of a quote, with the sentence that says so.
    pub sums: Vec<(Input, String)>,
    /// What stands in the boxes of the quote.
    pub typed: QuoteTyped,
    /// The ways back.
    pub history: History,
    /// What of the last link could not be used; each goes when its field is changed.
    pub link_problems: Vec<LinkProblem>,
    /// The ids of the folds that stand open.
    pub unfolded: Vec<String>,
    /// The programmes to whose rows somebody has turned: their boxes are not put away any more.
    pub entered: Vec<String>,
    /// Whether nobody types. Then the sheet of paper stands ready; while someone does, no key waits
    /// for it.
    pub rests: bool,
    /// What goes onto paper alone.
    pub remarks: Remarks,
    /// Whether the rest of the program is there.
    pub arrival: Arrival,
}

choice! {
    /// What somebody writes onto the sheet of paper: it goes into no link. The code is the id of its box.
    Remark {
        /// 施設名・作成者.
        Signer = "signer",
        /// 見積先.
        Vendor = "vendor",
        /// 税込 or 税抜.
        Tax = "tax",
    }
}

/// What is written onto the sheet, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks([String; Remark::ALL.len()]);

impl Remarks {
    /// What is written of one kind; may be empty.
    pub fn get(&self, remark: Remark) -> &str {
        self.0.get(remark as usize).map_or("", String::as_str)
    }

    /// Keeps what is written of one kind.
    pub fn set(&mut self, remark: Remark, text: String) {
        if let Some(place) = self.0.get_mut(remark as usize) {
            *place = text;
        }
    }
}

/// A change.
pub enum Act {
    /// A person changes a field.
    Edit(Edit),
    /// A person leaves a field.
    Leave(Input),
    /// A link is opened, or an example.
    Open(String),
    /// The fold with this id is opened, or closed.
    Fold(String, bool),
    /// Somebody turns to the row of the programme with this id.
    Enter(String),
    /// Nobody types any more.
    Rest,
    /// It is time to look at the clock: see `app`.
    Look,
    /// There is news of the rest of the program.
    Arrive(Arrival),
    /// Something is done with what one decides with: see `decide`.
    Decide(Deed),
}

/// What a control beside the form says: which it is, which of several it is about, and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deed {
    /// Its `data-late`.
    pub what: String,
    /// Its `data-of`.
    pub of: String,
    /// What stands in it; empty for a button.
    pub value: String,
}

impl Session {
    /// The session that a link opens.
    pub fn open(fragment: &str) -> Self {
        let (form, beside, link_problems) = open_link(fragment);
        // Nobody is typing yet, so amounts can stand as they will after they are typed.
        let form = form.all_tidied();
        Self {
            form,
            beside,
            link_problems,
            ..Self::default()
        }
    }

    /// Whether the fold with this id stands open.
    pub fn shows(&self, id: &str) -> bool {
        self.unfolded.iter().any(|other| other == id)
    }

    /// Follows a change.
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Edit(edit) => {
                self.rests = false;
                self.link_problems
                    .retain(|problem| !is_about(problem, &edit));
                self.form = self.form.apply(edit);
            }
            Act::Leave(input) => self.form = self.form.tidied(input),
            Act::Open(fragment) => {
                let opened = Self::open(&fragment);
                self.form = opened.form;
                self.beside = opened.beside;
                self.link_problems = opened.link_problems;
            }
            Act::Fold(id, opened) => {
                self.unfolded.retain(|other| *other != id);
                if opened {
                    self.unfolded.push(id);
                }
            }
            Act::Enter(id) => self.entered.push(id),
            Act::Rest => self.rests = true,
            // The app itself looks; and what one decides with is no matter of the core.
            Act::Look | Act::Decide(_) => {}
            Act::Arrive(news) => self.arrival = self.arrival.then(news),
        }
    }
}

fn is_about(problem: &LinkProblem, edit: &Edit) -> bool {
    match problem {
        LinkProblem::UnknownValue(input, _)
        | LinkProblem::UnusableText(input, _)
        | LinkProblem::Repeated(input) => *input == edit.input,
        LinkProblem::TooLong | LinkProblem::UnknownKey(_) | LinkProblem::Beside(..) => false,
    }
}
