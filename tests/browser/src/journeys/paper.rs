//! One A4 sheet from any state: the arithmetic, what is left to pay, what to ask. Never amounts beside
//! inputs that are wrong.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use unicode_normalization::UnicodeNormalization;

use super::OPEN_DAY;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{Key, PATIENCE, Page, eventually};

/// WebKitGTK's driver cannot print.
const PRINTERS: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("paper: every state fits one sheet", |page| {
            Box::pin(one_sheet(page, &STATES))
        })
        .only_in(PRINTERS),
        Check::new(
            "paper: the fullest state fits one sheet with its code",
            |page| Box::pin(one_sheet(page, &FULLEST)),
        )
        .only_in(PRINTERS)
        .hosted(),
        Check::new(
            "paper: the arithmetic and what is left to pay can be read",
            |page| Box::pin(readable(page)),
        )
        .only_in(PRINTERS),
        Check::new(
            "paper: wrong and missing inputs are named instead of amounts",
            |page| Box::pin(refused(page)),
        )
        .only_in(PRINTERS),
        Check::new(
            "paper: a name goes onto the sheet and into no link",
            |page| Box::pin(signed(page)),
        )
        .only_in(PRINTERS),
        Check::new("paper: the keyboard leads to the print button", |page| {
            Box::pin(by_keyboard(page))
        }),
        Check::new(
            "paper: where nothing runs, the static part is printed",
            |page| Box::pin(stopped(page)),
        )
        .only_in(PRINTERS),
    ]
}

/// Links and days.
const STATES: [(&str, &str); 5] = [
    ("", "2026-05-01"),
    ("facility=hospital&beds=100&ehr=70000000", "2026-11-22"),
    ("facility=clinic&beds=0&ehr=2000000", "2026-05-01"),
    ("facility=other", "2026-05-01"),
    ("facility=hospital&beds=100&ehr=70000000", "2027-04-01"),
];

/// All costs with all their digits, everything to be confirmed, every question open.
const FULLEST: [(&str, &str); 2] = [(FULL, "2026-05-01"), (FULL, "2026-11-22")];
const FULL: &str = "facility=hospital&beds=199&standard=no&ehr=123456789012&staff=98765432101&months=11&consult=98765432109&cyber=98765432108&train=98765432107&region=98765432106";

async fn one_sheet(page: &Page<'_>, states: &[(&str, &str)]) -> Result<()> {
    for (link, day) in states {
        page.open(&format!("{link}&date={day}")).await?;
        let sheet = page.print().await?;
        ensure!(
            sheet.pages == 1,
            "#{link} on {day} takes {} sheets",
            sheet.pages
        );
        ensure!(
            sheet.text.contains("試算書"),
            "#{link} on {day}: {:.80}",
            sheet.text
        );
    }
    Ok(())
}

fn expect_words(text: &str, words: &[&str]) -> Result<()> {
    for word in words {
        let word: String = word.nfkc().collect();
        ensure!(text.contains(&word), "“{word}” is not on the sheet: {text}");
    }
    Ok(())
}

/// 605,000 × 100 = 60,500,000; × 3/4 = 45,375,000. 1,000,000 × 3/4 = 750,000.
/// 8,000,000 × 1/2 = 4,000,000 at most. 79,200,000 − 46,125,000 = 33,075,000.
async fn readable(page: &Page<'_>) -> Result<()> {
    page.open(
        "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000&date=2026-11-22",
    )
    .await?;
    let sheet = page.print().await?;
    expect_words(
        &sheet.text,
        &[
            "（令和8年度）",
            "判定日令和8年11月22日",
            "承認",
            "100床",
            "70,000,000円",
            "605,000円×100床",
            "60,500,000円",
            "45,375,000円",
            "750,000円",
            "1,875,000円〜4,000,000円",
            "79,200,000円",
            "46,125,000円",
            "50,125,000円",
            "29,075,000円〜33,075,000円",
            "病院の電子カルテ補助の申請期限は過ぎました",
            "してはいけないこと",
            "契約も整備の開始もしないでください",
            "相談窓口で確かめること",
            "根拠東京都「電子カルテ導入経費等への補助金のご案内」",
            "交付を約束するものではありません",
            "ehr=70000000",
        ],
    )
}

async fn refused(page: &Page<'_>) -> Result<()> {
    for (link, day, named) in [
        (
            "facility=hospital&beds=12.5&ehr=70000000",
            OPEN_DAY,
            "病床数は整数で",
        ),
        (
            "facility=hospital&ehr=70000000",
            OPEN_DAY,
            "病床数を入力してください",
        ),
        (
            "facility=hospital&beds=100&ehr=70000000&consult=x",
            OPEN_DAY,
            "コンサルタントの費用",
        ),
        (
            "facility=hospital&beds=100&ehr=70000000",
            "date=2027-02-29",
            "判定日は",
        ),
    ] {
        page.open(&format!("{link}&{day}")).await?;
        let text = page.print().await?.text;
        expect_words(&text, &["未確定", named])?;
        for amount in ["45,375,000", "750,000", "交付額"] {
            ensure!(
                !text.contains(amount),
                "#{link}: {amount} is on a refused sheet"
            );
        }
    }
    Ok(())
}

async fn signed(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.unfold().await?;
    let field = page.client.find(Locator::Id("signer")).await?;
    field.send_keys("見本医院 事務長").await?;
    let sheet = page.print().await?;
    expect_words(&sheet.text, &["見本医院事務長"])?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let link = page.fragment().await?;
    ensure!(
        !link.contains('%') && !link.contains("signer"),
        "the link is #{link}"
    );
    Ok(())
}

async fn by_keyboard(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.ask("window.print = () => { window.printed = true; }", &[])
        .await?;
    let reached = "return document.activeElement.matches(arguments[0]) ? 'yes' : ''";
    for target in ["#keep > summary", "[data-press=print]"] {
        let mut steps = 0;
        while page.ask_text(reached, &[target]).await?.is_empty() {
            steps += 1;
            ensure!(steps < 60, "60 times Tab do not reach {target}");
            page.press(Key::Tab).await?;
            let focus = page.focus().await?;
            ensure!(
                focus.has_ring,
                "no outline shows the focus on {}",
                focus.tag
            );
        }
        page.press(Key::Enter).await?;
        eventually(PATIENCE, async || {
            page.client.find(Locator::Css("[data-press=print]")).await?;
            Ok(())
        })
        .await?;
    }
    let printed = page
        .ask_text("return window.printed ? 'yes' : ''", &[])
        .await?;
    ensure!(printed == "yes", "Enter on the button prints nothing");
    Ok(())
}

/// Whatever stands on paper then must not look like an estimate of this plan.
async fn stopped(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=101&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    page.ask("document.documentElement.dataset.app = 'failed'", &[])
        .await?;
    let text = page.print().await?.text;
    expect_words(&text, &["補助の一覧", "病床数ごとの交付額の上限"])?;
    ensure!(
        !text.contains("45,828,750"),
        "an amount of the stopped program is printed"
    );
    Ok(())
}
