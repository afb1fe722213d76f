//! Tables as files: what is read of them, and what is refused.

use anyhow::Result;

use super::many_page::{expect_attribute, open};
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("many: files in the encodings of office programs", |page| {
            Box::pin(encodings(page))
        }),
        Check::new("many: files that are no tables are refused", |page| {
            Box::pin(refused(page))
        }),
    ]
}

async fn encodings(page: &Page<'_>) -> Result<()> {
    // 病院 in Shift_JIS; what follows in each is ASCII.
    let sjis = "new Uint8Array([0x95, 0x61, 0x89, 0x40])";
    let utf16 =
        "new Uint8Array([0xff, 0xfe, ...[...'facility\\tbeds\\tehr\\n病院\\t100\\t70000000\\n']
        .flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])])";
    let table = format!("'facility,beds,ehr\\r\\n', {sjis}, ',100,\"70,000,000\"\\r\\n'");
    // Without its mark, and UTF-8 in which some program left its zeros.
    let unmarked = utf16.replace("0xff, 0xfe, ", "");
    let zeros = "'facility,beds,ehr\\r\\n病\\0院,100,70000000\\0\\r\\n'";
    for parts in [table.as_str(), utf16, &unmarked, zeros] {
        open(page).await?;
        choose_file(page, parts).await?;
        // 605,000 × 100 × 3/4.
        expect_attribute(page, "[data-total]", "data-confirmed", "45375000").await?;
    }
    Ok(())
}

/// Chooses a file of these parts.
async fn choose_file(page: &Page<'_>, parts: &str) -> Result<()> {
    let script = format!(
        "const data = new DataTransfer(); data.items.add(new File([{parts}], 'a.csv'));
        const input = document.querySelector('input[type=file]'); input.files = data.files;
        input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.ask(&script, &[]).await?;
    Ok(())
}

async fn refused(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    choose_file(page, "'PK\\x03\\x04\\x14\\0\\x06\\0'").await?;
    page.expect_said("Excelのブックは読めません").await?;
    choose_file(page, "'%PDF-1.7\\n'").await?;
    page.expect_said("表のファイルではないようです").await
}
