//! One line of JSON Lines: an object of texts and numbers. A number stays as it is written, so that none is
//! ever a float.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A value that a cell of a table could hold too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar<'l> {
    Text(Cow<'l, str>),
    /// As it is written.
    Number(&'l str),
}

impl<'l> Scalar<'l> {
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number(digits) => digits,
        }
    }

    pub fn into_text(self) -> Cow<'l, str> {
        match self {
            Self::Text(text) => text,
            Self::Number(digits) => digits.into(),
        }
    }
}

/// Keys and values in the order of the line; `null` says nothing and is left out. A value of another kind is none.
pub type Pairs<'l> = Vec<(Cow<'l, str>, Option<Scalar<'l>>)>;

/// Reads a line.
///
/// # Errors
/// It is no object of JSON, in words.
pub fn pairs(line: &[u8]) -> Result<Pairs<'_>, String> {
    let object: Object<'_> = serde_json::from_slice(line).map_err(|error| {
        format!(
            "JSONのオブジェクトとして読めません（{}文字目）",
            error.column()
        )
    })?;
    Ok(object.0)
}

struct Object<'l>(Pairs<'l>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Whole)
    }
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Object<'de>, A::Error> {
        let mut pairs = Vec::new();
        while let Some((Text(key), value)) = entries.next_entry::<Text<'de>, &'de RawValue>()? {
            let written = value.get();
            let value = match written.as_bytes().first() {
                Some(b'"') => {
                    let text: Text<'de> = serde_json::from_str(written).map_err(Error::custom)?;
                    Some(Scalar::Text(text.0))
                }
                Some(b'-' | b'0'..=b'9') => Some(Scalar::Number(written)),
                Some(b'n') => continue,
                _ => None,
            };
            pairs.push((key, value));
        }
        Ok(Object(pairs))
    }
}

/// A text, which is only copied where something in it is escaped.
struct Text<'l>(Cow<'l, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Letters)
    }
}

struct Letters;

impl<'de> Visitor<'de> for Letters {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text(text.to_owned().into()))
    }
}
