//! The page: a function of the rules, the session and the day, and of nothing else.

use yew::Html;

use super::rest::{self, Rest};
use super::session::Session;
use super::setting::Setting;
use super::tag::{Tag, tag};
use super::{banner, facility, fold, seam, sheet, summary};
use crate::domain::{Choice, Date, Estimate, Input, LinkProblem};
use crate::form::{Link, Reading};
use crate::rules::{Pack, Problem, Shelf, estimate};
use crate::view::{self, Banner, Moment, Summary};

/// What there is to see, and what there is to say.
pub struct Page {
    /// The page.
    pub html: Html,
    /// One sentence for those who do not see it.
    pub announcement: String,
    /// `data-year`; empty while there are no rules.
    pub year: &'static str,
    /// What the banner says: time alone may change it.
    pub window: String,
}

/// The whole page.
///
/// `link` is the session as a link; the app has it already.
pub fn page(shelf: &Shelf, session: &Session, link: &Link, setting: &Setting, now: Moment) -> Page {
    let mut reading = session.form.read();
    let day = reading.case.judged_on.given().unwrap_or(now.day);
    let (pack, unknown_pack) = choose(shelf, session.form.pack.as_deref(), day);
    let answer = estimate(pack, &reading.case, now.day);
    let summary = view::summary(pack, &answer);
    reading.problems.extend(&answer.problems);
    let parts = Parts {
        shelf,
        pack,
        session,
        link,
        link_problems: session.link_problems.iter().chain(&unknown_pack).collect(),
        setting,
        now,
        banner: view::banner(pack, &answer),
        summary: &summary,
        reading: &reading,
        answer: &answer,
    };
    let mut rest = if session.arrival.is_here() {
        seam::rest(&parts)
    } else {
        Rest::default()
    };
    let is_new = session.form.plan.facility().is_none();
    let main = tag("main.stack")
        .child(rest::notices(rest.notices.take()))
        .child(banner::window(&parts.banner))
        .maybe(is_new.then(|| banner::examples(pack, &session.form)))
        .child(parts.columns(&mut rest))
        .maybe(rest.decide.take())
        .maybe((!is_new).then(banner::reset));
    let html = tag("div.wrapper")
        .child(main)
        .maybe(rest.paper)
        .child(summary::bar(&summary));
    Page {
        html: html.into(),
        year: answer.year.code(),
        window: parts.banner.title,
        announcement: summary.announcement,
    }
}

/// What the parts of a page are made from.
pub struct Parts<'a> {
    /// All years.
    pub shelf: &'a Shelf,
    /// The year that is used.
    pub pack: &'a Pack,
    /// The form, and what else the page remembers.
    pub session: &'a Session,
    /// The session as a link.
    pub link: &'a Link,
    /// What of the last link could not be used.
    pub link_problems: Vec<&'a LinkProblem>,
    /// Where the page stands.
    pub setting: &'a Setting,
    /// The day and the time.
    pub now: Moment,
    /// What was read from the form.
    pub reading: &'a Reading,
    /// What comes of it.
    pub answer: &'a Estimate<'a>,
    /// Its totals.
    pub summary: &'a Summary,
    /// Whether applications are taken.
    pub banner: Banner,
}

impl Parts<'_> {
    /// The facility beside the sheet; then what comes of it.
    fn columns(&self, rest: &mut Rest) -> Tag {
        let Reading { problems, .. } = self.reading;
        let form = &self.session.form;
        let facility = view::facility(self.shelf, self.pack, self.answer, problems);
        let split = view::split(self.pack, self.answer);
        let is_open = self.session.shows(facility::CONDITIONS);
        let (mut cards, mut others) = view::rows(self.pack, self.answer, problems);
        let fields = cards.iter_mut().flat_map(|card| &mut card.fields);
        for field in fields.chain(&mut others) {
            let mut sums = self.session.sums.iter();
            if let Some((_, says)) = sums.find(|(input, _)| *input == field.input) {
                field.echo = Some(says.clone());
                field.is_sum = true;
            }
        }
        let mut workings = |programme: &str| {
            let is_open = self.session.shows(&fold::of_result(programme));
            is_open.then(|| rest::workings(rest, programme, self.session.arrival))
        };
        let table = sheet::table(
            &cards,
            &others,
            self.summary,
            form,
            &self.session.entered,
            &mut workings,
        );
        tag("div.columns")
            .child(facility::panel(&facility, form, split.as_ref(), is_open))
            .child(table.child(summary::remarks(self.summary, rest.settles.take())))
            .child(rest::after(
                rest.after.take(),
                self.session.arrival,
                &self.pack.help_desk,
            ))
    }
}

/// The pack that the link names, or else that of the day; and the name, where there is no such pack.
pub fn choose<'p>(
    shelf: &'p Shelf,
    id: Option<&str>,
    day: Date,
) -> (&'p Pack, Option<LinkProblem>) {
    let named = id.and_then(|id| shelf.named(id));
    let unknown = id.filter(|_| named.is_none());
    let problem = unknown.map(|id| LinkProblem::UnknownValue(Input::Pack, id.to_owned()));
    (named.unwrap_or_else(|| shelf.on(day)), problem)
}

/// Every problem of the rules, and no amount: nothing before the rest is there to put them into words.
pub fn broken(problems: &[Problem], session: &Session) -> Page {
    let list = session.arrival.is_here().then(|| seam::broken(problems));
    Page {
        html: tag("div").maybe(list).into(),
        announcement: String::new(),
        year: "",
        window: String::new(),
    }
}
