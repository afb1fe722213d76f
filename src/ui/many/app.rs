//! The page with its state.

use yew::prelude::*;

use crate::rules::{Problem, Shelf};
use crate::ui::tag::tag;
use crate::ui::{rest, rule_block, stage};

/// The rules; or what is wrong with them.
pub struct App {
    shelf: Result<Shelf, Vec<Problem>>,
}

impl Component for App {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self {
            shelf: rule_block::shelf(),
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let content = match &self.shelf {
            Ok(years) => {
                let years = years.packs().map(|pack| tag("p").text(&pack.title));
                tag("main").class("wrapper stack").children(years.collect())
            }
            Err(problems) => rest::broken(problems),
        };
        content.into()
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first && self.shelf.is_ok() {
            stage::ready();
        } else if first {
            stage::fail("E-PACK");
        }
    }
}
