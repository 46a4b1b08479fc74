// The knobs of the explorer. They only ask for changes and show the state that they are given.
function makeExplorerControls({ rules, knobs }, change) {
  const rows = [0, 1].map((i) => {
    const keys = i === 0 ? { rule: "rule", eta: "eta", gamma: "gamma" } : { rule: "second", eta: "eta2", gamma: "gamma2" };
    const options = Object.entries(rules).map(([id, { name }]) => make("option", { value: id }, name));
    if (i === 1) options.unshift(make("option", { value: "none" }, "不比较"));
    const choice = make(
      "select",
      { "aria-label": i === 0 ? "算法" : "与之比较的算法", onchange: () => change({ [keys.rule]: choice.value }) },
      ...options
    );
    const which = i === 0 ? "" : "（第二个）";
    const eta = makeKnob({
      symbol: "η",
      name: `学习率 η${which}`,
      scale: "log",
      least: 0.01,
      most: 50,
      mark: `${i}.eta`,
      onchange: (value) => change({ [keys.eta]: value }),
    });
    const gamma = makeKnob({
      symbol: "γ",
      name: `衰减系数 γ${which}`,
      scale: "decay",
      least: 0,
      most: 0.999,
      mark: `${i}.gamma`,
      onchange: (value) => change({ [keys.gamma]: value }),
    });
    const box = make("div", { class: "tidu-run" }, choice, eta.box, gamma.box);
    const paint = runPainter(box);
    const show = (state) => {
      const rule = state[keys.rule];
      if (choice.value !== rule) choice.value = rule;
      paint(rules[rule]?.colour ?? "currentColor");
      box.classList.toggle("tidu-none", rule === "none");
      hide(eta.box, !rules[rule]?.eta);
      hide(gamma.box, !rules[rule]?.gamma);
      gamma.call(rules[rule]?.gamma ?? "γ");
      if (eta.value !== state[keys.eta]) eta.set(state[keys.eta]);
      if (gamma.value !== state[keys.gamma]) gamma.set(state[keys.gamma]);
    };
    return { box, show };
  });

  const others = knobs.map((name) => otherKnobs[name](change));

  return {
    knobs: make(
      "div",
      { class: "tidu-knobs" },
      ...rows.map((row) => row.box),
      make("div", { class: "tidu-run tidu-rest" }, ...others.map((knob) => knob.box))
    ),
    show(state) {
      for (const part of [...rows, ...others]) part.show(state);
    },
  };
}

// A knob for one number of the state, and a choice for one word of it.
function stateKnob(key, change, settings) {
  const knob = makeKnob({ mark: key, ...settings, onchange: (value) => change(settings.pairs?.(value) ?? { [key]: value }) });
  return { box: knob.box, show: (state) => knob.value !== state[key] && knob.set(state[key]) };
}

function stateChoice(key, change, name, options) {
  const choice = make(
    "select",
    { "aria-label": name, onchange: () => change({ [key]: choice.value, ...(key === "place" && { place2: choice.value }) }) },
    ...Object.entries(options).map(([value, text]) => make("option", { value }, text))
  );
  return { box: choice, show: (state) => choice.value !== state[key] && (choice.value = state[key]) };
}

const otherKnobs = {
  steps: (change) =>
    stateKnob("steps", change, {
      symbol: "步数",
      name: "步数",
      scale: "steps",
      least: 1,
      most: 1000,
      step: 1,
      pairs: (steps) => ({ steps, at: steps }),
    }),
  epsilon: (change) =>
    stateKnob("epsilon", change, {
      symbol: "ε",
      name: "常数 ε",
      scale: "log",
      least: 1e-10,
      most: 10,
      digits: 1,
      pairs: (epsilon) => ({ epsilon, epsilon2: epsilon }),
    }),
  place: (change) => stateChoice("place", change, "ε 的位置", { inside: "ε 在根号里", outside: "ε 在根号外" }),
  curvature: (change) =>
    stateKnob("curvature", change, { symbol: "x₂ 的曲率", name: "x₂ 方向的曲率", scale: "log", least: 0.2, most: 400 }),
  scale: (change) =>
    stateKnob("scale", change, { symbol: "f 的倍数", name: "f 乘以多少", scale: "log", least: 0.001, most: 1000 }),
  angle: (change) =>
    stateKnob("angle", change, { symbol: "转角", name: "山谷转过的角度", least: 0, most: 45, step: 1, positions: 45 }),
  schedule: (change) =>
    stateChoice("schedule", change, "学习率怎样随步数变", { constant: "η 不变", decay: "η·0.99ᵗ", root: "η/√t" }),
};
