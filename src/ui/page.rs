//! The page: a function of the rules, the session and the day, and of nothing else.

use yew::Html;

use super::paper::Sheet;
use super::session::Session;
use super::setting::Setting;
use super::tag::{Tag, tag};
use super::{banner, facility, fold, keep, next, sheet, summary};
use crate::domain::{Choice, Date, Estimate, Input, LinkProblem};
use crate::form::{Link, Reading};
use crate::rules::{Pack, Problem, Shelf, estimate};
use crate::view::wording;
use crate::view::{self, Banner, Moment, Next, Summary};

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
    let link_problems = session.link_problems.iter().chain(&unknown_pack);
    let notices: Vec<_> = link_problems.map(view::link_notice).collect();
    let cut: Vec<_> = link.cut.iter().copied().map(view::cut_notice).collect();
    let parts = Parts {
        shelf,
        pack,
        session,
        fragment: &link.fragment,
        setting,
        now,
        banner: view::banner(pack, &answer),
        next: view::next(pack, &answer, now),
        summary: &summary,
        reading: &reading,
        answer: &answer,
    };
    let is_new = session.form.plan.facility().is_none();
    let main = tag("main")
        .class("stack")
        .child(banner::notices(&notices, &cut))
        .child(banner::window(&parts.banner))
        .maybe(is_new.then(|| banner::examples(pack, &session.form)))
        .child(parts.columns())
        .maybe((!is_new).then(banner::reset));
    let html = tag("div")
        .class("wrapper")
        .child(main)
        .maybe(session.rests.then(|| parts.sheet()))
        .child(summary::bar(&summary));
    Page {
        html: html.into(),
        year: answer.year.code(),
        window: parts.banner.title,
        announcement: summary.announcement,
    }
}

/// What the parts of a page are made from.
struct Parts<'a> {
    shelf: &'a Shelf,
    pack: &'a Pack,
    session: &'a Session,
    fragment: &'a str,
    setting: &'a Setting,
    now: Moment,
    reading: &'a Reading,
    answer: &'a Estimate<'a>,
    summary: &'a Summary,
    banner: Banner,
    next: Next,
}

impl Parts<'_> {
    /// The facility beside the sheet; then what comes of it.
    fn columns(&self) -> Tag {
        let Reading { problems, .. } = self.reading;
        let form = &self.session.form;
        let facility = view::facility(self.shelf, self.pack, self.answer, problems);
        let split = view::split(self.pack, self.answer);
        let is_open = self.session.shows(facility::CONDITIONS);
        let (cards, others) = view::rows(self.pack, self.answer, problems);
        let basis = |programme: &str| {
            let is_open = self.session.shows(&fold::of_result(programme));
            let verdict = self.answer.verdict(programme).filter(|_| is_open)?;
            Some(view::basis(self.pack, self.answer, verdict))
        };
        let table = sheet::table(
            &cards,
            &others,
            self.summary,
            form,
            &self.session.entered,
            &basis,
        );
        tag("div")
            .class("columns")
            .child(facility::panel(&facility, form, split.as_ref(), is_open))
            .child(table)
            .child(self.after())
    }

    /// What to do with the figures.
    fn after(&self) -> Tag {
        let keep = self
            .session
            .shows(keep::ID)
            .then(|| keep::content(self.setting, self.fragment, &self.session.remarks));
        let guide = self
            .session
            .shows(next::GUIDE)
            .then(|| next::menus(self.pack, &view::guide(self.pack, self.answer)));
        tag("div")
            .class("stack after")
            .child(next::panel(&self.next, &self.pack.help_desk, &|id| {
                self.session.shows(id)
            }))
            .child(
                tag("div")
                    .class("card")
                    .child(keep::fold(keep))
                    .child(next::guide(guide)),
            )
    }

    fn sheet(&self) -> Tag {
        let Reading { case, problems } = self.reading;
        let sheet = Sheet {
            paper: &view::paper(self.pack, case, problems, self.answer),
            banner: &self.banner,
            summary: self.summary,
            next: &self.next,
            setting: self.setting,
            fragment: self.fragment,
            remarks: &self.session.remarks,
            made_on: &view::short_era_date(self.now.day),
        };
        sheet.html()
    }
}

/// The pack that the link names, or else that of the day; and the name, where there is no such pack.
fn choose<'p>(shelf: &'p Shelf, id: Option<&str>, day: Date) -> (&'p Pack, Option<LinkProblem>) {
    let named = id.and_then(|id| shelf.named(id));
    let unknown = id.filter(|_| named.is_none());
    let problem = unknown.map(|id| LinkProblem::UnknownValue(Input::Pack, id.to_owned()));
    (named.unwrap_or_else(|| shelf.on(day)), problem)
}

/// Every problem of the rules, and no amount.
pub fn broken(problems: &[Problem]) -> Page {
    let items = problems
        .iter()
        .map(|problem| tag("li").text(&problem.to_string()));
    let html = tag("section")
        .class("wrapper stack")
        .is("data-pack-problems", "")
        .child(tag("h1").text(wording::BROKEN))
        .child(tag("p").text(wording::BROKEN_HELP))
        .child(tag("ul").children(items.collect()));
    Page {
        html: html.into(),
        announcement: String::new(),
        year: "",
        window: String::new(),
    }
}
