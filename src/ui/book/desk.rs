//! What is being edited, and the pages that it will be handed out in.

use gloo::utils::window;

use crate::form::parse_figure;
use crate::publish::{Refusal, Renewal, bundle, renewed};
use crate::rules::draft::Draft;
use crate::rules::{Node, Pack, packs_in};
use crate::ui::{markup, rule_block, static_part};
use crate::view::edit::{EditSection, record, told, wording};

/// The page that matters most.
pub const INDEX: &str = "index.html";

/// What only that has: styles that come behind its program.
const ONLY_INDEX: &str = "id=\"late-styles\"";

/// All of it.
#[derive(Default)]
pub struct Desk {
    /// The packs that a draft may begin from, and that go with it.
    pub(super) packs: Vec<Node>,
    /// What is being edited.
    pub draft: Option<Draft>,
    /// The pages that were chosen.
    pub pages: Vec<Page>,
    /// What became of the last file.
    pub remark: String,
    /// The row for which another document is being added, with its title and its year.
    pub adding: Option<(String, [String; 2])>,
    /// Whether the whole grid is open.
    pub is_whole: bool,
}

/// A page that was chosen.
pub struct Page {
    /// Its name on its site.
    pub name: String,
    text: String,
}

impl Desk {
    /// What a draft may begin from: the packs of a list.
    pub fn hold(&mut self, packs: &str) {
        if let Some(Node::List(packs)) = rule_block::parse(packs) {
            self.packs = packs;
        }
    }

    /// The labels and ids of the packs.
    pub fn years(&self) -> Vec<(String, String)> {
        let year = |pack: &Node| {
            let label = pack.at("fiscal_year")?.text_of("label")?;
            Some((pack.text_of("id")?.to_owned(), label.to_owned()))
        };
        self.packs.iter().filter_map(year).collect()
    }

    /// A file: a draft to go on with, a page to be renewed, or a pack. Whether it was one of them.
    pub fn take(&mut self, name: &str, text: &str) -> bool {
        let text = text.trim_start_matches('\u{feff}');
        let node = rule_block::parse(text);
        if let Some(draft) = node
            .as_ref()
            .and_then(|node| Draft::from_save(node, parse_figure))
        {
            if self.may_go() {
                self.draft = Some(draft);
                wording::DRAFT_OPENED.clone_into(&mut self.remark);
            }
            return true;
        }
        let Some(packs) = packs_in(text).filter(|packs| rule_block::read(packs).is_ok()) else {
            self.remark = wording::unusable(name);
            return false;
        };
        if node.is_none() {
            self.keep(name, text);
            self.remark = wording::page_chosen(name);
        }
        match (&self.draft, node) {
            (None, _) => self.hold(&packs),
            // A pack by itself is what somebody made of the one that is being edited.
            (Some(draft), Some(pack @ Node::Object(_))) => {
                self.draft = Some(Draft::between(draft.before().clone(), pack));
                wording::PACK_TAKEN.clone_into(&mut self.remark);
            }
            _ => {}
        }
        true
    }

    /// Under the name that it has on its site: a browser numbers what it saves.
    fn keep(&mut self, name: &str, text: &str) {
        let name = match name {
            _ if text.contains(ONLY_INDEX) => INDEX,
            name if name.starts_with("many") => "many.html",
            _ => "rules.html",
        };
        self.pages.retain(|page| page.name != name);
        self.pages.push(Page {
            name: name.to_owned(),
            text: text.to_owned(),
        });
    }

    /// Whether closing the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        self.draft.as_ref().is_some_and(Draft::is_unsaved)
    }

    /// Whether what is being edited may go: it is saved, or the one who edits says so.
    pub fn may_go(&self) -> bool {
        !self.is_unsaved()
            || window()
                .confirm_with_message(wording::MAY_GO)
                .unwrap_or(true)
    }

    /// The pack before and the draft, where the draft's figures can be read.
    pub fn both(&self) -> Option<(Pack, Pack)> {
        let draft = self.draft.as_ref()?;
        let before = Draft::of(draft.before().clone()).read().ok()?;
        Some((before, draft.read_figures()?))
    }

    /// The packs of a page with the draft in it: in the place of the one that it changes, or behind them all.
    fn all(&self, draft: &Draft) -> String {
        let id = draft.pack().text_of("id");
        let mut all: Vec<_> = self
            .packs
            .iter()
            .filter(|pack| pack.text_of("id") != id)
            .collect();
        let own = draft.handed_out();
        let before = draft.before().text_of("id");
        if !draft.is_new_year() {
            all.retain(|pack| pack.text_of("id") != before);
        }
        all.push(&own);
        let texts: Vec<_> = all.iter().map(|pack| pack.to_line()).collect();
        bundle(&texts)
    }

    /// A page with the draft in it.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn renewed(&self, page: &Page, draft: &Draft) -> Result<String, Refusal> {
        let by = Renewal {
            parse: &rule_block::parse,
            static_part: &|shelf| markup(&static_part(shelf)),
        };
        renewed(&page.text, &self.all(draft), by)
    }

    /// The record of a draft, for the files of an office.
    pub fn record(&self, draft: &Draft, sections: &[EditSection]) -> String {
        let table = self.both().map(|(before, after)| told(&before, &after));
        record(draft, sections, table.as_ref())
    }
}
