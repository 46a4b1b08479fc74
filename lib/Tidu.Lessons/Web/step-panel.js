// A panel over the steps of a run: curves on a logarithmic axis and one cursor, which the pointer moves. What is still to come lies under
// a veil of paper: so no curve changes when the cursor moves.
// series(view) gives [{ name, values, key, colour, mark, dashed, size, hollow }], size meaning |value|, key as panel.keep takes it;
// limits(view) gives [{ value, text }] to hold the curves against.
function makeStepPanel({ title, className, series, limits = () => [], decades, onstep, onrest }) {
  const panel = makePanel({ title, className: `tidu-steps ${className ?? ""}`, margins: { left: 44 } });
  const veil = panel.picture.insertBefore(draw("polygon", { class: "tidu-veil" }), panel.sheet.element.nextSibling);
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
    for (const curve of curves) panel.keep(curve.key, () => drawSeries(panel, curve.values, curve));
    panel.end();
    showLimits(levels);
    const x = panel.x(view.at);
    join(veil, [x, 0, panel.width, 0, panel.width, panel.height, x, panel.height]);
    join(line, [x, panel.top(), x, panel.bottom()]);
    for (const [mark, move] of markers) if (!curves.some((curve) => curve.mark === mark)) move(NaN, NaN);
    for (const { values, colour, dashed, mark } of curves) {
      if (!markers.has(mark)) markers.set(mark, makeMarker(panel, mark, dashed));
      markers.get(mark)(x, panel.y(Math.abs(values[view.at])), colour);
    }
  };

  panel.describe = (view) => {
    // Before the first step there is no rate yet.
    const known = series(view).filter((curve) => view.at > 0 || !Number.isNaN(curve.values[0]));
    const words = known.map((curve) => `${curve.name} ${showNumber(curve.values[view.at])}`);
    setAttribute(panel.picture, "aria-label", `${title}；第 ${view.at} 步：${words.join("，") || "还没有"}`);
  };

  function showLimits(levels) {
    while (labels.childNodes.length < 2 * levels.length) labels.append(draw("polyline"), draw("text", { "text-anchor": "end" }));
    levels.forEach(({ value, text }, i) => {
      const [level, words] = [labels.childNodes[2 * i], labels.childNodes[2 * i + 1]];
      const y = panel.y(value);
      join(level, [panel.left(), y, panel.right(), y]);
      setText(words, `${text} 的上限 ${showNumber(value)}`);
      setAttribute(words, "x", panel.right() - 2);
      setAttribute(words, "y", y - 4);
    });
  }
  return panel;
}
