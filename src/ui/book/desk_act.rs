//! What each control of editing and handing out does.

use super::desk::Desk;
use super::edit_side::WHOLE;
use super::session::Deed;
use crate::domain::{FigureKind, Standing};
use crate::form::parse_figure;
use crate::rules::Node;
use crate::rules::draft::{AmountShape, Draft, RateShape, SourcePart};
use crate::ui::save::hand_out;
use crate::ui::stage;
use crate::view::edit::{sections, wording};

impl Desk {
    /// Follows a control of these two tabs; whether it was one.
    pub fn act(&mut self, deed: &Deed) -> bool {
        let (of, value) = (deed.of.as_str(), deed.value.as_str());
        let start = |make: &dyn Fn(&Node) -> Option<Draft>| {
            let pack = self
                .packs
                .iter()
                .find(|pack| pack.text_of("id") == Some(of))?;
            make(pack)
        };
        match deed.what.as_str() {
            "edit-start" => self.draft = start(&|pack| Some(Draft::of(pack.clone()))),
            "edit-year" => self.draft = start(&Draft::next_year),
            "edit-leave" => {
                if self.may_go() {
                    self.draft = None;
                }
            }
            "edit-whole" => {
                self.is_whole = !self.is_whole;
                // It opens above the rows, far from the button.
                self.goes_to = self.is_whole.then_some(WHOLE);
            }
            "edit-title" | "edit-of" => {
                if let Some((_, texts)) = &mut self.adding {
                    let [title, year] = texts;
                    value.clone_into(if deed.what == "edit-of" { year } else { title });
                }
            }
            "edit-document" if value.is_empty() => {
                let year = self
                    .draft
                    .as_ref()
                    .and_then(|draft| draft.pack().at("fiscal_year.label"));
                let year = year.and_then(Node::text).unwrap_or_default().to_owned();
                self.adding = Some((of.to_owned(), [String::new(), year]));
            }
            "edit-add-document" => {
                if let (Some((row, [title, year])), Some(draft)) =
                    (self.adding.take(), &mut self.draft)
                {
                    draft.add_document(&row, &title, &year);
                }
            }
            what => return self.change(what, of, value),
        }
        self.set_beside();
        true
    }

    fn change(&mut self, what: &str, of: &str, value: &str) -> bool {
        let Some(draft) = &mut self.draft else {
            return false;
        };
        match what {
            "edit-field" => {
                let field = draft
                    .row(of)
                    .and_then(|row| row.fields.into_iter().find(|it| it.path == of));
                let kind = field.map_or(FigureKind::Text, |field| field.kind);
                draft.type_in(of, value, parse_figure(kind, value));
            }
            "edit-quote" => draft.cite(of, SourcePart::Quote, value),
            "edit-place" => draft.cite(of, SourcePart::Place, value),
            "edit-note" => draft.cite(of, SourcePart::Note, value),
            "edit-document" => draft.cite_document(of, value),
            "edit-confirm" => draft.confirm(&[of.to_owned()]),
            "edit-unconfirm" => draft.stand(of, Standing::Unconfirmed),
            "edit-unprinted" => draft.stand(of, Standing::Unprinted),
            "edit-confirm-all" => {
                let sections = sections(draft);
                let section = sections.iter().find(|section| section.id == of);
                draft.confirm(section.map_or(&[][..], |section| &section.ready));
            }
            "edit-shape" => {
                if let Some(shape) = AmountShape::ALL
                    .iter()
                    .find(|shape| shape.code() == value && of.contains("standard_amount"))
                {
                    draft.shape_amount(of, *shape);
                } else if let Some(shape) =
                    RateShape::ALL.iter().find(|shape| shape.code() == value)
                {
                    draft.shape_rate(of, *shape);
                }
            }
            "edit-add" => draft.add_entry(of),
            "edit-remove" => {
                let entry = of.strip_suffix(']').and_then(|it| it.rsplit_once('['));
                if let Some((list, Ok(index))) = entry.map(|(list, index)| (list, index.parse())) {
                    draft.remove_entry(list, index);
                }
            }
            "edit-undo" => draft.undo(),
            "edit-redo" => draft.redo(),
            "edit-close" => draft.close(),
            "edit-save" => {
                hand_out(
                    wording::DRAFT_FILE,
                    "application/json",
                    draft.to_save().as_bytes(),
                );
                draft.note_saved();
                stage::announce(&wording::saved(wording::DRAFT_FILE));
            }
            _ => return self.hand_out(what, of),
        }
        true
    }

    fn hand_out(&mut self, what: &str, of: &str) -> bool {
        let Some(draft) = &self.draft else {
            return false;
        };
        let (name, kind, text) = match what {
            "out-page" if !self.may_replace() => return true,
            "out-page" => {
                let page = self.pages.iter().find(|page| page.name == of);
                match page.map(|page| self.renewed(page, draft)) {
                    Some(Ok(text)) => (of.to_owned(), "text/html", text),
                    _ => return true,
                }
            }
            "out-pack" => {
                let id = draft.pack().text_of("id").unwrap_or_default();
                (format!("{id}.json"), "application/json", draft.file())
            }
            "out-record" => {
                let text = self.record(draft, &sections(draft));
                (wording::RECORD_FILE.to_owned(), "text/plain", text)
            }
            _ => return false,
        };
        hand_out(&name, kind, text.as_bytes());
        stage::announce(&wording::saved(&name));
        if let (Some(draft), "out-page" | "out-pack") = (&mut self.draft, what) {
            draft.note_saved();
        }
        true
    }
}
