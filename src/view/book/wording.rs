//! The words of the rule book that are always the same.

/// Its first part.
pub const YEAR: &str = "年度";
/// 申請期限.
pub const DEADLINE: &str = "申請期限";
/// The name by which files refer to something.
pub const ID: &str = "記号";
/// Before the answers that something holds for.
pub const WHEN: &str = "当てはまる答え";
/// Where it holds for all.
pub const ALWAYS: &str = "すべての場合";
/// Where a list has nothing in it.
pub const NONE: &str = "なし";
/// A remark.
pub const REMARK: &str = "注記";
/// The support menu.
pub const SUPPORT: &str = "支援メニューと相談窓口";
/// What holds for several programmes.
pub const SHARED_CONDITIONS: &str = "いくつかの補助に共通の条件";
/// The remarks on several programmes.
pub const REMARKS: &str = "いくつかの補助についての注記";
/// What may be entered.
pub const LIMITS: &str = "入力できる範囲と端数";
/// The words by which lines of a quote are recognised.
pub const WORDS: &str = "見積の明細を見分ける語";
/// The documents.
pub const DOCUMENTS: &str = "読んだ資料";
