// Tells the site that frames the page how tall it is and, only where that site has asked for it,
// which programmes may pay. Never an amount and never an input; and the page takes no messages.
// ES5 only, and before the loader: a page that fails is framed as well.
(function () {
  if (parent === window) {
    return;
  }
  var page = document.documentElement;
  // By the frame's name, because it works where there is no address to ask in (`srcdoc`), leaves the
  // link as it is, and can be set by nobody but the site that makes the frame.
  var wantsResult = window.name === "tmg-estimator result";
  var height = 0;
  var programs = null;

  page.setAttribute("data-framed", wantsResult ? "result" : "height");

  // What is told is no secret, so it may go to whoever frames the page; a sandboxed frame cannot know.
  function tell(what, key, value) {
    var message = { type: "tmg-estimator:" + what, v: 1 };
    message[key] = value;
    parent.postMessage(message, "*");
  }

  function tellHeight() {
    // The root's own box, not its scroll height: that never falls below the height of the frame.
    var now = Math.ceil(page.getBoundingClientRect().height);
    // A hidden frame has no width. A pixel too many is not seen; a pixel too few brings a scroll bar.
    if (innerWidth > 0 && now > 0 && (now > height || now < height - 1)) {
      height = now;
      tell("height", "h", now);
    }
  }

  function tellResult() {
    var state = page.getAttribute("data-app");
    if (state === "loading") {
      return;
    }
    var results = document.querySelectorAll("[data-program]");
    var found = [];
    // What a failed page last showed may not be relied on: nothing is left of it.
    for (var i = 0; state === "ready" && i < results.length; i++) {
      if (/^(likely|confirm)$/.test(results[i].getAttribute("data-outcome"))) {
        found.push(results[i].getAttribute("data-program"));
      }
    }
    if (String(found) !== programs) {
      programs = String(found);
      tell("result", "programs", found);
    }
  }

  // Twice without being asked by the observer of sizes, which rests in a frame that is out of sight: so
  // the site knows the height before anyone comes near, and nothing jumps then.
  tellHeight();
  new MutationObserver(tellHeight).observe(page, { attributeFilter: ["data-app"], attributes: true });
  if (typeof ResizeObserver === "function") {
    new ResizeObserver(tellHeight).observe(page);
  }
  if (wantsResult) {
    new MutationObserver(tellResult).observe(page, {
      attributeFilter: ["data-app", "data-outcome"],
      attributes: true,
      childList: true,
      subtree: true
    });
  }
})();
