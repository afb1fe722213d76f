//! The words of what one decides with: plans side by side, the ways back.

/// The heading above all of it.
pub const DECIDING: &str = "くらべる・確かめる";

/// Takes back what was done last.
pub const UNDO: &str = "元に戻す";
/// Does it again.
pub const REDO: &str = "やり直す";
/// Where everything was emptied.
pub const EMPTIED: &str = "入力を消しました。";

/// The fold with the quote.
pub const QUOTE: &str = "見積書の明細から費用を入れる";

/// The fold with the plans.
pub const PLANS: &str = "案をくらべる";
/// While there is one plan.
pub const PLANS_HELP: &str = "購入とリース、A社とB社などをくらべられます。いまの入力を写してから、どちらかの案の費用や条件を変えてください。";
/// Where there is no room for one more.
pub const PLANS_FULL: &str = "くらべられるのは4案までです。";
/// Puts a copy of the plan beside it.
pub const COPY: &str = "＋ いまの案を写す";
/// The plan that is being edited.
pub const CURRENT: &str = "いま編集中";
/// Makes another plan the one that is edited.
pub const TAKE: &str = "この案を編集する";
/// Puts a copy of another plan beside it.
pub const COPY_OTHER: &str = "写す";
/// Removes another plan.
pub const REMOVE: &str = "消す";
/// The head of the first column.
pub const ITEM: &str = "項目";
/// The box for the name of a plan.
pub const PLAN_NAME: &str = "案の名前";
/// Behind an answer that differs, for those who hear it.
pub const DIFFERS: &str = "（いまの案と違う）";
/// How a phone shows more than two plans.
pub const SWIPE: &str = "横に動かすと、ほかの案が見えます。";

/// The fold with the way back.
pub const GOAL: &str = "電子カルテの費用を逆算する";
/// What one starts from.
pub const GOAL_KIND: &str = "何から逆算しますか";
/// From so much of one's own.
pub const GOAL_OWN: &str = "電子カルテの自己負担をこの額までに収める";
/// From so much that arrives.
pub const GOAL_GRANT: &str = "電子カルテの交付額をこの額以上にする";
/// How much.
pub const GOAL_AMOUNT: &str = "逆算する額";
/// What stands behind the digits of an amount.
pub const YEN: &str = super::wording::YEN;

/// The fold with the curves.
pub const CURVES: &str = "費用や病床数による違いを図で見る";
/// The points behind a curve.
pub const AS_TABLE: &str = "表で見る";
/// Where there is nothing to draw.
pub const CURVES_WAIT: &str =
    "施設の種類と病床数を入れると、図を表示します（電子カルテの補助の対象外のときを除く）。";

/// In the table, where nothing was entered.
pub const NOTHING: &str = "入力なし";
/// In the table, where what was entered cannot be used.
pub const UNREADABLE: &str = "入力を直してください";
/// In the table, where sums wait for a field.
pub const AWAITED: &str = "入力待ち";

/// Where the lines of a quote do not fit into the link.
pub const LINES_LEFT_OUT: &str =
    "見積書の明細は長いため、リンクには費用の合計だけが入ります。明細はファイルに保存できます。";

/// Where a link carries more than the plan that is being edited.
pub const LINK_CARRIES_MORE: &str = "くらべている案と見積書の明細も、リンクに入っています。ほかの会社に見せてよいか確かめてください。";
/// On paper, in place of a link that would fill it.
pub const LONG_LINK: &str = "リンクは長いため、印刷していません。";

/// What of a quote's lines is in no figure.
pub fn uncounted(amount: &str) -> String {
    format!(
        "見積書の明細のうち、対象外か要確認の{amount}は、費用の合計にも自己負担にも入っていません。"
    )
}

/// What does not fit into the link.
pub fn left_out(name: &str) -> String {
    format!(
        "リンクに入る長さを超えるため、「{name}」はリンクに入りません。ページを開き直すと失われます。"
    )
}
