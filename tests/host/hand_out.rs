//! The story as a whole, without a browser: a page as it is shipped, next year with three changed figures, the page
//! that comes of it; and what is shown on the way.

use ehr_grant_estimator::publish::{Renewal, bundle, renewed, verify};
use ehr_grant_estimator::rules::draft::{Draft, SourcePart};
use ehr_grant_estimator::ui::{markup, static_part};
use ehr_grant_estimator::view::edit::{host_files, problems, record, sections, standing_of, told};

use super::draft::{PER_BED, next_year, type_in};
use super::publish::page_of;
use super::support::{PACK, pack, parse};

const TRAINING: &str = "programmes[5].standard_amount.fixed";
const DEADLINE: &str = "programmes[0].deadlines[0]";

/// 650,000 a bed, 600,000 for training, and the first deadline on 28 May; the leaflet's example follows.
fn three_figures() -> Draft {
    let mut draft = next_year();
    for (row, field, figure, quote) in [
        (PER_BED, "yen", "65万", "基準額：650,000円×病床数"),
        (TRAINING, "yen", "600,000", "基準額：600,000円"),
        (
            DEADLINE,
            "on",
            "令和9年5月28日",
            "第1回：令和9年5月28日（金曜日）",
        ),
        (
            "examples[0]",
            "grant",
            "48,750,000",
            "100床の病院で7,000万円の場合 48,750,000円（交付額）",
        ),
    ] {
        type_in(&mut draft, &format!("{row}.{field}"), figure);
        draft.cite(row, SourcePart::Quote, quote);
        draft.close();
    }
    draft
}

#[test]
fn the_shipped_page_becomes_that_of_next_year() {
    let source = include_str!("../../index.html");
    let draft = three_figures();
    let by = Renewal {
        parse: &parse,
        static_part: &|shelf| markup(&static_part(shelf)),
    };
    let page = renewed(
        &page_of(source, &[PACK]),
        &bundle(&[PACK, &draft.file()]),
        by,
    )
    .unwrap();
    assert!(verify(&page).is_ok());
    assert_eq!(page, page_of(source, &[PACK, &draft.file()]));
    // 650,000 × 20 × 3/4, × 199 × 3/4, × 200 × 1/2; and last year's 605,000 × 199 × 3/4.
    for text in [
        "9,750,000円",
        "97,012,500円",
        "65,000,000円",
        "90,296,250円",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(page.contains("600,000円") && page.contains("令和8年度と令和9年度の案内による"));
    assert!(page.contains("第1回 令和9年5月28日（金曜日）"));
    // Nobody has confirmed the second round, and the rate.
    assert!(page.contains("第2回 令和9年7月31日（土曜日）（未確認）"));
    assert!(page.contains("それ以外は3/4（未確認）"));
}

#[test]
fn a_draft_is_shown_row_by_row() {
    let draft = three_figures();
    let shown = sections(&draft);
    let (waiting, all) = standing_of(&shown);
    assert_eq!((waiting, all), draft.unconfirmed());
    let rows = shown.iter().flat_map(|section| &section.rows);
    let row = rows.clone().find(|row| row.path == PER_BED).expect("a row");
    assert_eq!(row.label, "基準額（1床あたり）");
    let field = &row.fields[0];
    assert_eq!((field.value.as_str(), field.unit), ("650,000", "円"));
    assert_eq!(field.was.as_deref(), Some("605,000"));
    assert!(row.is_changed && !row.is_doubtful && row.standing.1 == "案内に記載");
    assert_eq!(problems(&draft, &shown), []);
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_gathered() {
    let mut draft = three_figures();
    type_in(&mut draft, &format!("{DEADLINE}.on"), "2026-05-28");
    type_in(&mut draft, "programmes[2].subsidy_rate.flat.rate", "4/3");
    let shown = sections(&draft);
    let texts: Vec<_> = problems(&draft, &shown)
        .into_iter()
        .map(|it| it.text)
        .collect();
    assert_eq!(
        texts,
        [
            "電子カルテの導入・更新 申請期限 第1回 期限の日：令和9年度（2027-04-01〜2028-03-31）の外です",
            "電子カルテの導入（入力代行の人件費を含む） 補助率：補助率は0より大きく1以下の分数で入力してください",
        ]
    );
}

#[test]
fn the_record_names_each_change_with_its_sentence() {
    let draft = three_figures();
    let after = draft.read().expect("a sound pack");
    let table = told(&pack(), &after);
    let text = record(&draft, &sections(&draft), Some(&table));
    for line in [
        "令和9年度の規則（令和8年度を写して作成）",
        "・電子カルテの導入・更新　基準額（1床あたり）（額）：605,000円 → 650,000円",
        "　根拠：「基準額：650,000円×病床数」東京都「電子カルテ導入経費等への補助金のご案内」 裏面 病院（案内に記載）",
        "・電子カルテの導入・更新　病院 100床：45,375,000 → 48,750,000（+3,375,000）",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    let replaced: Vec<_> = host_files(&draft)
        .into_iter()
        .filter(|it| it.is_replaced)
        .map(|it| it.name)
        .collect();
    assert_eq!(
        replaced,
        ["index.html", "rules.html", "many.html", "SHA256SUMS"]
    );
    let mut limits = draft;
    type_in(&mut limits, "limits.beds[1].to", "18");
    assert!(
        host_files(&limits)
            .iter()
            .any(|it| it.name == "embed.html" && it.is_replaced)
    );
}
