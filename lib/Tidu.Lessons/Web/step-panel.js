// A panel over the steps of a run: curves on a logarithmic axis and one cursor, which the pointer moves.
// series(view) gives [{ name, values, colour, mark, dashed, size, hollow }], size meaning |value|; limits(view) gives [{ value, text }]
// to hold the curves against.
function makeStepPanel({ title, className, series, limits = () => [], decades, onstep, onrest }) {
  const panel = makePanel({ title, className: `tidu-steps ${className ?? ""}`, margins: { left: 44 } });
  const line = panel.marks.appendChild(draw("polyline", { class: "tidu-cursor" }));
  const labels = panel.marks.appendChild(draw("g", { class: "tidu-limits" }));
  const markers = new Map();
  let steps = 1;
  scrubbed(panel, { onshare: ({ across }) => onstep(Math.round(across * steps)), onrest });

  panel.draw = (view) => {
    const curves = series(view);
    const levels = limits(view);
    steps = view.steps;
    panel.begin(
      stepAxis(steps),
      logAxis(
        curves.map((curve) => curve.values),
        { decades, also: levels.map((level) => level.value) }
      )
    );
    for (const { value } of levels) drawLimit(panel, value);
    for (const curve of curves) {
      drawSeries(panel, curve.values, { ...curve, alpha: 0.4, from: view.at });
      drawSeries(panel, curve.values, { ...curve, to: view.at });
    }
    panel.end();
    showLimits(levels);
    const x = panel.x(view.at);
    join(line, [x, panel.top(), x, panel.bottom()]);
    for (const [mark, move] of markers) if (!curves.some((curve) => curve.mark === mark)) move(NaN, NaN);
    for (const { values, colour, dashed, mark } of curves) {
      if (!markers.has(mark)) markers.set(mark, makeMarker(panel, mark, dashed));
      markers.get(mark)(x, panel.y(Math.abs(values[view.at])), colour);
    }
  };

  panel.describe = (view) => {
    const words = series(view).map((curve) => `${curve.name} ${showNumber(curve.values[view.at])}`);
    setAttribute(panel.picture, "aria-label", `${title}；第 ${view.at} 步：${words.join("，")}`);
  };

  function showLimits(levels) {
    while (labels.childNodes.length < levels.length) labels.append(draw("text", { "text-anchor": "end" }));
    levels.forEach(({ value, text }, i) => {
      labels.childNodes[i].textContent = `${text} 的上限 ${showNumber(value)}`;
      setAttribute(labels.childNodes[i], "x", panel.right() - 2);
      setAttribute(labels.childNodes[i], "y", panel.y(value) - 4);
    });
  }
  return panel;
}
