// Keeps one copy of the page for the day when the network is gone. The network comes first, because
// figures of last year are worse than three seconds of waiting. deploy.md says what holds.
(function () {
  var PAGE = new URL("./", self.location.href).href;
  // Caches belong to the whole host: a copy in another folder has another name.
  var CACHE = "est-2 " + PAGE;
  var PATIENCE = 3000;
  // Ten times the page. Who sends more sends something else.
  var LARGEST = 2 * 1024 * 1024;
  // When the copy was received: beside it, because what is kept are the server's own bytes.
  var RECEIVED = "Est-Received";

  // Answers may come in another order than they were asked for: an older one changes nothing any more.
  var asked = 0;
  var settled = 0;
  var open = 0;

  function isLatest(turn) {
    var latest = turn >= settled;
    settled = Math.max(settled, turn);
    return latest;
  }

  function mayBePage(response) {
    var type = response.headers.get("Content-Type") || "";
    var length = Number(response.headers.get("Content-Length"));
    return response.ok && /^text\/html\b/i.test(type) && !(length > LARGEST);
  }

  // Fails for what is no text, and as soon as it is too long.
  function read(response) {
    var reader = response.body.getReader();
    // What must follow from every byte may lose none.
    var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    var text = "";
    var size = 0;
    function add(part) {
      if (part.done) {
        return text + decoder.decode();
      }
      size += part.value.length;
      if (size > LARGEST) {
        throw new Error("too long");
      }
      text += decoder.decode(part.value, { stream: true });
      return reader.read().then(add);
    }
    return reader.read().then(add).then(null, function (error) {
      // Else the rest would be held for a reader who never comes.
      reader.cancel().then(null, function () {});
      throw error;
    });
  }

  function hex(bytes) {
    return Array.prototype.map.call(bytes, function (byte) {
      return (byte + 256).toString(16).slice(1);
    }).join("");
  }

  // Whether a text is the page, to the last byte: it carries the hash of what it was before it carried one.
  // A sign-in page, a page cut short and one into which somebody has put a script are not.
  function isWhole(text) {
    var mark = /<meta name="build" content="([0-9a-f]{8})" data-sha256="(\1[0-9a-f]{56})">/.exec(text);
    if (!mark) {
      return Promise.resolve(false);
    }
    var blank = text.replace(mark[0], '<meta name="build" content="dev" data-sha256="dev">')
      .replace('<span data-build="">' + mark[1] + "</span>", '<span data-build="">dev</span>');
    return crypto.subtle.digest("SHA-256", new TextEncoder().encode(blank)).then(function (hash) {
      return hex(new Uint8Array(hash)) === mark[2];
    });
  }

  // Says whether it kept the copy. What is not the page never takes the place of what is.
  function keep(response, turn) {
    return read(response).then(function (text) {
      return isWhole(text).then(function (whole) {
        if (!whole || !isLatest(turn)) {
          return false;
        }
        var headers = new Headers(response.headers);
        // They speak of how the bytes came, and to whom else.
        ["Content-Encoding", "Content-Length", "Vary"].forEach(function (name) {
          headers.delete(name);
        });
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set(RECEIVED, String(new Date().getTime()));
        return caches.open(CACHE).then(function (cache) {
          return cache.put(PAGE, new Response(text, { headers: headers }));
        }).then(function () {
          return true;
        });
      });
    });
  }

  // The page is withdrawn: nothing is left of it here, not even this worker.
  function end(turn) {
    return isLatest(turn) && caches.delete(CACHE).then(function () {
      return self.registration.unregister();
    });
  }

  // The copy, which says that it is one; and what else there is, if there is none.
  function copyOr(otherwise) {
    return caches.match(PAGE, { cacheName: CACHE }).then(function (copy) {
      return copy && copy.text().then(function (text) {
        var mark = '<html data-copy="' + copy.headers.get(RECEIVED) + '" ';
        return new Response(text.replace("<html ", mark), { headers: copy.headers });
      });
    }).then(null, function () {}).then(function (copy) {
      return copy || otherwise;
    });
  }

  // Behind a question that is still open, Chromium's cache lets the next one for the same address wait: a server
  // that is well again would not be asked. Past that cache it is.
  function ask(request) {
    var fresh = fetch(open ? new Request(request.url, {
      cache: "no-store",
      headers: request.headers,
      redirect: "manual"
    }) : request);
    function close() {
      open -= 1;
    }
    open += 1;
    fresh.then(close, close);
    return fresh;
  }

  function answer(event) {
    var turn = asked += 1;
    var given = false;
    var fresh = ask(event.request);
    // An answer that comes late is kept as well, for the next visit. While somebody waits for it, a clone is,
    // which must be asked for first, while the answer is still unread.
    event.waitUntil(fresh.then(function (response) {
      if (response.status === 404 || response.status === 410) {
        return end(turn);
      }
      return mayBePage(response) && keep(given ? response : response.clone(), turn);
    }).then(null, function () {}));

    var heard = fresh.then(function (response) {
      // These say that the server cannot now. All else, and where the page has moved to, is its last word.
      var cannot = response.status >= 500 || response.status === 408 || response.status === 429;
      return cannot ? copyOr(response) : response;
    }, function () {
      return copyOr(fresh);
    });
    var waited = new Promise(function (resolve) {
      setTimeout(resolve, PATIENCE);
    }).then(function () {
      return copyOr(null);
    }).then(function (copy) {
      given = Boolean(copy);
      return copy || heard;
    });
    return Promise.race([heard, waited]);
  }

  self.addEventListener("install", function (event) {
    // Asks the server, who need not send again what the visitor has just received.
    var page = fetch(new Request(PAGE, { cache: "no-cache" }));
    event.waitUntil(page.then(function (response) {
      return mayBePage(response) && keep(response, 0);
    }).then(function (kept) {
      if (!kept) {
        throw new Error("page not kept");
      }
      return self.skipWaiting();
    }));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        var outdated = /^est-\d+ /.test(name) && name.replace(/^est-\d+ /, "") === PAGE && name !== CACHE;
        return outdated ? caches.delete(name) : null;
      }));
    }).then(function () {
      return self.clients.claim();
    }));
  });

  self.addEventListener("fetch", function (event) {
    var address = event.request.url.split(/[?#]/)[0];
    var isPage = address === PAGE || address === PAGE + "index.html";
    if (isPage && event.request.method === "GET" && event.request.mode === "navigate") {
      event.respondWith(answer(event));
    }
  });
})();
