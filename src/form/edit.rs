//! The one way in which a form changes, whether a person types or a link is opened.

use super::Form;
use super::link::{from_link, to_link};
use super::text::{Said, Text};
use crate::domain::{BEDLESS, Choice, Facility, Input, Kind, LinkProblem};

/// One change: what a field is to hold, as a code or as raw text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The field.
    pub input: Input,
    /// The code of a choice, or the text as typed.
    pub value: String,
}

impl Form {
    /// The form after `edit`. Everything that the edit does not name stays as it was.
    #[must_use]
    pub fn apply(&self, edit: Edit) -> Self {
        let mut form = self.clone();
        let Edit { input, value } = edit;
        if input == Input::Facility {
            return form.with_facility(value);
        }
        // A text that cannot be used is in its field now, where its problem is told. A choice that
        // does not exist cannot be made by a person.
        let _ = form.put(input, value);
        form
    }

    /// The form with another kind of facility. A clinic without beds has none of them; and a facility
    /// of another kind has not the 0 that was put there for one.
    fn with_facility(mut self, code: String) -> Self {
        let is_bedless = code == BEDLESS;
        let code = if is_bedless {
            Facility::MedicalClinic.code().to_owned()
        } else {
            code
        };
        if self.put(Input::Facility, code).is_ok() {
            let has_none = self.texts.get(Input::Beds).says() == Ok(Some(Said::Count(0)));
            if is_bedless != has_none {
                let beds = if is_bedless { "0" } else { "" };
                let _ = self.put(Input::Beds, beds.to_owned());
            }
        }
        self
    }

    /// The link of a form with the inputs of `link`, and with the day to judge by and the rule pack
    /// that were chosen here.
    pub fn with_inputs_of(&self, link: &str) -> String {
        let (mut form, _) = from_link(link);
        form.pack.clone_from(&self.pack);
        let judged_on = self.texts.get(Input::JudgedOn).clone();
        form.texts.set(Input::JudgedOn, judged_on);
        to_link(&form).fragment
    }

    /// The form with the digits of a cost in threes, once its field was left: while someone types,
    /// nothing is ever rewritten. Text that cannot be used, or is in words, stays as it is.
    #[must_use]
    pub fn tidied(&self, input: Input) -> Self {
        let mut form = self.clone();
        let text = self.texts.get(input);
        let is_digits = |byte: u8| byte.is_ascii_digit() || byte == b'-';
        if let (true, Ok(Some(Said::Cost(cost)))) = (text.raw().bytes().all(is_digits), text.says())
        {
            form.texts.set(input, Text::read(input, cost.grouped()));
        }
        form
    }

    /// The form as it stands when nobody is typing.
    #[must_use]
    pub fn all_tidied(self) -> Self {
        Input::costs().fold(self, |form, input| form.tidied(input))
    }

    /// Puts a value into a field.
    ///
    /// # Errors
    /// No such choice: the field stays as it was. Text that cannot be used: it stands in the field
    /// all the same, so that it can be seen and mended.
    pub(super) fn put(&mut self, input: Input, value: String) -> Result<(), LinkProblem> {
        match input.field().kind {
            Kind::Pack => self.pack = Some(value),
            Kind::Choice { .. } => {
                if !self.plan.choose(input, &value) {
                    return Err(LinkProblem::UnknownValue(input, value));
                }
            }
            Kind::Count { .. } | Kind::Cost | Kind::JudgedOn => {
                let text = Text::read(input, value);
                let refused = text.says().err();
                let refused =
                    refused.map(|_| LinkProblem::UnusableText(input, text.raw().to_owned()));
                self.texts.set(input, text);
                return refused.map_or(Ok(()), Err);
            }
        }
        Ok(())
    }
}
