// The first script of the page, before all that can go wrong: it says so when the others do not come.
// ES5 only: a browser too old for the program must still be able to read this far.
var estimator = { hasLoader: false };
(function () {
  var page = document.documentElement;

  // What stands here was written by the program: in a copy that a browser saved, by that of another visit.
  estimator.empty = function () {
    ["app", "announcement"].forEach(function (id) {
      var place = document.getElementById(id);
      if (place) {
        place.textContent = "";
      }
    });
  };

  // Style sheets show and hide by `data-app` alone, so what is seen cannot drift from the state.
  estimator.fail = function (code) {
    var place = document.querySelector("#failure [data-failure-code]");
    if (place) {
      place.textContent = code;
    }
    page.removeAttribute("data-year");
    page.setAttribute("data-code", code);
    page.setAttribute("data-app", "failed");
    estimator.empty();
  };

  // The worker marks the copies that it hands out. A file that was saved from one is another matter.
  if (page.getAttribute("data-app") !== "loading" || !/^http/.test(location.protocol)) {
    page.removeAttribute("data-copy");
  }

  // A browser saves a page in the state in which it is shown: such a copy starts anew.
  page.removeAttribute("data-code");
  page.removeAttribute("data-framed");
  page.removeAttribute("data-year");
  page.setAttribute("data-app", "loading");

  // The file broke off, or the policy refuses a loader that is not the one we made.
  document.addEventListener("DOMContentLoaded", function () {
    if (!estimator.hasLoader) {
      estimator.fail("E-DEC");
    }
  });
})();
