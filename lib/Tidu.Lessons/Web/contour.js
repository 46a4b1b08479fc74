// The plane: contour lines of a quadratic objective as exact ellipses, the minimum, runs with their step under the cursor, and the start,
// which is dragged, set by a click or a tap, or moved by the arrow keys.
const contourColour = "#5f86a8";

// The part of the plane that holds start and minimum, with some room beyond the minimum, and as much as before it for runs that
// overshoot by more.
function windowAround(start, minimum, runs = []) {
  const reach = start.map((value, i) => Math.abs(value - minimum[i]));
  const widest = Math.max(...reach, 1e-12);
  return start.map((value, i) => {
    const size = Math.max(reach[i], widest * 0.15);
    const side = value <= minimum[i] ? 1 : -1;
    const beyond = (place) => side * (place - minimum[i]) > 0.6 * size;
    const room = runs.some((run) => run && (i === 0 ? run.x1 : run.x2).some(beyond)) ? 1.15 : 0.6;
    const ends = [minimum[i] - side * size * 1.15, minimum[i] + side * size * room];
    return linearAxis(Math.min(...ends), Math.max(...ends));
  });
}

// 1, 3, 10, 30, … times a power of ten: as many levels near the minimum as far from it.
function levelsUpTo(highest) {
  const levels = [];
  for (let power = Math.floor(Math.log10(highest)); levels.length < 16; power--) {
    for (const round of [3, 1]) if (round * 10 ** power <= highest) levels.push(Number(`${round}e${power}`));
  }
  return levels;
}

function levelsIn(axes, objective) {
  const [lefts, bottoms] = axes.map((axis) => [axis.from, axis.to]);
  return levelsUpTo(Math.max(...lefts.flatMap((x1) => bottoms.map((x2) => quadratic.value(objective, x1, x2)))));
}

// handle(point) names the start otherwise; window fixes the axes.
function makeContour({ count = 2, handle, window: fixed, onstart, onrest }) {
  const panel = makePanel({
    className: "tidu-contour",
    label: "等高线与轨迹",
    names: ["x₁", "x₂"],
    margins: { left: 34, bottom: 22, top: 20, right: 18 },
  });
  const minimum = panel.marks.appendChild(
    draw("path", { class: "tidu-minimum", d: "M-5 0H5M0 -5V5" }, draw("title", {}, "最小值点"))
  );
  const labels = panel.marks.appendChild(draw("g", { class: "tidu-levels" }));
  const cursors = Array.from({ length: count }, (_, i) => makeStepMarks(panel, i));
  const start = make("button", { type: "button", class: "tidu-start", onkeydown: pressed });
  panel.box.append(start);
  let [axes, point] = [null, [0, 0]];
  // The lines have a canvas of their own below: they stay the same while a run changes in the same window.
  const ground = make("canvas", { "aria-hidden": "true" });
  panel.box.prepend(ground);
  let [levelled, placed] = ["", ""];

  function within(axis, share) {
    const span = axis.to - axis.from;
    const grain = 10 ** Math.floor(Math.log10(span / 100));
    const value = axis.from + Math.min(1, Math.max(0, share)) * span;
    return Number((Math.round(value / grain) * grain).toPrecision(6));
  }

  function place(next) {
    if (next[0] !== point[0] || next[1] !== point[1]) onstart(next);
  }

  const scrub = scrubbed(panel, {
    handle: start,
    onshare: ({ across, up }) => place([within(axes[0], across), within(axes[1], up)]),
    onrest,
  });

  function pressed(event) {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [0, 0];
    if (!dx && !dy) return;
    event.preventDefault();
    const pace = event.shiftKey ? 200 : 40;
    place([dx, dy].map((way, i) => within(axes[i], axes[i].place(point[i]) + way / pace)));
    onrest();
  }

  function drawLevels(objective) {
    const { a, c, cos, sin, scale } = objective;
    const key = `${axes[0].key} ${axes[1].key} ${a} ${c} ${scale} ${cos} ${panel.width} ${panel.height}`;
    if (key === levelled) return;
    levelled = key;
    const { width, height } = panel.context.canvas;
    Object.assign(ground, { width, height });
    const context = ground.getContext("2d");
    panel.clear(context);
    const levels = levelsIn(axes, objective);
    context.strokeStyle = contourColour;
    context.globalAlpha = 0.75;
    context.stroke(levelLines(objective, levels));
    labelLevels(objective, levels);
  }

  function levelLines({ a, c, cos, sin, scale }, levels) {
    const [kx, ky] = [panel.x(1) - panel.x(0), panel.y(1) - panel.y(0)];
    const matrix = new DOMMatrix([kx * cos, ky * sin, -kx * sin, ky * cos, panel.x(0), panel.y(0)]);
    const path = new Path2D();
    for (const level of levels) {
      const [ru, rv] = [Math.sqrt(level / (scale * a)), Math.sqrt(level / (scale * c))];
      if (ru * Math.abs(kx) < 2) break;
      const ellipse = new Path2D();
      ellipse.ellipse(0, 0, ru, rv, 0, 0, 2 * Math.PI);
      path.addPath(ellipse, matrix);
    }
    return path;
  }

  // A line is labelled between its axes, in the quarter opposite the start's in x₂, where runs seldom go, if the labels don't touch.
  function labelLevels({ a, c, cos, sin, scale }, levels) {
    const sides = axes.map((axis) => (axis.to > -axis.from ? 1 : -1));
    labels.replaceChildren();
    let last = Infinity;
    for (const level of levels) {
      const [u, v] = [sides[0] * Math.sqrt((0.7 * level) / (scale * a)), -sides[1] * Math.sqrt((0.3 * level) / (scale * c))];
      const [x, y] = [panel.x(cos * u - sin * v), panel.y(sin * u + cos * v)];
      const away = Math.hypot(x - panel.x(0), y - panel.y(0));
      if (x < panel.left() + 12 || x > panel.right() - 12 || y < panel.top() + 12 || y > panel.bottom() - 8) continue;
      if (last - away < 26 || away < 30) continue;
      last = away;
      labels.append(draw("text", { x, y: y + 3, "text-anchor": "middle" }, showNumber(level)));
    }
  }

  // While the start is dragged the window keeps still.
  panel.draw = ({ objective, origin, runs, at, names, colours, hollow }) => {
    point = origin;
    if (!scrub.held() || !axes) axes = fixed ?? windowAround(origin, [0, 0], runs);
    panel.begin(...axes);
    drawLevels(objective);
    runs.forEach((run, i) => {
      if (!run) return;
      const style = { colour: colours[i], hollow: hollow[i] };
      drawTrace(panel, run, { ...style, alpha: 0.4, from: at });
      drawTrace(panel, run, { ...style, to: at });
    });
    panel.end();
    setAttribute(minimum, "transform", `translate(${panel.x(0)} ${panel.y(0)})`);
    cursors.forEach((cursor, i) => cursor(runs[i], at, colours[i]));
    const [left, top] = origin.map((value, i) => (i === 0 ? panel.x(value) : panel.y(value)).toFixed(1));
    if (`${left} ${top}` === placed) return;
    placed = `${left} ${top}`;
    start.style.translate = `${left}px ${top}px`;
  };

  panel.describe = ({ origin, runs, at, names }) => {
    start.setAttribute(
      "aria-label",
      handle?.(origin) ?? `起点 (${origin.map((value) => showNumber(value)).join(", ")})，用方向键移动`
    );
    const ends = runs.map((run, i) => run && `${names[i]} 第 ${at} 步在 (${showNumber(run.x1[at])}, ${showNumber(run.x2[at])})`);
    panel.picture.setAttribute("aria-label", `f 的等高线与轨迹：${ends.filter(Boolean).join("；")}`);
  };
  return panel;
}
