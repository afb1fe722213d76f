//! A workbook whose blue numbers are changed comes to what the page says of the changed plan.

/// Plans, and the same with other numbers. The formulas of the first have to come to the amounts of the second:
/// over the step at 200 beds, from no cost to one, to both ends of what is not printed, and of costs that are ranges.
pub const CHANGES: [(&str, &str); 8] = [
    (
        "facility=hospital&beds=199&months=7&ehr=120000001&staff=1000001&consult=1001&cyber=3000001&region=9999999&train=7",
        "facility=hospital&beds=200&months=12&ehr=99999999&staff=9000001&consult=2000003&cyber=50000001&region=20000003&train=600000",
    ),
    (
        "facility=hospital&beds=500&months=1&ehr=7&staff=5&consult=3&cyber=1&region=1&train=1",
        "facility=hospital&beds=20&months=11&ehr=13000001&staff=4000001&consult=1000001&cyber=35000001&region=5&train=500001",
    ),
    (
        "facility=clinic&beds=19&ehr=20000001&staff=1&consult=1001&cyber=3000001&region=9999999",
        "facility=clinic&beds=5&ehr=1000001&staff=1000002&consult=7&cyber=34999999&region=30000001&train=8",
    ),
    (
        "facility=hospital&beds=100&ehr=1001&region=10001",
        "facility=hospital&beds=300&ehr=7654321&region=10001&cyber=9000001&consult=1001&train=1003",
    ),
    (
        "facility=clinic&beds=0&ehr=1001&region=10001",
        "facility=clinic&beds=4&ehr=7654321&region=10001&cyber=9000001&consult=1001&train=1003",
    ),
    (
        "facility=hospital&beds=100&ehr=1001&cyber=30001",
        "facility=hospital&beds=20&ehr=1001&cyber=4000001&staff=3000001&months=5&region=50001",
    ),
    (
        "facility=hospital&beds=100&ehr=40000001-70000000&cyber=1-3&region=5-7",
        "facility=hospital&beds=200&ehr=120999999-121605003&cyber=3000001-40000007&region=19999999-20000003",
    ),
    (
        "facility=clinic&beds=19&ehr=1-3&staff=5-7&consult=1-3&train=11",
        "facility=clinic&beds=5&ehr=2999999-9075003&staff=1000001-1000003&consult=999999-1000003&train=499999",
    ),
];

/// The place of blue numbers among the formats.
const BLUE: &str = "\" s=\"3\"";

/// The sheet with the blue numbers of another.
pub fn with_numbers_of(sheet: &str, other: &str) -> String {
    let blue = |xml: &str| -> Vec<String> {
        let cells = xml.split_inclusive("</c>");
        let blue = cells.filter(|cell| cell.contains(BLUE));
        blue.map(str::to_owned).collect()
    };
    let mut changed = sheet.to_owned();
    for (cell, other) in blue(sheet).iter().zip(blue(other)) {
        // Before the first cell of a row stands the row itself, which is the same in both.
        changed = changed.replace(cell, &other);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::with_numbers_of;

    #[test]
    fn blue_numbers_are_taken_over_and_nothing_else() {
        let sheet = |blue, black| {
            format!(
                "<row><c r=\"B1\" s=\"3\"><v>{blue}</v></c><c r=\"C1\" s=\"4\"><f>{black}</f></c></row>"
            )
        };
        assert_eq!(
            with_numbers_of(&sheet(1, "B1*2"), &sheet(3, "B1*4")),
            sheet(3, "B1*2")
        );
    }
}
