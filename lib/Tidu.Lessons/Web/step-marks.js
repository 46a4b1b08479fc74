// The step under the cursor, taken apart: its x₁ part solid, its x₂ part dashed, and where the point stands on both axes.
function makeStepMarks(panel, i) {
  const part = (name, mark) => draw(name, { class: `tidu-${mark}`, "data-mark": `${i}.${mark}` });
  const [step1, step2] = [part("polyline", "step1"), part("polyline", "step2")];
  const [foot1, foot2] = [part("polygon", "x1"), part("polygon", "x2")];
  const group = panel.marks.appendChild(draw("g", { class: "tidu-step" }, step1, step2, foot1, foot2));
  const point = makeMarker(panel, `${i}.x`);
  const paint = painter(group);
  return (run, at, colour) => {
    setAttribute(group, "visibility", run ? null : "hidden");
    if (!run) return point(NaN, NaN);
    paint(colour);
    const before = Math.max(0, at - 1);
    const [x, y] = [panel.x(run.x1[at]), panel.y(run.x2[at])];
    const [oldX, oldY] = [panel.x(run.x1[before]), panel.y(run.x2[before])];
    const across = (value) => Math.min(panel.right(), Math.max(panel.left(), value));
    const down = (value) => Math.min(panel.bottom(), Math.max(panel.top(), value));
    join(step1, down(oldY) === oldY && Number.isFinite(x) && [across(oldX), oldY, across(x), oldY]);
    join(step2, across(x) === x && Number.isFinite(y) && [x, down(oldY), x, down(y)]);
    join(foot1, across(x) === x && [x, panel.bottom(), x - 5, panel.bottom() + 7, x + 5, panel.bottom() + 7]);
    join(foot2, down(y) === y && [panel.left(), y, panel.left() - 7, y - 5, panel.left() - 7, y + 5]);
    point(x, y, colour);
  };
}

// Joins places, given as x and y by turns, or none.
const join = (element, places) => setAttribute(element, "points", places ? places.map((place) => place.toFixed(1)).join(" ") : "");
