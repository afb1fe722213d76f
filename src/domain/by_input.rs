//! One value for each field.

use super::{Choice, Input};

/// One value for each field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByInput<T>([T; Input::ALL.len()]);

impl<T: Default> Default for ByInput<T> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| T::default()))
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "there are as many values as fields"
)]
impl<T> ByInput<T> {
    /// The value of a field.
    pub fn get(&self, input: Input) -> &T {
        &self.0[input as usize]
    }

    /// Puts a value in the place of the one that is there.
    pub fn set(&mut self, input: Input, value: T) {
        self.0[input as usize] = value;
    }
}
