//! 途中を保存: a draft as a file, which goes on where it stopped.

use std::collections::BTreeMap;

use super::{Draft, State, Typed};
use crate::domain::{Figure, FigureKind, FigureProblem};
use crate::rules::Node;

/// What such a file begins with.
const NAME: &str = "ehr-grants-draft";

impl Draft {
    /// The draft as the text of a file. Its steps back are not in it.
    pub fn to_save(&self) -> String {
        let typed = self
            .now
            .typed
            .iter()
            .filter(|(_, typed)| typed.problem.is_some());
        let typed = typed.map(|(path, typed)| (path.clone(), Node::Text(typed.raw.clone())));
        let named = |name: &str, node: Node| (name.to_owned(), node);
        let typed = typed.map(|(path, raw)| {
            Node::Object(vec![named("path", Node::Text(path)), named("raw", raw)])
        });
        Node::Object(vec![
            named("format", Node::Text(NAME.to_owned())),
            named("before", self.before.clone()),
            named("base", self.base.clone()),
            named("pack", self.now.pack.clone()),
            named("typed", Node::List(typed.collect())),
        ])
        .to_file()
    }

    /// The draft of such a file; none where it is another file. `read` says again what is wrong with a text that
    /// could not be read.
    pub fn from_save(
        file: &Node,
        read: impl Fn(FigureKind, &str) -> Result<Figure, FigureProblem>,
    ) -> Option<Self> {
        if file.text_of("format") != Some(NAME) {
            return None;
        }
        let part = |name: &str| {
            let part = file.at(name)?;
            matches!(part, Node::Object(_)).then(|| part.clone())
        };
        let mut draft = Self::from_to(part("before")?, part("base")?);
        let pack = part("pack")?;
        draft.now = State {
            pack,
            typed: BTreeMap::new(),
        };
        for entry in file.at("typed").map_or(&[][..], Node::items) {
            let (path, raw) = (entry.text_of("path")?, entry.text_of("raw")?);
            let row = draft.row(path);
            let fields = row.into_iter().flat_map(|row| row.fields);
            let kind = fields.into_iter().find(|field| field.path == path)?.kind;
            let problem = read(kind, raw).err();
            let raw = raw.to_owned();
            draft
                .now
                .typed
                .insert(path.to_owned(), Typed { raw, problem });
        }
        draft.saved = draft.now.clone();
        Some(draft)
    }
}
