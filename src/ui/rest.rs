//! The rest of the page: what no first estimate needs. It comes behind the core of the program (see `seam`);
//! until then, or where it was damaged on its way, its places say so.

use super::fold::of_result;
use super::page::Parts;
use super::paper::Sheet;
use super::tag::{Tag, tag};
use super::{banner, decide, keep, next, workings};
use crate::domain::Verdict;
use crate::form::Reading;
use crate::rules::{HelpDesk, Problem};
use crate::view::{self, Arrival, Next, wording};

/// What the rest puts into the page. Before it is there, that is nothing.
#[derive(Default)]
pub struct Rest {
    /// What of the link could not be used, and what of the form does not go into it.
    pub notices: Option<Tag>,
    /// What stands behind each figure at which somebody looks, by its programme.
    workings: Vec<(String, Tag)>,
    /// What would settle the range.
    pub settles: Option<Tag>,
    /// What to do with the figures.
    pub after: Option<Tag>,
    /// What one decides with.
    pub decide: Option<Tag>,
    /// The sheet of paper, once nobody types.
    pub paper: Option<Tag>,
}

/// All of it.
pub fn rest(parts: &Parts<'_>) -> Rest {
    let notices = parts
        .link_problems
        .iter()
        .map(|problem| view::link_notice(problem));
    let cut = parts.link.cut.iter().copied().map(view::cut_notice);
    let left_out = &parts.session.left_out;
    let plans = left_out
        .plans
        .iter()
        .map(|name| view::deciding::left_out(name));
    let cut = cut.chain(plans);
    let next = view::next(parts.pack, parts.answer, parts.now);
    let workings = parts.answer.verdicts.iter().filter_map(|verdict| {
        let is_open = parts.session.shows(&of_result(verdict.programme));
        is_open.then(|| (verdict.programme.to_owned(), basis(parts, verdict)))
    });
    let mut settles = view::settles(parts.pack, parts.answer);
    settles.extend(view::uncounted(&parts.session.book.quote.quote));
    Rest {
        notices: Some(
            banner::notices(&notices.collect::<Vec<_>>(), &cut.collect::<Vec<_>>())
                .maybe(decide::emptied(parts))
                .maybe(decide::unkept(parts)),
        ),
        workings: workings.collect(),
        settles: Some(super::summary::settles(&settles)),
        paper: parts.session.rests.then(|| sheet(parts, &next, &settles)),
        after: Some(what_to_do(parts, &next)),
        decide: Some(decide::panel(parts)),
    }
}

fn basis(parts: &Parts<'_>, verdict: &Verdict<'_>) -> Tag {
    workings::content(&view::basis(parts.pack, parts.answer, verdict))
}

/// What to do with the figures.
fn what_to_do(parts: &Parts<'_>, next: &Next) -> Tag {
    let Parts { session, pack, .. } = parts;
    let keep = session.shows(keep::ID).then(|| {
        let fragment = &parts.link.fragment;
        keep::content(parts.setting, fragment, &session.remarks, parts.summary)
    });
    let guide = session
        .shows(next::GUIDE)
        .then(|| next::menus(pack, &view::guide(pack, parts.answer)));
    let folds = tag("div.card")
        .child(keep::fold(keep))
        .child(next::guide(guide));
    tag("div")
        .class("stack after")
        .child(next::panel(next, &pack.help_desk, &|id| session.shows(id)))
        .child(folds)
}

fn sheet(parts: &Parts<'_>, next: &Next, settles: &[String]) -> Tag {
    let Reading { case, problems } = parts.reading;
    let sheet = Sheet {
        paper: &view::paper(parts.pack, case, problems, parts.answer),
        banner: &parts.banner,
        summary: parts.summary,
        settles,
        plans: decide::on_paper(parts),
        next,
        setting: parts.setting,
        fragment: &parts.link.fragment,
        remarks: &parts.session.remarks,
        made_on: &view::short_era_date(parts.now.day),
    };
    sheet.html()
}

/// Every problem of the rules.
pub fn broken(problems: &[Problem]) -> Tag {
    let items = problems
        .iter()
        .map(|problem| tag("li").text(&problem.to_string()));
    tag("section")
        .class("wrapper stack")
        .is("data-pack-problems", "")
        .child(tag("h1").text(wording::BROKEN))
        .child(tag("p").text(wording::BROKEN_HELP))
        .child(tag("ul").children(items.collect()))
}

/// The place of the notices: it stands there from the start, because a live region that comes with its text
/// is often not read.
pub fn notices(made: Option<Tag>) -> Tag {
    tag("div role=status").maybe(made)
}

/// What stands behind the figure of this programme.
pub fn workings(rest: &mut Rest, programme: &str, arrival: Arrival) -> Tag {
    let mut made = rest.workings.iter();
    match made.position(|(of, _)| of == programme) {
        Some(at) => rest.workings.swap_remove(at).1,
        None => tag("p.support").text(arrival.in_short()),
    }
}

/// What to do with the figures, or why it does not stand there: then the help desk is still told.
pub fn after(made: Option<Tag>, arrival: Arrival, desk: &HelpDesk) -> Tag {
    made.unwrap_or_else(|| {
        let says = arrival.says();
        let call = || {
            let phone = tag("a").set("href", &format!("tel:{}", desk.phone));
            let phone = phone.text(&desk.phone);
            tag("p").text(&desk.name).child(tag("br")).child(phone)
        };
        let notice = (!says.is_empty()).then(|| {
            tag("div.notice data-state=rest")
                .child(tag("p").text(says))
                .maybe((arrival == Arrival::Lost).then(call))
        });
        tag("div").class("stack after").maybe(notice)
    })
}
