//! The page: a function of the packs, the session and the day, and of nothing else.

use yew::Html;

use super::paper::Sheet;
use super::session::Session;
use super::setting::Setting;
use super::tag::tag;
use super::{banner, cards, fold, form, keep, next, summary};
use crate::domain::{Input, LinkProblem};
use crate::rules::{Pack, Problem, estimate};
use crate::view::{self, Moment};

/// What there is to see, and what there is to say.
pub struct Page {
    /// The page.
    pub html: Html,
    /// One sentence for those who do not see it.
    pub announcement: String,
}

/// The whole page.
///
/// `fragment` is the session as the fragment of a link; the app has it already.
pub fn page(
    packs: &[Pack],
    session: &Session,
    fragment: &str,
    setting: &Setting,
    now: Moment,
) -> Page {
    let (Some(pack), unknown_pack) = choose(packs, session.form.pack.as_deref()) else {
        return broken(&[]);
    };
    let mut reading = session.form.read();
    let answer = estimate(pack, &reading.case, now.day);
    let summary = view::summary(&answer);
    reading.problems.extend(&answer.problems);
    let groups = view::groups(pack, &reading.case, &reading.problems);
    let link_problems = session.link_problems.iter().chain(&unknown_pack);
    let notices: Vec<_> = link_problems.map(view::link_notice).collect();
    let split = view::split(&reading.case, &answer);
    let results = answer.verdicts.iter().map(|verdict| {
        let unfolded = session.shows(&fold::of_result(verdict.programme));
        let basis = unfolded.then(|| view::basis(pack, verdict));
        (view::card(pack, verdict), basis)
    });
    let results: Vec<_> = results.collect();
    let banner = view::banner(pack, &answer);
    let next = view::next(pack, reading.case.plan, &answer, now);

    let keep = session.shows(keep::ID);
    let guide = session.shows(next::GUIDE);
    let results = tag("section")
        .class("stack")
        .is("aria-labelledby", "results-title")
        .child(summary::panel(&summary))
        .child(cards::list(&results))
        .child(next::panel(&next, &pack.help_desk))
        .child(keep::fold(
            keep.then(|| keep::content(setting, fragment, &session.signer)),
        ))
        .child(next::guide(
            guide.then(|| next::menus(pack, &view::guide(pack, &answer))),
        ));
    let columns = tag("div")
        .class("columns")
        .child(form::panel(&groups, &session.form, split.as_ref()))
        .child(results);
    let main = tag("main")
        .class("stack")
        .child(banner::notices(&notices))
        .child(banner::window(&banner))
        .child(banner::examples(pack))
        .child(columns);
    let sheet = session.rests.then(|| {
        let sheet = Sheet {
            paper: &view::paper(pack, &reading.case, &reading.problems, &answer),
            banner: &banner,
            summary: &summary,
            next: &next,
            setting,
            fragment,
            signer: &session.signer,
            made_on: &view::short_era_date(now.day),
        };
        sheet.html()
    });
    let html = tag("div")
        .class("wrapper")
        .child(main)
        .maybe(sheet)
        .child(summary::bar(&summary));
    Page {
        html: html.into(),
        announcement: summary.announcement,
    }
}

/// The pack that the link names, or else the newest; and the name, where there is no such pack.
fn choose<'p>(packs: &'p [Pack], id: Option<&str>) -> (Option<&'p Pack>, Option<LinkProblem>) {
    let named = id.and_then(|id| packs.iter().find(|pack| pack.id == id));
    let newest = packs.iter().max_by_key(|pack| pack.fiscal_year.from);
    let unknown = id.filter(|_| named.is_none());
    let problem = unknown.map(|id| LinkProblem::UnknownValue(Input::Pack, id.to_owned()));
    (named.or(newest), problem)
}

/// Every problem of the rules, and no amount.
pub fn broken(problems: &[Problem]) -> Page {
    let items = problems
        .iter()
        .map(|problem| tag("li").text(&problem.to_string()));
    let html = tag("section")
        .class("wrapper stack")
        .is("data-pack-problems", "")
        .child(tag("h1").text("この画面の規則に誤りがあります"))
        .child(tag("p").text("金額は表示しません。規則を管理する方は、次の点を直してください。"))
        .child(tag("ul").children(items.collect()));
    Page {
        html: html.into(),
        announcement: String::new(),
    }
}
