/*
 * Runs inline, before every other script, in plain ES5: Excel 2016 and 2019 show the pane in Internet Explorer's engine or in the first Edge,
 * which cannot even parse the bundle. They get a sentence instead of a blank pane. Also tells when office.js or a script of ours could not be loaded.
 */
(function () {
  // Came to the browsers together with the syntax that the bundle uses; WebView2 and Safari 14.1 have it, Trident and EdgeHTML do not.
  var tooOld = typeof WeakRef === 'undefined' || !String.prototype.replaceAll;
  function say(title, text) {
    document.getElementById('pane').innerHTML = '<h1>' + title + '</h1><p>' + text + '</p>';
  }
  // Each call on one line: a formatter would put a comma behind the last of several lines, which ES5 cannot parse.
  var needed = 'Cần Excel 2021, Excel 2024, Microsoft 365 hoặc Excel trên web.';
  var neededEnglish = 'Excel 2021, Excel 2024, Microsoft 365 or Excel on the web is needed.';
  var network = 'Hãy kiểm tra kết nối mạng rồi mở lại bảng này. Nếu vẫn không được, hãy báo người quản trị mạng của cơ quan.';
  // Said once the page has loaded, whatever was lost: a part that is lost later has a place of its own in the pane.
  var lost = false;
  // Office.js goes on without these: another language is taken, or nothing is sent.
  var dispensable = /\/(office_strings|oteljs_agave|aria-web-telemetry)[^\/]*\.js/;
  function hear(event) {
    if (event.target && event.target.tagName === 'SCRIPT' && !dispensable.test(event.target.src)) lost = true;
  }
  if (window.addEventListener) window.addEventListener('error', hear, true);
  if (tooOld) say('Phiên bản Excel này chưa được hỗ trợ', needed + '</p><p lang="en">' + neededEnglish);
  window.onload = function () {
    if (!window.Office || !window.Office.onReady) {
      if (!tooOld) say('Không tải được thư viện của Office', network);
    } else if (lost && !tooOld) {
      say('Không tải được bảng thi đua', network);
    } else if (tooOld) {
      // Excel reports an error over our sentence unless the add-in says that it has started.
      window.Office.onReady(function () {});
    }
  };
})();
