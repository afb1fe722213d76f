//! The names of `styles/tokens.css` in short: its values where they are no longer than a name, else one letter.
//!
//! Nothing else reads them: the page's policy keeps out every other style sheet, and the program sets classes alone.

/// Style sheets of one page without the names that only their readers need. They are read one by one, but stand for one
/// another: a name is the same in all of them.
pub fn in_short<const N: usize>(sheets: [String; N]) -> [String; N] {
    let mut sheets = sheets.map(|sheet| tight(&sheet));
    let mut names: Vec<String> = Vec::new();
    for (name, _) in sheets.iter().flat_map(|sheet| declared(sheet)) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    // What stands for others may stand for one that is replaced itself, so the values are taken first.
    names.retain(|name| {
        let Some(value) = the_one_value(&sheets, name) else {
            return true;
        };
        let by_name = format!("var({name})");
        let uses: usize = sheets
            .iter()
            .map(|sheet| sheet.matches(&by_name).count())
            .sum();
        if uses > 1 && value.len() > "var(--a)".len() {
            return true;
        }
        let declaration = format!("{name}:{value}");
        for sheet in &mut sheets {
            *sheet = without(sheet, &declaration).replace(&by_name, &value);
        }
        false
    });
    for (name, short) in names.iter().zip(shorts()) {
        for sheet in &mut sheets {
            *sheet = sheet
                .replace(&format!("var({name})"), &format!("var({short})"))
                .replace(&format!("{{{name}:"), &format!("{{{short}:"))
                .replace(&format!(";{name}:"), &format!(";{short}:"));
        }
    }
    sheets
}

/// A minified sheet without the blank that esbuild leaves before the value of a property of our own.
fn tight(sheet: &str) -> String {
    let mut tight = sheet.trim().to_owned();
    for (name, _) in declared(sheet) {
        tight = tight.replace(&format!("{name}: "), &format!("{name}:"));
    }
    tight
}

/// Each declaration of a property of our own: its name and its value.
fn declared(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut pieces = sheet.split(['{', '}', ';']);
    std::iter::from_fn(move || {
        pieces.find_map(|piece| {
            let (name, value) = piece.split_once(':')?;
            let is_own = name.starts_with("--") && !name.contains([' ', '(']);
            is_own.then(|| (name, value.trim()))
        })
    })
}

/// The value of a property that is declared once for all.
fn the_one_value(sheets: &[String], name: &str) -> Option<String> {
    let mut values = sheets
        .iter()
        .flat_map(|sheet| declared(sheet))
        .filter(|(of, _)| *of == name);
    let (_, value) = values.next()?;
    values.next().is_none().then(|| value.to_owned())
}

fn without(sheet: &str, declaration: &str) -> String {
    [format!("{declaration};"), format!(";{declaration}}}")]
        .iter()
        .zip(["", "}"])
        .fold(sheet.to_owned(), |sheet, (from, to)| {
            sheet.replace(from, to)
        })
}

/// `--a` to `--z`, then `--A` to `--Z`.
fn shorts() -> impl Iterator<Item = String> {
    ('a'..='z')
        .chain('A'..='Z')
        .map(|letter| format!("--{letter}"))
}

#[cfg(test)]
mod tests {
    use super::in_short;

    fn shorts(sheets: [&str; 2]) -> [String; 2] {
        in_short(sheets.map(str::to_owned))
    }

    #[test]
    fn a_short_value_and_one_that_is_used_once_take_the_place_of_a_name() {
        let [first, late] = shorts([
            ":root{--gap: 1rem;--long: minmax(0, 40rem);--wide: calc(100% + 1px)}p{gap:var(--gap);inline-size:var(--long)}\n",
            "q{gap:var(--gap);inline-size:var(--wide);block-size:var(--wide)}",
        ]);
        assert_eq!(
            first,
            ":root{--a:calc(100% + 1px)}p{gap:1rem;inline-size:minmax(0, 40rem)}"
        );
        assert_eq!(late, "q{gap:1rem;inline-size:var(--a);block-size:var(--a)}");
    }

    /// Dark and light differ in what a name stands for, and what it stands for is a name as well.
    #[test]
    fn what_is_declared_twice_keeps_a_name_of_one_letter() {
        let [first, _] = shorts([
            ":root{--blue: #0017c1;--ink: var(--blue);--row: #fff}@media dark{:root{--ink: #9db7f9;--row: #000}}a{color:var(--ink)}b{color:var(--row)}",
            "",
        ]);
        assert_eq!(
            first,
            ":root{--a:#0017c1;--b:#fff}@media dark{:root{--a:#9db7f9;--b:#000}}a{color:var(--a)}b{color:var(--b)}"
        );
    }

    /// `--sum` ends the name of a class here.
    #[test]
    fn other_hyphens_stay() {
        let sheet = ".row--sum:hover{margin:0 -1px}.a--b{--c: 1px;top:var(--c)}";
        let [first, _] = shorts([sheet, ""]);
        assert_eq!(first, ".row--sum:hover{margin:0 -1px}.a--b{top:1px}");
    }
}
