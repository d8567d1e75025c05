/*
 * Runs before everything else, in words that the oldest browser knows: where the page's script cannot run, says which browser can. The script is written for
 * Chromium 109 and Firefox 115: whoever has these, has what it needs.
 */
(function () {
  var isEnough =
    'CSSContainerRule' in window && 'structuredClone' in window && typeof Array.prototype.at === 'function' && typeof HTMLDialogElement === 'function';
  if (isEnough) return;
  var place = document.querySelector('#page .first');
  place.textContent = 'Trình duyệt này quá cũ. Hãy dùng Microsoft Edge hoặc Google Chrome từ bản 109 (bản cuối cho Windows 7), hoặc Firefox từ bản 115.';
  document.getElementById('page').removeAttribute('id');
})();
