// Keeps one's place in the app. What is pressed stays where it is on the screen, whatever grows or shrinks above it;
// where it goes away by that, the focus, which would fall back to the beginning of the page, goes to what stands
// beside it. ES5 only, as the loader.
(function () {
  function top(element) {
    return element.getBoundingClientRect().top;
  }

  function isLost() {
    return document.activeElement === document.body;
  }

  // Not to a box for text: the keyboard of a phone would open for it. Whether there is no more to do.
  function goOn(place) {
    var next = isLost() && place.isConnected && place.querySelector("select,button,summary,a,[type=radio]");
    if (next) {
      next.focus({ preventScroll: true });
    }
    return !isLost();
  }

  // Before the program hears of it.
  document.addEventListener("click", function (event) {
    var places = event.composedPath();
    // A script may press the document itself.
    var pressed = places[0].closest && places[0].closest("#app button,#app a");
    if (pressed) {
      var before = top(pressed);
      // A page is shown anew at once, but where a link has been followed.
      setTimeout(function () {
        if (!pressed.isConnected) {
          places.some(goOn);
        } else if (!pressed.href) {
          scrollBy(0, top(pressed) - before);
        }
      }, pressed.href ? 100 : 0);
    }
  }, true);
})();
