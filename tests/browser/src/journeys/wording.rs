//! What people read: only what the leaflet says, to this facility, on this day.

use anyhow::{Result, ensure};

use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

/// A state of the page, what must be read there, and what must not.
struct Reading {
    name: &'static str,
    link: &'static str,
    says: &'static [&'static str],
    never: &'static [&'static str],
}

const READINGS: [Reading; 11] = [
    Reading {
        name: "a hospital in August reads its own deadline",
        link: "facility=hospital&beds=100&ehr=70000000&date=2026-08-15",
        says: &[
            "病院の電子カルテ補助の申請期限は過ぎました",
            "期限は第1回 5月29日、第2回 7月31日でした",
            "期限終了・参考額",
            "次の年度の案内が出ているかを",
            "来年度に申請する場合も、整備はその年度内に完了する必要があります",
        ],
        never: &["8月31日", "次の申請期限", "までに整備を終えて"],
    },
    Reading {
        name: "a clinic in August reads its own deadline",
        link: "facility=clinic&beds=0&ehr=2000000&date=2026-08-15",
        says: &[
            "医科診療所の次の申請期限は令和8年8月31日（月曜日）です",
            "案内での事業名：診療所診療デジタル推進事業",
            "判定日からあと16日です",
            "判定日に入れた令和8年8月15日の時点で示しています",
            "令和9年3月31日までに整備を終えてください",
        ],
        never: &["7月31日", "参考額", "今日が締切日"],
    },
    Reading {
        name: "other facilities read no deadline",
        link: "facility=other&date=2026-08-15",
        says: &[
            "この条件で対象になりうる補助は見つかりません",
            "この補助の対象施設は案内に記載がありません",
        ],
        never: &["の次の申請期限", "あと16日"],
    },
    Reading {
        name: "nothing is said of what the leaflet does not date",
        link: "date=2026-11-22",
        says: &[
            "電子カルテ補助の申請期限（病院7月31日、医科診療所8月31日）は過ぎました",
            "ほかの補助の期限は案内に記載がありません",
        ],
        never: &["未公表", "受付は終了しました"],
    },
    Reading {
        name: "programmes are called by what they pay for and as printed",
        link: "facility=hospital&beds=100&ehr=70000000&date=2026-05-01",
        says: &[
            "電子カルテの導入・更新",
            "病院診療デジタル推進事業",
            "事業名は案内に記載がありません",
        ],
        never: &["診療所診療情報デジタル"],
    },
    Reading {
        name: "what one open answer decides is a range",
        link: "facility=clinic&beds=0&acquire=lease&ehr=3200000&date=2026-05-01",
        says: &[
            "950,000円〜3,200,000円",
            "標準規格への準拠が「準拠」なら950,000円、「準拠しない」なら3,200,000円です",
            "標準規格への準拠が「準拠」なら2,250,000円（対象見込み）、「準拠しない」なら対象外です",
            "ベンダーに確かめること",
        ],
        never: &["この点は解消します"],
    },
    Reading {
        name: "nobody is told to undo a contract",
        link: "facility=hospital&beds=100&ehr=70000000&contract=signed&date=2026-05-01",
        says: &[
            "交付決定の通知より前に契約した案件は、補助の対象外です",
            "相談窓口に相談してください",
        ],
        never: &[
            "「まだ契約していない」なら",
            "契約も整備の開始もしないでください",
        ],
    },
    Reading {
        name: "what must not be done stands before what to do",
        link: "facility=hospital&beds=100&ehr=70000000&date=2026-05-01",
        says: &[
            "してはいけないこと 電子カルテは、交付決定の通知が届くまで、契約も整備の開始もしないでください。先に契約すると対象外になります。 次にすること",
        ],
        never: &["契約しない。", "までに申請する。"],
    },
    Reading {
        name: "a range says what each end gives",
        link: "facility=hospital&beds=100&cyber=8000000&date=2026-05-01",
        says: &[
            "基準額が3,750,000円なら1,875,000円、8,000,000円以上なら4,000,000円です",
            "対象見込みの補助の合計",
            "要確認の補助もすべて受けられた場合（最大）",
        ],
        never: &["の少ない方に 1/2 を掛けた", "要確認の分を含めた上限"],
    },
    Reading {
        name: "short and plain",
        link: "facility=hospital&beds=100&ehr=98000000&consult=&date=2026-05-01",
        says: &[
            "9,800万円で計算",
            "基準額を超える37,500,000円は、全額が自己負担です",
            "最大 750,000円",
            "費用が1,000,000円以上のときの額です",
            "わからなければこのままでかまいません",
            "判定日",
            "入力は送信しません",
        ],
        never: &[
            "として計算",
            "基準日",
            "送信も保存も",
            "Content-Security-Policy",
        ],
    },
    Reading {
        name: "a missing field is entered and a wrong one mended",
        link: "facility=hospital&beds=無&ehr=1&staff=1&date=2026-05-01",
        says: &[
            "無床の場合は0を入れてください",
            "「病床数」を直し、「職員の配置月数」を入れると",
        ],
        never: &["を確かめると"],
    },
];

pub fn checks() -> Vec<Check> {
    let reading = |reading: &'static Reading| {
        let name = format!("wording: {}", reading.name);
        Check::new(name, move |page| Box::pin(reads(page, reading)))
    };
    let mut checks: Vec<Check> = READINGS.iter().map(reading).collect();
    checks.push(Check::new(
        "wording: a fold quotes each sentence once, and names the leaflet once",
        |page| Box::pin(quotes_once(page)),
    ));
    checks.push(Check::new(
        "wording: each fold has a name of its own",
        |page| Box::pin(folds_are_told_apart(page)),
    ));
    checks
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

async fn reads(page: &Page<'_>, reading: &Reading) -> Result<()> {
    page.open(reading.link).await?;
    opened(page).await?;
    let text = page.visible_text().await?;
    for says in reading.says {
        ensure!(text.contains(&squeezed(says)), "“{says}” is not in {text}");
    }
    for never in reading.never {
        ensure!(!text.contains(&squeezed(never)), "“{never}” is in {text}");
    }
    Ok(())
}

/// Opens what somebody reads to whom it applies: the notice, the conditions, the workings of what may be paid.
async fn opened(page: &Page<'_>) -> Result<()> {
    let script = "for (const place of document.querySelectorAll('.notice summary, [data-outcome=likely] summary, \
            [data-outcome=confirm] summary, [data-fold][aria-expanded=false]')) {
            if (place.parentElement.open !== true && place.checkVisibility()) place.click();
        }
        return [...document.querySelectorAll('#app details[open]')].filter(fold => fold.childElementCount < 2).length";
    eventually(PATIENCE, async || {
        let empty = page.ask(script, &[]).await?;
        ensure!(empty == 0, "{empty} folds are empty");
        Ok(())
    })
    .await
}

async fn quotes_once(page: &Page<'_>) -> Result<()> {
    page.open("facility=hospital&beds=101&ehr=70000000&staff=1000000&months=6&consult=1&cyber=8000000&train=1&region=1&standard=no&date=2026-05-01")
        .await?;
    page.unfold().await?;
    let script = "return [...document.querySelectorAll('[data-program]')].map(result => {
        const quotes = [...result.querySelectorAll('blockquote')].map(quote => quote.textContent);
        const named = result.textContent.split('電子カルテ導入経費等への補助金のご案内').length - 1;
        return new Set(quotes).size === quotes.length && quotes.length > 0 && named === 1 ? '' :
            result.dataset.program + ' ' + named + ' ' + quotes.join('|');
    }).filter(Boolean).join('; ')";
    let wrong = page.ask_text(script, &[]).await?;
    ensure!(wrong.is_empty(), "{wrong}");
    let tags = "return [...document.querySelectorAll('[data-standing=unprinted]')].map(quote => quote.innerText)
        .filter(text => !text.includes('この試算の仮定：') || text.includes('案内に記載なし')).join('; ')";
    let wrong = page.ask_text(tags, &[]).await?;
    ensure!(wrong.is_empty(), "{wrong}");
    Ok(())
}

async fn folds_are_told_apart(page: &Page<'_>) -> Result<()> {
    page.open("facility=hospital&beds=100&ehr=70000000&date=2026-05-01")
        .await?;
    let script = "const names = [...document.querySelectorAll('summary')].map(fold => fold.textContent);
        return names.length < 9 ? 'only ' + names : names.filter((name, at) => names.indexOf(name) !== at).join()";
    let twice = page.ask_text(script, &[]).await?;
    ensure!(twice.is_empty(), "folds of the same name: {twice}");
    Ok(())
}
