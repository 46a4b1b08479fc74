// Which η works? f after some steps over the learning rate, a curve for each algorithm, and beside it the runs at the chosen η.
// Pairs of its state: eta, x1, x2.
Tidu.kinds["learning-rates"] = (figure, { runs: settings, rules, objective, start, steps, eta, least, most, linkable }) => {
  const initial = { eta, x1: start[0], x2: start[1] };
  const state = { ...initial };
  const names = settings.map(({ rule }) => rules[rule].name);
  const colours = settings.map(({ rule }) => rules[rule].colour);
  const positions = 360;
  const etas = Float64Array.from({ length: positions + 1 }, (_, i) =>
    knobScales.log.fromShare(i / positions, { least, most, digits: 3 })
  );
  let [curves, runs] = [[], []];

  const runAt = (compute, i, learningRate, old) =>
    compute(settings[i].rule, { ...settings[i], eta: learningRate }, objective, [state.x1, state.x2], steps, old);

  function change(pairs) {
    Object.assign(state, pairs);
    if ("x1" in pairs || curves.length === 0) {
      const run = newRun(steps);
      curves = settings.map((_, i) => etas.map((learningRate) => runAt(train, i, learningRate, run).f[steps]));
    }
    runs = settings.map((_, i) => runAt(retrain, i, state.eta, runs[i]));
    drawing.ask();
  }

  function setState(pairs) {
    change({ ...initial, ...readPairs(pairs, initial, {}) });
    tell();
  }

  const tellLater = later(tell);
  const values = makePanel({ title: `第 ${steps} 步的 f，横轴是 η`, className: "tidu-steps", margins: { left: 44 } });
  const line = values.marks.appendChild(draw("polyline", { class: "tidu-cursor" }));
  const markers = settings.map((_, i) => makeMarker(values, `${i}.f`));
  scrubbed(values, { onshare: ({ across }) => change({ eta: knobScales.log.fromShare(across, { least, most }) }), onrest: tell });
  const plane = makeContour({
    count: settings.length,
    onstart: ([x1, x2]) => change({ x1, x2 }),
    onrest: () => (drawing.ask(), tell()),
  });
  const knob = makeKnob({
    symbol: "η",
    name: "学习率 η",
    scale: "log",
    least,
    most,
    positions,
    mark: "eta",
    onchange: (value) => (change({ eta: value }), tellLater()),
  });
  const readings = settings.map((_, i) => make("span", { "data-mark": `${i}.f`, class: "tidu-value" }));
  readings.forEach((reading, i) => reading.style.setProperty("--run", colours[i]));
  const live = make(
    "div",
    { class: "tidu-live" },
    make("div", { class: "tidu-panels tidu-pair" }, values.box, plane.box),
    make("div", { class: "tidu-knobs" }, knob.box, ...makeAgain(figure, () => setState({}), linkable)),
    make("p", { class: "tidu-readings" }, ...readings)
  );
  figure.append(live);
  const say = announcer(live);
  linkMarks(live);

  const view = () => ({ objective, origin: [state.x1, state.x2], runs, at: steps, steps, names, colours, hollow: [] });

  function describe() {
    plane.describe(view());
    setAttribute(
      values.picture,
      "aria-label",
      `第 ${steps} 步的 f 随 η 的曲线；${readings.map((reading) => reading.textContent).join("，")}`
    );
  }

  function tell() {
    describe();
    say(
      `η = ${plainNumber(state.eta)}，第 ${steps} 步：${runs.map((run, i) => `${names[i]} ${showLoss(run.f[steps])}`).join("；")}`
    );
  }

  const drawing = makeDrawing(live, [values, plane], () => {
    values.begin(logRange(least, most), logAxis(curves, { decades: 40, most: 1e3 }));
    curves.forEach((curve, i) =>
      values.keep([i, state.x1, state.x2].join(" "), () => drawSeries(values, curve, { colour: colours[i], xs: etas }))
    );
    values.end();
    const x = values.x(state.eta);
    join(line, [x, values.top(), x, values.bottom()]);
    runs.forEach((run, i) => {
      markers[i](x, Math.max(values.top(), Math.min(values.bottom(), values.y(run.f[steps]))), colours[i]);
      setText(readings[i], `${names[i]} ${showLoss(run.f[steps])}`);
    });
    plane.draw(view());
    if (knob.value !== state.eta) knob.set(state.eta);
  });

  change({});
  describe();
  return { setState, state: () => changed(state, initial), runs: () => runs };
};
