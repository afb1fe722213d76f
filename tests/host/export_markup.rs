//! 表計算・データに書き出す: where the files are handed out.

use super::markup::rendered;
use ehr_grant_estimator::view::export::words::{FILES, TITLE};

/// From its heading to the next one.
fn section(link: &str) -> String {
    let html = rendered(link, true);
    let (_, section) = html.split_once(TITLE).expect("a section");
    let (section, _) = section.split_once("<h3").expect("another section");
    section.to_owned()
}

#[test]
fn each_file_has_its_button_and_its_name() {
    let section = section("facility=hospital&beds=100&ehr=70000000");
    assert_eq!(section.matches("<button").count(), FILES.len());
    for (deed, label, name, kind) in FILES {
        assert!(section.contains(&format!("data-late=\"{deed}\"")), "{deed}");
        assert!(section.contains(&format!(">{label}</button>")), "{label}");
        let ending = deed.strip_prefix("export-").expect("a deed of its own");
        assert_eq!(name, format!("電子カルテ補助金試算.{ending}"));
        assert!(kind.contains('/'), "{kind}");
    }
}

/// Without a figure there is no file: what is to be entered first stands there instead.
#[test]
fn without_figures_there_is_no_file_to_hand_out() {
    for (link, says) in [
        ("", "施設の種類と病床数を入れると"),
        ("facility=clinic&beds=3", "費用"),
        ("facility=hospital&ehr=70000000", "「病床数」を入れると"),
        (
            "facility=hospital&beds=x&ehr=70000000",
            "「病床数」を直すと",
        ),
    ] {
        let section = section(link);
        assert!(!section.contains("<button"), "{link}: {section}");
        assert!(section.contains(says), "{link}: {section}");
    }
}
