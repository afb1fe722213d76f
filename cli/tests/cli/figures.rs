//! The figures of a row, from the leaflet or worked out by hand beside them.

use super::support::estimate;

const NAMES: &str = "facility,beds,ehr,staff,months,consult,cyber,train,region";

/// Checks a figure of the row of a table.
#[track_caller]
fn comes_to(row: &str, column: &str, figure: &str) {
    let rows = estimate(&format!("{NAMES}\n{row}\n"));
    assert_eq!(rows[0][column], figure, "{row} {column}");
}

#[test]
fn the_examples_of_the_leaflet() {
    // 605,000円 × 100床 = 60,500,000円, less than 70,000,000円; × 3/4
    comes_to(
        "hospital,100,70000000,,,,,,",
        "hospital-ehr.grant_min",
        "45375000",
    );
    comes_to(
        "hospital,100,70000000,,,,,,",
        "hospital-ehr.grant_max",
        "45375000",
    );
    // 2,000,000円, less than 3,000,000円; × 3/4
    comes_to("clinic,0,2000000,,,,,,", "clinic-ehr.grant_min", "1500000");
}

#[test]
fn both_sides_of_each_threshold() {
    // 605,000 × 199 × 3/4 = 90,296,250; 605,000 × 200 × 1/2 = 60,500,000
    comes_to(
        "hospital,199,999999999,,,,,,",
        "hospital-ehr.grant_min",
        "90296250",
    );
    comes_to(
        "hospital,200,999999999,,,,,,",
        "hospital-ehr.grant_min",
        "60500000",
    );
    // 3,000,000 × 3/4 = 2,250,000; 605,000 × 5 × 3/4 = 2,268,750
    comes_to("clinic,4,9000000,,,,,,", "clinic-ehr.grant_min", "2250000");
    comes_to("clinic,5,9000000,,,,,,", "clinic-ehr.grant_min", "2268750");
    // 1,000,000 × 3/4 and × 1/2
    comes_to(
        "hospital,199,,,,2000000,,,",
        "consulting.grant_min",
        "750000",
    );
    comes_to(
        "hospital,200,,,,2000000,,,",
        "consulting.grant_min",
        "500000",
    );
    // At 基準額, one yen below and one above: 59,999,999... 60,499,999 × 3/4 = 45,374,999.25
    comes_to(
        "hospital,100,60499999,,,,,,",
        "hospital-ehr.grant_min",
        "45374999",
    );
    comes_to(
        "hospital,100,60500000,,,,,,",
        "hospital-ehr.grant_min",
        "45375000",
    );
    comes_to(
        "hospital,100,60500001,,,,,,",
        "hospital-ehr.grant_min",
        "45375000",
    );
}

#[test]
fn every_column_of_a_row() {
    let row = "hospital,100,70000000,1000000,6,1200000,8000000,600000,10000000";
    let rows = estimate(&format!("{NAMES}\n{row}\n"));
    let mut found = String::new();
    for column in [
        "outcome",
        "window",
        "certainty",
        "grant_min",
        "grant_max",
        "ceiling_min",
        "ceiling_max",
    ] {
        let of = |id: &str| rows[0][&format!("{id}.{column}")].clone();
        let ids = [
            "hospital-ehr",
            "input-staff",
            "clinic-ehr",
            "consulting",
            "cyber",
            "training",
            "regional",
        ];
        found.push_str(&format!("{}\n", ids.map(of).join(" ")));
    }
    // input-staff: 3,600,000 × 6 ÷ 12 = 1,800,000, more than 1,000,000; × 3/4. consulting: 1,000,000 × 3/4.
    // cyber: from 3,750,000 × 1/2 to 8,000,000 × 1/2. training: 500,000. regional: 10,000,000 × 1/2 to × 3/4.
    // Ceilings: 1,800,000 × 3/4 = 1,350,000; 3,750,000 and 35,000,000 × 1/2; 20,000,000 × 1/2 and × 3/4.
    assert_eq!(
        found,
        "likely confirm ineligible likely confirm likely confirm\n\
         open open open unpublished unpublished unpublished unpublished\n\
         printed assumed printed printed range printed range\n\
         45375000 750000 0 750000 1875000 500000 5000000\n\
         45375000 750000 0 750000 4000000 500000 7500000\n\
         45375000 1350000 0 750000 1875000 500000 10000000\n\
         45375000 1350000 0 750000 17500000 500000 15000000\n"
    );
    // 70,000,000 + 1,000,000 + 1,200,000 + 8,000,000 + 600,000 + 10,000,000
    assert_eq!(rows[0]["total.cost"], "90800000");
    // 45,375,000 + 750,000 (consulting) + 500,000
    assert_eq!(rows[0]["total.confirmed"], "46625000");
    // and 750,000 (input-staff) + 4,000,000 + 7,500,000
    assert_eq!(rows[0]["total.upto"], "58875000");
    assert_eq!(
        (rows[0]["row"].as_str(), rows[0]["problems"].as_str()),
        ("2", "")
    );
}

#[test]
fn a_cost_that_is_a_range_counts_at_both_ends() {
    let rows = estimate("facility,beds,ehr\nhospital,100,40000000-50000000\n");
    // 40,000,000 × 3/4 and 50,000,000 × 3/4
    assert_eq!(rows[0]["hospital-ehr.grant_min"], "30000000");
    assert_eq!(rows[0]["hospital-ehr.grant_max"], "37500000");
    assert_eq!(rows[0]["total.cost"], "50000000");
    assert_eq!(rows[0]["total.confirmed"], "30000000");
    assert_eq!(rows[0]["total.upto"], "37500000");
}

#[test]
fn without_a_cost_there_is_no_grant_and_yet_a_ceiling() {
    let rows = estimate("facility,beds\nhospital,100\n");
    assert_eq!(rows[0]["hospital-ehr.grant_min"], "");
    assert_eq!(rows[0]["hospital-ehr.ceiling_min"], "45375000");
    assert_eq!(rows[0]["total.cost"], "0");
}

#[test]
fn answers_decide() {
    let signed = estimate("facility,beds,ehr,contract\nhospital,100,70000000,signed\n");
    assert_eq!(signed[0]["hospital-ehr.outcome"], "ineligible");
    assert_eq!(signed[0]["hospital-ehr.grant_max"], "0");
    let lease = estimate("facility,beds,ehr,acquire,standard\nclinic,0,2000000,lease,unknown\n");
    assert_eq!(lease[0]["clinic-ehr.outcome"], "confirm");
}
