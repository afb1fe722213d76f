//! The page with its state.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::session::{Act, Session, Tab};
use super::{edit, hand_out, listen, opening, prove, read, tabs};
use crate::rules::Problem;
use crate::ui::tag::{Tag, tag};
use crate::ui::{clock, rest, rule_block, stage};

/// What is read and done; or what is wrong with the rules of the page.
pub struct App {
    session: Result<Session, Vec<Problem>>,
    /// Runs between two steps of the self-test, so that the page stays alive.
    step: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Act;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let shelf = rule_block::shelf();
        Self {
            session: shelf.map(|shelf| Session::new(shelf, clock::now().day)),
            step: None,
            _listeners: listen::listen(&context.link().callback(|act| act)),
        }
    }

    fn update(&mut self, _: &Context<Self>, act: Act) -> bool {
        if let Ok(session) = &mut self.session {
            let was_proving = session.is_proving();
            session.act(act);
            listen::guard(session.desk.is_unsaved());
            if was_proving && session.proof.is_done {
                stage::announce(&session.proof.says());
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        match &self.session {
            Ok(session) => page(session).into(),
            Err(problems) => rest::broken(problems).into(),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let is_proving = self.session.as_ref().is_ok_and(Session::is_proving);
        let step = context.link().callback(|()| Act::Step);
        self.step = is_proving.then(|| Timeout::new(0, move || step.emit(())));
        let goes_to = self.session.as_mut().ok();
        if let Some(id) = goes_to.and_then(|session| session.desk.goes_to.take()) {
            listen::focus(id);
        }
        if first && self.session.is_ok() {
            stage::ready();
        } else if first {
            stage::fail("E-PACK");
        }
    }
}

fn page(session: &Session) -> Tag {
    let panel = match session.tab {
        Tab::Read => read::panel(session),
        Tab::Prove => prove::panel(session),
        Tab::Edit => edit::panel(&session.desk),
        Tab::HandOut => hand_out::panel(&session.desk),
    };
    tag("main")
        .class("wrapper stack")
        .child(tabs::list(session))
        .child(opening::notices(session))
        .child(tabs::panel(session.tab, panel))
}
