//! What one takes away: the link, its QR code, and the page itself.

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::json;

use super::OPEN_DAY;
use super::aids::open_fold;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "take away: both codes are read as the addresses beside them",
            |page| Box::pin(codes(page)),
        )
        .hosted(),
        Check::new(
            "take away: a file offers what opens the same state elsewhere",
            |page| Box::pin(from_file(page)),
        ),
        Check::new(
            "take away: the page hands out itself, byte for byte",
            |page| Box::pin(itself(page)),
        ),
        Check::new(
            "take away: the page hands out itself, byte for byte",
            |page| Box::pin(itself(page)),
        )
        .hosted(),
        Check::new(
            "take away: without copying, sharing and printing the rest still helps",
            |page| Box::pin(bare_browser(page)),
        )
        .hosted(),
    ]
}

const PLAN: &str = "facility=hospital&beds=100&ehr=70000000";

async fn codes(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{PLAN}&{OPEN_DAY}")).await?;
    open_fold(page, "keep").await?;
    let base = page.site.page(page.place)?;
    let link = page.client.find(Locator::Id("link")).await?.text().await?;
    ensure!(
        link == format!("{base}#{PLAN}&{OPEN_DAY}"),
        "the link is {link}"
    );
    let codes = page.client.find_all(Locator::Css("#keep svg.qr")).await?;
    ensure!(codes.len() == 2, "there are {} codes", codes.len());
    for (code, wanted) in codes.iter().zip([link.as_str(), base.as_str()]) {
        eventually(PATIENCE, async || {
            let read = scan(page, code).await?;
            ensure!(read == wanted, "the code says {read}, not {wanted}");
            Ok(())
        })
        .await?;
    }
    // It follows the form.
    page.retype("beds", "200").await?;
    eventually(PATIENCE, async || {
        let code = page.client.find(Locator::Css("#keep svg.qr")).await?;
        let read = scan(page, &code).await?;
        ensure!(read.contains("beds=200"), "the code still says {read}");
        Ok(())
    })
    .await
}

/// What a scanner reads on the screen; in WebKit, whose driver takes pictures of what was there before,
/// from the path of the drawing.
async fn scan(page: &Page<'_>, code: &Element) -> Result<String> {
    if page.engine == Engine::WebKit {
        let path = code.find(Locator::Css("path")).await?.attr("d").await?;
        return read_path(&path.unwrap_or_default());
    }
    read_picture(&code.screenshot().await?)
}

/// Draws `M{x} {y}h{width}v1h-{width}z` again and again, four dots to a module.
fn read_path(path: &str) -> Result<String> {
    const DOTS: usize = 4;
    let mut runs = Vec::new();
    for run in path.split('M').skip(1) {
        let mut numbers = run.split([' ', 'h', 'v']).map(str::parse::<usize>);
        let mut next = || {
            numbers
                .next()
                .context("a run too short")?
                .context(run.to_owned())
        };
        let (x, y, width) = (next()?, next()?, next()?);
        runs.push((x..x + width, y));
    }
    let side = runs
        .iter()
        .map(|(xs, y)| xs.end.max(*y))
        .max()
        .unwrap_or_default()
        + 4;
    read_shades(side * DOTS, side * DOTS, |x, y| {
        let (x, y) = (x / DOTS, y / DOTS);
        let is_black = runs.iter().any(|(xs, row)| *row == y && xs.contains(&x));
        if is_black { 0 } else { 255 }
    })
}

fn read_picture(picture: &[u8]) -> Result<String> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let frame = reader.next_frame(&mut bytes)?;
    let (width, height) = (
        usize::try_from(frame.width)?,
        usize::try_from(frame.height)?,
    );
    let samples = frame.color_type.samples();
    read_shades(width, height, |x, y| {
        let green = y * frame.line_size + x * samples + 1;
        bytes.get(green).copied().unwrap_or(255)
    })
}

fn read_shades(
    width: usize,
    height: usize,
    shade: impl FnMut(usize, usize) -> u8,
) -> Result<String> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, shade);
    let grids = image.detect_grids();
    let grid = grids.first().context("no code is found")?;
    let (_, text) = grid
        .decode()
        .map_err(|error| anyhow!("unreadable: {error}"))?;
    Ok(text)
}

async fn from_file(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{PLAN}&{OPEN_DAY}")).await?;
    open_fold(page, "keep").await?;
    let link = page.client.find(Locator::Id("link")).await?.text().await?;
    ensure!(link == format!("#{PLAN}&{OPEN_DAY}"), "the text is {link}");
    let codes = page.client.find_all(Locator::Css("#keep svg.qr")).await?;
    ensure!(codes.is_empty(), "a code leads to a file of this computer");
    Ok(())
}

async fn itself(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{PLAN}&{OPEN_DAY}")).await?;
    page.type_into("consult", "12約").await?;
    hands_out_itself(page).await
}

/// The page's own button gives the shipped bytes, whatever became of the document since.
pub(super) async fn hands_out_itself(page: &Page<'_>) -> Result<()> {
    open_fold(page, "keep").await?;
    let listen = "window.handed = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = file => { window.handed.push(file); return make.call(URL, file); };
        HTMLAnchorElement.prototype.click = function () { window.handed.push(this.download); };";
    page.ask(listen, &[]).await?;
    let button = page.client.find(Locator::Css("[data-press=save]")).await?;
    page.click(&button).await?;
    let script = "const done = arguments[0]; const [file, name] = window.handed;
        file ? file.text().then(text => done([name, text])) : done(null)";
    let handed = page.client.execute_async(script, vec![]).await?;
    let [name, text] = handed
        .as_array()
        .context("no file is handed out")?
        .as_slice()
    else {
        anyhow::bail!("handed out: {handed:.80}")
    };
    ensure!(
        name == &json!("電子カルテ補助金試算.html"),
        "its name is {name}"
    );
    let (text, shipped) = (text.as_str().unwrap_or_default(), page.site.text()?);
    let same = text
        .bytes()
        .zip(shipped.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |text: &str| {
        let bytes = text.as_bytes();
        let part = bytes.get(same.saturating_sub(40)..(same + 40).min(bytes.len()));
        String::from_utf8_lossy(part.unwrap_or_default()).into_owned()
    };
    ensure!(
        text == shipped,
        "after {same} bytes “{}” stands for “{}”",
        around(text),
        around(shipped)
    );
    Ok(())
}

/// As in the browser inside another app: what is missing is passed over, and the address is there as text.
async fn bare_browser(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{PLAN}&{OPEN_DAY}")).await?;
    open_fold(page, "keep").await?;
    let bare = "document.execCommand = () => false; window.print = undefined;
        URL.createObjectURL = () => { throw new TypeError('not here'); };";
    page.ask(bare, &[]).await?;
    for deed in ["copy", "print", "save"] {
        let selector = format!("#keep [data-press={deed}]");
        let button = page.client.find(Locator::Css(&selector)).await?;
        page.click(&button).await?;
    }
    let selected = page.ask_text("return String(getSelection())", &[]).await?;
    ensure!(
        selected.contains(PLAN),
        "not selected for copying by hand: “{selected}”"
    );
    page.retype("beds", "200").await?;
    page.expect_grant("hospital-ehr", "35000000").await?;
    Ok(())
}
