//! What is wrong with a command line, in the words of the program.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::output::in_one_line;

/// The words for what `clap` found; none for what is no error: help, and the version.
pub fn words(error: &Error) -> Option<String> {
    let argument = one(error, ContextKind::InvalidArg);
    let value = one(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidSubcommand => {
            let command = one(error, ContextKind::InvalidSubcommand);
            let meant = meant(error, ContextKind::SuggestedSubcommand);
            format!("コマンド「{command}」はありません{meant}")
        }
        ErrorKind::MissingSubcommand => "コマンドを指定してください".to_owned(),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let meant = meant(error, ContextKind::SuggestedArg);
            format!("オプション「{argument}」はありません{meant}")
        }
        ErrorKind::UnknownArgument => format!("「{argument}」は余分です"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} の値がありません"),
        ErrorKind::InvalidValue => {
            let valid = list(error, ContextKind::ValidValue).join("、");
            format!("{argument} の値「{value}」は使えません。使えるのは {valid} です")
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string);
            let why = why.map_or_else(String::new, |why| format!("。{why}"));
            format!("{argument} の値「{value}」は使えません{why}")
        }
        ErrorKind::TooManyValues => format!("{argument} に値「{value}」は付けられません"),
        ErrorKind::ArgumentConflict => format!("{argument} は一度だけ指定してください"),
        ErrorKind::MissingRequiredArgument => {
            let missing = list(error, ContextKind::InvalidArg).join("、");
            format!("{missing} を指定してください")
        }
        ErrorKind::InvalidUtf8 => "UTF-8の文字として読めない引数があります".to_owned(),
        _ => "引数を読めません".to_owned(),
    })
}

fn one(error: &Error, kind: ContextKind) -> String {
    list(error, kind).into_iter().next().unwrap_or_default()
}

/// What is known of an error, in one line each.
fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    let texts = match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.as_str()],
        Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let lines = texts.into_iter().map(|text| {
        let text = text.strip_suffix("...").unwrap_or(text);
        in_one_line(text)
    });
    lines.collect()
}

fn meant(error: &Error, kind: ContextKind) -> String {
    let words = list(error, kind);
    let meant = words
        .first()
        .map(|word| format!("（「{word}」のことですか）"));
    meant.unwrap_or_default()
}
