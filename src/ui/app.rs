//! The app: the rules, the session, the clock and the address round the page.
//!
//! The one component, and written as a type: measured, the same with hooks is 4 KB larger after
//! gzip.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::page::{broken, page};
use super::session::{Act, Session};
use super::setting::Setting;
use super::{address, arrival, clock, listen, rule_block, seam, stage};
use crate::domain::Date;
use crate::form::{Link, to_link};
use crate::rules::{Problem, Shelf};
use crate::view::{Arrival, desk_state};

/// The page with its state; or, where the rules cannot be used, what is wrong with them.
pub struct App {
    shelf: Result<Shelf, Vec<Problem>>,
    setting: Setting,
    session: Session,
    /// The session as a link, made once for each change.
    current: Link,
    link: Late,
    said: Late,
    lost: Late,
    /// Runs while someone types.
    rest: Option<Timeout>,
    /// What the page now shown has to say.
    shown: RefCell<Shown>,
    /// What the banner said when the page was last shown.
    window: String,
    /// What the clock said when somebody last looked at it: the day, and whether each desk answers.
    seen: Seen,
    /// Whether the page is shown anew because of the clock alone.
    has_aged: bool,
    minute: Timeout,
    /// Runs out when somebody may notice that the rest of the program is missing.
    _patience: Timeout,
    listeners: Vec<EventListener>,
}

/// What the app does once a page is shown.
#[derive(Default)]
struct Shown {
    announcement: String,
    year: &'static str,
    window: String,
}

type Seen = (Date, Vec<&'static str>);

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
        let act = context.link().callback(|act| act);
        let session = Session {
            arrival: arrival::listen(act.clone()),
            ..Session::open(&address::fragment())
        };
        let late = act.reform(|()| Act::Arrive(Arrival::Late));
        let shelf = rule_block::shelf();
        let mut app = Self {
            seen: seen(&shelf),
            shelf,
            setting: Setting::now(),
            current: link(&session),
            session,
            link: Late::default(),
            said: Late::default(),
            lost: Late::default(),
            rest: None,
            shown: RefCell::default(),
            window: String::new(),
            has_aged: false,
            minute: look_later(context),
            _patience: Timeout::new(arrival::UNNOTICED_MS, move || late.emit(())),
            listeners: listen::listen(&act),
        };
        if app.session.arrival.is_here() {
            app.welcome(context);
        }
        app
    }

    fn update(&mut self, context: &Context<Self>, act: Act) -> bool {
        if matches!(act, Act::Look) {
            self.minute = look_later(context);
            let seen = seen(&self.shelf);
            self.has_aged = seen != self.seen;
            self.seen = seen;
            return self.has_aged;
        }
        if let Act::Arrive(news) = act {
            return self.arrive(context, news);
        }
        let is_news = if self.session.arrival.is_here() {
            self.act(act)
        } else {
            self.session.act(act);
            true
        };
        self.current = link(&self.session);
        is_news
    }

    fn view(&self, _: &Context<Self>) -> Html {
        #[cfg(feature = "faults")]
        super::fault::at("render");
        stage::changes(true);
        let page = match &self.shelf {
            Ok(years) => page(
                years,
                &self.session,
                &self.current,
                &self.setting,
                clock::now(),
            ),
            Err(problems) => broken(problems, &self.session),
        };
        self.shown.replace(Shown {
            announcement: page.announcement,
            year: page.year,
            window: page.window,
        });
        page.html
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        stage::changes(false);
        if first && self.shelf.is_ok() {
            stage::ready();
        } else if first {
            stage::fail("E-PACK");
        }
        stage::rest(self.session.arrival.code());
        let shown = self.shown.take();
        if !shown.year.is_empty() {
            stage::year(shown.year);
        }
        let before = address::fragment();
        let link = self.current.fragment.clone();
        self.link.put(link, LINK_PAUSE_MS, move |link| {
            address::replace(&before, link);
        });
        self.said.put(shown.announcement, PAUSE_MS, |sentence| {
            #[cfg(feature = "faults")]
            super::fault::at("timer");
            stage::announce(sentence);
        });
        let rest = context.link().callback(|()| Act::Rest);
        let is_busy = !self.session.rests;
        self.rest = is_busy.then(|| Timeout::new(PAUSE_MS, move || rest.emit(())));
        // A deadline that went by while nobody did anything is news.
        if std::mem::take(&mut self.has_aged) && shown.window != self.window {
            stage::announce(&shown.window);
        }
        self.window = shown.window;
    }
}

impl App {
    /// Follows a change by the rest of the program; false where it changes nothing that is shown.
    fn act(&mut self, act: Act) -> bool {
        seam::act(&mut self.session, act, &self.shelf, &self.setting)
    }

    /// The rest of the program is there: it reads what the link carries for it, and hears its own controls.
    fn welcome(&mut self, context: &Context<Self>) {
        self.act(Act::Arrive(Arrival::Here));
        let act = context.link().callback(|act| act);
        self.listeners.extend(seam::listen(&act));
        self.current = link(&self.session);
    }

    /// Whether news of the rest of the program changes what is shown.
    fn arrive(&mut self, context: &Context<Self>, news: Arrival) -> bool {
        let before = self.session.arrival;
        self.session.act(Act::Arrive(news));
        let is_news = self.session.arrival != before;
        if is_news && self.session.arrival.is_here() {
            self.welcome(context);
        }
        if is_news && news == Arrival::Lost {
            // Behind the sentence with the figures, which would take its place.
            self.lost
                .put(news.says().to_owned(), PAUSE_MS * 2, stage::announce);
        }
        is_news
    }
}

/// The session as a link.
fn link(session: &Session) -> Link {
    to_link(&session.form).with(&session.beside)
}

fn look_later(context: &Context<App>) -> Timeout {
    clock::at_next_minute(context.link().callback(|()| Act::Look))
}

fn seen(shelf: &Result<Shelf, Vec<Problem>>) -> Seen {
    let now = clock::now();
    let packs = shelf.iter().flat_map(Shelf::packs);
    (now.day, packs.map(|pack| desk_state(pack, now)).collect())
}
