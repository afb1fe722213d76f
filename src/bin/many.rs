//! Mounts the page for many facilities; nothing else.

fn main() {
    ehr_grant_estimator::ui::many::start();
}
