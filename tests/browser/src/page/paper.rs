//! The page on paper, as a visitor's print dialogue makes it, and what can be read there.

use std::process::Stdio;

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use unicode_normalization::UnicodeNormalization;

use super::{PATIENCE, Page, eventually};

/// A printed document.
pub struct Printed {
    pub pdf: Vec<u8>,
    /// How many sheets it takes.
    pub pages: usize,
    /// Its text without any white space.
    pub text: String,
}

impl Page<'_> {
    /// Prints on A4 with the margins that browsers take by themselves, wider than the page asks for.
    pub async fn print(&self) -> Result<Printed> {
        self.sheet_is_ready().await?;
        let margins = PrintMargins {
            top: 1.3,
            bottom: 1.3,
            left: 1.5,
            right: 1.5,
        };
        let configuration = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .margins(margins)
            .build()
            .map_err(|error| anyhow!("{error:?}"))?;
        let pdf = self.client.print(configuration).await?;
        let text = text(&pdf).await?;
        // A form feed ends each page.
        let pages = text.matches('\u{c}').count();
        ensure!(pages > 0, "the document has no page");
        Ok(Printed {
            pdf,
            pages,
            // Firefox names some characters by the radicals that look the same.
            text: text
                .nfkc()
                .filter(|letter| !letter.is_whitespace())
                .collect(),
        })
    }
}

impl Page<'_> {
    /// The sheet is made when nobody has typed for half a second.
    pub async fn sheet_is_ready(&self) -> Result<()> {
        let script = "return document.documentElement.dataset.app !== 'ready' || document.getElementById('paper') ? 'yes' : ''";
        eventually(PATIENCE, async || {
            let ready = self.ask_text(script, &[]).await?;
            ensure!(!ready.is_empty(), "no sheet is made");
            Ok(())
        })
        .await
    }
}

async fn text(pdf: &[u8]) -> Result<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("pdftotext does not start")?;
    let mut input = reader.stdin.take().context("pdftotext takes no input")?;
    input.write_all(pdf).await?;
    drop(input);
    let output = reader.wait_with_output().await?;
    ensure!(
        output.status.success(),
        "pdftotext cannot read the document"
    );
    Ok(String::from_utf8(output.stdout)?)
}
