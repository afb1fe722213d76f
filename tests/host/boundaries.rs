//! Both sides of every threshold that the leaflet prints. Expected amounts are worked out by hand beside each
//! line.

use super::support::{self, shipped};
use ehr_grant_estimator::domain::Outcome::{self, Incomplete, Likely};

#[track_caller]
fn grants(link: &str, programme: &str, yen: u64) {
    support::grants(&shipped(), link, programme, [yen, yen]);
}

#[track_caller]
fn comes_to(link: &str, programme: &str, outcome: Outcome) {
    support::comes_to(&shipped(), link, programme, outcome);
}

#[test]
fn a_hospital_of_200_beds_gets_one_half() {
    // 605,000 × 199 = 120,395,000; × 3/4 = 90,296,250
    grants(
        "facility=hospital&beds=199&ehr=200000000",
        "hospital-ehr",
        90_296_250,
    );
    // 605,000 × 200 = 121,000,000; × 1/2 = 60,500,000
    grants(
        "facility=hospital&beds=200&ehr=200000000",
        "hospital-ehr",
        60_500_000,
    );
}

#[test]
fn consulting_is_paid_at_one_half_from_200_beds_on_and_only_for_hospitals() {
    grants(
        "facility=hospital&beds=199&consult=1000000",
        "consulting",
        750_000,
    );
    grants(
        "facility=hospital&beds=200&consult=1000000",
        "consulting",
        500_000,
    );
    grants(
        "facility=clinic&beds=19&consult=1000000",
        "consulting",
        750_000,
    );
    // A clinic's rate does not depend on its beds, so they need not be known.
    grants("facility=clinic&consult=1000000", "consulting", 750_000);
}

#[test]
fn a_clinic_of_5_beds_is_paid_by_the_bed() {
    // 3,000,000 × 3/4 = 2,250,000
    grants(
        "facility=clinic&beds=4&ehr=10000000",
        "clinic-ehr",
        2_250_000,
    );
    // 605,000 × 5 = 3,025,000; × 3/4 = 2,268,750
    grants(
        "facility=clinic&beds=5&ehr=10000000",
        "clinic-ehr",
        2_268_750,
    );
    // 605,000 × 19 = 11,495,000; × 3/4 = 8,621,250
    grants(
        "facility=clinic&beds=19&ehr=99999999",
        "clinic-ehr",
        8_621_250,
    );
}

#[test]
fn a_hospital_has_20_beds_or_more_and_a_clinic_19_or_fewer() {
    comes_to("facility=hospital&beds=20", "hospital-ehr", Likely);
    comes_to("facility=hospital&beds=19", "hospital-ehr", Incomplete);
    comes_to("facility=clinic&beds=19", "clinic-ehr", Likely);
    comes_to("facility=clinic&beds=20", "clinic-ehr", Incomplete);
    comes_to("facility=clinic&beds=0", "clinic-ehr", Likely);
}

#[test]
fn the_lesser_of_cost_and_standard_counts() {
    // The standard amount of 100 beds is 60,500,000. One yen less, times 3/4, is 45,374,999.25…
    grants(
        "facility=hospital&beds=100&ehr=60499999",
        "hospital-ehr",
        45_374_999,
    );
    grants(
        "facility=hospital&beds=100&ehr=60500000",
        "hospital-ehr",
        45_375_000,
    );
    grants(
        "facility=hospital&beds=100&ehr=60500001",
        "hospital-ehr",
        45_375_000,
    );
    grants(
        "facility=clinic&beds=0&ehr=2999999",
        "clinic-ehr",
        2_249_999,
    );
    grants(
        "facility=clinic&beds=0&ehr=3000000",
        "clinic-ehr",
        2_250_000,
    );
    grants(
        "facility=clinic&beds=0&ehr=3000001",
        "clinic-ehr",
        2_250_000,
    );
    grants("facility=clinic&consult=999999", "consulting", 749_999);
    grants("facility=clinic&consult=1000001", "consulting", 750_000);
}

#[test]
fn a_clinics_input_staff_are_inside_the_same_amount() {
    // 2,000,000 + 600,000 = 2,600,000, below 3,000,000; × 3/4 = 1,950,000
    grants(
        "facility=clinic&beds=0&ehr=2000000&staff=600000",
        "clinic-ehr",
        1_950_000,
    );
    grants(
        "facility=clinic&beds=0&ehr=2000000&staff=1000001",
        "clinic-ehr",
        2_250_000,
    );
}

#[test]
fn training_is_paid_in_full_up_to_500_000() {
    grants("facility=clinic&train=499999", "training", 499_999);
    grants("facility=clinic&train=500000", "training", 500_000);
    grants(
        "facility=hospital&beds=20&train=600000",
        "training",
        500_000,
    );
}

#[test]
fn nothing_spent_gets_nothing() {
    grants("facility=hospital&beds=100&ehr=0", "hospital-ehr", 0);
    grants("facility=clinic&train=0", "training", 0);
}
