//! The state as the fragment of a link: readable keys, defaults left out.

use super::Form;
use crate::domain::{Choice, Input, Kind, LinkProblem};

/// A longer fragment than this is not a link of this page. One with every field full has 300.
pub const LONGEST: usize = 4_000;

/// The keys of what stands beside the form (see [`Book`](super::Book)): carried as they are, because it is read
/// and written by code that comes after the first estimate.
const BESIDE: [&str; 4] = ["name", "goal", "alt", ITEM];

/// The key of a line of a quote.
pub(super) const ITEM: &str = "item";

/// Of a text that no field can use so many characters go into the link; the fewer where a link with
/// more of them could not be read again.
pub(super) const SHOWN: [usize; 2] = [40, 8];

/// Behind a text of which not all could be carried. No field can use a text with it, so what was
/// refused stays refused and is never taken for nothing, or for another number.
const CUT: char = '…';

/// What stands in a link besides the form, in its order: keys and values, decoded.
pub type Beside = Vec<(&'static str, String)>;

/// A form as the fragment of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The fragment, without `#`; empty where everything is as at first. It can always be read again.
    pub fragment: String,
    /// The fields of whose text only the beginning is in it.
    pub cut: Vec<Input>,
}

/// The form of a fragment, with or without its `#`.
///
/// Text that its field cannot use is put there all the same, so that it can be seen and mended.
pub fn from_link(fragment: &str) -> (Form, Vec<LinkProblem>) {
    let (form, _, problems) = open_link(fragment);
    (form, problems)
}

/// The same, and what stands beside the form.
pub fn open_link(fragment: &str) -> (Form, Beside, Vec<LinkProblem>) {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        return (Form::default(), Vec::new(), vec![LinkProblem::TooLong]);
    }
    read_link(fragment)
}

/// The same of one that the page wrote itself and that may have any length.
pub fn read_link(fragment: &str) -> (Form, Beside, Vec<LinkProblem>) {
    let mut form = Form::default();
    let (mut beside, mut problems) = (Vec::new(), Vec::new());
    let mut seen = Vec::new();
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        if let Some(key) = BESIDE.into_iter().find(|known| *known == key) {
            beside.push((key, value));
            continue;
        }
        let Some(input) = Input::from_code(&key) else {
            problems.push(LinkProblem::UnknownKey(key));
            continue;
        };
        if seen.contains(&input) {
            problems.push(LinkProblem::Repeated(input));
            continue;
        }
        seen.push(input);
        problems.extend(form.put(input, value).err());
    }
    for (_, item) in beside.iter().filter(|(key, _)| *key == ITEM) {
        let cost = item.split('.').next().and_then(Input::from_code);
        // A cost that is the sum of lines waits for whoever reads them, and is not taken for nothing until then.
        if let Some(cost) = cost.filter(|cost| cost.is_cost() && form.text(*cost).is_empty()) {
            let _ = form.put(cost, CUT.to_string());
        }
    }
    (form, beside, problems)
}

/// The link of a form.
///
/// Text that cannot be used goes in as it was typed, so that a reload does not lose it; of a long one
/// the beginning, and then the link says so.
pub fn to_link(form: &Form) -> Link {
    let [most, fewest] = SHOWN;
    let link = written(form, most);
    if link.fragment.len() <= LONGEST {
        link
    } else {
        written(form, fewest)
    }
}

impl Link {
    /// The same link with what stands beside the form.
    #[must_use]
    pub fn with(mut self, beside: &Beside) -> Self {
        for (key, value) in beside {
            self.push(key, value);
        }
        self
    }

    fn push(&mut self, key: &str, value: &str) {
        let pair = format!("{key}={}", percent_encoded(value));
        let and = if self.fragment.is_empty() { "" } else { "&" };
        self.fragment.push_str(and);
        self.fragment.push_str(&pair);
    }
}

fn written(form: &Form, shown: usize) -> Link {
    let first = Form::default();
    let mut link = Link::default();
    for input in Input::ALL {
        let (value, is_whole) = value(form, *input, shown);
        if value == self::value(&first, *input, shown).0 {
            continue;
        }
        link.push(input.code(), &value);
        if !is_whole {
            link.cut.push(*input);
        }
    }
    link
}

/// The value of a field in the link, and whether it is all that stands in the field.
pub(super) fn value(form: &Form, input: Input, shown: usize) -> (String, bool) {
    let text = match input.field().kind {
        Kind::Choice { .. } => {
            let code = form.plan.answer(input).unwrap_or_default();
            return (code.to_owned(), true);
        }
        Kind::Pack => form.pack.as_deref().unwrap_or_default(),
        Kind::Count { .. } | Kind::Cost | Kind::JudgedOn => {
            if let Some(canonical) = form.texts.get(input).canonical() {
                return (canonical, true);
            }
            form.text(input)
        }
    };
    let Some((end, _)) = text.char_indices().nth(shown) else {
        return (text.to_owned(), true);
    };
    let mut cut = text.get(..end).unwrap_or_default().to_owned();
    cut.push(CUT);
    (cut, false)
}

/// Percent-decodes; text that is not UTF-8 after that stays as it was.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let byte = match tail {
            [high, low, after @ ..] if *first == b'%' => {
                hex(*high).zip(hex(*low)).map(|(high, low)| {
                    rest = after;
                    high * 16 + low
                })
            }
            _ => None,
        };
        bytes.push(byte.unwrap_or_else(|| {
            rest = tail;
            *first
        }));
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Percent-encodes all but the characters that may stand in a link unescaped everywhere.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.extend(char::from_digit(digit.into(), 16).map(|d| d.to_ascii_uppercase()));
            }
        }
    }
    encoded
}
