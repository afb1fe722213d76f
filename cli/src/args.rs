//! What can be asked of the program, and its help.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use ehr_grant_estimator::domain::Date;

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "ehr-grants",
    version,
    about = "東京都の電子カルテ補助金などを、多くの施設についてまとめて試算します。",
    after_help = STATUS,
    help_template = TEMPLATE,
    subcommand_help_heading = "コマンド",
    next_help_heading = "オプション",
    override_usage = "ehr-grants <コマンド> …",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Arguments {
    /// 使い方を示します（-h は短く、--help は詳しく）
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = "オプション")]
    help: Option<bool>,
    /// 版を示します
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// CSVまたはJSON Linesの1件を1施設として試算します。
    #[command(
        after_long_help = crate::help::estimate(),
        after_help = "列と例は --help にあります。",
        help_template = TEMPLATE,
        override_usage = "ehr-grants estimate [オプション] [FILE]…",
        next_help_heading = "オプション"
    )]
    Estimate(Options),
    /// ルールパックを、画面と同じ規則で検査します。
    #[command(
        long_about = "ルールパックを、画面と同じ規則で検査します。問題はすべて、場所とともに示します。\n\
            案内から手で求めた適合性の例（conformance/）とも照らし合わせ、違う値を示します。\n\
            終了コードは、問題がなければ0、あれば1、読めなければ2です。",
        after_help = "例:\n  ehr-grants check rules/tokyo-ehr-r8.json",
        help_template = TEMPLATE,
        override_usage = "ehr-grants check PACK…",
        next_help_heading = "オプション"
    )]
    Check {
        /// ルールパック（JSON）
        #[arg(required = true, value_name = "PACK", help_heading = "引数")]
        packs: Vec<PathBuf>,
    },
    /// ルールパックの値を、根拠の文と並べて表示します。
    #[command(
        long_about = "ルールパックのすべての値を、根拠の文、文書、掲載箇所、確かさと並べて、案内の順に表示します。\n\
            終了コードは、表示できれば0、読めないか問題があれば2です。",
        after_help = "例:\n  ehr-grants rules rules/tokyo-ehr-r8.json | less",
        help_template = TEMPLATE,
        override_usage = "ehr-grants rules PACK",
        next_help_heading = "オプション"
    )]
    Rules {
        /// ルールパック（JSON）
        #[arg(value_name = "PACK", help_heading = "引数")]
        pack: PathBuf,
    },
    /// 計算だけの速さを測ります。
    #[command(hide = true)]
    Rate {
        /// 1行を1施設とするファイル
        file: PathBuf,
    },
}

/// What is to be estimated, and how.
#[derive(clap::Args)]
pub struct Options {
    /// 読むファイル。なければ標準入力（- も標準入力）
    #[arg(value_name = "FILE", help_heading = "引数")]
    pub files: Vec<PathBuf>,
    /// 手順と根拠の文も出します（JSON Linesだけ）
    #[arg(long)]
    pub trace: bool,
    /// 使うルールパック。何度でも指定できます。なければ内蔵のもの
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    /// 判定日。なければ日本の今日。行の date があればそちら
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,
    /// 入力の形式、csvかjsonl。なければファイルの名前か内容から
    #[arg(long = "in", value_name = "FORMAT", hide_possible_values = true)]
    pub input: Option<Format>,
    /// 出力の形式、csvかjsonl。なければ最初の入力と同じ
    #[arg(long = "out", value_name = "FORMAT", hide_possible_values = true)]
    pub output: Option<Format>,
}

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// コンマ区切り（UTF-8）
    Csv,
    /// 1行に1つのJSON
    Jsonl,
}

fn day(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("実在する日付を2026-05-29の形で書いてください")
}

const TEMPLATE: &str = "\
{about-with-newline}
使い方: {usage}

{all-args}{after-help}";

const STATUS: &str = "\
計算はこの端末の中だけで行い、通信はしません。試算額は見込みで、交付を約束するものではありません。

終了コード: 0 すべてよし、1 使えない行がある、2 実行できない
例:
  ehr-grants estimate 施設.csv > 結果.csv
  ehr-grants estimate --help";
