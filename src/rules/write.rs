//! A pack as text again: the nodes of a file written as people write one.

use super::Node;

/// A list or an object that is no longer than this stands in one line.
const LINE: usize = 100;

impl Node {
    /// The JSON of a file, fields in their order, a line for each; what is short stands in one.
    ///
    /// What was read is never [`Node::Other`] in a sound pack; where one is, it is written as `null`.
    pub fn to_file(&self) -> String {
        let mut out = String::new();
        write(self, 0, &mut out);
        out.push('\n');
        out
    }

    /// The JSON in one line.
    pub fn to_line(&self) -> String {
        let mut out = String::new();
        line(self, &mut out);
        out
    }
}

fn write(node: &Node, level: usize, out: &mut String) {
    let short = node.to_line();
    let is_flat = match node {
        Node::Object(fields) => fields.iter().all(|(_, node)| is_list_of_words(node)),
        Node::List(items) => items.iter().all(is_word),
        _ => true,
    };
    if is_flat && level > 0 && level * 2 + short.chars().count() <= LINE {
        return out.push_str(&short);
    }
    let mut many = |open: char, close: char, parts: Vec<(Option<&str>, &Node)>| {
        out.push(open);
        for (index, (name, node)) in parts.iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.push_str(&"  ".repeat(level + 1));
            if let Some(name) = name {
                text(name, out);
                out.push_str(": ");
            }
            write(node, level + 1, out);
        }
        if !parts.is_empty() {
            out.push('\n');
            out.push_str(&"  ".repeat(level));
        }
        out.push(close);
    };
    match node {
        Node::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, node)| (Some(name.as_str()), node));
            many('{', '}', fields.collect());
        }
        Node::List(items) => many('[', ']', items.iter().map(|node| (None, node)).collect()),
        _ => out.push_str(&short),
    }
}

fn is_word(node: &Node) -> bool {
    !matches!(node, Node::List(_) | Node::Object(_))
}

/// The answers of a condition, or an end of a span.
fn is_list_of_words(node: &Node) -> bool {
    match node {
        Node::Whole(_) => true,
        Node::List(items) => items.iter().all(is_word),
        _ => false,
    }
}

fn line(node: &Node, out: &mut String) {
    match node {
        Node::Text(words) => text(words, out),
        Node::Whole(number) => out.push_str(&number.to_string()),
        Node::Other => out.push_str("null"),
        Node::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                line(item, out);
            }
            out.push(']');
        }
        Node::Object(fields) => {
            out.push('{');
            for (index, (name, node)) in fields.iter().enumerate() {
                out.push_str(if index == 0 { " " } else { ", " });
                text(name, out);
                out.push_str(": ");
                line(node, out);
            }
            out.push_str(if fields.is_empty() { "}" } else { " }" });
        }
    }
}

fn text(words: &str, out: &mut String) {
    out.push('"');
    for letter in words.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if letter < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out.push('"');
}
