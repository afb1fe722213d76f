// Starts the program that the page carries, or says by a short code why it cannot.
// ES5 only: a browser too old for the program must still be able to read this far.
(function () {
  var page = document.documentElement;
  var fail = estimator.fail;
  estimator.hasLoader = true;
  estimator.empty();

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

  // A byte for each character, which stands so much higher.
  function decode(text, distance) {
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i) - distance;
    }
    return bytes;
  }

  // The unpacker reads what lies behind its own memory, and writes behind that; behind it lies its working room.
  function unpack(unpacker, packed, size, room) {
    var memory = unpacker.exports.memory;
    var start = memory.buffer.byteLength;
    memory.grow(Math.ceil((packed.length + size + room) / 65536));
    new Uint8Array(memory.buffer).set(packed, start);
    if (unpacker.exports.unpack(start, packed.length, size, room)) {
      return new Uint8Array(memory.buffer, start + packed.length, size);
    }
    return null;
  }

  function size(element) {
    return Number(element.getAttribute("data-size"));
  }

  // The program in the last of these data blocks; nothing where one is damaged or not there. Each has a head, which only
  // its own program needs, and a part, which goes on from those before it.
  estimator.unpacked = function (ids) {
    return new Promise(function (resolve) {
      var elements = ids.map(function (id) { return document.getElementById(id); });
      var room = elements.map(size).reduce(function (sum, size) { return sum + size; });
      var blocks = elements.map(function (element) { return element.textContent.split("."); });
      var head = blocks[blocks.length - 1][0];
      var parts = blocks.map(function (block) { return block[1]; });
      resolve([decode([head].concat(parts).map(atob).join(""), 0), size(elements.pop()), room]);
    }).then(function (packed) {
      var unpacker = decode(document.getElementById("unpacker").textContent, 45);
      return WebAssembly.instantiate(unpacker).then(function (made) {
        return unpack(made.instance, packed[0], packed[1], packed[2]);
      });
    }, function () {
      return null;
    });
  };

  // Does `then` once the program runs.
  estimator.start = function (then) {
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
      if (page.getAttribute("data-app") === "loading") {
        fail("E-TIME");
      }
    }, 8000);

    estimator.unpacked(["program"]).then(function (bytes) {
      if (!bytes) {
        fail("E-DEC");
        return null;
      }
      return wasm_bindgen(bytes).then(then);
    }).then(null, function () {
      fail("E-INIT");
    });
  };
})();
