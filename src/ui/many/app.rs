//! The page with its state.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::js_sys::JsString;
use yew::prelude::*;

use super::act::{Act, Job};
use super::deeds::Pressed;
use super::reading::Reading;
use super::sheet::Sheet;
use super::slices::{Slices, slice};
use super::view_port::{self, Medium, Span};
use super::{listen, page};
use crate::domain::{Date, Plan, Refusal};
use crate::form::{Column, Table};
use crate::rules::{Problem, Shelf};
use crate::ui::setting::Setting;
use crate::ui::{clock, rest, rule_block, stage};
use crate::view::many::{refused, so_many, sums_view, wording};

/// The page with its state; or what is wrong with the rules.
pub struct App {
    pub shelf: Result<Shelf, Vec<Problem>>,
    pub setting: Setting,
    pub sheet: Sheet,
    pub job: Job,
    /// Whether the columns are being named; then no results stand there, which would be of other columns.
    pub is_mapping: bool,
    /// What the columns were before, where that can be put back.
    pub before: Option<(Vec<Column>, Plan)>,
    /// What takes the focus as soon as it stands there; may be empty.
    pub focus: &'static str,
    /// What is to be told of the last table; may be empty.
    pub note: String,
    /// Whether something is dragged over the page.
    pub is_over: bool,
    /// What the table is laid out for.
    pub medium: Medium,
    /// The place of the facility whose sheet is open, and whether it was opened to be mended.
    pub detail: Option<(usize, bool)>,
    /// Which rows of the order stand in the document.
    pub span: Span,
    /// The day, by the clock of the device.
    pub today: Date,
    slices: Slices,
    /// When the page last said how far the work is.
    told: i64,
    minute: Timeout,
    _listeners: Vec<EventListener>,
}

/// Often enough for a bar that moves; more often would take time from the work.
const TOLD_MS: i64 = 100;

impl Component for App {
    type Message = Act;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let act = context.link().callback(|act| act);
        Self {
            shelf: rule_block::shelf(),
            setting: Setting::now(),
            sheet: Sheet::default(),
            job: Job::None,
            is_mapping: false,
            before: None,
            focus: "",
            note: String::new(),
            is_over: false,
            medium: Medium::default(),
            detail: None,
            span: Span::default(),
            today: clock::now().day,
            slices: Slices::new(act.reform(|()| Act::Slice)),
            told: 0,
            minute: look_later(context),
            _listeners: listen::listen(&act),
        }
    }

    fn update(&mut self, context: &Context<Self>, act: Act) -> bool {
        match act {
            Act::Text(text) => self.open(text),
            Act::Press(deed) => match self.press(&deed) {
                Pressed::Shown => {}
                Pressed::Begun => self.slices.next(),
                Pressed::Nothing => return false,
            },
            Act::Slice => return self.slice(),
            Act::Scroll => return self.follow(),
            Act::Over(is_over) => {
                let is_news = is_over != self.is_over;
                self.is_over = is_over;
                return is_news;
            }
            Act::Print(is_printed) => self.medium.is_printed = is_printed,
            Act::Closed => {
                self.detail = None;
                self.sheet.arrange();
            }
            Act::Look => {
                self.minute = look_later(context);
                let today = clock::now().day;
                if today == self.today {
                    return false;
                }
                // Figures of yesterday do not stand as those of today.
                self.today = today;
                if self.sheet.today.is_some() && !self.is_mapping {
                    self.judge();
                }
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        stage::changes(true);
        match &self.shelf {
            Ok(years) => page::page(self, years),
            Err(problems) => rest::broken(problems),
        }
        .into()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        stage::changes(false);
        if first && self.shelf.is_ok() {
            stage::ready();
        } else if first {
            stage::fail("E-PACK");
        }
        view_port::space();
        view_port::lists();
        view_port::dialog(self.detail.is_some());
        if view_port::focus(self.focus) {
            self.focus = "";
        }
        if matches!(self.job, Job::None) && self.follow() {
            context.link().send_message(Act::Scroll);
        }
    }
}

impl App {
    fn open(&mut self, text: Result<JsString, Refusal>) {
        self.note.clear();
        let text = match text {
            Ok(text) => text,
            Err(why) => {
                refused(why).clone_into(&mut self.note);
                stage::announce(&self.note);
                return;
            }
        };
        if text.length() == 0 {
            return;
        }
        self.sheet = Sheet::default();
        (self.detail, self.before, self.focus) = (None, None, "");
        self.is_mapping = false;
        self.job = Job::Read(Reading::new(text));
        self.slices.next();
    }

    /// Works all rows out, from the first on.
    pub fn judge(&mut self) {
        self.sheet.restart(self.today);
        self.job = Job::Judge;
        self.slices.next();
    }

    /// One slice of what is under way; whether anything that is shown changes.
    fn slice(&mut self) -> bool {
        let is_over = slice();
        match std::mem::take(&mut self.job) {
            Job::None => return false,
            Job::Read(mut reading) => {
                while reading.step() {
                    if is_over() {
                        self.job = Job::Read(reading);
                        return self.go_on();
                    }
                }
                self.arrive(Table::new(reading.finish()));
                return true;
            }
            Job::Judge => {
                let done = match &self.shelf {
                    Ok(years) => self.sheet.step(years, is_over),
                    Err(_) => true,
                };
                if !done {
                    self.job = Job::Judge;
                    return self.go_on();
                }
                self.end();
            }
            Job::Write(mut writing) => {
                if let Ok(years) = &self.shelf
                    && !writing.step(&self.sheet, years, &self.setting, is_over)
                {
                    self.job = Job::Write(writing);
                    return self.go_on();
                }
                writing.hand_out();
            }
        }
        true
    }

    fn go_on(&mut self) -> bool {
        self.slices.next();
        let now = clock::utc_ms();
        let is_late = now >= self.told + TOLD_MS;
        if is_late {
            self.told = now;
        }
        is_late
    }

    fn arrive(&mut self, table: Table) {
        self.told = clock::utc_ms();
        self.sheet = Sheet::new(table);
        if self.sheet.table.is_mapped() {
            self.judge();
        } else if self.sheet.table.columns().is_empty() {
            wording::NOTHING.clone_into(&mut self.note);
            stage::announce(&self.note);
        } else {
            self.is_mapping = true;
            wording::MAP_FIRST.clone_into(&mut self.note);
            stage::announce(&self.note);
        }
    }

    /// The rows are worked out, or somebody stopped that.
    pub fn end(&mut self) {
        let (done, all) = (self.sheet.done(), self.sheet.table.len());
        if done < all {
            self.note = wording::stopped(&so_many(done), &so_many(all));
        } else if self.sheet.rows.is_empty() {
            wording::NOTHING.clone_into(&mut self.note);
        }
        self.sheet.arrange();
        self.span = Span::default();
        let said = if self.sheet.rows.is_empty() {
            self.note.clone()
        } else {
            sums_view(&self.sheet.sums).announcement
        };
        stage::announce(&said);
    }

    /// Has the rows in sight stand in the document; whether others do than before.
    fn follow(&mut self) -> bool {
        let span = view_port::span(self.sheet.order.len());
        let is_narrow = view_port::is_narrow();
        let is_news = is_narrow != self.medium.is_narrow || span.is_some_and(|it| it != self.span);
        self.medium.is_narrow = is_narrow;
        self.span = span.unwrap_or(self.span);
        is_news
    }
}

fn look_later(context: &Context<App>) -> Timeout {
    clock::at_next_minute(context.link().callback(|()| Act::Look))
}
