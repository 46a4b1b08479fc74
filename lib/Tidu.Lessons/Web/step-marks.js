// The step under the cursor, taken apart: its x₁ part solid, its x₂ part dashed, and where the point stands on both axes.
function makeStepMarks(panel, i) {
  const part = (name, mark) => draw(name, { class: `tidu-${mark}`, "data-mark": `${i}.${mark}` });
  const [step1, step2] = [part("path", "step1"), part("path", "step2")];
  const [foot1, foot2] = [part("path", "x1"), part("path", "x2")];
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
    step1.setAttribute("d", down(oldY) === oldY && Number.isFinite(x) ? `M${across(oldX)} ${oldY}H${across(x)}` : "");
    step2.setAttribute("d", across(x) === x && Number.isFinite(y) ? `M${x} ${down(oldY)}V${down(y)}` : "");
    foot1.setAttribute("d", across(x) === x ? `M${x} ${panel.bottom()}l-5 7h10z` : "");
    foot2.setAttribute("d", down(y) === y ? `M${panel.left()} ${y}l-7 -5v10z` : "");
    point(x, y, colour);
  };
}
