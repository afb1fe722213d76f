// Stands between the program and the page, so that neither leaves an amount that is not the current one.
// ES5 only, as the loader.
(function () {
  // So many repairs within a second mean that somebody answers each of them.
  var MOST_REPAIRS = 100;

  var page = document.documentElement;
  var app = document.getElementById("app");
  var depth = 0;
  var repairs = 0;
  var stopped = false;
  var observer;

  // Whatever was thrown through the program has left its memory half changed: nothing that it shows
  // may be trusted any more, neither by people nor by other programs. May be called again.
  function stop() {
    var state = page.getAttribute("data-app");
    stopped = true;
    observer.disconnect();
    if (state === "failed") {
      estimator.empty();
    } else {
      estimator.fail(state === "ready" ? "E-RUN" : "E-INIT");
    }
  }

  function isForeign(node) {
    while (node && !node.isForeign) {
      node = node.parentNode;
    }
    return !!node;
  }

  // Whether a change hides or replaces what the program wrote. An addition does not.
  function isHarmful(change) {
    if (isForeign(change.target)) {
      return false;
    }
    for (var i = 0; i < change.removedNodes.length; i++) {
      if (!change.removedNodes[i].isForeign) {
        return true;
      }
    }
    return change.type === "characterData";
  }

  function undo(change) {
    var i;
    if (change.type === "characterData") {
      change.target.data = change.oldValue;
    }
    for (i = 0; i < change.addedNodes.length; i++) {
      if (change.addedNodes[i].parentNode === change.target) {
        change.target.removeChild(change.addedNodes[i]);
      }
    }
    for (i = 0; i < change.removedNodes.length; i++) {
      change.target.insertBefore(change.removedNodes[i], change.nextSibling);
    }
  }

  function accept(change) {
    for (var i = 0; i < change.addedNodes.length; i++) {
      change.addedNodes[i].isForeign = true;
    }
  }

  // Translators and extensions replace texts. The program would go on to write into the text that it
  // knows, unseen, and the old amount would stand. So its own nodes are put back, the last first.
  function repair(changes) {
    var first = 0;
    while (first < changes.length && !isHarmful(changes[first])) {
      accept(changes[first]);
      first += 1;
    }
    if (first === changes.length) {
      return;
    }
    changes.reverse().forEach(undo);
    observer.takeRecords();
    if (repairs === 0) {
      setTimeout(function () { repairs = 0; }, 1000);
    }
    repairs += 1;
    if (repairs > MOST_REPAIRS) {
      stop();
    }
  }

  function guarded(run) {
    return function () {
      if (depth === 0 && !stopped) {
        repair(observer.takeRecords());
      }
      if (stopped) {
        return undefined;
      }
      depth += 1;
      try {
        return run.apply(null, arguments);
      } catch (error) {
        stop();
        throw error;
      } finally {
        depth -= 1;
        observer.takeRecords();
        // The page may have swallowed the error on its way, and the program gone on.
        if (stopped) {
          stop();
        }
      }
    };
  }

  // What the program offers to the page, each function of it guarded.
  estimator.guard = function (exports) {
    var safe = {};
    for (var name in exports) {
      safe[name] = typeof exports[name] === "function" ? guarded(exports[name]) : exports[name];
    }
    observer = new MutationObserver(repair);
    observer.observe(app, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
    return safe;
  };
})();
