//! The keyboard, without naming an element: a key goes where the focus is.

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key;

use super::Page;

#[derive(Clone, Copy, Debug)]
pub enum Key {
    Tab,
    Enter,
    Space,
    Delete,
    Right,
    Left,
    Character(char),
}

impl Key {
    fn code(self) -> char {
        match self {
            Self::Tab => key::Key::Tab.into(),
            Self::Enter => key::Key::Enter.into(),
            Self::Space => ' ',
            Self::Delete => key::Key::Delete.into(),
            Self::Right => key::Key::Right.into(),
            Self::Left => key::Key::Left.into(),
            Self::Character(character) => character,
        }
    }
}

/// Where the focus is.
#[derive(Debug)]
pub struct Focus {
    /// The `name` of the control; empty for anything else.
    pub name: String,
    /// What a sighted visitor can recognise it by: an outline of the control, its label, or its frame.
    pub has_ring: bool,
    pub is_preset: bool,
    /// For complaints.
    pub tag: String,
}

const FOCUS: &str = "
    const at = document.activeElement ?? document.body;
    const places = [at, at.parentElement, at.nextElementSibling, at.closest('label')].filter(Boolean);
    const ringed = places.some(place => {
        const style = getComputedStyle(place);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    });
    return [at.getAttribute('name') ?? '', ringed, at.matches('[data-example]'), at.cloneNode(false).outerHTML.slice(0, 80)]";

impl Page<'_> {
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = key.code();
        let strokes = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client
            .perform_actions(strokes)
            .await
            .with_context(|| format!("cannot press {key:?}"))
    }

    /// A letter while Ctrl is held.
    pub async fn press_with_control(&self, letter: char) -> Result<()> {
        let control = key::Key::Control.into();
        let strokes = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: letter })
            .then(KeyAction::Up { value: letter })
            .then(KeyAction::Up { value: control });
        let pressed = self.client.perform_actions(strokes).await;
        pressed.with_context(|| format!("cannot press Ctrl+{letter}"))
    }

    pub async fn focus(&self) -> Result<Focus> {
        let (name, has_ring, is_preset, tag) = serde_json::from_value(self.ask(FOCUS, &[]).await?)?;
        Ok(Focus {
            name,
            has_ring,
            is_preset,
            tag,
        })
    }
}
