//! The same facilities for the page, the command line and the library: a table under the keys of the link, made by
//! counting, in which everything that can be answered is answered in turn.

/// The columns of the table.
const KEYS: [&str; 15] = [
    "name", "facility", "beds", "project", "acquire", "standard", "contract", "finish", "date",
    "ehr", "staff", "months", "consult", "cyber", "train",
];

/// The cells of so many facilities, each with its key; what is left out is empty.
pub fn facilities(count: u64) -> impl Iterator<Item = Vec<(&'static str, String)>> {
    (0..count).map(|at| {
        let is_hospital = at % 7 == 0;
        let every = |step: u64, yes: &'static str, no: &'static str| {
            (if at % step == 0 { yes } else { no }).to_owned()
        };
        let cost = |step: u64, yen: u64| {
            if at % step == 0 {
                yen.to_string()
            } else {
                String::new()
            }
        };
        let cells = [
            format!("施設{at}"),
            every(7, "hospital", "clinic"),
            (if is_hospital { 20 + at % 400 } else { at % 20 }).to_string(),
            every(3, "renewal", "new"),
            every(5, "lease", "purchase"),
            every(2, "yes", "unknown"),
            every(11, "signed", "notyet"),
            every(13, "unknown", "thisyear"),
            "2026-04-10".to_owned(),
            (1_000_000 + 7_919 * at).to_string(),
            cost(4, 2_400_001 + at),
            if at % 4 == 0 {
                (1 + at % 12).to_string()
            } else {
                String::new()
            },
            cost(6, 999_999 + at % 3),
            cost(8, 100_003 * at),
            cost(9, 499_999 + at % 3),
        ];
        KEYS.into_iter().zip(cells).collect()
    })
}

/// Them as CSV.
pub fn table(count: u64) -> String {
    let mut text = KEYS.join(",") + "\n";
    for cells in facilities(count) {
        let cells: Vec<_> = cells.into_iter().map(|(_, cell)| cell).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// One of them as a link.
pub fn link(cells: &[(&str, String)]) -> String {
    let given = cells
        .iter()
        .filter(|(key, cell)| *key != "name" && !cell.is_empty());
    let pairs: Vec<_> = given.map(|(key, cell)| format!("{key}={cell}")).collect();
    pairs.join("&")
}
