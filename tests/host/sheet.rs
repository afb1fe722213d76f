//! The sheet: which field stands in which row, what comes after the others, which conditions decide, and the
//! way from a kind of facility as people name it to the link.

use super::support::{case, in_april, pack, shelf};
use ehr_grant_estimator::domain::{Choice, Input};
use ehr_grant_estimator::form::{Edit, from_link, to_link};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;

/// Each row with the keys of its fields, those that nobody is asked for in brackets.
fn rows(link: &str) -> String {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let (cards, others) = view::rows(&pack, &answer, &[]);
    assert_eq!(others, [], "{link}");
    let rows = cards.iter().map(|card| {
        let keys = card.fields.iter().map(|field| {
            let key = field.input.code();
            if field.asked {
                key.to_owned()
            } else {
                format!("({key})")
            }
        });
        let out = if card.is_out { "-" } else { "" };
        format!("{out}{} {}", card.id, keys.collect::<Vec<_>>().join(" "))
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_cost_stands_in_the_row_of_the_programme_that_counts_it_for_this_facility() {
    assert_eq!(
        rows("facility=hospital&beds=100"),
        "hospital-ehr ehr\ninput-staff staff months\nconsulting consult\ncyber cyber\n\
         training train\nregional region\n-clinic-ehr "
    );
    assert_eq!(
        rows("facility=clinic&beds=0"),
        "clinic-ehr ehr staff\nconsulting consult\ncyber cyber\ntraining train\nregional region\n\
         -hospital-ehr \n-input-staff (months)"
    );
}

/// What this facility could have, had it planned otherwise, comes before what is for others.
#[test]
fn what_cannot_be_had_comes_last_and_the_facility_s_own_first() {
    assert_eq!(
        rows("facility=hospital&beds=100&contract=signed"),
        "consulting consult\ncyber cyber\ntraining train\nregional region\n\
         -hospital-ehr ehr\n-input-staff staff months\n-clinic-ehr "
    );
    assert_eq!(
        rows("facility=clinic&beds=0&contract=signed"),
        "consulting consult\ncyber cyber\ntraining train\nregional region\n\
         -clinic-ehr ehr staff\n-hospital-ehr \n-input-staff (months)"
    );
}

/// The conditions that stand there while the others are one line, and that line.
#[track_caller]
fn decides(link: &str, keys: &str, brief: &str) {
    let shelf = shelf(&[super::support::PACK]);
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let view = view::facility(&shelf, &pack, &answer, &[]);
    let deciding = view.conditions.iter().filter(|one| one.decides);
    let found = deciding.map(|one| match &one.field {
        view::ConditionField::Choice(choice) => choice.input.code(),
        view::ConditionField::Text(text) => text.input.code(),
    });
    assert_eq!(found.collect::<Vec<_>>().join(" "), keys, "{link}");
    assert_eq!(view.brief, brief, "{link}");
}

#[test]
fn only_what_decides_stands_there_by_itself() {
    decides(
        "facility=hospital&beds=100",
        "",
        "都内・新規導入・購入・標準規格わからない・契約前・完了未定",
    );
    decides(
        "facility=clinic&beds=0&acquire=lease&ehr=1",
        "standard",
        "都内・新規導入・リース・標準規格わからない・契約前・完了未定",
    );
    decides(
        "facility=clinic&beds=0&acquire=lease&standard=no&finish=later",
        "acquire standard finish",
        "都内・新規導入・リース・標準規格に準拠しない・契約前・完了は翌年度以降",
    );
    // What a facility is and has is told, and not proposed to be changed.
    decides(
        "facility=hospital&beds=100&project=renewal",
        "",
        "都内・更新・購入・標準規格わからない・契約前・完了未定",
    );
}

#[test]
fn help_stops_at_the_standard_amount() {
    let pack = pack();
    let stops = |link: &str, programme: &str| {
        let answer = estimate(&pack, &case(link), in_april());
        let verdict = answer.verdict(programme);
        let card = verdict.map(|verdict| view::card(&pack, &answer, verdict));
        card.map(|card| card.stops).unwrap_or_default()
    };
    let ends = |low: &str, high: &str| (low.to_owned(), high.to_owned());
    // 605,000 × 100; 3,600,000 × 6 ÷ 12; both ends of what is not decided.
    let hospital = "facility=hospital&beds=100&ehr=1&staff=1&months=6";
    assert_eq!(
        stops(hospital, "hospital-ehr"),
        ends("60500000", "60500000")
    );
    assert_eq!(stops(hospital, "input-staff"), ends("1800000", "1800000"));
    assert_eq!(stops(hospital, "cyber"), ends("3750000", "35000000"));
    // Nothing is paid, and nothing is known.
    assert_eq!(stops(hospital, "clinic-ehr"), ends("", ""));
    assert_eq!(stops("facility=hospital", "hospital-ehr"), ends("", ""));
}

/// 無床 and 有床 are two answers for people, and one kind with its beds for the link.
#[test]
fn a_clinic_without_beds_is_an_answer_of_its_own() {
    let choose = |link: &str, value: &str| {
        let (form, _) = from_link(link);
        let form = form.apply(Edit {
            input: Input::Facility,
            value: value.to_owned(),
        });
        to_link(&form).fragment
    };
    assert_eq!(choose("", "bedless"), "facility=clinic&beds=0");
    assert_eq!(
        choose("facility=hospital&beds=100", "bedless"),
        "facility=clinic&beds=0"
    );
    assert_eq!(
        choose("facility=clinic&beds=5", "clinic"),
        "facility=clinic&beds=5"
    );
    // The 0 was that of the other answer.
    assert_eq!(
        choose("facility=clinic&beds=0", "clinic"),
        "facility=clinic"
    );
    assert_eq!(
        choose("facility=clinic&beds=0", "hospital"),
        "facility=hospital"
    );
    assert_eq!(
        choose("facility=clinic&beds=12x", "hospital"),
        "facility=hospital&beds=12x"
    );
    // No link says so.
    let (form, problems) = from_link("facility=bedless");
    assert_eq!(problems.len(), 1);
    assert_eq!(form.plan.facility(), None);

    let shelf = shelf(&[super::support::PACK]);
    let pack = pack();
    let chosen = |link: &str| {
        let answer = estimate(&pack, &case(link), in_april());
        let kinds = view::facility(&shelf, &pack, &answer, &[]).kinds;
        assert!(
            kinds
                .options
                .iter()
                .any(|(code, _)| Some(*code) == kinds.chosen)
        );
        kinds.chosen.unwrap_or_default().to_owned()
    };
    assert_eq!(chosen("facility=clinic&beds=0"), "bedless");
    assert_eq!(chosen("facility=clinic&beds=1"), "clinic");
    assert_eq!(chosen("facility=clinic"), "clinic");
    assert_eq!(chosen("facility=hospital&beds=0"), "hospital");
}
