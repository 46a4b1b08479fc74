// Where a run stands at the cursor, in the run's colour; it also tells which line belongs to which run and which coordinate. With
// limits it says of each rate whether it is beyond 2/curvature: then the step led away from the minimum.
function makeReading(i, withLimits) {
  const name = make("b", {});
  const x1 = make("span", { class: "tidu-solid", "data-mark": `${i}.${withLimits ? "rate1" : "x1"}` });
  const x2 = make("span", { class: "tidu-dashed", "data-mark": `${i}.${withLimits ? "rate2" : "x2"}` });
  const f = make("span", { "data-mark": `${i}.f` });
  const box = make("p", { class: `tidu-reading ${withLimits ? "tidu-flowing" : ""}` }, name, x1, x2, f);

  const paint = runPainter(box);

  function show({ runs, names, colours, at, objective: { a, c, scale } }, index) {
    const run = runs[index];
    hide(box, !run);
    if (!run) return;
    paint(colours[index]);
    setText(name, names[index]);
    setText(f, showLoss(run.f[at]));
    if (!withLimits || at === 0) {
      setText(x1, `x₁ = ${showNumber(run.x1[at])}`);
      setText(x2, `x₂ = ${showNumber(run.x2[at])}`);
      return;
    }
    compare(x1, "x₁", run.rate1[at], 1 / (scale * a));
    compare(x2, "x₂", run.rate2[at], 1 / (scale * c));
  }

  function compare(word, coordinate, rate, limit) {
    const over = rate > limit;
    const digits = over && showNumber(rate) === showNumber(limit) ? 6 : 3; // 10.001 > 10
    word.classList.toggle("tidu-over", over);
    setText(
      word,
      `${coordinate} 的有效学习率 ${showNumber(rate, digits)} ${over ? ">" : "≤"} ${showNumber(limit)}${over ? "：这一步走远了" : ""}`
    );
  }

  return { box, show };
}
