// Defines <tmg-grant-estimator>: the estimator in a sandboxed frame that is as tall as its content.
// It stands in other people's pages: ES5, one global listener an element, no markup from text.
(function () {
  var NAME = "tmg-grant-estimator";
  var WORD = "tmg-estimator";
  var TITLE = "補助金額の試算";
  var registry = window.customElements;
  // What goes into the link: every attribute with a name of letters only, but for `src` and those that HTML
  // gives to all elements. So a key that the page learns later needs no other script. It is a list, and no
  // look at what elements have in this browser, which would take a key away on the day when it learns that
  // name, too. A value is counted as it stands in the link, where the longest amount in digits of full width
  // has 144; one that is longer is left out as a whole: a part of an amount would be another amount.
  var PAIR = /^(?!(src|id|class|style|title|lang|dir|hidden|slot|tabindex|role|part|is|nonce|inert|translate|draggable|popover|accesskey|contenteditable|spellcheck|inputmode|enterkeyhint|(auto|item|on|xml).+)=)[a-z]+=.{1,144}$/;
  var own = (document.currentScript || {}).src;

  // The page beside this script, or the one that the site names, with what the attributes fill in: never
  // longer than the 4,000 that the page reads, whatever the attributes.
  function address(element) {
    var named = element.getAttribute("src");
    var url = new URL(named || "index.html", named ? document.baseURI : own);
    if (!/^(https?|file):.{1,1294}$/.test(url.href)) {
      throw Error(NAME + ": src");
    }
    element.getAttributeNames().forEach(function (name) {
      var pair = name + "=" + encodeURIComponent(element.getAttribute(name));
      // One more for what stands between.
      if (PAIR.test(pair) && !(url.href + pair)[3999]) {
        url.hash += (url.hash && "&") + pair;
      }
    });
    return url.href;
  }

  // Properties and no attributes: a site's policy may drop a style attribute.
  function put(parent, name, properties) {
    return parent.appendChild(Object.assign(document.createElement(name), properties));
  }

  function Estimator() {
    return Reflect.construct(HTMLElement, [], Estimator);
  }

  var element = Estimator.prototype = Object.create(HTMLElement.prototype);

  element.connectedCallback = function () {
    var host = this;
    var url = address(host);
    // In a shadow tree no style of the site reaches the frame, and what stands in the element for
    // browsers without scripts gives way to it.
    var root = host.shadowRoot || host.attachShadow({ mode: "open" });
    put(put(root, "p", { style: "margin:0 0 .5em" }), "a", {
      href: url,
      target: "_blank",
      rel: "noreferrer",
      textContent: TITLE + "を別ウィンドウで開く"
    });
    var frame = put(root, "iframe", {
      title: TITLE,
      name: host.hasAttribute("result-event") ? WORD + " result" : "",
      sandbox: "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      referrerPolicy: "no-referrer",
      allow: "clipboard-write; web-share",
      loading: "lazy",
      style: "display:block;width:100%;height:900px;border:0",
      src: url
    });

    host.hear = function (event) {
      var data = event.data;
      if (!event.source || event.source !== frame.contentWindow || !data || data.v !== 1) {
        return;
      }
      if (data.type === WORD + ":height" && Number.isFinite(data.h)) {
        // The page with every fold open is 25,000 px tall at a width of 320 px, and 30,000 at 280.
        frame.style.height = Math.min(40000, Math.max(200, Math.ceil(data.h))) + "px";
      }
      // There are seven results to tell. A list of a million is not even looked at.
      if (data.type === WORD + ":result" && frame.name && Array.isArray(data.programs) &&
        data.programs.length <= 20) {
        host.dispatchEvent(new CustomEvent("tmg-result", {
          bubbles: true,
          detail: {
            programs: data.programs.filter(function (id) { return typeof id === "string" && /^[a-z-]{1,20}$/.test(id); })
          }
        }));
      }
    };
    addEventListener("message", host.hear);
  };

  element.disconnectedCallback = function () {
    removeEventListener("message", this.hear);
    // There is none where the address was refused.
    (this.shadowRoot || {}).textContent = "";
  };

  // A site may carry the script twice.
  if (registry && !registry.get(NAME)) {
    registry.define(NAME, Estimator);
  }
})();
