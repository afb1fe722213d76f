//! 書き出す: what was changed, as text for the files of an office, and which files a host replaces.

use super::wording;
use super::{ChangeTable, EditSection};
use crate::rules::draft::Draft;

/// A file of the site, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostFile {
    /// Its name.
    pub name: &'static str,
    /// What to do with it.
    pub does: String,
    /// Whether it has to be replaced.
    pub is_replaced: bool,
}

/// What was changed, with the sentence of each, what nobody has confirmed, and what facilities get.
pub fn record(draft: &Draft, sections: &[EditSection], table: Option<&ChangeTable>) -> String {
    let documents = draft.pack().at("documents");
    let title = |id: &str| {
        let mut list = documents.into_iter().flat_map(|it| it.items());
        let document = list.find(|it| it.text_of("id") == Some(id));
        document
            .and_then(|it| it.text_of("title"))
            .unwrap_or(id)
            .to_owned()
    };
    let label = |pack: &crate::rules::Node| {
        let label = pack.at("fiscal_year").and_then(|it| it.text_of("label"));
        label.unwrap_or_default().to_owned()
    };
    let mut lines = vec![
        wording::record_title(&label(draft.before()), &label(draft.pack())),
        String::new(),
        wording::RECORD_CHANGES.to_owned(),
    ];
    let (mut waiting, mut count) = (Vec::new(), 0);
    for section in sections {
        for row in &section.rows {
            let about = format!("{}　{}", section.title, row.label);
            let changed = row
                .fields
                .iter()
                .filter_map(|field| Some((field, field.was.as_ref()?)));
            for (field, was) in changed {
                count += 1;
                let unit = field.unit;
                lines.push(format!(
                    "・{about}（{}）：{was}{unit} → {}{unit}",
                    field.name, field.value
                ));
            }
            if row.fields.iter().any(|field| field.was.is_some()) {
                lines.push(wording::grounds(
                    &row.quote,
                    &title(&row.document),
                    &row.place,
                    row.standing.1,
                ));
            }
            if section.waiting.contains(&row.path) {
                waiting.push(format!("・{about}"));
            }
        }
    }
    if count == 0 {
        lines.push(wording::NOTHING_CHANGED.to_owned());
    }
    if let Some(table) = table {
        let [before, after] = &table.years;
        lines.extend([String::new(), wording::record_table(before, after)]);
        lines.extend(table.rows.iter().map(|row| {
            format!(
                "・{}　{}：{} → {}（{}）",
                row.covers, row.who, row.before, row.after, row.by
            )
        }));
    }
    if !waiting.is_empty() {
        lines.extend([String::new(), wording::RECORD_WAITING.to_owned()]);
        lines.append(&mut waiting);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The files of the site, and what becomes of each.
pub fn host_files(draft: &Draft) -> Vec<HostFile> {
    let file = |name, does: &str, is_replaced| HostFile {
        name,
        does: does.to_owned(),
        is_replaced,
    };
    let limits = draft.before().at("limits.beds") != draft.pack().at("limits.beds");
    vec![
        file("index.html", wording::REPLACE_INDEX, true),
        file("rules.html", wording::REPLACE_OTHERS, true),
        file("many.html", wording::REPLACE_OTHERS, true),
        file("SHA256SUMS", wording::REPLACE_SUMS, true),
        file(
            "embed.html",
            if limits {
                wording::EMBED_CHANGED
            } else {
                wording::EMBED_SAME
            },
            limits,
        ),
        file("sw.js", wording::KEEP_WORKER, false),
    ]
}
