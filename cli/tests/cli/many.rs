//! Many rows: their order is kept, memory stays where it was, and whoever has enough may stop reading.

use std::io::{BufRead, BufReader, Write};
use std::process::{Output, Stdio};
use std::thread;

use super::support::{program, run};

/// So many rows, each another hospital.
fn rows(count: usize) -> String {
    let mut rows = "row,facility,beds,ehr\n".to_owned();
    for index in 0..count {
        rows.push_str(&format!(
            "r{index},hospital,{},{index}000\n",
            20 + index % 180
        ));
    }
    rows
}

#[test]
fn a_hundred_thousand_rows_keep_their_order() {
    const COUNT: usize = 100_000;
    let answer = run(&["estimate", "--date", "2026-04-10"], rows(COUNT));
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    assert_eq!(answer.out.lines().count(), COUNT + 1);
    let heading = answer.out.lines().next().unwrap_or_default();
    let place = heading
        .split(',')
        .position(|column| column == "hospital-ehr.grant_min");
    for (index, line) in answer.out.lines().skip(1).enumerate() {
        let cell = |place: usize| line.split(',').nth(place).map(str::to_owned);
        assert_eq!(cell(0), Some(format!("r{index}")));
        // min(605,000 × beds, cost) × 3/4, below 200 beds.
        let (beds, cost) = (20 + index % 180, index * 1_000);
        let grant = (605_000 * beds).min(cost) * 3 / 4;
        assert_eq!(place.and_then(cell), Some(grant.to_string()), "{index}");
    }
}

#[test]
fn problems_are_told_in_the_order_of_their_rows() {
    const COUNT: usize = 20_000;
    let mut rows = "beds\n".to_owned();
    rows.push_str(&"x\n".repeat(COUNT));
    let answer = run(&["estimate"], rows);
    assert_eq!(answer.code, Some(1));
    let told = answer.errors.lines().take(COUNT).enumerate();
    for (index, line) in told {
        let place = format!("-:{}: beds: ", index + 2);
        assert!(line.starts_with(&place), "{line}");
    }
    assert_eq!(answer.errors.lines().count(), COUNT + 1);
}

/// Ten times as many rows would take ten times the memory, if rows were kept.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_rows() {
    let peak = |count: usize| {
        let mut child = program();
        child.args(["estimate", "--date", "2026-04-10"]);
        child.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = child.spawn().expect("the program");
        let mut stdin = child.stdin.take().expect("its input");
        let stdout = child.stdout.take().expect("its output");
        let status = format!("/proc/{}/status", child.id());
        let peak = thread::scope(|scope| {
            // The last line waits until the memory was looked at.
            let (looked, wait) = std::sync::mpsc::channel::<()>();
            scope.spawn(move || {
                stdin.write_all(rows(count).as_bytes()).expect("taken");
                let _ = wait.recv();
            });
            let mut lines = BufReader::new(stdout).lines();
            // All but what is still in batches.
            let read = lines.by_ref().take(count - 5_000).count();
            assert_eq!(read, count - 5_000);
            let status = std::fs::read_to_string(&status).expect("its status");
            drop(looked);
            assert_eq!(lines.count(), 5_001);
            let peak = status
                .lines()
                .find_map(|line| line.strip_prefix("VmHWM:")?.strip_suffix("kB"));
            peak.and_then(|peak| peak.trim().parse::<u64>().ok())
                .expect("a size")
        });
        assert!(child.wait().expect("an end").success());
        peak
    };
    let (few, many) = (peak(20_000), peak(200_000));
    // The results of 200,000 rows are 90 MB.
    assert!(many < few + 30_000, "{few} kB and {many} kB");
}

/// Reads so many lines of what comes of these rows, and stops; says what was read, and how the program ended.
fn stopped_after(lines: usize, rows: &str) -> (Vec<String>, Output) {
    let mut child = program();
    child.arg("estimate");
    child
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = child.spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    let stdout = child.stdout.take().expect("its output");
    let read = thread::scope(|scope| {
        scope.spawn(move || drop(stdin.write_all(rows.as_bytes())));
        let read = BufReader::new(stdout).lines().take(lines);
        read.map(|line| line.expect("text")).collect()
    });
    (read, child.wait_with_output().expect("an end"))
}

#[test]
fn whoever_has_enough_may_stop_reading() {
    let (read, output) = stopped_after(1, &rows(200_000));
    assert!(read.first().is_some_and(|line| line.starts_with("row,")));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn whoever_stops_reading_is_told_no_count() {
    let rows = rows(200_000).replacen("r0,hospital,20,", "r0,hospital,19,", 1);
    // Rows are written in batches, each with what is to be told of it: this is in the second.
    let (read, output) = stopped_after(600, &rows);
    assert_eq!(read.len(), 600);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.starts_with("-:2: beds: "), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert_eq!(output.status.code(), Some(1));
}
