//! The pages for other people, `many.html` and `rules.html`: one file each, of the same crate as the page, so that
//! its visitors pay nothing for them. Each is one program, and stricter than the page: nothing stands beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use ehr_grant_estimator::publish;

use crate::compress::gzip;
use crate::page::{self, POLICY, STYLES, WATCH};
use crate::setup::TARGET;
use crate::{
    csp, faults, glue, manifest, minify, pack, payload, process, properties, reproducible, rules,
    standard_library, unpacker,
};

/// What all of them have in common.
const PAGE: &str = include_str!("../../src/pages/page.html");

const STYLES_OF_ALL: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/field.css"),
    include_str!("../../styles/notice.css"),
    include_str!("../../styles/chip.css"),
    include_str!("../../styles/utilities.css")
);

/// What one of them has of its own.
struct Other {
    /// That of its binary: the file is `<name>.html`.
    name: &'static str,
    title: &'static str,
    /// What becomes of what is put in.
    told: &'static str,
    /// For who looks for it.
    about: &'static str,
    styles: &'static str,
}

const OTHERS: [Other; 2] = [
    Other {
        name: "many",
        title: "まとめて試算",
        told: "この画面の中だけで計算します。表は送信も保存もされません。",
        about: "多くの医療機関の補助金を、表からまとめて試算します。",
        styles: include_str!("../../styles/many.css"),
    },
    Other {
        name: "rules",
        title: "規則の一覧と更新",
        told: "この画面の中だけで動きます。ファイルは送信されません。",
        about: "試算に使う金額・割合・期限と、その根拠の文の一覧です。",
        styles: include_str!("../../styles/rules.css"),
    },
];

/// They are one program each, so they are left when it starts: no `frame.js`, no worker, no copy.
const LOADER: &str = concat!(
    include_str!("../../src/shell/guard.js"),
    include_str!("../../src/shell/start.js"),
    include_str!("../../src/shell/page.js")
);

/// Makes them, and puts them beside the page.
pub fn build(folder: &Path, flags: Option<&str>) -> Result<()> {
    compile(flags)?;
    let rules = rules::read(Path::new("rules"))?;
    let unpacker = unpacker::build()?;
    for other in OTHERS {
        let file = format!("{}.html", other.name);
        let html = publish::with_rule_packs(&other.html(), &rules.text)?;
        let html = page::with_rule_year(&html, &publish::rule_years(&rules.shelf))?;
        let html = page::with_icon(&html, &manifest::address_of_drawing())?;
        let html = publish::stamped(&other.packed(&html, &unpacker, flags.is_some())?)?;
        csp::verify_by(&html, csp::alone_policy)?;
        println!(
            "{file:<34}{:>10}{:>10}",
            html.len(),
            gzip(html.as_bytes())?.len()
        );
        fs::write(folder.join(&file), html).context(file)?;
    }
    Ok(())
}

fn compile(flags: Option<&str>) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--locked", "--offline", "--release"]);
    cargo.args(["--package", "ehr-grant-estimator", "--target", TARGET]);
    for other in OTHERS {
        cargo.args(["--bin", other.name]);
    }
    standard_library::rebuild(&mut cargo, flags);
    process::run(&mut cargo)
}

impl Other {
    fn html(&self) -> String {
        PAGE.replace("xtask-title", self.title)
            .replace("xtask-told", self.told)
            .replace("xtask-about", self.about)
    }

    /// The whole of it, with its own policy.
    fn packed(&self, html: &str, unpacker: &[u8], is_reproducible: bool) -> Result<String> {
        let bound = self.bind()?;
        let program = pack::optimise(&bound)?;
        faults::refuse(&program.program)?;
        if is_reproducible {
            reproducible::verify(&program.program)?;
        }
        let glue = fs::read_to_string(self.glue()).context(self.name)?;
        let glue = program.names.in_glue(&glue::self_contained(&glue)?)?;
        let [styles] =
            properties::in_short([minify::styles(&[STYLES_OF_ALL, self.styles].concat())?]);
        let scripts = [
            minify::es5(include_str!("../../src/shell/watch.js"))?,
            minify::glue(&glue)?,
            minify::es5(LOADER)?,
        ];
        let [watch, glue, loader] = scripts.each_ref().map(|text| page::script(text));
        let core = payload::whole(unpacker, &program.program)?;
        let html = page::replace(html, (WATCH, ""), &watch)?;
        let html = page::replace(&html, STYLES, &format!("<style>{}</style>", styles.trim()))?;
        let html = page::replace(&html, (PROGRAM, ""), &format!("{core}\n{glue}\n{loader}"))?;
        let (scripts, styles) = (csp::inline(&html, "script"), csp::inline(&html, "style"));
        let policy = csp::meta(&csp::alone_policy(&scripts, &styles));
        let html = page::replace(&html, (POLICY, ""), &policy)?;
        Ok(page::as_browsers_write_it(&html))
    }

    /// The program as `wasm-bindgen` leaves it.
    fn bind(&self) -> Result<PathBuf> {
        let made = release().join(self.name).with_extension("wasm");
        let bytes = fs::read(&made).with_context(|| made.display().to_string())?;
        let bytes = unpacker::without_notes(&bytes).context("the compiler made no program")?;
        fs::create_dir_all(bound())?;
        let plain = bound().join(self.name).with_extension("wasm");
        fs::write(&plain, bytes)?;
        let mut bindgen = process::program("wasm-bindgen");
        bindgen.args(["--target", "no-modules", "--no-typescript", "--out-dir"]);
        process::run(bindgen.arg(bound()).arg(plain))?;
        Ok(bound().join(format!("{}_bg.wasm", self.name)))
    }

    fn glue(&self) -> PathBuf {
        bound().join(self.name).with_extension("js")
    }
}

/// Where its place is in the template.
const PROGRAM: &str = "<!-- xtask: program -->";

fn bound() -> PathBuf {
    release().join("pages")
}

fn release() -> PathBuf {
    process::target_folder().join(TARGET).join("release")
}
