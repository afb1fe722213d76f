//! How many checks passed and failed.

use std::fmt;
use std::ops::{Add, AddAssign};
use std::process::ExitCode;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    pub const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    pub const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// For whoever started the program.
    pub fn exit_code(self) -> ExitCode {
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    /// Adds up the lines that begin with `prefix` and say how many passed and failed.
    pub fn sum(output: &str, prefix: &str) -> Self {
        let lines = output.lines().filter_map(|line| line.strip_prefix(prefix));
        lines.map(Self::read).fold(Self::default(), Self::add)
    }

    fn read(line: &str) -> Self {
        let words: Vec<&str> = line.split([' ', ',', ';']).collect();
        let before = |name| {
            words.windows(2).find_map(|pair| match pair {
                [number, word] if *word == name => number.parse().ok(),
                _ => None,
            })
        };
        Self {
            passed: before("passed").unwrap_or(0),
            failed: before("failed").unwrap_or(0),
        }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_summaries_of_cargo_and_of_the_journeys_are_read() {
        let output = "running 3 tests\n\
            test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            journeys: 40 passed, 2 failed\n";
        assert_eq!(
            Tally::sum(output, "test result: "),
            Tally {
                passed: 15,
                failed: 1
            }
        );
        assert_eq!(
            Tally::sum(output, "journeys: "),
            Tally {
                passed: 40,
                failed: 2
            }
        );
        assert_eq!(Tally::sum(output, "other: "), Tally::default());
    }

    #[test]
    fn the_sum_reads_as_agreed() {
        assert_eq!(
            (Tally::PASSED + Tally::FAILED).to_string(),
            "1 passed, 1 failed"
        );
    }
}
