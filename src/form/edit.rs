//! The one way in which a form changes, whether a person types or a link is opened.

use super::link::{canonical, from_link, to_link};
use super::{Form, parse_yen};
use crate::domain::{Input, LinkProblem};

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
        // A text that cannot be used is in its field now, where its problem is told. A choice that
        // does not exist cannot be made by a person.
        let _ = form.put(edit.input, edit.value);
        form
    }

    /// The link of a form with the inputs of `link`, and with the day to judge by and the rule pack
    /// that were chosen here.
    pub fn with_inputs_of(&self, link: &str) -> String {
        let (mut form, _) = from_link(link);
        form.pack.clone_from(&self.pack);
        form.set_text(Input::JudgedOn, self.text(Input::JudgedOn).to_owned());
        to_link(&form).fragment
    }

    /// The form with the digits of a cost in threes, once its field was left: while someone types,
    /// nothing is ever rewritten. Text that cannot be used, or is in words, stays as it is.
    #[must_use]
    pub fn tidied(&self, input: Input) -> Self {
        let mut form = self.clone();
        let text = self.text(input);
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if let (Some(_), true, Ok(Some(yen))) = (input.cost_item(), is_digits, parse_yen(text)) {
            form.set_text(input, yen.grouped());
        }
        form
    }

    /// Puts a value into a field.
    ///
    /// # Errors
    /// No such choice: the field stays as it was. Text that cannot be used: it stands in the field
    /// all the same, so that it can be seen and mended.
    pub(super) fn put(&mut self, input: Input, value: String) -> Result<(), LinkProblem> {
        if input == Input::Pack {
            self.pack = Some(value);
            Ok(())
        } else if input.answers().is_empty() {
            self.put_text(input, value)
        } else if self.plan.choose(input, &value) {
            Ok(())
        } else {
            Err(LinkProblem::UnknownValue(input, value))
        }
    }

    fn put_text(&mut self, input: Input, text: String) -> Result<(), LinkProblem> {
        let usable = canonical(input, &text).is_some();
        self.set_text(input, text.clone());
        if usable {
            Ok(())
        } else {
            Err(LinkProblem::UnusableText(input, text))
        }
    }
}
