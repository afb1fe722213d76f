//! The styles of the rest. They stand behind it in the page, so that no first estimate waits for them.

use gloo::utils::document;

use crate::ui::stage;

/// Where they stand. Not there in a page that links all of them.
const PLACE: &str = "late-styles";

/// Puts them behind those of the page, whose policy knows them by their content.
pub fn adopt() {
    let styles = stage::text_of(PLACE);
    let (head, style) = (document().head(), document().create_element("style"));
    if let (false, Some(head), Ok(style)) = (styles.is_empty(), head, style) {
        style.set_text_content(Some(&styles));
        let _ = style.set_attribute("data-late", "");
        let _ = head.append_child(&style);
    }
}
