// Makes the code that a site owner pastes, shows it at work, and says what hinders it.
// ES5, and under a policy that lets no text become markup.
(function () {
  var NAME = "tmg-grant-estimator";
  var EXAMPLE = "https://example.jp/";
  var PATIENCE_MS = 10000;
  var page = document.documentElement;
  var preview = document.querySelector(".preview");
  // What is copied stands in the page once, readable without this script: everything is made from it.
  var templates = each("[data-snippet]", function (place) { return place.textContent; });
  var frame = null;
  var answered = false;
  var asked = null;
  var blocked = [];
  var sight = window.IntersectionObserver && new IntersectionObserver(function (entries) {
    if (entries[entries.length - 1].isIntersecting) {
      ask();
    }
  });

  function each(selector, use) {
    return Array.prototype.map.call(document.querySelectorAll(selector), use);
  }

  function chosen(name) {
    return document.querySelector("input[name=" + name + "]:checked").value;
  }

  function report(check, health, text) {
    var place = document.querySelector("[data-check=" + check + "]");
    place.setAttribute("data-health", health);
    place.textContent = text;
  }

  // A page that was opened as a file has no address to give.
  function base() {
    return /^https?:$/.test(location.protocol) ? new URL("./", location.href).href.split(/[?#]/)[0] : EXAMPLE;
  }

  // The digits in the field, as far as they are of the other width too.
  function beds() {
    return document.getElementById("beds").value.trim().replace(/[０-９]/g, function (digit) {
      return String.fromCharCode(digit.charCodeAt(0) - 0xFEE0);
    });
  }

  // What is wrong with the number of beds. The build writes each facility's limits, and what to say about
  // them, beside its answer; where there is none, anything fits.
  function problem() {
    var text = beds();
    var limits = document.querySelector("input[name=facility]:checked").dataset;
    if (text === "") {
      return "";
    }
    if (!/^[0-9]{1,5}$/.test(text)) {
      return "＊病床数は5けたまでの整数で入力してください";
    }
    return Number(text) < Number(limits.from) || Number(text) > Number(limits.to) ? limits.problem : "";
  }

  function answers() {
    return [["facility", chosen("facility")], ["beds", beds()]].filter(function (pair) {
      return pair[1] !== "";
    });
  }

  function snippet(template, pairs) {
    var attributes = pairs.map(function (pair) { return " " + pair[0] + '="' + pair[1] + '"'; }).join("");
    var link = pairs.map(function (pair) { return pair.join("="); }).join("&amp;");
    return template.split(EXAMPLE).join(base().replace(/&/g, "&amp;"))
      .replace("<" + NAME + ">", "<" + NAME + attributes + (chosen("event") && " result-event") + ">")
      .split('index.html"').join("index.html" + (link && "#") + link + '"');
  }

  function clear() {
    while (preview.firstChild) {
      preview.removeChild(preview.firstChild);
    }
    frame = null;
    answered = false;
    asked = null;
    report("height", "", "「見え方」の枠が画面に入ると確かめます。");
  }

  // The same parts as in the code, made by hand: no text becomes markup here.
  function show(pairs) {
    if (chosen("way") === "script") {
      var element = document.createElement(NAME);
      pairs.forEach(function (pair) { element.setAttribute(pair[0], pair[1]); });
      if (chosen("event")) {
        element.setAttribute("result-event", "");
      }
      preview.appendChild(element);
      frame = element.shadowRoot && element.shadowRoot.querySelector("iframe");
    } else {
      frame = plainFrame(pairs);
      preview.appendChild(frame);
    }
    if (frame) {
      // What is out of sight is asked as well.
      frame.loading = "eager";
    }
    if (sight) {
      // Observed anew, it tells at once whether it is in sight.
      sight.unobserve(preview);
      sight.observe(preview);
    } else {
      ask();
    }
  }

  // The time runs only while the frame can be seen: a browser may let what is out of sight rest, and
  // that is no fault of the site.
  function ask() {
    if (!answered && !(asked && asked === frame)) {
      asked = frame;
      report("height", "", "待っています（10秒まで）。");
      setTimeout(checkHeight, PATIENCE_MS, frame);
    }
  }

  function plainFrame(pairs) {
    var made = document.createElement("iframe");
    made.title = "補助金額の試算";
    made.setAttribute("sandbox", page.getAttribute("data-sandbox"));
    made.setAttribute("width", "100%");
    made.setAttribute("height", "900");
    made.setAttribute("frameborder", "0");
    made.src = "index.html#" + pairs.map(function (pair) { return pair.join("="); }).join("&");
    return made;
  }

  // Nothing is offered to be pasted that the page would have to refuse.
  function change() {
    var wrong = problem();
    var pairs = wrong ? [] : answers();
    document.getElementById("beds").setAttribute("aria-invalid", String(wrong !== ""));
    document.getElementById("beds-error").textContent = wrong;
    page.setAttribute("data-guide", chosen("way"));
    page.setAttribute("data-withheld", String(wrong !== ""));
    each("[data-snippet]", function (place, index) {
      place.textContent = wrong ? "" : snippet(templates[index], pairs);
    });
    document.querySelector("[data-copy]").disabled = wrong !== "";
    document.querySelector("[data-copied]").textContent = wrong && "病床数を直すと、ここにコードが出ます。";
    clear();
    if (!wrong) {
      show(pairs);
    }
  }

  function checkHeight(waiting) {
    if (waiting === frame && !answered) {
      report("height", "bad", "10秒以内に応答がありません。枠か、枠の中の画面が止められています。");
    }
  }

  function checkOnce() {
    var framed = parent !== window;
    report("place", "good", framed
      ? "ほかのページの枠の中です（幅" + innerWidth + "ピクセル、sandbox " + (self.origin === "null" ? "あり" : "なし") + "）。"
      : "枠の外（単独の画面）です。");
    report("script", window.customElements && customElements.get(NAME) ? "good" : "bad",
      window.customElements && customElements.get(NAME) ? "読み込みました。" : "読み込めません。同じ場所にembed-1.jsがあるか確かめてください。");
    var policy = document.featurePolicy || document.permissionsPolicy;
    if (!window.isSecureContext) {
      report("clipboard", "bad", "httpsではないため使えません。");
    } else if (policy && policy.allowsFeature) {
      report("clipboard", policy.allowsFeature("clipboard-write") ? "good" : "bad",
        policy.allowsFeature("clipboard-write") ? "使えます。" : "組み込んだサイトが許可していません。");
    } else {
      report("clipboard", "", "このブラウザーでは、使ってみるまでわかりません。");
    }
    report("blocked", "good", "ありません。");
    report("host", "", framed ? "待っています（10秒まで）。" : "枠の中ではないので、確かめるものがありません。");
    if (framed) {
      setTimeout(checkHost, PATIENCE_MS);
    }
  }

  // The site has followed what this page tells of its own height when nothing is left to scroll.
  function checkHost() {
    var fits = innerHeight >= page.getBoundingClientRect().height - 1;
    report("host", fits ? "good" : "bad", fits ? "ページの枠の高さが、この画面に合っています。"
      : "ページの枠の高さが、この画面に合っていません。高さが固定されているか、スクリプトが止められています。");
  }

  // Where the clipboard is refused, the code is at least selected.
  function copy() {
    var code = document.querySelector("[data-snippet=" + chosen("way") + "]");
    function done() { document.querySelector("[data-copied]").textContent = "コードをコピーしました。"; }
    function refused() {
      getSelection().selectAllChildren(code);
      document.querySelector("[data-copied]").textContent = "コードを選択しました。コピーの操作をしてください。";
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(code.textContent).then(done, refused);
    } else {
      refused();
    }
  }

  window.addEventListener("message", function (event) {
    var data = event.data;
    if (frame && event.source === frame.contentWindow && data && data.type === "tmg-estimator:height") {
      answered = true;
      report("height", "good", "応答がありました（高さ" + Number(data.h) + "ピクセル）。");
    }
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    blocked.push(event.effectiveDirective + " " + event.blockedURI);
    report("blocked", "bad", blocked.join("、"));
  });
  document.addEventListener("change", function (event) {
    if (event.target.name === "width") {
      preview.setAttribute("data-width", event.target.value);
    } else {
      change();
    }
  });
  document.querySelector("[data-copy]").addEventListener("click", copy);
  each("[data-address]:not([data-snippet])", function (place) {
    place.textContent = place.textContent.split(EXAMPLE).join(base());
  });
  document.querySelector("[data-placeholder]").hidden = base() !== EXAMPLE;
  checkOnce();
  change();
})();
