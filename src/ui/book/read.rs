//! 読む: the rule book of a year. On paper it is always the whole book.

use super::opening;
use super::row::row;
use super::session::Session;
use crate::rules::Shelf;
use crate::ui::press;
use crate::ui::tag::{Tag, tag};
use crate::view::book::{Book, Mark, Section, book, wording};

/// The whole panel.
pub fn panel(session: &Session) -> Tag {
    let book = book(session.pack());
    let all = book.rows().count();
    let is_shown = |mark: Mark| session.mark.is_none_or(|only| only == mark);
    let seen: Vec<bool> = book
        .rows()
        .map(|row| is_shown(row.mark) && row.has(&session.query))
        .collect();
    let shown = seen.iter().filter(|seen| **seen).count();
    let mut rest = seen.as_slice();
    let parts: Vec<Part<'_>> = book
        .sections
        .iter()
        .map(|section| {
            let (seen, others) = rest
                .split_at_checked(section.rows.len())
                .unwrap_or_default();
            rest = others;
            Part { section, seen }
        })
        .collect();
    tag("div.desk")
        .child(side(session, &parts, (shown, all)))
        .child(
            tag("div")
                .class("card book")
                .child(head(session, &book, all))
                .children(parts.iter().map(Part::shown).collect()),
        )
}

fn head(session: &Session, book: &Book, all: usize) -> Tag {
    tag("div")
        .class("book__head stack")
        .child(
            tag("div")
                .child(tag("h2").text(&wording::of_year(&book.year)))
                .child(tag("p.support").text(&book.title))
                .child(tag("p.support").text(&book.read_from)),
        )
        .child(marks(session, book, all))
        // Paper has no filter.
        .child(tag("p.on-paper").text(&book.counted()))
}

fn side(session: &Session, parts: &[Part<'_>], (shown, all): (usize, usize)) -> Tag {
    let contents = parts.iter().map(|part| {
        let link = tag("a")
            .set("href", &format!("#{}", part.anchor()))
            .text(&part.section.title);
        tag("li").mark("data-out", part.is_out()).child(link)
    });
    let id = &session.pack().id;
    tag("div")
        .class("desk__side stack")
        .maybe(
            session
                .shelf()
                .has_choice()
                .then(|| years(session.shelf(), id)),
        )
        .child(search(session, shown, all))
        .child(
            tag("nav.contents aria-labelledby=contents")
                .child(tag("h2.desk__title id=contents").text(wording::CONTENTS))
                .child(tag("ul").children(contents.collect())),
        )
        .child(tag("p").child(press::button("print", "", wording::PRINT)))
        .child(opening::place())
}

fn years(shelf: &Shelf, chosen: &str) -> Tag {
    let years = shelf.packs().map(|pack| {
        tag("option")
            .set("value", &pack.id)
            .mark("selected", pack.id == chosen)
            .text(&pack.fiscal_year.label)
    });
    tag("div.field")
        .child(tag("label.field__label for=year").text(wording::YEARS))
        .child(tag("select id=year data-late=year").children(years.collect()))
}

fn search(session: &Session, shown: usize, all: usize) -> Tag {
    let input = tag(
        "input id=search name=search type=text autocomplete=off spellcheck=false enterkeyhint=search data-late=search aria-describedby=search-help",
    );
    tag("div.field role=search")
        .child(tag("label.field__label for=search").text(wording::SEARCH))
        .child(tag("div.box data-unit").child(input.value(&session.query)))
        .child(tag("p.support id=search-help").text(wording::SEARCH_HELP))
        .child(tag("p.support role=status").text(&wording::shown(shown, all)))
}

/// A button for each kind of certainty.
fn marks(session: &Session, book: &Book, all: usize) -> Tag {
    let chip = |code: &'static str, text: &str, is_on: bool| {
        tag("button.chip type=button data-late=mark")
            .is("data-of", code)
            .is("aria-pressed", if is_on { "true" } else { "false" })
            .text(text)
    };
    let counts = book.counts();
    let mut chips = vec![chip("", &wording::all(all), session.mark.is_none())];
    chips.extend(counts.iter().map(|(mark, count)| {
        let text = wording::so_many(mark.word(), *count);
        chip(mark.code(), &text, session.mark == Some(*mark))
    }));
    tag("div.chips role=group")
        .is("aria-label", wording::FILTER)
        .children(chips)
}

/// A part of the book, and which of its rows are looked for.
struct Part<'a> {
    section: &'a Section,
    seen: &'a [bool],
}

impl Part<'_> {
    fn anchor(&self) -> String {
        format!("part-{}", self.section.id)
    }

    /// Whether none of its rows is looked for.
    fn is_out(&self) -> bool {
        !self.seen.contains(&true)
    }

    fn shown(&self) -> Tag {
        let section = self.section;
        let rows = section.rows.iter().zip(self.seen);
        let name = (!section.name.is_empty()).then(|| tag("p.support").text(&section.name));
        tag("section.book__part")
            .set("id", &self.anchor())
            .mark("data-out", self.is_out())
            .child(
                tag("div.book__title")
                    .child(tag("h3").text(&section.title))
                    .maybe(name),
            )
            .children(rows.map(|(it, is_seen)| row(it, *is_seen)).collect())
    }
}
