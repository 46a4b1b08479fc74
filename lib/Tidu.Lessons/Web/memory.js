// Who is still in s? The share of each past gradient's square in the state of the step under the cursor, for both coordinates.
// Pairs of its state: rule, eta, gamma, at.
Tidu.kinds.memory = (figure, { runs: [settings], rules, objective, start, steps, at, presets, linkable }) => {
  const initial = { rule: settings.rule, eta: settings.eta, gamma: settings.gamma, at };
  const state = { ...initial };
  let run = null;
  let shares = [];

  function change(pairs) {
    Object.assign(state, pairs);
    state.at = Math.max(1, state.at);
    run = train(state.rule, { ...settings, eta: state.eta, gamma: state.gamma }, objective, start, steps, run);
    shares = [1, 2].map((i) => sharesOf(run, i, state));
    drawing.ask();
  }

  function setState(pairs) {
    player.rest();
    change({ ...initial, ...readPairs(pairs, initial, rules) });
    tell();
  }

  const tellLater = later(tell);
  const turn = (pairs) => (change(pairs), tellLater());
  const scrub = { onshare: ({ across }) => (player.rest(), change({ at: Math.round(across * steps) })), onrest: tell };
  const panels = [1, 2].map((i) => {
    const panel = makePanel({ title: `s${subscript[i]} 里每一步的 g${subscript[i]}² 占几成`, className: "tidu-steps" });
    scrubbed(panel, scrub);
    return panel;
  });
  const player = makePlayer({ onstep: (step) => change({ at: step }), onrest: tellLater });
  const choice = make(
    "select",
    { "aria-label": "算法", onchange: () => turn({ rule: choice.value }) },
    ...Object.entries(rules).map(([id, { name }]) => make("option", { value: id }, name))
  );
  const gamma = makeKnob({
    symbol: "γ",
    name: "衰减系数 γ",
    scale: "decay",
    least: 0,
    most: 0.999,
    onchange: (value) => turn({ gamma: value }),
  });
  const words = make("p", { class: "tidu-sentence" });
  const row = make("div", { class: "tidu-run" }, choice, gamma.box);
  const live = make(
    "div",
    { class: "tidu-live" },
    makePresets(figure, presets, setState, linkable),
    make("div", { class: "tidu-panels tidu-pair" }, ...panels.map((panel) => panel.box)),
    player.box,
    make("div", { class: "tidu-knobs" }, row),
    words
  );
  figure.append(live);
  const say = announcer(live);

  function tell() {
    if (!player.playing()) say(sentence());
  }

  function sentence() {
    const first = shares.map((share, i) => `s${subscript[i + 1]} 的 ${percent(share[0])}`).join("、");
    const last = shares.map((share, i) => `${percent(share.slice(-10).reduce((sum, value) => sum + value, 0))}`).join("、");
    return `第 ${state.at} 步：第 1 步的梯度平方还占 ${first}${state.at > 10 ? `；最近 10 步合计占 ${last}` : ""}。`;
  }

  const drawing = makeDrawing(live, panels, () => {
    const { name, colour, gamma: symbol } = rules[state.rule];
    panels.forEach((panel, i) => {
      panel.begin(stepAxis(steps), {
        ...linearAxis(0, 1),
        ticks: () => [0, 0.5, 1].map((value) => ({ value, text: percent(value) })),
      });
      drawBars(panel, shares[i], { colour });
      panel.end();
      setAttribute(
        panel.picture,
        "aria-label",
        `${name} 第 ${state.at} 步的 s${subscript[i + 1]}：第 1 步占 ${percent(shares[i][0])}，本步占 ${percent(shares[i].at(-1))}`
      );
    });
    player.set(state.at, steps);
    choice.value = state.rule;
    row.style.setProperty("--run", colour);
    hide(gamma.box, !symbol);
    if (gamma.value !== state.gamma) gamma.set(state.gamma);
    setText(words, sentence());
  });

  change({});
  return { setState, state: () => changed(state, initial), shares: () => shares };
};

// Share k: what the square of gradient k + 1 has left in the state after step `at`.
function sharesOf(run, i, { rule, gamma, at }) {
  const share = new Float64Array(at);
  let weight = rule === "rmsprop" ? 1 - gamma : 1;
  for (let k = at; k >= 1; k--) {
    share[k - 1] = (weight * run[`g${i}`][k] ** 2) / run[`s${i}`][at];
    if (rule === "rmsprop") weight *= gamma;
  }
  return share;
}

const percent = (share) =>
  share > 0 && share < 0.001 ? "不到 0.1%" : `${Number((100 * share).toPrecision(share < 0.1 ? 1 : 2))}%`;
