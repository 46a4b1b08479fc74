// Brings the static figures of a page to life, each in a task of its own so that the page stays responsive.
//
// Tidu.kinds[KIND] = (figure, description) => controller enlivens <figure class="tidu-figure" data-tidu="KIND">; description is
// the JSON in it. A controller is optional; with setState(pairs) and state() links can drive the figure (links.js).
// A figure waits until it comes near the window, so that a page with many opens at once; a kind that must act before says so by
// kind.early = true.
// data-live: "waiting" (soon), "asleep" (far away), "on", "off" (failed: the static content stays).
const Tidu = { kinds: {}, controllers: new WeakMap() };

function enlivenAll() {
  for (const figure of document.querySelectorAll("figure.tidu-figure:not([data-live])")) {
    const kind = Tidu.kinds[figure.dataset.tidu];
    if (!kind) continue;
    if (kind.early) {
      soon(figure);
    } else {
      figure.dataset.live = "asleep";
      nearness.observe(figure);
    }
  }
}

function soon(figure) {
  figure.dataset.live = "waiting";
  setTimeout(() => enliven(figure));
}

const nearness = new IntersectionObserver(
  (entries) => entries.filter(({ isIntersecting, target }) => isIntersecting && target.dataset.live === "asleep").forEach(({ target }) => soon(target)),
  { rootMargin: "600px", scrollMargin: "600px" }
);

// Enlivens one figure at once, if it isn't alive yet, and gives its controller.
function enliven(figure) {
  if (figure.dataset.live !== "on" && figure.dataset.live !== "off") {
    nearness.unobserve(figure);
    try {
      const description = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
      figure.dataset.live = "on";
      Tidu.controllers.set(figure, Tidu.kinds[figure.dataset.tidu](figure, description));
    } catch (error) {
      figure.dataset.live = "off";
      console.error(error);
    }
  }
  return Tidu.controllers.get(figure);
}
