//! The app: the rules, the session, the clock and the address round the page.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::page::{broken, page};
use super::session::{Act, Session};
use super::{address, clock, copy, rule_block, stage};
use crate::domain::{Choice, Input};
use crate::form::{Edit, to_link};

/// The page with its state; or, where the rules cannot be used, what is wrong with them.
#[component]
pub fn App() -> Html {
    let packs = use_memo((), |()| rule_block::packs());
    let session = use_reducer(|| Session::open(&address::fragment()));
    let act = session.dispatcher().to_callback();
    use_effect_with(packs.is_ok(), |usable| {
        if *usable {
            stage::ready();
        } else {
            stage::fail("E-PACK");
        }
    });
    use_effect_with((), |()| {
        let open = act.clone();
        let open = move || open.emit(Act::Open(address::fragment()));
        let listeners = (address::follow(open), listen(act), copy::listen());
        move || drop(listeners)
    });
    // A browser refuses a page that rewrites its address with every key; a pause sums them up.
    use_effect_with(to_link(&session.form), |link| {
        let (link, before) = (link.clone(), address::fragment());
        let written = Timeout::new(LINK_PAUSE_MS, move || address::replace(&before, &link));
        move || drop(written)
    });
    let page = match &*packs {
        Ok(packs) => page(packs, &session, clock::now()),
        Err(problems) => broken(problems),
    };
    // Each key puts the sentence off, so it is said once, when typing has stopped.
    use_effect_with(page.announcement, |sentence| {
        let sentence = sentence.clone();
        let said = Timeout::new(PAUSE_MS, move || stage::announce(&sentence));
        move || drop(said)
    });
    page.html
}

/// Short enough to be done before anyone copies the link, long enough to pass over fast typing.
const LINK_PAUSE_MS: u32 = 200;

/// Half a second without a key is when typing has stopped.
const PAUSE_MS: u32 = 500;

/// Listens to every control at once: its name says which field it is, and its value what it says.
fn listen(act: Callback<Act>) -> [EventListener; 2] {
    let leave = act.clone();
    let on = |name, tell: Box<dyn Fn(Input, HtmlInputElement)>| {
        EventListener::new(&gloo::utils::body(), name, move |event: &Event| {
            let control = event.target().and_then(|target| target.dyn_into().ok());
            let control: Option<HtmlInputElement> = control;
            if let Some(control) = control
                && let Some(input) = Input::from_code(&control.name())
            {
                tell(input, control);
            }
        })
    };
    [
        on(
            "input",
            Box::new(move |input, control| {
                let value = control.value();
                act.emit(Act::Edit(Edit { input, value }));
            }),
        ),
        on(
            "change",
            Box::new(move |input, _| leave.emit(Act::Leave(input))),
        ),
    ]
}
