//! What becomes of a file that was chosen for editing: a draft to go on with, a page to be renewed, or rules.

use super::desk::{Desk, INDEX, Page};
use crate::form::parse_figure;
use crate::publish::{Renewal, check};
use crate::rules::draft::Draft;
use crate::rules::{Node, Problem, packs_in, read_packs};
use crate::ui::rule_block;
use crate::view::book::wording::and_more;
use crate::view::edit::wording;

/// What only the page that matters most has: styles that come behind its program.
const ONLY_INDEX: &str = "id=\"late-styles\"";

/// So many problems are told; whoever mends those will choose the file again.
const MOST: usize = 10;

/// More packs than any page has.
const TOO_MANY: usize = 32;

impl Desk {
    /// Takes a file, or says why it cannot be taken. What is being edited is not lost by it: a draft that was saved
    /// is opened in its place only where somebody says so, and rules are one step that can be taken back.
    pub fn take(&mut self, name: &str, text: &str) {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with(['{', '[']) {
            self.take_rules(name, text);
        } else {
            self.take_page(name, text);
        }
        self.set_beside();
    }

    /// Says that a file is too large to be read at all.
    pub fn refuse(&mut self, name: &str) {
        self.remark = wording::too_large(name);
    }

    /// A page is held to all that it is held to when it is renewed, so that one learns of it now.
    fn take_page(&mut self, name: &str, text: &str) {
        let by = Renewal {
            parse: &rule_block::parse,
            static_part: &super::desk::static_part_of,
        };
        let packs = packs_in(text);
        if packs.is_none() && !text.contains("<html") {
            self.remark = wording::unusable(name);
            return;
        }
        let is_sound = match check(text, by) {
            Ok(()) => {
                self.remark = wording::page_chosen(name);
                true
            }
            Err(refusal) => {
                self.remark = wording::refused(name, &refusal.to_string());
                false
            }
        };
        let is_index = self.keep(name, text, is_sound);
        if let Some(packs) = packs.filter(|_| is_sound && (is_index || self.draft.is_none())) {
            self.hold(&packs);
        }
    }

    /// Under the name that it has on its site: a browser numbers what it saves. One that cannot be used does not
    /// take the place of another. Whether it is the page that matters most.
    fn keep(&mut self, name: &str, text: &str, is_sound: bool) -> bool {
        let name = match name {
            _ if text.contains(ONLY_INDEX) => INDEX,
            name if name.starts_with("many") => "many.html",
            _ => "rules.html",
        };
        let is_there = self.pages.iter().any(|page| page.name == name);
        if is_sound || !is_there {
            self.pages.retain(|page| page.name != name);
            self.pages.push(Page::new(name, text));
        }
        name == INDEX
    }

    fn take_rules(&mut self, name: &str, text: &str) {
        let Some(node) = rule_block::parse(text) else {
            let problems = read_packs(text, |_| None).err().unwrap_or_default();
            self.remark = wording::refused(name, &told(&problems));
            return;
        };
        if let Some(draft) = Draft::from_save(&node, parse_figure) {
            if self.may_go() {
                self.draft = Some(draft);
                wording::DRAFT_OPENED.clone_into(&mut self.remark);
            }
            return;
        }
        let packs = match node {
            Node::List(packs) => packs,
            pack => vec![pack],
        };
        if packs.len() > TOO_MANY {
            self.remark = wording::unusable(name);
            return;
        }
        let list = Node::List(packs);
        if let Err(problems) = read_packs(&list.to_line(), |_| Some(list.clone())) {
            let is_one = list.items().len() == 1;
            let problems: Vec<_> = problems.into_iter().map(|it| named(it, is_one)).collect();
            self.remark = wording::refused(name, &told(&problems));
            return;
        }
        self.take_packs(name, list.items());
    }

    /// Sound packs: what a draft may begin from, or what somebody made of the one that is being edited.
    fn take_packs(&mut self, name: &str, packs: &[Node]) {
        let Some(draft) = &mut self.draft else {
            self.packs = packs.to_vec();
            let labels: Vec<_> = self.years().into_iter().map(|(_, label)| label).collect();
            self.remark = wording::rules_chosen(name, &labels);
            return;
        };
        let is_own = |pack: &&Node| pack.text_of("id") == draft.pack().text_of("id");
        let is_held = |pack: &Node| {
            let mut held = self.packs.iter();
            held.any(|it| it.text_of("id") == pack.text_of("id"))
        };
        let own = packs.iter().find(is_own).or(match packs {
            // Somebody may have given the year another id, but not that of a year that is there.
            [only] if !is_held(only) => Some(only),
            _ => None,
        });
        if let Some(pack) = own {
            draft.replace(pack.clone());
            wording::PACK_TAKEN.clone_into(&mut self.remark);
        } else {
            let label = draft.pack().at("fiscal_year.label").and_then(Node::text);
            let why = wording::no_such_year(label.unwrap_or_default());
            self.remark = wording::refused(name, &why);
        }
    }
}

/// One pack by itself has no number.
fn named(problem: Problem, is_one: bool) -> Problem {
    let plain = problem.path.strip_prefix("[0].").map(str::to_owned);
    match plain {
        Some(path) if is_one => Problem { path, ..problem },
        _ => problem,
    }
}

/// The first problems, a line each.
fn told(problems: &[Problem]) -> String {
    let more = problems.len().saturating_sub(MOST);
    let lines = problems.iter().take(MOST).map(ToString::to_string);
    let more = (more > 0).then(|| and_more(more));
    let lines: Vec<_> = lines.chain(more).collect();
    format!("{}\n{}", wording::WITH_PROBLEMS, lines.join("\n"))
}
