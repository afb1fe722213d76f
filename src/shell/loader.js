// Starts the core of the program that the page carries, or says by a short code why it cannot; then joins the rest.
// ES5 only: a browser too old for the program must still be able to read this far.
(function () {
  var page = document.documentElement;
  var fail = estimator.fail;
  estimator.hasLoader = true;
  estimator.empty();

  function state() {
    return page.getAttribute("data-app");
  }

  function supported() {
    try {
      return typeof WebAssembly.instantiate === "function" &&
        typeof Promise === "function" &&
        typeof Uint8Array === "function" &&
        typeof atob === "function" &&
        typeof MutationObserver === "function";
    } catch (error) {
      return false;
    }
  }

  function decode(element) {
    var text = atob(element.textContent);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  // The unpacker reads what lies behind its own memory, and writes behind that; as much again is its working room.
  function unpack(unpacker, packed, size) {
    var memory = unpacker.exports.memory;
    var start = memory.buffer.byteLength;
    memory.grow(Math.ceil((packed.length + 2 * size) / 65536));
    new Uint8Array(memory.buffer).set(packed, start);
    if (unpacker.exports.unpack(start, packed.length, size)) {
      return new Uint8Array(memory.buffer, start + packed.length, size);
    }
    return null;
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
  if (!supported()) {
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

  // The program in a data block; nothing where it is damaged or not there.
  function unpacked(element) {
    return new Promise(function (resolve) {
      resolve(decode(element));
    }).then(function (packed) {
      return WebAssembly.instantiate(decode(document.getElementById("unpacker"))).then(function (made) {
        return unpack(made.instance, packed, Number(element.getAttribute("data-size")));
      });
    }, function () {
      return null;
    });
  }

  // The rest stands behind everything that the first estimate needs, and may be on its way for long.
  function join(core) {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", function () {
        join(core);
      });
      return;
    }
    unpacked(document.getElementById("rest")).then(function (bytes) {
      return bytes && WebAssembly.instantiate(bytes, "xtask: seam");
    }).then(tell, function () {
      tell(null);
    });
  }

  function tell(rest) {
    wasm_bindgen.arrive(!!rest);
    if (rest && state() === "ready") {
      offer();
    }
  }

  unpacked(program).then(function (bytes) {
    if (!bytes) {
      fail("E-DEC");
      return null;
    }
    return wasm_bindgen({ module_or_path: bytes }).then(join);
  }).then(null, function () {
    fail("E-INIT");
  });
})();
