// Takes the service worker away. Put this in place of sw.js, under the same name: see deploy.md.
//
// It handles no request. A browser that visits the page, or has it open, fetches it within a day, lets it
// take over, and is then as if there had never been a worker. Chromium loads
// open pages again from the network; elsewhere they stay as they are until the next visit.
(function () {
  self.addEventListener("install", function () {
    self.skipWaiting();
  });

  function deleteCopies() {
    var page = new URL("./", self.location.href).href;
    return caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        return /^est-\d+ /.test(name) && name.replace(/^est-\d+ /, "") === page ? caches.delete(name) : null;
      }));
    });
  }

  self.addEventListener("activate", function (event) {
    // Only pages that the old worker held are in this list, so a page is loaded again once and not for ever.
    event.waitUntil(self.clients.matchAll({ type: "window" }).then(function (pages) {
      return deleteCopies().then(function () {
        return self.registration.unregister();
      }).then(function () {
        pages.forEach(function (page) {
          page.navigate(page.url).then(null, function () {});
        });
      });
    }));
  });
})();
