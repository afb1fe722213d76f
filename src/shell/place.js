// Keeps one's place in the app. What is pressed stays where it is on the screen, whatever grows or shrinks above it;
// where it goes away by that, the focus, which would fall back to the beginning of the page, goes to what stands
// beside it. ES5 only, as the loader.
(function () {
  function top(element) {
    return element.getBoundingClientRect().top;
  }

  // Not to a box for text: the keyboard of a phone would open for it.
  function goOn(place) {
    var next = place.isConnected && place.querySelector("select,button,summary,a,[type=radio]");
    if (next) {
      next.focus({ preventScroll: true });
    }
    return document.activeElement !== document.body;
  }

  // Before the program hears of it.
  document.addEventListener("click", function (event) {
    var pressed = event.target.closest("#app button,#app a");
    if (!pressed) {
      return;
    }
    var before = top(pressed);
    var places = event.composedPath();
    // The first comes when the page is shown anew, the other when a link has been followed.
    [0, 100].forEach(function (wait) {
      setTimeout(function () {
        if (!pressed.isConnected && document.activeElement === document.body) {
          places.some(goOn);
        } else if (!wait && pressed.localName === "button") {
          scrollBy(0, top(pressed) - before);
        }
      }, wait);
    });
  }, true);
})();
