// When does AdaGrad fail? The reader draws the size of the gradient by step and sees the effective rates that follow from it.
// Pairs of its state: shape (a preset's name) or g (numbers, separated by commas), eta, gamma, at.
Tidu.kinds["drawn-gradient"] = (figure, { runs: settings, rules, shapes, shape, steps, at, linkable }) => {
  const [least, most] = [0.01, 100];
  const initial = {
    shape,
    g: "",
    eta: settings[0].eta,
    gamma: settings.find(({ rule }) => rule === "rmsprop")?.gamma ?? 0.9,
    at,
  };
  const state = { ...initial };
  const names = settings.map(({ rule }) => rules[rule].name);
  const colours = settings.map(({ rule }) => rules[rule].colour);
  let g = [];
  let rates = [];

  function change(pairs) {
    Object.assign(state, pairs);
    rates = settings.map(({ rule, epsilon, outside }) =>
      ratesFor(rule, { eta: state.eta, gamma: state.gamma, epsilon, outside }, g)
    );
    drawing.ask();
  }

  function setState(pairs) {
    player.rest();
    const next = { ...initial, ...readPairs(pairs, { ...initial, g: 0 }, {}), g: "" };
    if (shapes[pairs.shape]) next.shape = pairs.shape;
    g = [...shapes[next.shape].values];
    const drawn = pairs.g?.split(",").map(Number);
    if (drawn?.length === steps && drawn.every((value) => value >= 0 && value <= 1e6)) [g, next.g] = [drawn, pairs.g];
    change(next);
    tell();
  }

  // Sets the gradient of a step and of those that the pointer flew over.
  let last = null;
  function paint({ across, up }) {
    const step = Math.min(steps, Math.max(1, Math.round(across * steps)));
    const value = Number((least * (most / least) ** up).toPrecision(2));
    const from = last ?? { step, value };
    for (let k = Math.min(from.step, step); k <= Math.max(from.step, step); k++) {
      const share = from.step === step ? 1 : (k - from.step) / (step - from.step);
      g[k - 1] = Number((from.value * (value / from.value) ** share).toPrecision(2));
    }
    last = { step, value };
    change({ at: step, g: g.join() });
  }

  const tellLater = later(tell);
  const turn = (pairs) => (change(pairs), tellLater());
  const gradient = makePanel({ title: "梯度的大小 |g|：在这里画", className: "tidu-drawing", margins: { left: 44 } });
  scrubbed(gradient, { onshare: paint, onrest: () => ((last = null), tell()) });
  const gradientMark = makeMarker(gradient, "g");
  const lines = gradient.marks.appendChild(draw("polyline", { class: "tidu-cursor" }));
  const panel = makeStepPanel({
    title: "有效学习率",
    series: (view) => view.rates.map((values, i) => ({ name: names[i], values, colour: colours[i], mark: `${i}.rate` })),
    onstep: (step) => (player.rest(), change({ at: Math.max(1, step) })),
    onrest: tell,
  });
  const player = makePlayer({ onstep: (step) => change({ at: Math.max(1, step) }), onrest: tellLater });
  const size = makeKnob({
    symbol: "这一步的 |g|",
    name: "这一步的梯度大小",
    scale: "log",
    least,
    most,
    onchange: (value) => ((g[state.at - 1] = value), turn({ g: g.join() })),
  });
  const eta = makeKnob({
    symbol: "η",
    name: "学习率 η",
    scale: "log",
    least: 0.01,
    most: 50,
    onchange: (value) => turn({ eta: value }),
  });
  const gamma = makeKnob({
    symbol: "γ",
    name: "衰减系数 γ",
    scale: "decay",
    least: 0,
    most: 0.999,
    onchange: (value) => turn({ gamma: value }),
  });
  const readings = settings.map((_, i) => make("span", { "data-mark": `${i}.rate`, class: "tidu-value" }));
  readings.forEach((reading, i) => reading.style.setProperty("--run", colours[i]));
  const presets = Object.entries(shapes).map(([name, { text }]) => ({ text, pairs: { shape: name } }));
  const live = make(
    "div",
    { class: "tidu-live" },
    makePresets(figure, presets, setState, linkable),
    make("div", { class: "tidu-panels tidu-strips" }, gradient.box, panel.box),
    player.box,
    make("p", { class: "tidu-readings" }, ...readings),
    make("div", { class: "tidu-knobs" }, make("div", { class: "tidu-run" }, size.box, eta.box, gamma.box))
  );
  hide(gamma.box, !settings.some(({ rule }) => rule === "rmsprop"));
  figure.append(live);
  const say = announcer(live);
  linkMarks(live);

  function tell() {
    if (player.playing()) return;
    panel.describe({ rates, at: state.at });
    setAttribute(gradient.picture, "aria-label", `每一步梯度的大小；第 ${state.at} 步是 ${showNumber(g[state.at - 1])}`);
    say(`第 ${state.at} 步，|g| ${showNumber(g[state.at - 1])}：${readings.map((reading) => reading.textContent).join("，")}`);
  }

  const drawing = makeDrawing(live, [gradient, panel], () => {
    const values = Float64Array.from([NaN, ...g], Math.abs);
    gradient.begin(stepAxis(steps), logRange(least, most));
    drawSeries(gradient, values, { colour: "#808080" });
    gradient.end();
    const x = gradient.x(state.at);
    join(lines, [x, gradient.top(), x, gradient.bottom()]);
    gradientMark(x, gradient.y(values[state.at]), "currentColor");
    panel.draw({ rates, at: state.at, steps });
    player.set(state.at, steps);
    rates.forEach((list, i) => setText(readings[i], `${names[i]} 的有效学习率 ${showNumber(list[state.at])}`));
    for (const [knob, value] of [
      [size, g[state.at - 1]],
      [eta, state.eta],
      [gamma, state.gamma],
    ])
      if (knob.value !== value) knob.set(value);
  });

  setState({});
  return { setState, state: () => changed(state, initial), rates: () => rates };
};

// The rates that a rule takes along given gradients.
function ratesFor(rule, h, g) {
  const point = { x: 0, s: 0, m: 0, rate: NaN };
  return Float64Array.from([NaN, ...g], (value) => {
    if (!Number.isNaN(value)) rules[rule](h, point, value);
    return point.rate;
  });
}
