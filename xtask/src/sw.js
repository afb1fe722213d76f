// Keeps one copy of the page for the day when the network is gone. The network comes first, because
// figures of last year are worse than three seconds of waiting.
(function () {
  var PAGE = new URL("./", self.location.href).href;
  // Caches belong to the whole host: a copy in another folder has another name.
  var CACHE = "est-1 " + PAGE;
  var PATIENCE = 3000;

  // The sign-in page of a hotel's network also answers 200 and HTML, under this very address.
  function isWhole(text) {
    return /<meta name="build" content="[0-9a-f]{8}">/.test(text) && /<\/html>\s*$/.test(text);
  }

  // Says whether it kept the copy.
  function keep(response) {
    var type = response.headers.get("Content-Type") || "";
    if (!response.ok || !/^text\/html\b/i.test(type)) {
      return Promise.resolve(false);
    }
    return response.text().then(function (text) {
      if (!isWhole(text)) {
        return false;
      }
      // A new one, because an answer that came by way of a redirection may not be given to a navigation.
      var copy = new Response(text, { headers: response.headers });
      return caches.open(CACHE).then(function (cache) {
        return cache.put(PAGE, copy);
      }).then(function () {
        return true;
      });
    });
  }

  function copyOr(otherwise) {
    return caches.open(CACHE).then(function (cache) {
      return cache.match(PAGE);
    }).then(function (copy) {
      return copy || otherwise;
    }, function () {
      return otherwise;
    });
  }

  function answer(event) {
    var fresh = fetch(event.request);
    // Asks for its clone first, while the answer is still unread. An answer that comes late is kept as well.
    event.waitUntil(fresh.then(function (response) {
      return keep(response.clone());
    }).then(null, function () {}));

    var heard = fresh.then(function (response) {
      // Where the page has moved to is for its host to say.
      var moved = response.type === "opaqueredirect";
      return response.ok || moved ? response : copyOr(response);
    }, function () {
      return copyOr(fresh);
    });
    var waited = new Promise(function (resolve) {
      setTimeout(resolve, PATIENCE);
    }).then(function () {
      return copyOr(heard);
    });
    return Promise.race([heard, waited]);
  }

  self.addEventListener("install", function (event) {
    // Asks the server, who need not send again what the visitor has just received.
    var page = fetch(new Request(PAGE, { cache: "no-cache" }));
    event.waitUntil(page.then(keep).then(function (kept) {
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
