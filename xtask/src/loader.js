// Starts the program that the page carries, or says by a short code why it cannot.
// ES5 only: a browser too old for the program must still be able to read this far.
(function () {
  var page = document.documentElement;
  var fail = estimator.fail;
  estimator.hasLoader = true;
  estimator.empty();

  function state() {
    return page.getAttribute("data-app");
  }

  function supported(packed) {
    try {
      return typeof WebAssembly.instantiate === "function" &&
        typeof Promise === "function" &&
        typeof Uint8Array === "function" &&
        typeof atob === "function" &&
        typeof MutationObserver === "function" &&
        (!packed || typeof DecompressionStream === "function");
    } catch (error) {
      return false;
    }
  }

  function decode(base64) {
    var text = atob(base64);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  function unpack(bytes, packed) {
    if (!packed) {
      return bytes;
    }
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

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

  var program = document.getElementById("program");
  var packed = program.getAttribute("data-packed") === "gzip";
  if (!supported(packed)) {
    fail("E-WASM");
    return;
  }
  // A browser that has all this can read the glue and the styles as well, unless they are damaged. Without
  // styles both parts of the page would be seen at once, and their figures taken for each other.
  if (typeof wasm_bindgen !== "function" || getComputedStyle(document.getElementById("app")).display === "block") {
    fail("E-DEC");
    return;
  }

  setTimeout(function () {
    if (state() === "loading") {
      fail("E-TIME");
    }
  }, 8000);
  var start = new MutationObserver(function () {
    if (state() === "ready") {
      start.disconnect();
      offer();
    }
  });
  start.observe(page, { attributes: true, attributeFilter: ["data-app"] });

  new Promise(function (resolve) {
    resolve(unpack(decode(program.textContent), packed));
  }).then(function (bytes) {
    wasm_bindgen({ module_or_path: bytes }).then(null, function () {
      fail("E-INIT");
    });
  }, function () {
    fail("E-DEC");
  });
})();
