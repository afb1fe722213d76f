//! What translators and extensions do to a page, as far as they have been seen to.

/// Something that others do to the document, as the body of a function. `repeat` calls it over and over.
pub(super) struct Meddler {
    pub name: &'static str,
    pub script: &'static str,
    /// Whether it goes on while somebody types. One that takes away a field takes the focus with it, and
    /// nobody can type.
    pub always: bool,
    /// Whether it answers each repair at once, so that there is no way but to stop.
    pub may_end: bool,
}

/// All texts, except those of scripts and styles, which no translator touches, and its own.
macro_rules! each_text {
    ($body:literal) => {
        concat!(
            "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) {
                const tag = walker.currentNode.parentNode.localName;
                if (!['script', 'style', 'font'].includes(tag)) texts.push(walker.currentNode);
            }
            for (const text of texts) {",
            $body,
            "}"
        )
    };
}

pub(super) const MEDDLERS: [Meddler; 9] = [
    Meddler {
        name: "a translator that wraps each text",
        script: each_text!(
            "const font = document.createElement('font');
            text.replaceWith(font); font.append(text);"
        ),
        always: false,
        may_end: false,
    },
    Meddler {
        name: "a translator that replaces each text",
        script: each_text!(
            "const font = document.createElement('font');
            font.append(document.createElement('font'));
            font.firstChild.append('translated ' + text.data); text.replaceWith(font);"
        ),
        always: true,
        may_end: false,
    },
    Meddler {
        name: "a translator that rewrites each text in place",
        script: each_text!("text.data = 'translated ' + text.data;"),
        always: false,
        may_end: false,
    },
    Meddler {
        name: "a translator that never gives up",
        script: "if (window.translator) return;
            window.translator = new MutationObserver(() => {
                for (const place of document.querySelectorAll('#app dd, #app p'))
                    if (place.textContent !== 'translated') place.replaceChildren('translated');
            });
            const app = document.getElementById('app');
            translator.observe(app, { childList: true, characterData: true, subtree: true });
            app.append(document.createElement('i'));",
        always: true,
        may_end: true,
    },
    Meddler {
        name: "an extension that puts something before and into everything",
        script: "for (const place of [...document.querySelectorAll('#app *')]) {
                if (place.closest('svg, aside')) continue;
                place.before(Object.assign(document.createElement('aside'), { textContent: '＋' }));
                place.prepend(Object.assign(document.createElement('aside'), { textContent: '－' }));
            }
            for (const own of [...document.querySelectorAll('aside')].slice(40)) own.remove();",
        always: true,
        may_end: false,
    },
    Meddler {
        name: "an extension that removes a result, a field and a text",
        script: "for (const place of ['[data-program=hospital-ehr]', '.field:has([name=beds])', '[data-total] dl'])
                document.querySelector(place)?.remove();
            document.querySelector('[data-program] h3')?.firstChild.remove();",
        always: false,
        may_end: false,
    },
    Meddler {
        name: "an extension that puts copies in the place of everything",
        script: "const app = document.getElementById('app');
            app.replaceChildren(...[...app.childNodes].map(node => node.cloneNode(true)));",
        always: false,
        may_end: false,
    },
    Meddler {
        name: "an extension that turns the order round",
        script: "for (const list of document.querySelectorAll('#app .stack'))
            for (const child of [...list.children]) list.prepend(child);",
        always: false,
        may_end: false,
    },
    Meddler {
        name: "an extension that marks everything",
        script: "for (const place of document.querySelectorAll('#app *, body, html')) {
                place.setAttribute('data-marked', '');
                place.classList.add('marked');
                place.style.letterSpacing = '0.01em';
                place.title = '拡張機能';
            }",
        always: false,
        may_end: false,
    },
];
