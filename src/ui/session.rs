//! What the page remembers while it is open, and the three ways in which that changes.

use std::rc::Rc;

use yew::Reducible;

use crate::domain::{Choice, CostItem, Input, LinkProblem};
use crate::form::{Edit, Form, from_link};

/// The form, and what of the last link could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The form.
    pub form: Form,
    /// What of the last link could not be used; each goes when its field is changed.
    pub link_problems: Vec<LinkProblem>,
}

/// A change.
pub enum Act {
    /// A person changes a field.
    Edit(Edit),
    /// A person leaves a field.
    Leave(Input),
    /// A link is opened, or an example.
    Open(String),
}

impl Session {
    /// The session that a link opens.
    pub fn open(fragment: &str) -> Self {
        let (form, link_problems) = from_link(fragment);
        // Nobody is typing yet, so amounts can stand as they will after they are typed.
        let costs = CostItem::ALL.iter();
        let form = costs.fold(form, |form, item| form.tidied((*item).into()));
        Self {
            form,
            link_problems,
        }
    }
}

impl Reducible for Session {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        match act {
            Act::Edit(edit) => {
                let mut session = (*self).clone();
                session
                    .link_problems
                    .retain(|problem| !is_about(problem, &edit));
                session.form = session.form.apply(edit);
                Rc::new(session)
            }
            Act::Leave(input) => Rc::new(Self {
                form: self.form.tidied(input),
                link_problems: self.link_problems.clone(),
            }),
            Act::Open(fragment) => Rc::new(Self::open(&fragment)),
        }
    }
}

fn is_about(problem: &LinkProblem, edit: &Edit) -> bool {
    match problem {
        LinkProblem::UnknownValue(input, _)
        | LinkProblem::UnusableText(input, _)
        | LinkProblem::Repeated(input) => *input == edit.input,
        LinkProblem::TooLong | LinkProblem::UnknownKey(_) => false,
    }
}
