// Keeps one's place in the app. What is pressed stays where it is on the screen, whatever grows or shrinks above it;
// where it goes away by that, the focus, which would fall back to the beginning of the page, stays with what it stood
// in: no other deed is done by pressing once more. ES5 only, as the loader.
(function () {
  // Whether the focus is somewhere.
  function goOn(place) {
    if (place.isConnected && place.focus) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    return document.activeElement !== document.body;
  }

  // Before the program hears of it.
  document.addEventListener("click", function (event) {
    var places = event.composedPath();
    // A script may press the document itself.
    var pressed = places[0].closest && places[0].closest("#app button,#app a,#app label");
    if (pressed) {
      var before = pressed.getBoundingClientRect().top;
      // A page is shown anew at once, but where a link has been followed.
      setTimeout(function () {
        if (pressed.isConnected && !pressed.disabled) {
          scrollBy(0, pressed.href ? 0 : pressed.getBoundingClientRect().top - before);
        } else if (document.activeElement === document.body) {
          places.some(goOn);
        }
      }, pressed.href ? 100 : 0);
    }
  }, true);
})();
