//! Typing, key by key, and how long each takes to show.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::{Value as Json, json};

use super::visit::microseconds;
use crate::vendor::devtools;

/// Typed and deleted in turn, after the first digit. Fewer than the standard amount, so that every key
/// changes the grant.
const DIGITS: [&str; 9] = [
    "234567", "345678", "456789", "567891", "678912", "789123", "891234", "912345", "123456",
];

/// At least so many keys are needed for a percentile.
const ENOUGH: usize = 100;

/// Types into the field of the cost of the records. Microseconds for each key, from the input event to
/// the frame that shows another amount.
pub async fn type_all(client: &Client) -> Result<Vec<u64>> {
    let select =
        "const field = document.getElementsByName('ehr')[0]; field.focus(); field.select()";
    client.execute(select, vec![]).await?;
    let mut typed = 0;
    for key in strokes() {
        press(client, key)
            .await
            .with_context(|| format!("key {typed} ({key:?})"))?;
        typed += 1;
        shown(client, typed)
            .await
            .with_context(|| format!("key {typed} ({key:?}) changes nothing"))?;
        // Uneven, so that the keys do not keep step with the screen.
        let pause = 40 + u64::try_from(typed * 7 % 17)?;
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }
    let times = client.execute(
        "return bench.keys.map(key => Math.round(key * 1000))",
        vec![],
    );
    let times = times.await?;
    let times: Vec<u64> = times
        .as_array()
        .context("no times")?
        .iter()
        .map(microseconds)
        .collect::<Result<_>>()?;
    ensure!(
        times.len() >= ENOUGH,
        "only {} keys were timed",
        times.len()
    );
    Ok(times)
}

#[derive(Clone, Copy, Debug)]
enum Stroke {
    Digit(char),
    Backspace,
}

/// The first digit replaces what stands there; the last one left is never deleted.
fn strokes() -> impl Iterator<Item = Stroke> {
    let round = |digits: &'static str| {
        let back = digits.chars().map(|_| Stroke::Backspace);
        digits.chars().map(Stroke::Digit).chain(back)
    };
    std::iter::once(Stroke::Digit('5')).chain(DIGITS.into_iter().flat_map(round))
}

async fn press(client: &Client, stroke: Stroke) -> Result<()> {
    let key = match stroke {
        Stroke::Digit(digit) => json!({
            "key": digit, "code": format!("Digit{digit}"), "text": digit,
            "windowsVirtualKeyCode": u32::from(digit),
        }),
        Stroke::Backspace => {
            json!({ "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 })
        }
    };
    for kind in ["keyDown", "keyUp"] {
        let mut event = key.clone();
        if let Json::Object(event) = &mut event {
            event.insert("type".to_owned(), json!(kind));
            if kind == "keyUp" {
                event.remove("text");
            }
        }
        devtools(client, "Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

/// Waits until so many keys have been timed.
async fn shown(client: &Client, count: usize) -> Result<()> {
    let script = "const [count, done] = arguments;
        const tell = () => { if (bench.keys.length >= count) { bench.heard = () => {}; done(); } };
        bench.heard = tell;
        tell();";
    client.execute_async(script, vec![json!(count)]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, strokes};

    #[test]
    fn there_are_enough_keys() {
        assert!(ENOUGH == 100 && strokes().count() >= 100);
    }
}
