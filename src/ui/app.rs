//! The app: the rules, the session, the clock and the address round the page.
//!
//! The one component, and written as a type: measured, the same with hooks is 4 KB larger after
//! gzip.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};
use yew::prelude::*;

use super::page::{broken, page};
use super::session::{Act, Session};
use super::setting::Setting;
use super::{address, clock, press, rule_block, stage};
use crate::domain::{Choice, Input};
use crate::form::{Edit, to_link};
use crate::rules::{Pack, Problem};

/// The page with its state; or, where the rules cannot be used, what is wrong with them.
pub struct App {
    packs: Result<Vec<Pack>, Vec<Problem>>,
    setting: Setting,
    session: Session,
    /// The session as the fragment of a link, made once for each change.
    fragment: String,
    link: Late,
    said: Late,
    /// Runs while someone types.
    rest: Option<Timeout>,
    /// What the page now shown has to say.
    announcement: RefCell<String>,
    _listeners: Vec<EventListener>,
}

/// Something that is done with a text when the text has stood for a while.
#[derive(Default)]
struct Late {
    text: Option<String>,
    timer: Option<Timeout>,
}

impl Late {
    /// Does `deed` after a pause; a text that is new before then takes its place.
    fn put(&mut self, text: String, pause_ms: u32, deed: impl FnOnce(&str) + 'static) {
        if self.text.as_ref() != Some(&text) {
            self.text = Some(text.clone());
            // The timer that was set before is taken back as it is dropped.
            self.timer = Some(Timeout::new(pause_ms, move || deed(&text)));
        }
    }
}

/// Short enough to be done before anyone copies the link, long enough to pass over fast typing. A
/// browser refuses a page that rewrites its address with every key.
const LINK_PAUSE_MS: u32 = 200;

/// Half a second without a key is when typing has stopped; then the sentence is said, once, and the
/// sheet of paper is made.
const PAUSE_MS: u32 = 500;

impl Component for App {
    type Message = Act;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let session = Session::open(&address::fragment());
        let act = context.link().callback(|act| act);
        Self {
            packs: rule_block::packs(),
            setting: Setting::now(),
            fragment: to_link(&session.form),
            session,
            link: Late::default(),
            said: Late::default(),
            rest: None,
            announcement: RefCell::default(),
            _listeners: listen(&act),
        }
    }

    fn update(&mut self, _: &Context<Self>, act: Act) -> bool {
        self.session.act(act);
        self.fragment = to_link(&self.session.form);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        #[cfg(feature = "faults")]
        super::fault::at("render");
        let page = match &self.packs {
            Ok(packs) => page(
                packs,
                &self.session,
                &self.fragment,
                &self.setting,
                clock::now(),
            ),
            Err(problems) => broken(problems),
        };
        self.announcement.replace(page.announcement);
        page.html
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first && self.packs.is_ok() {
            stage::ready();
        } else if first {
            stage::fail("E-PACK");
        }
        let before = address::fragment();
        let link = self.fragment.clone();
        self.link.put(link, LINK_PAUSE_MS, move |link| {
            address::replace(&before, link);
        });
        let sentence = self.announcement.take();
        self.said.put(sentence, PAUSE_MS, |sentence| {
            #[cfg(feature = "faults")]
            super::fault::at("timer");
            stage::announce(sentence);
        });
        let rest = context.link().callback(|()| Act::Rest);
        let is_busy = !self.session.rests;
        self.rest = is_busy.then(|| Timeout::new(PAUSE_MS, move || rest.emit(())));
    }
}

const ON_THE_WAY_DOWN: EventListenerOptions = EventListenerOptions {
    phase: EventListenerPhase::Capture,
    passive: true,
};

/// Listens to every control at once: its name says which field it is, and its value what it says.
fn listen(act: &Callback<Act>) -> Vec<EventListener> {
    let body = gloo::utils::body();
    let (edit, leave, fold, print, open) = (
        act.clone(),
        act.clone(),
        act.clone(),
        act.clone(),
        act.clone(),
    );
    let mut listeners = vec![
        EventListener::new(&body, "input", move |event| {
            let Some(control) = target::<HtmlInputElement>(event) else {
                return;
            };
            #[cfg(feature = "faults")]
            super::fault::at("handler");
            let value = control.value();
            edit.emit(match Input::from_code(&control.name()) {
                Some(input) => Act::Edit(Edit { input, value }),
                None => Act::Sign(value),
            });
        }),
        EventListener::new(&body, "change", move |event| {
            let control = target::<HtmlInputElement>(event);
            let input = control.and_then(|control| Input::from_code(&control.name()));
            if let Some(input) = input {
                leave.emit(Act::Leave(input));
            }
        }),
        // It does not bubble, so it is heard on its way down.
        EventListener::new_with_options(&body, "toggle", ON_THE_WAY_DOWN, move |event| {
            if let Some(at) = target::<Element>(event) {
                fold.emit(Act::Fold(at.id(), at.has_attribute("open")));
            }
        }),
        EventListener::new(&gloo::utils::window(), "beforeprint", move |_| {
            print.emit(Act::Rest);
        }),
        press::listen(),
    ];
    listeners.extend(address::follow(move || {
        open.emit(Act::Open(address::fragment()));
    }));
    listeners
}

/// What an event happened to, if it is of this kind.
fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}
