// 探索台: one figure for one run, or two from the same start: the plane, f and the effective rates by step, one cursor through all of
// them, the arithmetic of its step, and knobs.
//
// A state is pairs of short words, as links and presets write them: rule, eta, gamma, second, eta2, gamma2, epsilon, place (inside or
// outside the root), steps, at, x1, x2. What is not named is as the figure's author set it.
Tidu.kinds.explorer = (figure, description) => {
  const initial = initialState(description);
  let state = { ...initial };
  let runs = [null, null];
  let due = 0;

  const nameOf = (i) => description.rules[ruleOf(i)]?.name ?? "";
  const colourOf = (i) => description.rules[ruleOf(i)]?.colour ?? "#808080";
  const ruleOf = (i) => (i === 0 ? state.rule : state.second);
  const settings = (i) => ({
    eta: i === 0 ? state.eta : state.eta2,
    gamma: i === 0 ? state.gamma : state.gamma2,
    epsilon: state.epsilon,
    outside: state.place === "outside",
  });

  const change = (pairs) => {
    Object.assign(state, pairs);
    runs = [0, 1].map((i) =>
      ruleOf(i) === "none" ? null : train(ruleOf(i), settings(i), description.objective, [state.x1, state.x2], state.steps)
    );
    state.at = Math.min(state.at, state.steps);
    redraw();
  };
  const move = (at) => {
    state.at = at;
    redraw();
  };
  const tell = () => !player.playing() && say(sentence());

  const contour = makeContour({
    colours: colourOf,
    names: nameOf,
    onstart: ([x1, x2]) => change({ x1, x2 }),
    onrest: () => (redraw(), tell()),
  });
  const curves = (name, text) => (view) =>
    view.runs.flatMap((run, i) => (run ? [{ name: `${nameOf(i)} ${text}`, values: run[name], colour: colourOf(i), mark: `${i}.${name}` }] : []));
  const scrub = { onstep: (at) => (player.rest(), move(at)), onrest: tell };
  const values = makeStepPanel({ title: "目标函数值 f", series: curves("f", "f ="), ...scrub });
  const rates = makeStepPanel({
    title: "有效学习率",
    series: (view) => [
      ...curves("rate1", "x₁")(view),
      ...curves("rate2", "x₂")(view).map((curve) => ({ ...curve, dashed: true })),
    ],
    ...scrub,
  });
  const player = makePlayer({ onstep: move, onrest: tell });
  const controls = makeExplorerControls(description, { change, set: (pairs) => (setState(pairs), tell()), copy });
  const arithmetic = [makeArithmetic(0), makeArithmetic(1)];

  const live = make(
    "div",
    { class: "tidu-live tidu-explorer" },
    controls.presets,
    make("div", { class: "tidu-panels" }, contour.box, values.box, rates.box),
    make("p", { class: "tidu-key", "aria-hidden": "true" }, make("span", { class: "tidu-solid" }, "x₁"), make("span", { class: "tidu-dashed" }, "x₂"), controls.key),
    player.box,
    controls.knobs,
    make("div", { class: "tidu-steps-worked" }, ...arithmetic.map((one) => one.box))
  );
  figure.append(live);
  const say = announcer(live);
  linkMarks(live);
  const panels = [contour, values, rates];
  new ResizeObserver(redraw).observe(live);

  function redraw() {
    due ||= requestAnimationFrame(() => {
      due = 0;
      if (panels.map((panel) => panel.measure()).includes(false)) return;
      const view = { objective: description.objective, origin: [state.x1, state.x2], runs, at: state.at, steps: state.steps };
      for (const panel of panels) panel.draw(view);
      player.set(state.at, state.steps);
      controls.show(state);
      arithmetic.forEach(({ box, show }, i) => {
        box.hidden = !runs[i];
        if (runs[i]) show({ rule: ruleOf(i), name: nameOf(i), colour: colourOf(i), h: settings(i), run: runs[i], at: state.at });
      });
    });
  }

  function sentence() {
    const ends = runs.map(
      (run, i) => run && `${nameOf(i)} x₁ ${showNumber(run.x1[state.at])}，x₂ ${showNumber(run.x2[state.at])}，f ${showNumber(run.f[state.at])}`
    );
    return `第 ${state.at} 步：${ends.filter(Boolean).join("；")}`;
  }

  function setState(pairs) {
    player.rest();
    const next = { ...initial, ...readPairs(pairs, initial, description.rules) };
    if (!("at" in pairs) && next.steps !== initial.steps) next.at = next.steps;
    change(next);
  }

  async function copy() {
    return copyLink(figure);
  }

  change({});
  return {
    setState: (pairs) => (setState(pairs), tell()),
    state: () => Object.fromEntries(Object.entries(state).filter(([key, value]) => value !== initial[key])),
    runs: () => runs,
  };
};

function initialState({ runs: [first, second], start, steps, at }) {
  return {
    rule: first.rule,
    eta: first.eta,
    gamma: first.gamma,
    second: second?.rule ?? "none",
    eta2: second?.eta ?? first.eta,
    gamma2: second?.gamma ?? first.gamma,
    epsilon: first.epsilon,
    place: first.outside ? "outside" : "inside",
    steps,
    at,
    x1: start[0],
    x2: start[1],
  };
}

// Pairs from a link: what is no setting, or none that a knob could take, is left out.
function readPairs(pairs, initial, rules) {
  const ranges = { eta: [0, 1000], eta2: [0, 1000], gamma: [0, 0.99999], gamma2: [0, 0.99999], epsilon: [0, 1000], steps: [1, 1000], at: [0, 1000] };
  const read = {};
  for (const [key, text] of Object.entries(pairs)) {
    if (key === "place" && ["inside", "outside"].includes(text)) read.place = text;
    else if (key === "rule" && rules[text]) read.rule = text;
    else if (key === "second" && (rules[text] || text === "none")) read.second = text;
    else if (typeof initial[key] === "number" && text.trim() !== "" && Number.isFinite(Number(text))) {
      const value = Number(text);
      const [least, most] = ranges[key] ?? [-1e6, 1e6];
      if (value >= least && value <= most && (!["steps", "at"].includes(key) || Number.isInteger(value))) read[key] = value;
    }
  }
  return read;
}
