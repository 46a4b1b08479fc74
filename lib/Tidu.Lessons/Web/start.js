// Runs last: puts the style sheet in place, listens, and enlivens what is there. A notebook may run the program again, or another
// version of it: the same one only looks for new figures, another one takes over.
if (window.Tidu?.version === version) {
  window.Tidu.enlivenAll();
} else {
  window.Tidu?.retire();
  const sheet = new CSSStyleSheet();
  // Where a front end makes the root's letters small (Jupyter Notebook 6: 10 pixels), rem would shrink every figure.
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  sheet.replaceSync(root < 14 ? css.replace(/([\d.]+)rem\b/g, (_, n) => `${16 * n}px`) : css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const retired = new AbortController();
  const until = { signal: retired.signal };
  addEventListener("tidu", enlivenAll, until);
  addEventListener("click", followClick, { ...until, capture: true });
  addEventListener("keydown", keepKeys, { ...until, capture: true });
  addEventListener("hashchange", followAddress, until);
  window.Tidu = Object.assign(Tidu, { version, enlivenAll, retire: () => retired.abort() });
  enlivenAll();
  followAddress();
}
