//! Form controls, found by `name` as the contract has it, and handled with mouse and keyboard.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::Value as Json;

use super::{Key, PATIENCE, Page, eventually, pause};
use crate::engine::Engine;

/// How often a moving page may slip from under the pointer.
const MISSES: usize = 5;

/// What opens the outermost closed fold round a control: a summary, or the button of a part that shows only what
/// decides while it is closed. A closed fold hides it from everybody.
const CLOSED_FOLD: &str = "
    let found = null;
    const control = document.querySelector(arguments[0]);
    const part = control?.closest('#conditions:not([data-open])');
    if (part && !control.checkVisibility()) return document.querySelector('[data-fold=conditions]');
    for (let at = document.querySelector(arguments[0]); at; at = at.parentElement) {
        if (at.parentElement?.matches('details:not([open])') && !at.matches('summary')) found = at.parentElement;
    }
    return found && found.querySelector('summary');";

/// The label of a control, or the control. Not by `labels`: WebKitGTK 2.50 crashes when it collects that list.
const LABEL: &str = "
    const input = document.querySelector(arguments[0]);
    return input.closest('label') ?? document.querySelector(`label[for=\"${CSS.escape(input.id)}\"]`) ?? input";

/// Brings what is to be clicked to the middle of the screen, and notes whether the pointer comes down beside it. What
/// becomes of the press after that is the page's concern.
const MIDDLE: &str = "
    const [it] = arguments;
    it.scrollIntoView({ block: 'center', behavior: 'instant' });
    window.hasMissed = undefined;
    const note = event => window.hasMissed = !it.contains(event.target);
    addEventListener('pointerdown', note, { capture: true, once: true });";

impl Page<'_> {
    /// A text field or a group of radios, opened to view.
    pub async fn field(&self, name: &str) -> Result<Element> {
        self.find_visible(&format!("input[name=\"{name}\"]")).await
    }

    /// Opens every fold round the control by its summary, as a visitor does, and brings it into view.
    async fn find_visible(&self, selector: &str) -> Result<Element> {
        let script = "return document.querySelector(arguments[0])";
        eventually(PATIENCE, async || {
            self.ask_element(script, &[selector])
                .await?
                .with_context(|| format!("there is no {selector}"))
        })
        .await?;
        for _ in 0..5 {
            let Some(summary) = self.ask_element(CLOSED_FOLD, &[selector]).await? else {
                break;
            };
            self.click(&summary).await?;
        }
        let element = self.ask_element(script, &[selector]).await?;
        element.with_context(|| format!("{selector} has gone"))
    }

    /// Opens every fold, and waits for what is in it.
    pub async fn unfold(&self) -> Result<()> {
        let script = "const folds = [...document.querySelectorAll('#app details')];
            folds.forEach(fold => fold.open = true);
            return folds.filter(fold => fold.childElementCount < 2).map(fold => fold.id).join()";
        eventually(PATIENCE, async || {
            let empty = self.ask_text(script, &[]).await?;
            ensure!(empty.is_empty(), "nothing is in {empty}");
            Ok(())
        })
        .await
    }

    /// A click in the middle of the screen, where no bar covers what is clicked. What moves the page at this
    /// moment, an answer that comes or an extension, may put something else under the pointer; who misses, clicks
    /// again. What lies on top all the time is still found: the driver refuses the last click as well.
    pub async fn click(&self, element: &Element) -> Result<()> {
        for _ in 0..MISSES {
            let asked = vec![serde_json::to_value(element)?];
            self.client.execute(MIDDLE, asked).await?;
            match element.click().await {
                Err(CmdError::Standard(error))
                    if error.error == ErrorStatus::ElementClickIntercepted => {}
                Err(error) => return Err(error.into()),
                Ok(()) if self.has_missed().await => {}
                Ok(()) => return Ok(()),
            }
            pause().await;
        }
        Ok(element.click().await?)
    }

    /// Whether the pointer came down beside what was to be clicked. Only in WebKit: up to some 50 ms after the last
    /// key it scrolls back to the box that was typed into, also between finding a place and clicking there.
    async fn has_missed(&self) -> bool {
        let script = "return window.hasMissed === true";
        // Where the click has led elsewhere, there is nothing to ask.
        self.engine == Engine::WebKit
            && matches!(
                self.client.execute(script, Vec::new()).await,
                Ok(Json::Bool(true))
            )
    }

    /// Chooses a radio by its label: the radio itself may be drawn by its label alone.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let selector = format!("input[name=\"{name}\"][value=\"{value}\"]");
        self.find_visible(&selector).await?;
        let label = self
            .ask_element(LABEL, &[&selector])
            .await?
            .with_context(|| format!("{selector} has gone"))?;
        self.click(&label)
            .await
            .with_context(|| format!("cannot choose {name}={value}"))?;
        eventually(PATIENCE, async || {
            let chosen = self.value(name).await?;
            ensure!(
                chosen == value,
                "{name} is “{chosen}” after “{value}” was clicked"
            );
            Ok(())
        })
        .await
    }

    /// Types at the end of what is there.
    pub async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let field = self.field(name).await?;
        field
            .send_keys(text)
            .await
            .with_context(|| format!("cannot type into {name}"))
    }

    /// Replaces what is there.
    pub async fn retype(&self, name: &str, text: &str) -> Result<()> {
        self.clear(name).await?;
        self.type_into(name, text).await
    }

    /// Empties a text field as a visitor does: all of it is selected, and deleted by a key.
    pub async fn clear(&self, name: &str) -> Result<()> {
        let field = self.field(name).await?;
        self.click(&field).await?;
        self.ask(
            "document.querySelector(arguments[0]).select()",
            &[&format!("input[name=\"{name}\"]")],
        )
        .await?;
        self.press(Key::Delete).await?;
        let left = self.value(name).await?;
        if !left.is_empty() {
            bail!("{name} still holds “{left}” after all of it was deleted");
        }
        Ok(())
    }

    /// The raw text of a field, or the value of the chosen radio; empty if neither.
    pub async fn value(&self, name: &str) -> Result<String> {
        let script = "const all = [...document.getElementsByName(arguments[0])];
            const one = all.find(input => input.type !== 'radio' || input.checked);
            return one ? one.value : ''";
        self.ask_text(script, &[name]).await
    }

    /// Types with the keyboard alone, into whatever has focus.
    pub async fn type_blindly(&self, text: &str) -> Result<()> {
        for character in text.chars() {
            self.press(Key::Character(character)).await?;
        }
        Ok(())
    }

    /// The message of a field that is marked as wrong; an error if it is not marked or says nothing.
    pub async fn field_error(&self, name: &str) -> Result<String> {
        let script = "const input = document.getElementsByName(arguments[0])[0];
            if (input?.getAttribute('aria-invalid') !== 'true') return '';
            const ids = (input.getAttribute('aria-describedby') ?? '').split(/\\s+/).filter(Boolean);
            return ids.map(id => document.getElementById(id)?.textContent.trim() ?? '').find(text => text.startsWith('＊')) ?? '(no message)'";
        let message = self.ask_text(script, &[name]).await?;
        ensure!(!message.is_empty(), "{name} is not marked aria-invalid");
        ensure!(
            message.starts_with('＊'),
            "{name} is marked wrong, but aria-describedby leads to no message with ＊"
        );
        Ok(message)
    }
}
