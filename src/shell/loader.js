// Starts the core of the program, then joins the rest to it. ES5 only, as what it starts with.
(function () {
  // Only where the page is a visitor's own window on a host that is safe from eavesdroppers: a frame
  // belongs to another site, and a folder has no host.
  function isHosted() {
    var own = /^(localhost|127\.0\.0\.1)$/.test(location.hostname);
    return window.top === window.self && (location.protocol === "https:" || own);
  }

  // What a browser needs to keep the page: never missed where it cannot be had.
  function offer() {
    try {
      if (!isHosted()) {
        return;
      }
      var manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = "./manifest.webmanifest";
      document.head.appendChild(manifest);
      if ("serviceWorker" in navigator) {
        navigator.serviceWorker.register(worker(), { updateViaCache: "none" }).then(null, function () {});
      }
    } catch (error) {
      // A browser that forbids to store anything throws here.
    }
  }

  // The one address that the page's policy lets a script be loaded from.
  function worker() {
    var address = "./sw.js";
    if (!window.trustedTypes) {
      return address;
    }
    var policy = window.trustedTypes.createPolicy("est-sw", {
      createScriptURL: function () {
        return address;
      }
    });
    return policy.createScriptURL(address);
  }

  // The rest stands behind everything that the first estimate needs, and may be on its way for long.
  function join(core) {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", function () {
        join(core);
      });
      return;
    }
    estimator.unpacked(["program", "rest"]).then(function (bytes) {
      return bytes && WebAssembly.instantiate(bytes, "xtask: seam");
    }).then(tell, function () {
      tell(null);
    });
  }

  function tell(rest) {
    wasm_bindgen.arrive(!!rest);
    if (rest && document.documentElement.getAttribute("data-app") === "ready") {
      offer();
    }
  }

  estimator.start(join);
})();
