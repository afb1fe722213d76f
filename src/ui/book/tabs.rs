//! The tabs, by the pattern that screen readers know: one stop for the Tab key, arrows between them.

use super::session::{Session, Tab};
use crate::domain::Choice;
use crate::ui::tag::{Tag, tag};
use crate::view::book::wording;
use crate::view::edit;

/// The list of the tabs.
pub fn list(session: &Session) -> Tag {
    let tabs = Tab::ALL.iter().map(|tab| {
        let is_chosen = *tab == session.tab;
        tag("button.tabs__tab type=button role=tab")
            .set("id", &id_of("tab", *tab))
            .is("data-tab", tab.code())
            .is("aria-selected", if is_chosen { "true" } else { "false" })
            .is("tabindex", if is_chosen { "0" } else { "-1" })
            .set_some("aria-controls", &panel_of(*tab, is_chosen))
            .text(&label(session, *tab))
    });
    tag("div.tabs role=tablist")
        .is("aria-label", wording::TABS)
        .children(tabs.collect())
}

/// The panel of the tab that is open. Others are not in the document.
pub fn panel(tab: Tab, content: Tag) -> Tag {
    tag("div.panel role=tabpanel")
        .set("id", &id_of("panel", tab))
        .set("aria-labelledby", &id_of("tab", tab))
        .key(tab.code())
        .child(content)
}

fn panel_of(tab: Tab, is_open: bool) -> String {
    if is_open {
        id_of("panel", tab)
    } else {
        String::new()
    }
}

/// The id of a tab or its panel.
pub fn id_of(what: &str, tab: Tab) -> String {
    format!("{what}-{}", tab.code())
}

fn label(session: &Session, tab: Tab) -> String {
    match tab {
        Tab::Read => wording::READ.to_owned(),
        Tab::Prove => wording::prove(session.test().count()),
        Tab::Edit => edit::wording::EDIT.to_owned(),
        Tab::HandOut => edit::wording::HAND_OUT.to_owned(),
    }
}

/// The tab to which a key leads from another; none for a key that means nothing here.
pub fn led_to(from: Tab, key: &str) -> Option<Tab> {
    let all = Tab::ALL;
    let at = all.iter().position(|tab| *tab == from)?;
    let to = match key {
        "ArrowRight" => (at + 1) % all.len(),
        "ArrowLeft" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    all.get(to).copied()
}
