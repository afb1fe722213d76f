//! 書き出す: the new pages, the pack, the record, and what a host replaces.

use super::desk::{Desk, INDEX, Page};
use super::edit::file_place;
use crate::publish::sum;
use crate::rules::draft::Draft;
use crate::ui::press;
use crate::ui::tag::{Tag, tag};
use crate::view::edit::{HostFile, host_files, problems, sections, wording};

/// The whole panel.
pub fn panel(desk: &Desk) -> Tag {
    let Some(draft) = &desk.draft else {
        return tag("div.card")
            .child(tag("p").text(wording::NOTHING_TO_HAND_OUT))
            .child(file_place(desk));
    };
    let sections = sections(draft);
    let wrong = problems(draft, &sections).len();
    let card = |title: &str| {
        tag("section")
            .class("card stack")
            .set("aria-label", title)
            .child(tag("h2").text(title))
    };
    let made_pages: Vec<_> = desk
        .pages
        .iter()
        .filter(|_| wrong == 0)
        .map(|page| (page, desk.renewed(page, draft)))
        .collect();
    let others = made_pages
        .iter()
        .filter(|(page, _)| page.name != INDEX)
        .map(|(page, result)| match result {
            Ok(_) => tag("p").child(save(page)),
            Err(refusal) => {
                tag("p.field__error").text(&wording::about(&page.name, &refusal.to_string()))
            }
        });
    let sums = made_pages.iter().filter_map(|(page, result)| {
        Some(format!("{}  {}\n", sum(result.as_ref().ok()?), page.name))
    });
    let sums: String = sums.collect();
    let (waiting, _) = draft.unconfirmed();
    let record = desk.record(draft, &sections);
    tag("div.stack")
        .child(
            card(wording::PAGES)
                .child(tag("p.support").text(wording::PAGES_HELP))
                .child(file_place(desk))
                .child(main_button(desk, draft, wrong))
                .children(others.collect())
                .maybe(
                    (waiting > 0)
                        .then(|| tag("p.edit__doubt").text(&wording::with_waiting(waiting))),
                ),
        )
        .child(
            card(wording::HOST)
                .child(host(&host_files(draft)))
                .maybe((!sums.is_empty()).then(|| {
                    tag("div.stack")
                        .child(tag("h3").text(wording::SUMS))
                        .child(tag("pre.edit__record id=sums tabindex=0").text(&sums))
                        .child(tag("p").child(press::button("copy", "sums", wording::COPY)))
                })),
        )
        .child(
            card(wording::RECORD)
                .child(tag("pre.edit__record id=record tabindex=0").text(&record))
                .child(
                    tag("p.cluster")
                        .child(press::button("copy", "record", wording::COPY))
                        .child(
                            tag("button.button type=button data-late=out-record")
                                .text(wording::SAVE_RECORD),
                        )
                        .child(
                            tag("button.button type=button data-late=out-pack")
                                .mark("disabled", wrong > 0)
                                .text(wording::SAVE_PACK),
                        ),
                ),
        )
}

/// The button for the new page, and why it cannot be pressed where it cannot.
pub fn main_button(desk: &Desk, draft: &Draft, wrong: usize) -> Tag {
    let page = desk.pages.iter().find(|page| page.name == INDEX);
    let why = match page {
        _ if wrong > 0 => Some(wording::NOT_WITH_ERRORS.to_owned()),
        None => Some(wording::NO_PAGE.to_owned()),
        Some(page) => desk
            .renewed(page, draft)
            .err()
            .map(|refusal| refusal.to_string()),
    };
    tag("div.stack")
        .child(
            tag("button.button type=button data-late=out-page aria-describedby=out-why")
                .is("data-of", INDEX)
                .mark("disabled", why.is_some())
                .text(&wording::save_page(INDEX)),
        )
        .child(tag("p.support id=out-why").text(&why.unwrap_or_default()))
        .maybe(
            desk.replaced_year()
                .map(|label| tag("p.edit__doubt").text(&wording::replaces_year(&label))),
        )
}

fn save(page: &Page) -> Tag {
    tag("button.button type=button data-late=out-page")
        .set("data-of", &page.name)
        .text(&wording::save_page(&page.name))
}

fn host(files: &[HostFile]) -> Tag {
    let line = |file: &HostFile| {
        tag("div")
            .mark("data-replaced", file.is_replaced)
            .child(tag("dt").text(file.name))
            .child(tag("dd").text(&file.does))
    };
    tag("dl.edit__host").children(files.iter().map(line).collect())
}
