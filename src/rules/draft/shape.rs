//! What a figure is made of, where that changes: one amount or a range becomes bands, a range of rates one rate;
//! rounds are added, and what a document no longer has is taken away.

use super::found::{first, first_list, last, unconfirm, waiting};
use super::way::{is_within, item};
use super::{Draft, State};
use crate::rules::Node;

/// What a standard amount is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountShape {
    /// The same for all.
    Fixed,
    /// So much for each bed.
    PerBed,
    /// Somewhere between two ends.
    Range,
    /// By the number of beds.
    Bands,
}

/// What a rate is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateShape {
    /// The same for all.
    Flat,
    /// One from a number of beds on, another for all others.
    ByBeds,
    /// Somewhere between two ends.
    Range,
}

impl AmountShape {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Fixed, Self::PerBed, Self::Range, Self::Bands];

    /// Its name in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::PerBed => "per_bed",
            Self::Range => "range",
            Self::Bands => "bands",
        }
    }
}

impl RateShape {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Flat, Self::ByBeds, Self::Range];

    /// Its name in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::ByBeds => "by_beds",
            Self::Range => "range",
        }
    }
}

impl Draft {
    /// Makes a standard amount, at this path, of something else. What it had goes on in it; nobody has confirmed
    /// what it has now.
    pub fn shape_amount(&mut self, path: &str, shape: AmountShape) {
        let Some(now) = self.now.pack.at(path) else {
            return;
        };
        let (low, high) = (first(now, &["low", "yen"]), last(now, &["high", "yen"]));
        let (Some(low), Some(high), Some(source)) = (low, high, waiting(now)) else {
            return;
        };
        let one = |code: &str, yen: &Node| {
            let fields = vec![named("yen", yen.clone()), named("source", source.clone())];
            Node::Object(vec![named(code, Node::Object(fields))])
        };
        let node = match shape {
            AmountShape::Fixed | AmountShape::PerBed => one(shape.code(), &low),
            AmountShape::Range => {
                let ends = vec![
                    named("low", low),
                    named("high", high),
                    named("source", source),
                ];
                Node::Object(vec![named("range", Node::Object(ends))])
            }
            AmountShape::Bands => {
                let band = Node::Object(vec![
                    named("beds", Node::Object(Vec::new())),
                    named("amount", one("fixed", &low)),
                ]);
                Node::Object(vec![named("bands", Node::List(vec![band]))])
            }
        };
        self.reshape(path, |state| put_at(&mut state.pack, path, node));
    }

    /// Makes a rate, at this path, of something else. What it had goes on in it.
    pub fn shape_rate(&mut self, path: &str, shape: RateShape) {
        let Some(now) = self.now.pack.at(path) else {
            return;
        };
        let low = first(now, &["low", "rate"]).or_else(|| self.rate_like(now));
        let high = last(now, &["high", "otherwise", "rate"]).or_else(|| self.rate_like(now));
        let (Some(low), Some(high), Some(source)) = (low, high, waiting(now)) else {
            return;
        };
        let beds = first(now, &["at_least"]).or_else(|| first(&self.now.pack, &["at_least"]));
        let mut fields = match shape {
            RateShape::Flat => vec![named("rate", high)],
            RateShape::Range => vec![named("low", low), named("high", high)],
            RateShape::ByBeds => {
                let kinds = first_list(&self.now.pack, "by_beds", "facility");
                let (Some(kinds), Some(beds)) = (kinds, beds) else {
                    return;
                };
                vec![
                    named("facility", kinds),
                    named("at_least", beds),
                    named("rate", low),
                    named("otherwise", high),
                ]
            }
        };
        fields.push(named("source", source));
        let node = Node::Object(vec![named(shape.code(), Node::Object(fields))]);
        self.reshape(path, |state| put_at(&mut state.pack, path, node));
    }

    /// The rate of the programme that one is assumed to be like.
    fn rate_like(&self, rate: &Node) -> Option<Node> {
        let id = rate.at("like")?.text_of("programme")?;
        let mut programmes = self.now.pack.at("programmes")?.items().iter();
        let other = programmes.find(|other| other.text_of("id") == Some(id))?;
        first(other.at("subsidy_rate")?, &["rate", "low"])
    }

    /// Adds an entry to a list of bands or rounds: a copy of the last one, which nobody has confirmed. A band is cut
    /// in two where it ends.
    pub fn add_entry(&mut self, list: &str) {
        let Some(entries) = self.now.pack.at(list).map(Node::items) else {
            return;
        };
        let template = entries.last().cloned().or_else(|| self.any_deadline(list));
        let Some(mut entry) = template else {
            return;
        };
        let count = entries.len();
        unconfirm(&mut entry);
        if list.ends_with("deadlines") {
            entry.put("", "round", Node::Text(format!("第{}回", count + 1)));
        }
        if entry.at("beds").is_some() {
            entry.put("", "beds", Node::Object(Vec::new()));
        }
        self.reshape(list, |state| {
            if let Some(Node::List(entries)) = state.pack.at_mut(list) {
                entries.push(entry);
            }
        });
    }

    /// A round of any programme, for one that has none.
    fn any_deadline(&self, list: &str) -> Option<Node> {
        let programmes = self.now.pack.at("programmes")?.items().iter();
        let mut rounds = programmes.filter_map(|other| other.at("deadlines")?.items().first());
        list.ends_with("deadlines")
            .then(|| rounds.next())
            .flatten()
            .cloned()
    }

    /// Takes an entry of a list away, such as an example that is no longer printed.
    pub fn remove_entry(&mut self, list: &str, index: usize) {
        self.reshape(list, |state| state.pack.take(&item(list, index)));
    }

    /// One step that changes which fields there are: what was typed in them goes with them.
    fn reshape(&mut self, place: &str, change: impl FnOnce(&mut State)) {
        self.close();
        self.step(|state| {
            change(state);
            state.typed.retain(|path, _| !is_within(path, place));
        });
    }
}

fn named(name: &str, node: Node) -> (String, Node) {
    (name.to_owned(), node)
}

fn put_at(pack: &mut Node, path: &str, node: Node) {
    if let Some(there) = pack.at_mut(path) {
        *there = node;
    }
}
