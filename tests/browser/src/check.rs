//! What a check is: a sentence, the browser it wants, and the steps.

use std::pin::Pin;

use anyhow::Result;

use crate::engine::{Engine, Launch};
use crate::page::Page;
use crate::site::Place;

/// The steps of a check, on a page of their own.
pub type Steps<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

pub struct Check {
    /// Module and sentence: `link: typing rewrites the fragment (file)`.
    pub name: String,
    pub launch: Launch,
    pub place: Place,
    pub engines: &'static [Engine],
    /// Whether complaints of the browser are part of the check and not a failure of it.
    pub may_complain: bool,
    steps: Box<dyn for<'a> Fn(&'a Page<'a>) -> Steps<'a>>,
}

impl Check {
    /// Runs in every engine, as launched for visitors, on the file opened from a folder, and fails if the
    /// browser complains about anything.
    pub fn new(
        name: impl Into<String>,
        steps: impl for<'a> Fn(&'a Page<'a>) -> Steps<'a> + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            launch: Launch::Usual,
            place: Place::File,
            engines: &Engine::ALL,
            may_complain: false,
            steps: Box::new(steps),
        }
    }

    pub fn launched(self, launch: Launch) -> Self {
        Self { launch, ..self }
    }

    /// On the hosted file instead.
    pub fn hosted(self) -> Self {
        Self {
            place: Place::Http,
            name: format!("{} (http)", self.name),
            ..self
        }
    }

    /// For what only one engine can be made to do.
    pub fn only_in(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }

    /// For pages that are broken on purpose.
    pub fn may_complain(self) -> Self {
        Self {
            may_complain: true,
            ..self
        }
    }

    pub async fn run<'a>(&self, page: &'a Page<'a>) -> Result<()> {
        (self.steps)(page).await
    }
}
