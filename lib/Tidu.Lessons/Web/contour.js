// The plane: contour lines of a quadratic objective as exact ellipses, the minimum, runs with their step under the cursor, and the start,
// which is dragged, set by a click or a tap, or moved by the arrow keys.

// The part of the plane that holds start and minimum, with some room beyond the minimum, and as much as before it for runs that
// overshoot by more; and more behind the start for runs that come from there. What flies away widens nothing.
function windowAround(start, minimum, runs = []) {
  const reach = start.map((value, i) => Math.abs(value - minimum[i]));
  const widest = Math.max(...reach, 1e-12);
  return start.map((value, i) => {
    const size = Math.max(reach[i], widest * 0.15);
    const side = value <= minimum[i] ? 1 : -1;
    const farthest = (way) => Math.max(0, ...runs.map((run) => (run ? reachOf(i === 0 ? run.x1 : run.x2, way, minimum[i]) / size : 0)));
    const before = farthest(-side);
    const ends = [
      minimum[i] - side * size * (before > 1.15 && before < 2.4 ? 2.5 : 1.15),
      minimum[i] + side * size * (farthest(side) > 0.6 ? 1.15 : 0.6),
    ];
    return linearAxis(Math.min(...ends), Math.max(...ends));
  });
}

// How far a run gets from a place, one way or the other.
function reachOf(places, way, from) {
  let reach = 0;
  for (let k = 0; k < places.length; k++) reach = way * (places[k] - from) > reach ? way * (places[k] - from) : reach;
  return reach;
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
  const drawLevels = makeLevels(panel);
  const cursors = Array.from({ length: count }, (_, i) => makeStepMarks(panel, i));
  const start = make("button", { type: "button", class: "tidu-start", onkeydown: pressed });
  panel.box.append(start);
  let [axes, point] = [null, [0, 0]];
  let placed = "";

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

  // While the start is dragged the window keeps still.
  panel.draw = ({ objective, origin, runs, at, names, colours, hollow }) => {
    point = origin;
    if (!scrub.held() || !axes) axes = fixed ?? windowAround(origin, [0, 0], runs);
    panel.begin(...axes);
    drawLevels(axes, objective);
    runs.forEach((run, i) => {
      if (!run) return;
      const style = { colour: colours[i], hollow: hollow[i] };
      const key = run.key && [run.key, colours[i], hollow[i]].join(" ");
      // The whole run pale, and over it, as it was, the part up to the cursor.
      if (at < run.steps) panel.keep(key, () => drawTrace(panel, run, { ...style, alpha: 0.4 }));
      panel.keep(key && `${key} ${at}`, () => drawTrace(panel, run, { ...style, to: at }));
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
