// 探索台: one figure for one run, or two from the same start: the plane, panels by step, one cursor through all of them, the arithmetic
// of its step, and knobs. A description says which panels and knobs it has; its state is that of explorer-state.js.
Tidu.kinds.explorer = (figure, description) => {
  const initial = initialState(description);
  const state = { ...initial };
  let runs = [null, null];

  const ruleOf = (i) => (i === 0 ? state.rule : state.second);
  const settings = (i) => ({
    eta: i === 0 ? state.eta : state.eta2,
    gamma: i === 0 ? state.gamma : state.gamma2,
    epsilon: i === 0 ? state.epsilon : state.epsilon2,
    outside: (i === 0 ? state.place : state.place2) === "outside",
    beta1: description.runs[i]?.beta1 ?? 0.9,
    schedule: state.schedule,
  });

  function change(pairs) {
    Object.assign(state, pairs);
    state.at = Math.min(state.at, state.steps);
    const objective = objectiveOf(description, state);
    runs = [0, 1].map((i) =>
      ruleOf(i) === "none" ? null : retrain(ruleOf(i), settings(i), objective, originOf(description, state), state.steps, runs[i])
    );
    drawing.ask();
  }

  function setState(pairs) {
    player.rest();
    const read = readPairs(pairs, initial, description.rules);
    if (!("at" in read) && read.steps) read.at = read.steps;
    change({ ...initial, ...read });
    write();
    tell();
  }

  const move = (at) => {
    state.at = at;
    drawing.ask();
  };
  // What screen readers learn changes when the reader rests, not with every frame.
  const tell = () => {
    if (player.playing()) return;
    const shown = view();
    for (const panel of panels) panel.describe(shown);
    say(sentence(shown));
  };
  const tellLater = later(tell);
  const turn = (pairs) => (change(pairs), tellLater());
  const scrub = { onstep: (at) => (player.rest(), move(at)), onrest: tell };

  const plane =
    description.panels.includes("plane") &&
    makeContour({ onstart: (start) => change(turnedBack(description, state, start)), onrest: () => (drawing.ask(), tell()) });
  const panels = description.panels.map((name) => (name === "plane" ? plane : stepPanels[name](scrub)));
  const player = makePlayer({ onstep: move, onrest: tellLater });
  const controls = makeExplorerControls(description, turn);
  const arithmetic = description.arithmetic ? [makeArithmetic(0), makeArithmetic(1)] : [];
  const readings = [0, 1].map((i) => makeReading(i, description.panels.includes("limits")));
  const live = make(
    "div",
    { class: "tidu-live" },
    makePresets(figure, description.presets, setState, description.linkable),
    make("div", { class: `tidu-panels ${plane ? "tidu-beside" : "tidu-strips"}` }, ...panels.map((panel) => panel.box)),
    player.box,
    make("div", { class: "tidu-readings" }, ...readings.map((one) => one.box)),
    controls.knobs,
    ...arithmetic.map((one) => one.box)
  );
  figure.append(live);
  const say = announcer(live);
  linkMarks(live);

  function view() {
    const rules = [0, 1].map((i) => description.rules[ruleOf(i)]);
    return {
      objective: objectiveOf(description, state),
      origin: originOf(description, state),
      runs,
      at: state.at,
      steps: state.steps,
      names: rules.map((rule) => rule?.name),
      colours: rules.map((rule) => rule?.colour),
      hollow: [false, state.rule === state.second],
    };
  }

  const writeLater = later(write);
  const drawing = makeDrawing(live, panels, () => {
    const shown = view();
    for (const panel of panels) panel.draw(shown);
    player.set(state.at, state.steps);
    writeLater();
  });

  function write() {
    const shown = view();
    controls.show(state);
    readings.forEach((one, i) => one.show(shown, i));
    arithmetic.forEach(({ box, show }, i) => {
      hide(box, !runs[i]);
      if (!runs[i]) return;
      const { name, colour } = description.rules[ruleOf(i)];
      show({
        rule: ruleOf(i),
        name,
        colour,
        h: { ...settings(i), eta: scheduled(settings(i), state.at) },
        run: runs[i],
        at: state.at,
      });
    });
  }

  change({});
  write();
  for (const panel of panels) panel.describe(view());
  return {
    setState,
    state: () => changed(state, initial),
    runs: () => runs,
  };
};

function sentence({ runs, names, at }) {
  const ends = runs.map(
    (run, i) => run && `${names[i]} x₁ ${showNumber(run.x1[at])}，x₂ ${showNumber(run.x2[at])}，${showLoss(run.f[at])}`
  );
  return `第 ${at} 步：${ends.filter(Boolean).join("；")}`;
}
