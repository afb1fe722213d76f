//! 自己検査 in words: what each check asks, what must come of it, what does, and the sentence that decides.

mod case;
mod trial;
pub mod wording;

use super::book::{Citation, citation};
use super::conformance::{window, year};
use super::number::yen_range;
use crate::conformance::{CaseFile, Trial};
use crate::domain::{Choice, Yen, YenRange};
use crate::rules::Pack;
use crate::rules::proof::{Answer, Check, Edge, checks, shown};

/// Every check of a pack, ready to be run one by one.
pub struct Test<'a> {
    pack: &'a Pack,
    checks: Vec<Check<'a>>,
    trials: Vec<(&'a CaseFile, &'a Trial)>,
}

/// One check that was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The group that it belongs to.
    pub group: String,
    /// Whether it is a case that was worked out by hand, which says several figures at once.
    pub is_case: bool,
    /// What is asked.
    pub title: String,
    /// How the amount comes about; may be empty.
    pub arithmetic: String,
    /// What must come of it.
    pub expected: String,
    /// What does.
    pub given: String,
    /// Whether that is the same.
    pub agrees: bool,
    /// The sentence that decides.
    pub citation: Citation,
}

impl<'a> Test<'a> {
    /// The checks of a pack: its own, and those of these files that are about it.
    pub fn new(pack: &'a Pack, files: &'a [CaseFile]) -> Self {
        let trials = files
            .iter()
            .flat_map(|file| file.trials.iter().map(move |it| (file, it)));
        Self {
            pack,
            checks: checks(pack),
            trials: trials.filter(|(_, trial)| trial.pack == pack.id).collect(),
        }
    }

    /// How many checks there are.
    pub fn count(&self) -> usize {
        self.checks.len() + self.trials.len()
    }

    /// Runs one of them; none where there are fewer.
    pub fn run(&self, index: usize) -> Option<Proven> {
        if let Some(check) = self.checks.get(index) {
            return Some(self.check(check));
        }
        let (file, trial) = self.trials.get(index.checked_sub(self.checks.len())?)?;
        Some(trial::proven(self.pack, file, trial))
    }

    /// The groups in their order, each with its title.
    pub fn groups(&self) -> Vec<(String, String)> {
        let mut groups: Vec<(String, String)> = Vec::new();
        let own = self
            .checks
            .iter()
            .map(|it| (it.edge.code().to_owned(), title(it.edge).to_owned()));
        let files = self
            .trials
            .iter()
            .map(|(file, _)| (file.name.clone(), trial::title(file)));
        for (code, title) in own.chain(files) {
            if groups.iter().all(|(known, _)| *known != code) {
                groups.push((code, title));
            }
        }
        groups
    }

    fn check(&self, check: &Check<'_>) -> Proven {
        let given = shown(self.pack, check);
        Proven {
            group: check.edge.code().to_owned(),
            is_case: false,
            title: case::title(self.pack, check),
            arithmetic: check
                .reckoning
                .as_ref()
                .map(case::arithmetic)
                .unwrap_or_default(),
            expected: answer(check.expected),
            given: answer(given),
            agrees: given == check.expected,
            citation: citation(self.pack, check.source, ""),
        }
    }
}

fn title(edge: Edge) -> &'static str {
    match edge {
        Edge::Example => "案内の活用例",
        Edge::Beds => "病床数の区切りの前後",
        Edge::Cost => "費用が基準額と同じところの前後",
        Edge::Months => "配置月数の最少と最多",
        Edge::Deadline => "申請期限の前日・当日・翌日",
        Edge::Year => "年度の境目",
        Edge::Limit => "入力できる病床数",
    }
}

fn answer(answer: Answer) -> String {
    match answer {
        Answer::Grant(low, high) => yen_range(YenRange {
            low: Yen::new(low),
            high: Yen::new(high),
        }),
        Answer::NoGrant => "金額なし".to_owned(),
        Answer::Window(it) => window(it).to_owned(),
        Answer::Year(it) => year(it).to_owned(),
        Answer::Allowed(true) => "入力できる".to_owned(),
        Answer::Allowed(false) => "入力できない".to_owned(),
    }
}
