//! What a curve shows: a drawing without a unit of length, what it says and the table behind it.

use super::curve_label::{Label, SIDE, placed};
use super::goal::remarks;
use super::number::{reading_aid, yen};
use crate::domain::{Yen, gridlines};
use crate::rules::{Curve, Point};

/// A curve, ready to be drawn and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    /// What over what.
    pub title: &'static str,
    /// The class and the way of each line, in a box of a hundred for each per cent that is stretched to any size.
    pub paths: [(&'static str, String); 4],
    /// The texts at per cent of it, so that they keep their size. No two touch on the narrowest phone.
    pub labels: Vec<Label>,
    /// What holds at the dot; empty where there is none.
    pub here: String,
    /// What the line says.
    pub says: String,
    /// What to know before one relies on it.
    pub remarks: String,
    /// What the table is.
    pub caption: String,
    /// The names of its columns.
    pub columns: [&'static str; 3],
    /// The points behind the line: the first cell is the head of its row.
    pub rows: Vec<[String; 3]>,
}

const TOP: u32 = 700;
const BOTTOM: u32 = 7_800;

impl CurveView {
    /// The drawing in words.
    pub fn label(&self) -> String {
        format!("{}の図。{}{}", self.title, self.here, self.says)
    }

    /// A curve with its words: what the columns of its table are named, what the line says and what is to be known.
    pub(super) fn new(
        curve: &Curve<'_>,
        title: &'static str,
        columns: [&'static str; 3],
        says: String,
        always: &str,
    ) -> Self {
        let mut view = Self {
            title,
            paths: PATHS.map(|class| (class, String::new())),
            labels: Vec::new(),
            here: String::new(),
            says,
            remarks: remarks(&curve.verdict, always),
            caption: format!("「{}」の{title}", curve.programme.covers),
            columns,
            rows: Vec::new(),
        };
        view.draw(curve);
        for point in &curve.points {
            let mut row = cells(curve, point);
            if curve.here == Some(*point) {
                view.here = String::from("いま：");
                for (column, cell) in columns.iter().zip(&row) {
                    view.here.push_str(column);
                    view.here.push_str(cell);
                    view.here.push('、');
                }
                view.here.pop();
                view.here.push('。');
                row[0].push_str("（いま）");
            }
            view.rows.push(row);
        }
        view
    }

    fn draw(&mut self, curve: &Curve<'_>) {
        let (mut from, mut end, mut highest) = (u64::MAX, 0, 0);
        for point in &curve.points {
            from = from.min(point.at);
            end = point.at;
            highest = highest.max(height(curve, point));
        }
        let levels = gridlines(highest);
        let top = levels.last().copied().unwrap_or_default();
        let across = |at: u64| scaled(at - from, end - from, SIDE);
        let up = |height: u64| BOTTOM - scaled(height, top, BOTTOM - TOP);
        let [(_, across_all), (_, lead), (_, line), (_, dot)] = &mut self.paths;
        for level in levels {
            let y = up(level);
            go(across_all, 'M', 0, y);
            go(across_all, 'L', SIDE, y);
            // That of 0円 is the axis.
            if level == 0 {
                continue;
            }
            // A little above its line.
            let (mut label, _) = placed(0, reading_aid(Yen::new(level)), y - 150);
            label.anchor = "start";
            self.labels.push(label);
        }
        for point in &curve.points {
            let letter = if line.is_empty() { 'M' } else { 'L' };
            go(line, letter, across(point.at), up(height(curve, point)));
        }
        if curve.mark > from {
            go(lead, 'M', across(curve.mark), TOP);
            go(lead, 'L', across(curve.mark), BOTTOM);
        }
        if let Some(here) = &curve.here {
            let (x, y) = (across(here.at), up(height(curve, here)));
            // So short a line is as round as its ends.
            go(dot, 'M', x, y);
            go(dot, 'L', x + 9, y);
            let (mut label, _) = placed(x, format!("いま {}", named(curve, here.at)), 9_800);
            label.class = "curve__here";
            self.labels.push(label);
        }
        // What matters most comes first: a text that would touch another is left out.
        let mut taken = (SIDE, 0);
        for at in [curve.mark, end, from] {
            let (label, (start, stop)) = placed(across(at), named(curve, at), 8_700);
            if stop < taken.0 || start > taken.1 {
                taken = (taken.0.min(start), taken.1.max(stop));
                self.labels.push(label);
            }
        }
    }
}

const PATHS: [&str; 4] = ["curve__level", "curve__lead", "curve__line", "curve__dot"];

/// How high a point stands, in yen.
fn height(curve: &Curve<'_>, point: &Point) -> u64 {
    if curve.is_by_beds {
        point.grant.into()
    } else {
        point.own_share.into()
    }
}

/// A place on the axis, as one says it.
fn named(curve: &Curve<'_>, at: u64) -> String {
    if curve.is_by_beds {
        format!("{at}床")
    } else {
        reading_aid(Yen::new(at))
    }
}

fn cells(curve: &Curve<'_>, point: &Point) -> [String; 3] {
    let grant = yen(point.grant);
    if curve.is_by_beds {
        [named(curve, point.at), point.rate.to_string(), grant]
    } else {
        [yen(Yen::new(point.at)), grant, yen(point.own_share)]
    }
}

fn scaled(part: u64, whole: u64, to: u32) -> u32 {
    Yen::new(part).scaled(Yen::new(whole), to)
}

/// Goes on to a place.
fn go(path: &mut String, letter: char, x: u32, y: u32) {
    path.push_str(&format!("{letter}{x},{y}"));
}
