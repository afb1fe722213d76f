// Defines <tmg-grant-estimator>: the estimator in a sandboxed frame that is as tall as its content.
// It stands in other people's pages: ES5, one global listener an element, no markup from text.
(function () {
  var NAME = "tmg-grant-estimator";
  var TITLE = "補助金額の試算";
  var own = (document.currentScript || {}).src;

  // What any element may have is no key of the link, under the name of its property or one of these.
  var KEY = /^(?!(src|cl[a]ss|is|item.+)$)[a-z]+$/;
  var known = {};
  for (var property in HTMLElement.prototype) {
    known[property.toLowerCase()] = 1;
  }

  // The page beside this script, or the one that the site names, with what the attributes fill in. Which keys
  // there are is known to the page alone: it names one that it does not know. It reads 4,000 characters of a
  // link. A value is counted as it stands in the link, where the longest amount in digits of full width has
  // 144; what is too long is left out as a whole: a part of an amount would be another amount.
  function address(element) {
    var named = element.getAttribute("src");
    var url = new URL(named || "index.html", named ? document.baseURI : own);
    var link = url.hash.slice(1);
    if (!/^(https?|file):$/.test(url.protocol) || url.href[1300]) {
      throw Error(NAME + ": src");
    }
    for (var index = 0, attribute; (attribute = element.attributes[index]); index += 1) {
      var key = attribute.name;
      var value = encodeURIComponent(attribute.value);
      var longer = link + (link && "&") + key + "=" + value;
      if (KEY.test(key) && !known[key] && value && !value[144] && !longer[4000]) {
        link = longer;
      }
    }
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
    link.textContent = TITLE + "を別ウィンドウで開く";
    var frame = put(root, "iframe", {
      title: TITLE,
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
        // The page with every fold open is 23,000 px tall at a width of 320 px, and 29,000 at 280.
        frame.style.height = Math.min(40000, Math.max(200, Math.ceil(data.h))) + "px";
      }
      // There are seven results to tell. A list of a million is not even looked at.
      if (data.type === "tmg-estimator:result" && frame.name && Array.isArray(data.programs) &&
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
  if (window.customElements && !customElements.get(NAME)) {
    customElements.define(NAME, Estimator);
  }
})();
