// The state of an explorer: pairs of short words, as links and presets write them. rule, eta, gamma, second, eta2, gamma2, epsilon,
// place (inside or outside the root), schedule (constant, decay, root), steps, at, x1, x2, and of the objective curvature (along x₂),
// scale and angle. epsilon2 and place2 follow epsilon and place. What is not named is as the figure's author set it.
function initialState({ runs: [first, second], objective, start, steps, at, schedule, angle }) {
  return {
    rule: first.rule,
    eta: first.eta,
    gamma: first.gamma,
    second: second?.rule ?? "none",
    eta2: second?.eta ?? first.eta,
    gamma2: second?.gamma ?? first.gamma,
    epsilon: first.epsilon,
    epsilon2: second?.epsilon ?? first.epsilon,
    place: first.outside ? "outside" : "inside",
    place2: (second ?? first).outside ? "outside" : "inside",
    schedule: schedule ?? "constant",
    steps,
    at,
    x1: start[0],
    x2: start[1],
    curvature: 2 * objective.c,
    scale: objective.scale,
    angle: angle ?? 0,
  };
}

const pairRanges = {
  eta: [1e-6, 1000],
  eta2: [1e-6, 1000],
  gamma: [0, 0.99999],
  gamma2: [0, 0.99999],
  epsilon: [1e-300, 1000],
  epsilon2: [1e-300, 1000],
  steps: [1, 1000],
  at: [0, 1000],
  curvature: [1e-6, 1e6],
  scale: [1e-12, 1e12],
  angle: [0, 90],
};

// Pairs from a link: what is no setting, or none that the figure can take, is left out.
function readPairs(pairs, initial, rules) {
  const places = ["inside", "outside"];
  const words = {
    place: places,
    place2: places,
    schedule: Object.keys(schedules),
    rule: Object.keys(rules),
    second: [...Object.keys(rules), "none"],
  };
  const read = {};
  // ε and its place are both runs', if a link doesn't say otherwise.
  if (pairs.epsilon) pairs = { epsilon2: pairs.epsilon, ...pairs };
  if (pairs.place) pairs = { place2: pairs.place, ...pairs };
  for (const [key, text] of Object.entries(pairs)) {
    if (words[key]?.includes(text)) read[key] = text;
    if (typeof initial[key] !== "number" || text.trim() === "") continue;
    const value = Number(text);
    const [least, most] = pairRanges[key] ?? [-1e6, 1e6];
    const whole = !["steps", "at", "angle"].includes(key) || Number.isInteger(value);
    if (whole && value >= least && value <= most) read[key] = value;
  }
  return read;
}

// The objective of a state; cosine and sine of whole degrees come with the figure, as the library computed them.
function objectiveOf({ objective, turns }, { curvature, scale, angle }) {
  const [cos, sin] = turns?.[angle] ?? [objective.cos, objective.sin];
  return { a: objective.a, c: curvature / 2, cos, sin, scale };
}

// Where the runs start. Where the valley turns, its start turns with it: x1 and x2 are the start before it was turned.
function originOf({ turns }, { angle, x1, x2 }) {
  const [cos, sin] = turns?.[angle] ?? [1, 0];
  return sin === 0 ? [x1, x2] : [cos * x1 - sin * x2, sin * x1 + cos * x2];
}

function turnedBack({ turns }, { angle }, [x1, x2]) {
  const [cos, sin] = turns?.[angle] ?? [1, 0];
  return sin === 0
    ? { x1, x2 }
    : { x1: Number((cos * x1 + sin * x2).toPrecision(6)), x2: Number((cos * x2 - sin * x1).toPrecision(6)) };
}
