//! Editing a pack: what is typed, its sentence, its standing, every step back, and the year that follows.

use ehr_grant_estimator::domain::{FigureKind, FigureProblem, Standing, Yen};
use ehr_grant_estimator::form::parse_figure;
use ehr_grant_estimator::rules::draft::{Draft, DraftFault, DraftField, DraftRow, SourcePart};
use ehr_grant_estimator::rules::{Fault, Pack};

use super::support::{PACK, SHIPPED, node, read};

pub const PER_BED: &str = "programmes[0].standard_amount.per_bed";

pub fn draft() -> Draft {
    Draft::of(node(PACK))
}

pub fn next_year() -> Draft {
    Draft::next_year(&node(PACK)).expect("a year")
}

#[track_caller]
pub fn row(draft: &Draft, path: &str) -> DraftRow {
    draft.row(path).expect("a row")
}

#[track_caller]
pub fn field(draft: &Draft, path: &str) -> DraftField {
    let fields = row(draft, path).fields.into_iter();
    fields
        .into_iter()
        .find(|field| field.path == path)
        .expect("a field")
}

#[track_caller]
pub fn type_in(draft: &mut Draft, path: &str, raw: &str) {
    let kind = field(draft, path).kind;
    draft.type_in(path, raw, parse_figure(kind, raw));
}

#[track_caller]
pub fn standing(draft: &Draft, path: &str) -> Standing {
    row(draft, path).source.standing.expect("a standing")
}

pub fn pack(draft: &Draft) -> Pack {
    read(&draft.file()).expect("a sound pack")
}

#[test]
fn what_nobody_touches_is_handed_out_as_it_was() {
    for text in [PACK, SHIPPED] {
        let draft = Draft::of(node(text));
        assert_eq!(node(&draft.file()), node(text));
        assert_eq!(draft.problems(), []);
        assert!(!draft.is_unsaved() && draft.unconfirmed().0 == 0);
    }
}

/// Each row has a figure or words, each figure is typed again as it is shown, and comes to the same.
#[test]
fn every_row_can_be_edited_and_comes_back() {
    let draft = draft();
    let rows = draft.rows();
    let (_, count) = draft.unconfirmed();
    assert_eq!(count, PACK.matches("\"quote\"").count());
    for row in rows {
        for field in &row.fields {
            let shown = draft.shown(field);
            let mut again = draft.clone();
            type_in(&mut again, &field.path, &shown);
            again.close();
            assert_eq!(again.pack(), draft.pack(), "{}", field.path);
            assert_eq!(again.problems(), [], "{}", field.path);
            let other = match field.kind {
                FigureKind::Yen => "1,234,500",
                FigureKind::Rate => "2/3",
                FigureKind::Day => "2026-12-24",
                FigureKind::Beds => "123",
                FigureKind::Months => "11",
                FigureKind::Text => "別の語",
            };
            type_in(&mut again, &field.path, other);
            again.close();
            let changed = row_text(&again, &field.path);
            assert_eq!(changed, other, "{}", field.path);
            assert_eq!(
                standing(&again, &field.path),
                Standing::Unconfirmed,
                "{}",
                field.path
            );
            again.undo();
            assert_eq!(again.pack(), draft.pack(), "{}", field.path);
        }
    }
}

pub fn row_text(draft: &Draft, path: &str) -> String {
    draft.shown(&field(draft, path))
}

#[test]
fn figures_are_typed_as_offices_write_them() {
    let mut draft = draft();
    for (path, raw, shown) in [
        (
            "programmes[0].standard_amount.per_bed.yen",
            "６５万円",
            "650,000",
        ),
        ("programmes[2].subsidy_rate.flat.rate", "２／３", "2/3"),
        (
            "programmes[0].deadlines[0].on",
            "令和8年6月1日",
            "2026-06-01",
        ),
        (
            "programmes[0].subsidy_rate.by_beds.at_least",
            "300床",
            "300",
        ),
    ] {
        type_in(&mut draft, path, raw);
        assert_eq!(row_text(&draft, path), raw);
        draft.close();
        assert_eq!(row_text(&draft, path), shown);
    }
}

#[test]
fn what_cannot_be_read_stays_in_its_field_and_is_told() {
    let mut draft = draft();
    let path = "programmes[0].standard_amount.per_bed.yen";
    type_in(&mut draft, path, "約65万");
    draft.close();
    assert_eq!(row_text(&draft, path), "約65万");
    let problems = draft.problems();
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    assert!(matches!(
        problem.fault,
        DraftFault::Typed(FigureProblem::Unreadable(_))
    ));
    assert_eq!(problem.row.as_deref(), Some(PER_BED));
    assert_eq!(draft.pack(), &node(PACK));
    type_in(&mut draft, path, "605,000");
    assert_eq!(draft.problems(), []);
}

/// The same words as everywhere: a day outside the year, an example that the figures no longer give.
#[test]
fn what_a_pack_is_refused_for_is_told_at_its_row() {
    let mut draft = draft();
    type_in(&mut draft, "programmes[0].deadlines[1].on", "2027-07-30");
    let told = |draft: &Draft| -> Vec<_> {
        let problems = draft.problems().into_iter();
        problems
            .map(|problem| (problem.row.unwrap_or_default(), problem.fault))
            .collect()
    };
    let row = "programmes[0].deadlines[1]".to_owned();
    assert_eq!(
        told(&draft),
        [(row, DraftFault::Pack(Fault::OutsideFiscalYear))]
    );
    draft.undo();
    type_in(
        &mut draft,
        "programmes[0].standard_amount.per_bed.yen",
        "65万",
    );
    // 650,000 × 100 = 65,000,000 < 70,000,000; × 3/4
    let [named, given] = [45_375_000, 48_750_000].map(Yen::new);
    let fault = DraftFault::Pack(Fault::OtherGrant { named, given });
    assert_eq!(told(&draft), [("examples[0]".to_owned(), fault)]);
    assert!(draft.read().is_err() && draft.read_figures().is_some());
}

#[test]
fn a_figure_without_its_own_sentence_is_unconfirmed() {
    let mut draft = draft();
    type_in(
        &mut draft,
        "programmes[0].standard_amount.per_bed.yen",
        "650000",
    );
    assert_eq!(standing(&draft, PER_BED), Standing::Unconfirmed);
    draft.cite(PER_BED, SourcePart::Quote, "基準額：650,000円×病床数");
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
    assert_eq!(draft.doubtful(), [""; 0]);
    // As it was at first, it is as sure as it was.
    draft.cite(PER_BED, SourcePart::Quote, "基準額：605,000円×病床数");
    assert_eq!(standing(&draft, PER_BED), Standing::Unconfirmed);
    type_in(
        &mut draft,
        "programmes[0].standard_amount.per_bed.yen",
        "605,000",
    );
    assert_eq!(standing(&draft, PER_BED), Standing::Printed);
    assert_eq!(draft.pack(), &node(PACK));
}

#[test]
fn a_sentence_without_its_figure_is_doubtful() {
    let doubtful = |quote: &str| {
        let mut draft = draft();
        type_in(
            &mut draft,
            "programmes[0].standard_amount.per_bed.yen",
            "650000",
        );
        draft.cite(PER_BED, SourcePart::Quote, quote);
        draft.confirm(&[PER_BED.to_owned()]);
        draft.doubtful()
    };
    for found in ["基準額：６５０，０００円", "65万円×病床数"] {
        assert_eq!(doubtful(found), [""; 0], "{found}");
    }
    for lost in ["基準額：605,000円", "1,650,000円", "165万円の"] {
        let expected: &[&str] = if lost.starts_with("165") {
            &[]
        } else {
            &[PER_BED]
        };
        assert_eq!(doubtful(lost), expected, "{lost}");
    }
}
