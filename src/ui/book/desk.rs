//! What is being edited, and the pages that it will be handed out in.

use gloo::utils::window;

use crate::publish::{Refusal, Renewal, bundle, renewed};
use crate::rules::draft::Draft;
use crate::rules::{Node, Pack, Shelf};
use crate::ui::{markup, rule_block, static_part};
use crate::view::edit::{EditSection, record, told, wording};

/// The page that matters most.
pub const INDEX: &str = "index.html";

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
    /// The id of what takes the focus once it is shown.
    pub goes_to: Option<&'static str>,
}

/// A page that was chosen.
pub struct Page {
    /// Its name on its site.
    pub name: String,
    text: String,
}

impl Page {
    /// A page under its name.
    pub(super) fn new(name: &str, text: &str) -> Self {
        let [name, text] = [name, text].map(str::to_owned);
        Self { name, text }
    }
}

/// What can be read without the program, as markup.
pub(super) fn static_part_of(shelf: &Shelf) -> String {
    markup(&static_part(shelf))
}

/// The answer of the one who edits.
fn asked(question: &str) -> bool {
    window().confirm_with_message(question).unwrap_or(true)
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

    /// The id of the newest year, which the next one is made from.
    pub fn newest(&self) -> Option<&str> {
        let begins = |pack: &&Node| {
            let from = pack.at("fiscal_year.from").and_then(Node::text);
            from.unwrap_or_default().to_owned()
        };
        self.packs.iter().max_by_key(begins)?.text_of("id")
    }

    /// Tells the draft what it will stand beside.
    pub(super) fn set_beside(&mut self) {
        if let Some(draft) = &mut self.draft {
            draft.stand_beside(&self.packs);
        }
    }

    /// The name of the year that the draft would write over, although it began as another one.
    pub fn replaced_year(&self) -> Option<String> {
        let draft = self.draft.as_ref().filter(|draft| draft.is_new_year())?;
        let id = draft.pack().text_of("id")?;
        let is_there = |(of, label): (String, String)| (of == id).then_some(label);
        self.years().into_iter().find_map(is_there)
    }

    /// Whether the year may be written over: there is none, or the one who edits says so.
    pub fn may_replace(&self) -> bool {
        self.replaced_year()
            .is_none_or(|label| asked(&wording::may_replace_year(&label)))
    }

    /// Whether closing the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        self.draft.as_ref().is_some_and(Draft::is_unsaved)
    }

    /// Whether what is being edited may go: it is saved, or the one who edits says so.
    pub fn may_go(&self) -> bool {
        !self.is_unsaved() || asked(wording::MAY_GO)
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
            static_part: &static_part_of,
        };
        renewed(&page.text, &self.all(draft), by)
    }

    /// The record of a draft, for the files of an office.
    pub fn record(&self, draft: &Draft, sections: &[EditSection]) -> String {
        let table = self.both().map(|(before, after)| told(&before, &after));
        record(draft, sections, table.as_ref())
    }
}
