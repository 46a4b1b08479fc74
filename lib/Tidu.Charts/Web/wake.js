// A chart sleeps as a static drawing until it comes near the viewport or is touched. One wakes after the other, each in an idle moment
// after the page has loaded and while the reader is still, so that no first paint, scroll or slider waits for plotly.js.
const near = new Set();
let waking = false;
let handled = -Infinity;

const watch = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) want(target);
      else if (near.delete(target)) target.dataset.live = "asleep";
    }
  },
  { rootMargin: "200px", scrollMargin: "200px" },
);

function want(figure) {
  if (figure.dataset.live !== "asleep") return;
  figure.dataset.live = "waiting";
  near.add(figure);
  if (!waking) wakeAll();
}

async function wakeAll() {
  waking = true;
  while (near.size > 0) {
    await idle();
    const figure = nearest();
    if (!figure) continue;
    near.delete(figure);
    watch.unobserve(figure);
    await enliven(figure).catch(() => (figure.dataset.live = "off"));
  }
  waking = false;
}

const idle = async () => {
  while (performance.now() - handled < 200) await new Promise((done) => setTimeout(done, 50));
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 500 }) : setTimeout(done, 50)));
};

function nearest() {
  const middle = innerHeight / 2;
  const distance = (figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return Math.max(0, top - middle, middle - bottom);
  };
  return [...near].sort((a, b) => distance(a) - distance(b))[0];
}

function findCharts() {
  for (const figure of document.querySelectorAll("figure.tidu-chart:not([data-live])")) {
    figure.dataset.live = "asleep";
    watch.observe(figure);
  }
}

for (const type of ["scroll", "input", "keydown", "pointerdown"]) {
  addEventListener(type, () => (handled = performance.now()), { capture: true, passive: true });
}
for (const type of ["pointerover", "focusin"]) {
  document.addEventListener(type, (event) => {
    const figure = event.target.closest?.("figure.tidu-chart");
    if (figure) want(figure);
  });
}
addEventListener("keydown", keepKeys, { capture: true });
element(document.head, "style", { textContent: css });
addEventListener("tidu-charts", findCharts);
findCharts();
