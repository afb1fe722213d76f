//! Mounts the page of the rules; nothing else.

fn main() {
    ehr_grant_estimator::ui::book::start();
}
