// Defines <tmg-grant-estimator>: the estimator in a sandboxed frame that is as tall as its content.
// It stands in other people's pages: ES5, one global listener an element, no markup from text.
(function () {
  var NAME = "tmg-grant-estimator";
  var KEYS = ("facility tokyo beds project acquire standard contract finish " +
    "ehr staff consult cyber train region months date pack").split(" ");
  // The page with every fold open is 23,000 px tall at a width of 320 px, and 29,000 at 280.
  var LOWEST = 200;
  var HIGHEST = 40000;
  var own = (document.currentScript || {}).src;

  // The page beside this script, or the one that the site names, with what the attributes fill in.
  function address(element) {
    var named = element.getAttribute("src");
    var url = new URL(named || "index.html", named ? document.baseURI : own);
    var link = url.hash.slice(1);
    if (!/^(https?|file):$/.test(url.protocol)) {
      throw new Error(NAME + ": src");
    }
    KEYS.forEach(function (key) {
      var value = element.getAttribute(key);
      if (value !== null) {
        link += (link && "&") + key + "=" + encodeURIComponent(value);
      }
    });
    url.hash = link;
    return url.href;
  }

  // Properties and not a style attribute, which a site's policy may drop.
  function put(parent, name, attributes, style) {
    var node = document.createElement(name);
    for (var attribute in attributes) {
      node.setAttribute(attribute, attributes[attribute]);
    }
    node.style.cssText = style;
    return parent.appendChild(node);
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
    var link = put(put(root, "p", {}, "margin:0 0 .5em"), "a", {
      href: url,
      target: "_blank",
      rel: "noreferrer"
    }, "");
    link.textContent = "補助金額の試算を別ウィンドウで開く";
    var frame = put(root, "iframe", {
      title: "補助金額の試算",
      name: host.hasAttribute("result-event") ? "tmg-estimator result" : "",
      sandbox: "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      referrerpolicy: "no-referrer",
      allow: "clipboard-write; web-share",
      loading: "lazy",
      src: url
    }, "display:block;width:100%;height:900px;border:0");

    host.hear = function (event) {
      var data = event.data;
      if (!event.source || event.source !== frame.contentWindow || !data || data.v !== 1) {
        return;
      }
      if (data.type === "tmg-estimator:height" && Number.isFinite(data.h)) {
        frame.style.height = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(data.h))) + "px";
      }
      if (data.type === "tmg-estimator:result" && frame.name && Array.isArray(data.programs)) {
        host.dispatchEvent(new CustomEvent("tmg-result", {
          bubbles: true,
          detail: { programs: data.programs.map(String).filter(function (id) { return /^[a-z-]{1,20}$/.test(id); }) }
        }));
      }
    };
    addEventListener("message", host.hear);
  };

  element.disconnectedCallback = function () {
    removeEventListener("message", this.hear);
    while (this.shadowRoot && this.shadowRoot.lastChild) {
      this.shadowRoot.lastChild.remove();
    }
  };

  // A site may carry the script twice.
  if (window.customElements && !customElements.get(NAME)) {
    customElements.define(NAME, Estimator);
  }
})();
