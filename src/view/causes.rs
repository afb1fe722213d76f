//! By how much two plans differ, and which rule makes the difference, in words.

use std::cmp::Ordering;

use super::number::{rate_range, yen, yen_range};
use crate::rules::{Cause, Comparison, Pack};

/// `A社 購入より12,000,000円少ない`.
pub fn difference(names: &[String], compared: &Comparison<'_>) -> String {
    let first = names.first().map_or("", String::as_str);
    let ends = if compared.is_at_most {
        "多い場合で"
    } else {
        ""
    };
    let by = yen(compared.by);
    match compared.order {
        Ordering::Less => format!("{ends}{first}より{by}少ない"),
        Ordering::Equal => format!("{ends}{first}と同じ"),
        Ordering::Greater => format!("{ends}{first}より{by}多い"),
    }
}

/// The rule that makes the difference between the first plan and another.
pub fn cause(pack: &Pack, [first, other]: [&str; 2], compared: &Comparison<'_>) -> Option<String> {
    let (programme, cause) = compared.cause.as_ref()?;
    let covers = pack
        .programme(programme)
        .map_or("", |programme| &programme.covers);
    let why = match cause {
        Cause::Refused {
            other: is_other,
            says,
        } => {
            let name = if *is_other { other } else { first };
            format!("「{name}」は対象外です。{}", says.unwrap_or_default())
        }
        Cause::Above {
            which: [true, true],
            standard: [this, that],
        } if this == that => format!(
            "どちらも基準額{}を超えているため、費用の差はそのまま自己負担の差になります。",
            yen_range(*this)
        ),
        Cause::Above { which, standard } => {
            let above = [first, other].into_iter().zip(standard).zip(which);
            let above = above
                .filter(|(_, is_above)| **is_above)
                .map(|((name, standard), _)| format!("「{name}」は基準額{}", yen_range(*standard)));
            let above: Vec<_> = above.collect();
            format!(
                "{}を超えているため、超えた分は全額が自己負担です。",
                above.join("、")
            )
        }
        Cause::Rate([this, that]) => format!(
            "補助率が「{first}」は{}、「{other}」は{}です。",
            rate_range(*this),
            rate_range(*that)
        ),
        Cause::Cost(rate) => format!(
            "どちらも基準額を超えず、費用に補助率{}を掛けた額が交付額です。費用の差の残りが自己負担の差になります。",
            rate_range(*rate)
        ),
        Cause::Open => {
            "要確認の補助や費用の幅があるため、自己負担が多い場合どうしをくらべています。"
                .to_owned()
        }
    };
    Some(format!("「{other}」との差（{covers}）：{why}"))
}
