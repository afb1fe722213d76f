//! The static part of the page: what can be read before the program starts, and without it.
//!
//! Every figure in it comes from the same core as the estimates, run here at build time.

use ehr_grant_estimator::domain::Standing;
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Pack, Shelf};
use ehr_grant_estimator::view::{self, Ceilings, Line, WorkedExample};

/// The static part: each year by itself, the earliest first, because nobody knows on which day it will be
/// read.
pub fn html(shelf: &Shelf) -> String {
    let year = |pack: &Pack| {
        let title = format!("<h2>{}の案内</h2>\n", escape(&pack.fiscal_year.label));
        let title = if shelf.has_choice() {
            title
        } else {
            String::new()
        };
        title + &of_year(pack)
    };
    shelf.packs().map(year).collect()
}

fn of_year(pack: &Pack) -> String {
    let examples = pack.examples.iter().enumerate();
    let examples = examples.filter_map(|(index, example)| {
        let (form, _) = from_link(&example.link);
        view::worked_example(pack, index, &form.read().case)
    });
    let sections = [
        programmes(&view::lines(pack)),
        ceilings(&view::ceilings(pack)),
        examples.map(|example| worked(&example)).collect(),
        conditions(pack),
        desk(pack),
    ];
    sections.concat()
}

/// The fiscal years that there are rules for, as the leaflets write them.
pub fn rule_years(shelf: &Shelf) -> String {
    let years: Vec<_> = shelf
        .packs()
        .map(|pack| escape(&pack.fiscal_year.label))
        .collect();
    years.join("と")
}

fn programmes(lines: &[Line]) -> String {
    let rows = lines.iter().map(|line| {
        let deadlines = if line.deadlines.is_empty() {
            "案内に記載なし".to_owned()
        } else {
            line.deadlines
                .iter()
                .map(|text| escape(text))
                .collect::<Vec<_>>()
                .join("<br>")
        };
        let name = format!(
            "{}<br><small>{}</small>",
            escape(&line.covers),
            escape(&line.name)
        );
        let cells = [
            ("対象", escape(&line.open_to)),
            ("基準額", escape(&line.standard)),
            ("補助率", escape(&line.rate)),
            ("申請期限", deadlines),
        ];
        let cells =
            cells.map(|(name, text)| format!("<td data-name=\"{name}\"><span>{text}</span></td>"));
        format!("<tr><th scope=\"row\">{name}</th>{}</tr>\n", cells.concat())
    });
    let head = head(&["事業", "対象", "基準額", "補助率", "申請期限"]);
    let note = "交付額は、基準額と実際に支出した額の少ない方に補助率を掛けた額です。";
    let table = table(
        "東京都の補助の対象、基準額、補助率、申請期限",
        &head,
        &rows.collect::<String>(),
    );
    // On a phone each programme stands by itself: see `styles/layout.css`.
    let table = table.replacen("class=\"table\"", "class=\"table table--stacked\"", 1);
    format!("<h2>補助の一覧</h2>\n<p>{note}</p>\n{table}")
}

fn ceilings(tables: &[Ceilings]) -> String {
    let tables = tables.iter().map(|ceilings| {
        let rows = ceilings.rows.iter().map(|(beds, amount)| {
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td></tr>\n",
                escape(beds),
                escape(amount)
            )
        });
        let head = head(&[&ceilings.beds_title, "交付額の上限"]);
        table(&ceilings.title, &head, &rows.collect::<String>())
    });
    format!(
        "<h2>病床数ごとの交付額の上限</h2>\n{}",
        tables.collect::<String>()
    )
}

fn worked(example: &WorkedExample) -> String {
    let rows = example.rows.iter().map(|row| {
        format!(
            "<tr><th scope=\"row\">{}<br><small>{}</small></th><td class=\"number\">{}</td></tr>\n",
            row.label,
            escape(&row.detail),
            escape(&row.value)
        )
    });
    let head = head(&["", "額"]).replace("<th scope=\"col\"></th>", "<td></td>");
    format!(
        "<h2>例：{}</h2>\n{}",
        escape(&example.title),
        table(
            &format!("交付額は{}", example.printed),
            &head,
            &rows.collect::<String>()
        )
    )
}

fn conditions(pack: &Pack) -> String {
    let notes = pack
        .notes
        .iter()
        .filter(|note| note.source.standing == Standing::Printed && note.when.is_none())
        .map(|note| format!("<li>{}</li>\n", escape(&note.text)));
    format!(
        "<h2>申請の前に</h2>\n<ul>\n{}</ul>\n",
        notes.collect::<String>()
    )
}

fn desk(pack: &Pack) -> String {
    let desk = &pack.help_desk;
    format!(
        "<h2>{}</h2>\n<p>電話 <a href=\"tel:{phone}\">{phone}</a>（{}〜{}　{}）<br><a href=\"{url}\" rel=\"noreferrer\">{url}</a></p>\n",
        escape(&desk.name),
        escape(&desk.opens),
        escape(&desk.closes),
        escape(&desk.days),
        phone = escape(&desk.phone),
        url = escape(&desk.url),
    )
}

fn head(titles: &[&str]) -> String {
    let cells = titles
        .iter()
        .map(|title| format!("<th scope=\"col\">{}</th>", escape(title)));
    format!("<thead><tr>{}</tr></thead>", cells.collect::<String>())
}

fn table(caption: &str, head: &str, rows: &str) -> String {
    format!(
        "<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table>\n<caption>{caption}</caption>\n{head}\n<tbody>\n{rows}</tbody>\n</table></div>\n",
        caption = escape(caption)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{escape, html};
    use crate::rules;

    /// The leaflet's two results, and 605,000 × 199 × 3/4, 605,000 × 200 × 1/2, 605,000 × 5 × 3/4.
    #[test]
    fn the_figures_of_the_leaflet_are_there() {
        // Tests run in the folder of their crate.
        let rules = rules::read(Path::new("../rules")).expect("the shipped rules");
        let html = html(&rules.shelf);
        for text in [
            "45,375,000円",
            "1,500,000円",
            "90,296,250円",
            "60,500,000円",
            "2,268,750円",
            "令和8年7月31日（金曜日）",
            "令和8年8月31日（月曜日）",
            "0570-010318",
            "200床以上の病院は1/2、それ以外は3/4",
        ] {
            assert!(html.contains(text), "{text}\n{html}");
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<b a=\"1\">&"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
