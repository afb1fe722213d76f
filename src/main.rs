//! Mounts the app; nothing else.

fn main() {
    ehr_grant_estimator::ui::start();
}
