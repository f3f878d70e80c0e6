// Sets the chosen theme before the first paint, so that nobody who chose dark sees a white flash.
(function () {
  try {
    var theme = localStorage.getItem('trellis.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch (unavailable) { /* storage is blocked: the system's theme stands */ }
})();
