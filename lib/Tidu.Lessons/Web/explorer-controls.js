// The knobs, presets and buttons of the explorer. They only ask for changes and show the state that they are given.
function makeExplorerControls(description, { change, set, copy }) {
  const { rules, presets } = description;
  const withGamma = (rule) => rules[rule]?.gamma;

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
    const show = (state) => {
      const rule = state[keys.rule];
      choice.value = rule;
      box.style.setProperty("--run", rules[rule]?.colour ?? "currentColor");
      box.classList.toggle("tidu-none", rule === "none");
      eta.box.hidden = rule === "none";
      gamma.box.hidden = !withGamma(rule);
      if (eta.value !== state[keys.eta]) eta.set(state[keys.eta]);
      if (gamma.value !== state[keys.gamma]) gamma.set(state[keys.gamma]);
    };
    return { box, show };
  });

  const steps = makeKnob({
    symbol: "步数",
    name: "步数",
    least: 1,
    most: 1000,
    step: 1,
    scale: "steps",
    onchange: (value) => change({ steps: value, at: value }),
  });
  const epsilon = makeKnob({
    symbol: "ε",
    name: "常数 ε",
    scale: "log",
    least: 1e-10,
    most: 10,
    digits: 1,
    mark: "epsilon",
    onchange: (value) => change({ epsilon: value }),
  });
  const place = make(
    "select",
    { "aria-label": "ε 的位置", onchange: () => change({ place: place.value }) },
    make("option", { value: "inside" }, "ε 在根号里"),
    make("option", { value: "outside" }, "ε 在根号外")
  );

  const buttons = presets.map(({ text, pairs }) => make("button", { type: "button", onclick: () => set(pairs) }, text));
  const copied = make("button", { type: "button", class: "tidu-quiet", onclick: copyNow }, "复制链接");
  const again = make("button", { type: "button", class: "tidu-quiet", onclick: () => set({}) }, "重置");

  async function copyNow() {
    copied.textContent = (await copy()) ? "已复制" : "请从地址栏复制";
    setTimeout(() => (copied.textContent = "复制链接"), 1600);
  }

  const key = make("span", {});
  return {
    key,
    presets: make("div", { class: "tidu-presets", role: "group", "aria-label": "预设" }, ...buttons, again, description.linkable && copied),
    knobs: make(
      "div",
      { class: "tidu-knobs" },
      ...rows.map((row) => row.box),
      make("div", { class: "tidu-run tidu-rest" }, steps.box, epsilon.box, place)
    ),
    show(state) {
      for (const row of rows) row.show(state);
      if (steps.value !== state.steps) steps.set(state.steps);
      if (epsilon.value !== state.epsilon) epsilon.set(state.epsilon);
      place.value = state.place;
    },
  };
}
