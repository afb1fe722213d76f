//! What the page of the rules remembers, and what changes it.

use super::desk::Desk;
use super::proof::Proof;
use crate::conformance::CaseFile;
use crate::domain::Date;
use crate::domain::choice::choice;
use crate::rules::{Pack, Problem, Shelf, packs_in};
use crate::ui::{rule_block, stage};
use crate::view::book::Mark;
use crate::view::edit::{EditProblem, problems, sections};
use crate::view::proof::Test;

choice! {
    /// What one does with the rules. The code is part of the ids of its tab and its panel.
    Tab {
        /// 読む.
        Read = "read",
        /// 確かめる.
        Prove = "prove",
        /// 直す.
        Edit = "edit",
        /// 書き出す.
        HandOut = "out",
    }
}

/// All of it.
pub struct Session {
    /// The packs of the page itself.
    own: Shelf,
    /// A file that is read instead.
    pub opened: Option<Opened>,
    /// The id of the year that was chosen.
    chosen: Option<String>,
    /// The day by the clock: its year is shown first.
    today: Date,
    /// What is being done.
    pub tab: Tab,
    /// The rows to which the book is narrowed.
    pub mark: Option<Mark>,
    /// The words that are looked for, as they were typed.
    pub query: String,
    /// The last file, where it was of no use.
    pub refusal: Option<Refusal>,
    /// The cases that were worked out by hand.
    pub cases: Vec<CaseFile>,
    /// The self-test, as far as it was run.
    pub proof: Proof,
    /// What is being edited, as it stood when somebody turned to the self-test; none where there is nothing, or
    /// where something is wrong with it.
    pub drafted: Option<Pack>,
    /// What is wrong with it. Nothing else is tested in its place unless somebody asks for that.
    pub untested: Vec<EditProblem>,
    /// Whether the rules that are read are tested all the same.
    pub proves_read: bool,
    /// What is being edited.
    pub desk: Desk,
}

/// A file that somebody opened.
pub struct Opened {
    /// Its name.
    pub name: String,
    /// The packs in it.
    years: Shelf,
}

/// Why a file cannot be read.
pub struct Refusal {
    /// Its name.
    pub name: String,
    /// What is wrong with its packs; nothing where it has none.
    pub problems: Vec<Problem>,
}

/// A change.
pub enum Act {
    /// Another tab.
    Turn(Tab),
    /// A file was chosen or dropped.
    Open {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// A file is too large to be read.
    TooLarge(String),
    /// The self-test goes on.
    Step,
    /// A control says something.
    Deed(Deed),
}

/// What a control says: which it is, which of several it is about, and what stands in it.
pub struct Deed {
    /// Its `data-late`.
    pub what: String,
    /// Its `data-of`.
    pub of: String,
    /// What stands in it; empty for a button.
    pub value: String,
}

impl Session {
    /// A page that was just opened.
    pub fn new(own: Shelf, today: Date) -> Self {
        let mut desk = Desk::default();
        desk.hold(&stage::text_of("rule-packs"));
        Self {
            desk,
            own,
            opened: None,
            chosen: None,
            today,
            tab: Tab::Read,
            mark: None,
            query: String::new(),
            refusal: None,
            cases: rule_block::cases(),
            proof: Proof::default(),
            drafted: None,
            untested: Vec::new(),
            proves_read: false,
        }
    }

    /// The packs that are being read.
    pub fn shelf(&self) -> &Shelf {
        self.opened.as_ref().map_or(&self.own, |it| &it.years)
    }

    /// The year that is being read.
    pub fn pack(&self) -> &Pack {
        let chosen = self.chosen.as_deref();
        let chosen = chosen.and_then(|id| self.shelf().named(id));
        chosen.unwrap_or_else(|| self.shelf().on(self.today))
    }

    /// Follows a change.
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Turn(tab) => {
                self.tab = tab;
                self.draw();
            }
            Act::Step => self.step(),
            Act::Open { name, text } if matches!(self.tab, Tab::Edit | Tab::HandOut) => {
                self.desk.take(&name, &text);
            }
            Act::TooLarge(name) if matches!(self.tab, Tab::Edit | Tab::HandOut) => {
                self.desk.refuse(&name);
            }
            Act::TooLarge(name) => {
                let problems = Vec::new();
                self.refusal = Some(Refusal { name, problems });
            }
            Act::Open { name, text } => self.open(name, &text),
            Act::Deed(deed) if self.desk.act(&deed) => self.draw(),
            Act::Deed(deed) => match deed.what.as_str() {
                "year" => {
                    self.chosen = Some(deed.value);
                    self.proof = Proof::default();
                }
                "again" => self.proof = Proof::default(),
                "subject" => {
                    self.proves_read = deed.of == "read";
                    self.proof = Proof::default();
                }
                "failing" => self.proof.only_failing = deed.of == "only",
                "mark" => self.mark = Mark::of_code(&deed.of),
                "search" => self.query = deed.value,
                "own" => {
                    self.opened = None;
                    self.proof = Proof::default();
                    self.refusal = None;
                }
                _ => {}
            },
        }
    }

    /// Runs a few more checks.
    fn step(&mut self) {
        let mut proof = std::mem::take(&mut self.proof);
        proof.go_on(&self.test());
        self.proof = proof;
    }

    /// The checks of the rules that are held to the test.
    pub fn test(&self) -> Test<'_> {
        Test::new(self.proved(), &self.cases)
    }

    /// The rules that are held to the test: those that are being edited, where there are some and nobody chose
    /// otherwise.
    pub fn proved(&self) -> &Pack {
        let drafted = self.drafted.as_ref().filter(|_| !self.proves_read);
        drafted.unwrap_or_else(|| self.pack())
    }

    /// Takes what is being edited as it stands, once somebody turns to the self-test.
    fn draw(&mut self) {
        if self.tab == Tab::Prove {
            let draft = self.desk.draft.as_ref();
            let untested = draft.map(|draft| problems(draft, &sections(draft)));
            let untested = untested.unwrap_or_default();
            let drafted = draft.filter(|_| untested.is_empty());
            let drafted = drafted.and_then(|draft| draft.read().ok());
            if drafted != self.drafted || untested != self.untested {
                (self.drafted, self.untested) = (drafted, untested);
                self.proof = Proof::default();
            }
        }
    }

    /// Whether checks are to be run now.
    pub fn is_proving(&self) -> bool {
        self.tab == Tab::Prove && !self.proof.is_done && !self.is_untested()
    }

    /// Whether what is being edited would be tested, but cannot be.
    pub fn is_untested(&self) -> bool {
        !self.untested.is_empty() && !self.proves_read
    }

    fn open(&mut self, name: String, content: &str) {
        let packs = packs_in(content);
        let is_one = packs.as_ref().is_some_and(|packs| !content.contains(packs));
        let read = packs.map_or_else(|| Err(Vec::new()), |packs| rule_block::read(&packs));
        match read {
            Ok(years) => {
                // Rules that are read are not put into a draft.
                if self.desk.draft.is_none() || !content.trim_start().starts_with(['{', '[']) {
                    self.desk.take(&name, content);
                }
                self.refusal = None;
                self.proof = Proof::default();
                self.chosen = None;
                self.opened = Some(Opened { name, years });
            }
            Err(mut problems) => {
                // One pack by itself has no number.
                for problem in problems.iter_mut().filter(|_| is_one) {
                    let path = problem.path.strip_prefix("[0].").map(str::to_owned);
                    problem.path = path.unwrap_or_else(|| std::mem::take(&mut problem.path));
                }
                self.refusal = Some(Refusal { name, problems });
            }
        }
    }
}
