// The contour lines of a quadratic objective, as exact ellipses below a panel's curves, and the words on some of them. They stay as they
// are while a run changes in the same window.
const contourColour = "#5f86a8";

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

function makeLevels(panel) {
  const lines = draw("g", { transform: `scale(${grain})`, stroke: contourColour, "stroke-opacity": 0.75 });
  panel.sheet.element.prepend(lines);
  const words = panel.marks.appendChild(draw("g", { class: "tidu-levels" }));
  let drawn = "";

  return (axes, objective) => {
    const { a, c, cos, sin, scale } = objective;
    const key = `${axes[0].key} ${axes[1].key} ${a} ${c} ${scale} ${cos} ${sin} ${panel.width} ${panel.height}`;
    if (key === drawn) return;
    drawn = key;
    const levels = levelsIn(axes, objective);
    lines.replaceChildren(...ellipses(panel, objective, levels));
    words.replaceChildren(...labels(panel, axes, objective, levels));
  };
}

function ellipses(panel, { a, c, cos, sin, scale }, levels) {
  const [kx, ky] = [panel.x(1) - panel.x(0), panel.y(1) - panel.y(0)];
  const transform = `matrix(${[kx * cos, ky * sin, -kx * sin, ky * cos, panel.x(0), panel.y(0)].join(" ")})`;
  return levels
    .map((level) => ({ rx: Math.sqrt(level / (scale * a)), ry: Math.sqrt(level / (scale * c)) }))
    .filter(({ rx }) => rx * Math.abs(kx) >= 2)
    .map((radii) => draw("ellipse", { ...radii, transform, "vector-effect": "non-scaling-stroke" }));
}

// A line is labelled between its axes, in the quarter opposite the start's in x₂, where runs seldom go, if the labels don't touch.
function labels(panel, axes, { a, c, cos, sin, scale }, levels) {
  const sides = axes.map((axis) => (axis.to > -axis.from ? 1 : -1));
  const list = [];
  let last = Infinity;
  for (const level of levels) {
    const [u, v] = [sides[0] * Math.sqrt((0.7 * level) / (scale * a)), -sides[1] * Math.sqrt((0.3 * level) / (scale * c))];
    const [x, y] = [panel.x(cos * u - sin * v), panel.y(sin * u + cos * v)];
    const away = Math.hypot(x - panel.x(0), y - panel.y(0));
    if (x < panel.left() + 12 || x > panel.right() - 12 || y < panel.top() + 12 || y > panel.bottom() - 8) continue;
    if (last - away < 26 || away < 30) continue;
    last = away;
    list.push(draw("text", { x, y: y + 3, "text-anchor": "middle" }, showNumber(level)));
  }
  return list;
}
