//! By how much two plans differ, and which rule makes the difference, in words.

use std::cmp::Ordering;

use super::number::{rate_range, yen, yen_range};
use crate::rules::{Cause, Comparison};

/// `A社 購入より12,000,000円少ない`.
pub fn difference(first: &str, compared: &Comparison<'_>) -> String {
    let mut said = String::new();
    if compared.is_at_most {
        said.push_str("多い場合で");
    }
    said.push_str(first);
    if compared.order == Ordering::Equal {
        said.push_str("と同じ");
        return said;
    }
    said.push_str("より");
    said.push_str(&yen(compared.by));
    said.push_str(if compared.order == Ordering::Less {
        "少ない"
    } else {
        "多い"
    });
    said
}

/// The rule that makes the difference between the first plan and another.
pub fn cause(names: [&str; 2], compared: &Comparison<'_>) -> Option<String> {
    let (programme, cause) = compared.cause.as_ref()?;
    let mut said = format!("「{}」との差（{}）：", names[1], programme.covers);
    match cause {
        Cause::Refused(is_other, says) => {
            let name = if *is_other { names[1] } else { names[0] };
            said.push_str(&format!("「{name}」は対象外です。{says}"));
        }
        Cause::Above([Some(this), Some(other)]) if this == other => {
            said.push_str("どちらも基準額");
            said.push_str(&yen_range(*this));
            said.push_str("を超えているため、費用の差はそのまま自己負担の差になります。");
        }
        Cause::Above(standards) => {
            for (name, standard) in names.iter().zip(standards) {
                if let Some(standard) = standard {
                    if said.ends_with('円') {
                        said.push('、');
                    }
                    let standard = yen_range(*standard);
                    said.push_str(&format!("「{name}」は基準額{standard}"));
                }
            }
            said.push_str("を超えているため、超えた分は全額が自己負担です。");
        }
        Cause::Rate([this, other]) if this == other => {
            said.push_str("どちらも基準額を超えず、費用に補助率");
            said.push_str(&rate_range(*this));
            said.push_str("を掛けた額が交付額です。費用の差の残りが自己負担の差になります。");
        }
        Cause::Rate([this, other]) => {
            let [this, other] = [this, other].map(|rate| rate_range(*rate));
            let [first, second] = names;
            let both = format!("補助率が「{first}」は{this}、「{second}」は{other}です。");
            said.push_str(&both);
        }
        Cause::Open => {
            said.push_str(
                "要確認の補助や費用の幅があるため、自己負担が多い場合どうしをくらべています。",
            );
        }
    }
    Some(said)
}
