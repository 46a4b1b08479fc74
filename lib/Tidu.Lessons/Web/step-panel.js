// A panel over the steps of a run: curves on a logarithmic axis and one cursor, which the pointer moves.
// series(state) gives [{ values, colour, dashed, mark }]; limits(state) gives values to hold the curves against.
function makeStepPanel({ title, className, series, limits = () => [], also = () => [], decades, onstep, onrest }) {
  const panel = makePanel({ title, className: `tidu-steps ${className ?? ""}`, margins: { left: 44 } });
  const line = panel.marks.appendChild(draw("path", { class: "tidu-cursor" }));
  const markers = new Map();
  let [held, steps] = [false, 1];

  const moved = (event) => onstep(Math.round(Math.min(1, Math.max(0, panel.shareAt(event).across)) * steps));
  panel.box.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType !== "mouse") return;
    held = true;
    panel.box.setPointerCapture(event.pointerId);
    moved(event);
    event.preventDefault();
  });
  panel.box.addEventListener("pointermove", (event) => held && moved(event));
  panel.box.addEventListener("click", (event) => event.pointerType !== "mouse" && event.detail > 0 && (moved(event), onrest()));
  for (const end of ["pointerup", "pointercancel"]) {
    panel.box.addEventListener(end, () => {
      held = false;
      onrest();
    });
  }

  panel.draw = (state) => {
    const curves = series(state);
    steps = state.steps;
    const levels = limits(state);
    panel.begin(stepAxis(steps), logAxis(curves.map((curve) => curve.values), { decades, also: [...levels.map((level) => level.value), ...also(state)] }));
    for (const { value, colour } of levels) drawLimit(panel, value, colour);
    for (const { values, colour, dashed } of curves) {
      drawSeries(panel, values, { colour, dashed, alpha: 0.4, from: state.at });
      drawSeries(panel, values, { colour, dashed, to: state.at });
    }
    panel.end();
    const x = panel.x(state.at);
    line.setAttribute("d", `M${x} ${panel.top()}V${panel.bottom()}`);
    for (const move of markers.values()) move(NaN, NaN);
    for (const { values, colour, dashed, mark } of curves) {
      if (!markers.has(mark)) markers.set(mark, makeMarker(panel, mark, "currentColor", dashed));
      const move = markers.get(mark);
      move.element.style.color = colour;
      move(x, panel.y(values[state.at]));
    }
    const words = curves.map((curve) => `${curve.name} ${showNumber(curve.values[state.at])}`);
    panel.picture.setAttribute("aria-label", `${title}；第 ${state.at} 步：${words.join("，")}`);
  };
  return panel;
}

// Whole steps only.
function stepAxis(steps) {
  const axis = linearAxis(0, steps, 5);
  return { ...axis, ticks: axis.ticks.filter(({ value }) => Number.isInteger(value)) };
}
