//! Elements as the text of a page: what the build writes into it before any program runs, and what a page that
//! is renewed in a browser has in its place.

use yew::virtual_dom::VNode;

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// What these elements are in a page. No text becomes markup. Only elements, text and lists of them are written:
/// the project makes nothing else.
pub fn markup(node: &VNode) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &VNode, out: &mut String) {
    match node {
        VNode::VText(text) => out.push_str(&escaped(&text.text)),
        VNode::VList(list) => list.iter().for_each(|child| write(child, out)),
        VNode::VTag(tag) => {
            out.push('<');
            out.push_str(tag.tag());
            for (name, value) in tag.attributes.iter() {
                let value = escaped(value).replace('"', "&quot;");
                out.push_str(&format!(" {name}=\"{value}\""));
            }
            out.push('>');
            if VOID.contains(&tag.tag()) {
                return;
            }
            if let Some(children) = tag.children() {
                write(children, out);
            }
            out.push_str(&format!("</{}>", tag.tag()));
        }
        _ => {}
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
