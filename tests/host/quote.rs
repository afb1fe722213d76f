//! A quote on the page: its lines in a link and in a file, what is done with them, what is shown.

use super::quote_support::{number, signed};
use super::support::{case, pack};
use ehr_grant_estimator::domain::{Bearer, Input, InputProblem, Quote, RowProblem, Yen};
use ehr_grant_estimator::form::{
    Form, QuoteDeed, QuoteProblem, QuoteSheet, paste_quote, quote_file, quote_item, quote_line,
    quote_line_from,
};
use ehr_grant_estimator::view;
use expect_test::expect;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("a side")
    }

    fn quote(&mut self) -> Quote {
        const PIECES: [&str; 22] = [
            "サーバ",
            "合計",
            "小計",
            "値引き",
            "消費税",
            "=1+1",
            "+",
            "-",
            "@",
            "'",
            "\"",
            ",",
            "\t",
            "\n",
            ".",
            "💴",
            "%&#",
            " ",
            "行き先",
            "…",
            "1,000",
            "＝",
        ];
        let to = Bearer::all();
        let lines = (0..self.roll(6)).map(|_| {
            let label: String = (0..self.roll(40)).map(|_| PIECES[self.roll(22)]).collect();
            let digits = i64::try_from(self.roll(1_000_000_000_000)).expect("an amount");
            let amount = if self.roll(3) == 0 { -digits } else { digits };
            quote_line(to[self.roll(to.len())], signed(amount), &label)
        });
        let lines = lines.collect();
        let yen = Yen::new(self.roll(1_000_000_000) as u64);
        let total = (self.roll(2) == 0).then_some(yen);
        Quote { lines, total }
    }
}

#[test]
fn a_line_comes_back_from_its_link() {
    let mut dice = Dice(20_260_731);
    for _ in 0..2_000 {
        for line in dice.quote().lines {
            assert_eq!(quote_line_from(&quote_item(&line)), Some(line));
        }
    }
    for item in [
        "",
        "ehr",
        "ehr.",
        "ehr.x.y",
        "ehr.1,000.y",
        "beds.1000.y",
        "ehr.+1.y",
        "ehr.--1.y",
        "ehr.１.y",
        "ehr.1000000000000.y",
        ".1.y",
        "EHR.1.y",
    ] {
        assert_eq!(quote_line_from(item), None, "{item}");
    }
    let bare = quote_line_from("none.5").expect("a line");
    assert_eq!((bare.to, bare.label.as_str()), (Bearer::Uncovered, ""));
    let tax = quote_line_from("ehr.5.消費税").expect("a line");
    assert!(tax.is_tax);
}

#[test]
fn a_quote_comes_back_from_its_file() {
    let mut dice = Dice(20_260_529);
    for _ in 0..2_000 {
        let mut quote = dice.quote();
        if quote.lines.is_empty() {
            // A total alone is read as the one line of the quote.
            quote.total = None;
        }
        let (again, report) = paste_quote(&quote_file(&quote));
        assert_eq!(again, quote, "{}", quote_file(&quote));
        // Nothing is told but of the total, which none of these lines come to.
        let others = report
            .remarks
            .iter()
            .filter(|row| row.why != RowProblem::SumOff);
        assert_eq!(others.count(), 0, "{}", quote_file(&quote));
    }
}

#[test]
fn no_label_is_a_formula_in_the_file() {
    let to = Bearer::Cost(Input::Ehr);
    let lines = ["=HYPERLINK(\"x\")", "+1", "@a", "-1", "'=1"]
        .map(|label| quote_line(to, signed(-5), label));
    let file = quote_file(&Quote {
        lines: lines.into(),
        total: None,
    });
    expect![[r#"
        行き先,金額,内容
        電子カルテの費用,-5,"'=HYPERLINK(""x"")"
        電子カルテの費用,-5,"'+1"
        電子カルテの費用,-5,"'@a"
        電子カルテの費用,-5,"'-1"
        電子カルテの費用,-5,"''=1"
    "#]]
    .assert_eq(&file.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
}

#[test]
fn a_file_of_one_s_own_opens_when_a_spreadsheet_has_saved_it() {
    let (quote, report) = paste_quote(
        "行き先\t金額\t内容\ncyber\t1,200,000\tサーバ\n対象外\t-50,000\t値引き\n何か\t10,000\t合計\n\t1160000\t合計",
    );
    let found = quote
        .lines
        .iter()
        .map(|line| (line.to.code(), number(line.amount)));
    let found: Vec<_> = found.collect();
    assert_eq!(
        found,
        [("cyber", 1_200_000), ("none", -50_000), ("ask", 10_000)]
    );
    assert_eq!(quote.difference().map(number), Some(0));
    // What nobody knows waits, and is told.
    let doubts = report.remarks.iter().filter(|row| row.why.is_doubtful());
    assert_eq!(doubts.count(), 1);
}

#[test]
fn a_label_is_one_line_of_sixty_characters() {
    let line = quote_line(
        Bearer::Ask,
        signed(1),
        &format!(" a\r\n\tb{}", "円".repeat(100)),
    );
    assert_eq!(line.label.chars().count(), 60);
    assert!(line.label.starts_with("a b円") && line.label.ends_with("円…"));
    assert_eq!(quote_line(line.to, line.amount, &line.label), line);
}

#[test]
fn the_lines_of_a_cost_are_its_sum() {
    let (mut quote, _) = paste_quote("サーバ\t1,000,000\n値引\t200,000\n端末\t5,000\n調整\t-9,000");
    assert_eq!(quote.sum_of(Bearer::Cost(Input::Ehr)), None);
    quote.lines[0].to = Bearer::Cost(Input::Ehr);
    quote.lines[1].to = Bearer::Cost(Input::Ehr);
    let sum = quote.sum_of(Bearer::Cost(Input::Ehr)).map(number);
    assert_eq!(sum, Some(800_000));
    quote.lines[3].to = Bearer::Cost(Input::Cyber);
    // No cost is below nothing, so the field says that it cannot be used.
    let form = Form::default().with_quote(&quote, &Quote::default());
    let problem = (Input::Cyber, InputProblem::Negative);
    assert_eq!(form.read().problems, [problem]);
    assert_eq!(quote.sum_of(Bearer::Ask).map(number), Some(5_000));
    expect!["見積書の明細の合計：800,000円。直接入れるときは、「見積書の明細から費用を入れる」で明細とその費用を消してください"]
        .assert_eq(&view::from_quote(&quote, Input::Ehr).expect("lines"));
}

#[test]
fn a_deed_changes_what_it_names_and_nothing_else() {
    let paste = |sheet: &QuoteSheet, text: &str| sheet.apply(QuoteDeed::Paste(text.to_owned()));
    let first = paste(&QuoteSheet::default(), "A\t1,000\nB\t2,000\n合計\t3,000").expect("lines");
    let to = Bearer::Cost(Input::Cyber);
    let assigned = first
        .apply(QuoteDeed::Assign(vec![(1, to), (9, to)]))
        .expect("done");
    assert_eq!(assigned.quote.lines[1].to, to);
    // The next page is added; what was assigned stays.
    let second = paste(&assigned, "C\t4,000\n合計\t4,000").expect("lines");
    assert_eq!(second.quote.lines.len(), 3);
    assert_eq!(second.quote.lines[1].to, to);
    assert_eq!(second.quote.difference().map(number), Some(0));
    let add = |amount: &str| {
        let (label, amount) = ("D".to_owned(), amount.to_owned());
        second.apply(QuoteDeed::Add { label, amount })
    };
    let third = add("△500").expect("a line");
    assert_eq!(number(third.quote.sum()), 6_500);
    assert_eq!(add(""), Err(QuoteProblem::NoAmount));
    assert_eq!(
        add("約5"),
        Err(QuoteProblem::Amount(InputProblem::Character('約')))
    );
    let fourth = third.apply(QuoteDeed::Remove(0)).expect("done");
    assert_eq!(fourth.quote.lines[0].label, "B");
    assert_eq!(fourth.apply(QuoteDeed::Clear), Ok(QuoteSheet::default()));
    assert_eq!(paste(&fourth, " \n"), Err(QuoteProblem::NoText));
}

/// 5,000,000 holds 3,000,000 and 2,000,000, which stand below it.
#[test]
fn a_line_that_holds_the_lines_below_it_is_seen_by_the_sum() {
    let (quote, _) =
        paste_quote("機器\t5,000,000\nサーバ\t3,000,000\n端末\t2,000,000\n合計\t5,000,000");
    let (is_met, says) = view::compared(&quote).expect("a total");
    assert!(!is_met);
    expect!["明細の合計は10,000,000円で、見積書の合計5,000,000円より5,000,000円多くなっています。読み取れなかった行や、二重に数えた行がないか確かめてください。"].assert_eq(&says);
}

/// Tax comes on top of the total that is printed: 3,000,000 + 300,000.
#[test]
fn a_total_before_tax_is_held_against_the_lines_without_it() {
    let (quote, _) = paste_quote("電子カルテ\t3,000,000\n合計\t3,000,000\n消費税\t300,000");
    let (is_met, says) = view::compared(&quote).expect("a total");
    assert!(is_met);
    expect!["消費税を除いた明細の合計は3,000,000円で、見積書の合計3,000,000円と一致します。"]
        .assert_eq(&says);
}

/// Every sentence for a quote. Update with `UPDATE_EXPECT=1 cargo test`.
#[test]
fn everything_that_is_told_of_a_quote_is_a_sentence() {
    let (quote, report) = paste_quote(
        "品名\t数量\t単価\t金額\nオフラインバックアップ用サーバ\t1\t800,000\t800,000\n端末\t2\t100,000\t\n\
         設定\t\t\t1.5円\n値引き\t\t\t50,000\n消費税\t\t\t75,000\n内消費税\t\t\t1\n機器計\t\t\t5\n\
         合計\t\t\t1,025,000\n合計\t\t\t825,005\n以上",
    );
    let plan = case("facility=hospital&beds=100").plan;
    let mut said: Vec<String> = Vec::new();
    for line in &quote.lines {
        said.extend(view::line_remarks(&pack(), &plan, line));
    }
    said.extend(view::compared(&quote).map(|(_, says)| says));
    let (label, of) = view::take_all(&pack(), &plan, &quote);
    said.extend([label, of]);
    said.extend(report.remarks.iter().map(view::row_remark));
    expect![[r#"
        候補：サイバーセキュリティ対策の費用（案内の「オフラインバックアップ」から。表面 サイバーセキュリティ対策経費への補助「リモートゲートウェイ装置、オフラインバックアップ用サーバ、エンドポイントセキュリティ製品等」）
        税込・税抜の別は案内に記載がありません
        候補：電子カルテの費用（案内の「機器」から。表面 フェーズ「導入後」「電子カルテの機器・開発・取付工事・入力代行の人件費等を補助」）
        明細の合計は825,005円で、見積書の合計825,005円と一致します。
        候補が一つの2行を、候補の行き先にする
         0.cyber 3.ehr
        貼り付けた1行目「品名 数量 単価 金額」：金額がありません
        貼り付けた3行目「端末 2 100,000」：数量、単価、月額などかもしれません。金額を下の欄で加えてください
        貼り付けた4行目「設定 1.5円」：金額を読み取れません。コンマや小数点を確かめて、下の欄で加えてください
        貼り付けた7行目「内消費税 1」：内税、内訳、見積番号などのため、数えていません
        貼り付けた8行目「機器計 5」：明細として数えました。ほかの行の合計なら、明細から削除してください
        貼り付けた9行目「合計 1,025,000」：小計や合計のため、数えていません。それまでの明細の合計と一致しません
        貼り付けた10行目「合計 825,005」：小計や合計のため、数えていません
        貼り付けた11行目「以上」：金額がありません"#]].assert_eq(&said.join("\n"));
    let places = Bearer::all().into_iter().map(Bearer::name);
    let places: Vec<_> = places.collect();
    expect!["電子カルテの費用、入力代行を行う職員の人件費、コンサルタントの費用、サイバーセキュリティ対策の費用、研修・資格取得の費用、地域医療連携での情報共有の費用、対象外、要確認"].assert_eq(&places.join("、"));
}
