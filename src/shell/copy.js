// The page as the worker kept it, handed out because the server did not answer: says of when it is and
// how old. ES5 only, as the loader.
(function () {
  var DAY = 86400000;
  var JAPAN_AHEAD = 9 * 3600000;

  var kept = Number(document.documentElement.getAttribute("data-copy"));
  var age = new Date().getTime() - kept;
  if (!kept) {
    return;
  }

  // Japan's own day and time, wherever the device is.
  var there = new Date(kept + JAPAN_AHEAD).toISOString();
  var year = Number(there.slice(0, 4));
  var text = (year > 2018 ? "令和" + (year - 2018) : year) + "年" +
    Number(there.slice(5, 7)) + "月" + Number(there.slice(8, 10)) + "日";
  var days = Math.floor((kept + age + JAPAN_AHEAD) / DAY) - Math.floor((kept + JAPAN_AHEAD) / DAY);
  // By a clock that was put back since, the copy is of the future: then only its day is said.
  var received = age < 0 ? "に受け取ったもの" : " " + there.slice(11, 16) + "に受け取ったもの、" +
    (days ? days + "日前" : "本日");
  document.querySelector("[data-kept]").textContent = "（" + text + received + "）";
})();
