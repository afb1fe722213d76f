//! Text by its words alone, whatever the width and the marks that it is written with.

/// Half-width katakana from ｦ to ﾟ, as it is written in full width.
const KATAKANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/// A text in which only the words count: letters of one width and one case, without blanks, ・ and the
/// long vowels that people write or leave out.
#[inline(never)]
pub fn folded(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.chars() {
        let code = u32::from(letter);
        let other = match letter {
            '！'..='～' => char::from_u32(code - 0xfee0),
            'ｦ'..='ﾟ' => wide(code - 0xff66),
            _ => None,
        };
        let letter = other.unwrap_or(letter);
        match letter {
            // The mark of the letter before it: カ and ゛ are ガ.
            '゛' | '゜' => {
                let step = if letter == '゛' { 1 } else { 2 };
                let voiced = match folded.pop() {
                    Some('ウ') => Some('ヴ'),
                    Some(last @ ('カ'..='ト' | 'ハ'..='ホ')) => {
                        char::from_u32(u32::from(last) + step)
                    }
                    last => last,
                };
                folded.extend(voiced);
            }
            'ー' | '・' => {}
            other if other.is_whitespace() => {}
            other => folded.push(other.to_ascii_lowercase()),
        }
    }
    folded
}

/// The letter at a place of the katakana, each of which has three bytes.
fn wide(place: u32) -> Option<char> {
    let start = place as usize * 3;
    KATAKANA.get(start..)?.chars().next()
}
