//! The colours of `styles/tokens.css`, for what is shown where no style sheet reaches.

use anyhow::{Context, Result, bail};

const FILE: &str = "styles/tokens.css";
pub const STYLES: &str = include_str!("../../styles/tokens.css");

/// One name may stand for another; a longer chain is a circle.
const LONGEST_CHAIN: usize = 4;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colour of this name in the light scheme, which is declared first.
///
/// # Errors
/// If the name leads to no colour in hexadecimal digits.
pub fn colour(styles: &str, name: &str) -> Result<Colour> {
    let mut name = name;
    for _ in 0..LONGEST_CHAIN {
        let value = value(styles, name).with_context(|| format!("{FILE} declares no {name}"))?;
        match value
            .strip_prefix("var(")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            Some(other) => name = other,
            None => return read(value).with_context(|| format!("{name} is no colour: {value}")),
        }
    }
    bail!("{FILE}: {name} leads to no colour")
}

fn value<'a>(styles: &'a str, name: &str) -> Option<&'a str> {
    let declaration = format!("{name}:");
    let mut lines = styles.lines().map(str::trim);
    let rest = lines.find_map(|line| line.strip_prefix(&declaration))?;
    Some(rest.trim().trim_end_matches(';'))
}

fn read(value: &str) -> Option<Colour> {
    let digits = value.strip_prefix('#')?;
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
        _ => digits.to_owned(),
    };
    let (red, rest) = digits.split_at_checked(2)?;
    let (green, blue) = rest.split_at_checked(2)?;
    let part = |digits| u8::from_str_radix(digits, 16).ok();
    Some(Colour([part(red)?, part(green)?, part(blue)?]))
}

#[cfg(test)]
mod tests {
    use super::{Colour, colour};

    const EXAMPLE: &str = ":root {\n --blue: #0017c1;\n --white: #fff;\n --accent: var(--blue);\n\
                          --round: var(--round);\n --gap: 1rem;\n }\n --blue: #9db7f9;";

    #[test]
    fn a_purpose_leads_to_its_colour_in_the_light_scheme() {
        assert_eq!(
            colour(EXAMPLE, "--accent").unwrap(),
            Colour([0, 0x17, 0xc1])
        );
        assert_eq!(colour(EXAMPLE, "--white").unwrap().hex(), "#ffffff");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for name in ["--missing", "--round", "--gap"] {
            assert!(colour(EXAMPLE, name).is_err(), "{name}");
        }
    }
}
