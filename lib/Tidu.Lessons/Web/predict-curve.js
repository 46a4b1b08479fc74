// A curve drawn over empty axes: by a pointer from left to right, or by the keys, place by place. The true one appears beside it.
guessKinds.curve = ({ horizontal, vertical, range, logarithmic, name, colour, dashed, x, y }, { changed }) => {
  const places = Math.min(11, x.length);
  const across = linearAxis(x[0], x.at(-1), 5);
  const up = logarithmic ? logRange(...range) : linearAxis(...range);
  const positions = Array.from({ length: places }, (_, i) => x[0] + (i * (x.at(-1) - x[0])) / (places - 1));
  const panel = makePanel({ className: "tidu-sketch", label: "空的坐标轴", title: vertical, margins: { left: 44, right: 14 } });
  const handle = make("div", { class: "tidu-pen", role: "slider", tabindex: 0, "aria-orientation": "vertical", "aria-valuemin": 0, "aria-valuemax": 100, onkeydown: pressed });
  panel.box.append(handle);
  const box = make("div", { class: "tidu-curve" }, panel.box, make("p", { class: "tidu-picked", "aria-hidden": "true" }, `横轴：${horizontal}`));
  const shares = Array(places).fill(null); // heights between 0 and 1
  let [at, before, answered, skipped] = [0, null, false, false];

  panel.box.addEventListener("pointerdown", (event) => {
    if (event.button || answered) return;
    panel.box.setPointerCapture(event.pointerId);
    before = null;
    pull(event);
  });
  panel.box.addEventListener("pointermove", (event) => panel.box.hasPointerCapture(event.pointerId) && pull(event));
  new ResizeObserver(() => redraw()).observe(box);

  // Every place that the pointer passed since the last event takes the height at which it passed.
  function pull(event) {
    if (answered) return;
    const now = panel.shareAt(event);
    const here = { place: now.across * (places - 1), share: shareWithin(now.up) };
    const from = before ?? { ...here, place: Math.round(here.place) };
    const [low, high] = [Math.min(from.place, here.place), Math.max(from.place, here.place)];
    for (let i = 0; i < places; i++) {
      const near = before === null && i === Math.round(shareWithin(here.place / (places - 1)) * (places - 1));
      if (near) shares[i] = here.share;
      else if (i >= low && i <= high) {
        const part = high === low ? 1 : (i - from.place) / (here.place - from.place);
        shares[i] = from.share + part * (here.share - from.share);
      }
    }
    at = Math.round(shareWithin(here.place / (places - 1)) * (places - 1));
    before = here;
    changed();
    redraw();
  }

  function pressed(event) {
    const [side, lift] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [0, 0];
    if (answered || (!side && !lift)) return;
    event.preventDefault();
    at = Math.min(places - 1, Math.max(0, at + side));
    if (lift) shares[at] = shareWithin((shares[at] ?? nearestShare(at)) + lift * (event.shiftKey ? 0.1 : 0.025));
    changed();
    redraw();
  }

  const nearestShare = (i) => [...shares.keys()].filter((k) => shares[k] !== null).sort((a, b) => Math.abs(a - i) - Math.abs(b - i)).map((k) => shares[k])[0] ?? 0.5;
  const atShare = (share) => (logarithmic ? range[0] * (range[1] / range[0]) ** share : range[0] + share * (range[1] - range[0]));

  // The places between those that were drawn are filled in.
  function whole() {
    const set = [...shares.keys()].filter((i) => shares[i] !== null);
    if (set.length < 2) return null;
    return shares.map((share, i) => {
      if (share !== null) return share;
      const [left, right] = [set.findLast((k) => k < i), set.find((k) => k > i)];
      if (left === undefined || right === undefined) return shares[left ?? right];
      return shares[left] + ((i - left) / (right - left)) * (shares[right] - shares[left]);
    });
  }

  function redraw() {
    if (!panel.measure()) return;
    panel.begin(across, up);
    const drawn = answered ? shares : shares.map((share) => share);
    stroke(positions, drawn.map((share) => (share === null ? null : atShare(share))), { colour: sketchColour, width: 3, alpha: 0.9, dots: true });
    if (answered) stroke(x, y, { colour, width: 2, dashed, dots: x.length <= 60 });
    panel.end();
    const value = shares[at] === null ? "还没有画" : showNumber(atShare(shares[at]), 2);
    handle.hidden = answered;
    handle.style.left = `${panel.x(positions[at])}px`;
    handle.style.top = `${panel.y(atShare(shares[at] ?? nearestShare(at)))}px`;
    handle.setAttribute("aria-label", `你画的曲线，${horizontal} ${showNumber(positions[at])}：上下键改高度，左右键换位置`);
    handle.setAttribute("aria-valuenow", Math.round(100 * (shares[at] ?? 0.5)));
    handle.setAttribute("aria-valuetext", `${horizontal} ${showNumber(positions[at])}，${value}`);
    panel.picture.setAttribute("aria-label", answered ? `${skipped ? "" : "你画的曲线与"}真实的曲线 ${name}` : `${vertical} 的空坐标轴，横轴是${horizontal}`);
    box.classList.toggle("tidu-unset", shares.every((share) => share === null));
  }

  function stroke(xs, ys, { colour: ink, width, dashed: broken = false, alpha = 1, dots = false }) {
    const line = panel.sheet.stroke({ colour: ink, alpha, width, dash: broken ? [6, 4] : [] });
    const points = xs.map((value, i) => [panel.x(value), ys[i] === null || (logarithmic && ys[i] <= 0) ? NaN : withinReach(panel.y(ys[i]))]);
    const shown = points.filter(([, top]) => Number.isFinite(top));
    shown.forEach(([left, top], i) => (i ? line.lineTo(left, top) : line.moveTo(left, top)));
    const spots = panel.sheet.fill({ colour: ink, alpha });
    if (dots) for (const [left, top] of shown) spots.box(left - 2.5, top - 2.5, 5, 5);
  }

  const truthAt = (place) => {
    const i = Math.max(1, x.findIndex((value) => value >= place));
    const part = (place - x[i - 1]) / (x[i] - x[i - 1]);
    return shareWithin(up.place(y[i - 1])) * (1 - part) + shareWithin(up.place(y[i])) * part;
  };
  const trueShape = shapeWords[shapeOf(positions.map(truthAt))];

  return {
    box,
    hint: "请先画一条曲线：从左到右拖过坐标轴，或用方向键一处一处地定。",
    value: whole,
    isGuess: (value) => Array.isArray(value) && value.length === places && value.every(Number.isFinite),
    reveal: (value) => {
      shares.splice(0, places, ...(value ?? Array(places).fill(null)));
      [answered, skipped] = [true, value === null];
      redraw();
    },
    ask: () => {
      shares.fill(null);
      [answered, skipped, at] = [false, false, 0];
      redraw();
    },
    measure: (value) => ({
      shape: shapeOf(value),
      error: positions.reduce((sum, place, i) => sum + Math.abs(value[i] - truthAt(place)), 0) / places,
    }),
    words: (value) => shapeWords[shapeOf(value)],
    truth: trueShape,
  };
};

const sketchColour = "#808080";

const shareWithin = (share) => Math.min(1, Math.max(0, share));

const shapeWords = {
  rises: "一路上升",
  falls: "一路下降",
  settles: "先降，后来几乎不变",
  dips: "先降后升",
  peaks: "先升后降",
  flat: "几乎不变",
  waves: "上下起伏",
};

// What a curve does on the whole, from heights between 0 and 1.
function shapeOf(shares, slight = 0.05) {
  const [first, last, low, high] = [shares[0], shares.at(-1), Math.min(...shares), Math.max(...shares)];
  if (high - low < slight) return "flat";
  const dips = low < Math.min(first, last) - slight;
  const peaks = high > Math.max(first, last) + slight;
  if (dips && peaks) return "waves";
  if (dips) return "dips";
  if (peaks) return "peaks";
  if (last > first) return "rises";
  return shares[Math.floor(shares.length / 2)] - last < slight ? "settles" : "falls";
}
