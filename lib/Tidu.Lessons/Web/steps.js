// The steps of the optimizers and the objectives in the order of operations of Tidu.Optimizers and Tidu.Lessons: with only
// + − × ÷ √ every number is the library's to the last bit. Nothing here knows a page; the tests run this very file.

// f = scale · (a·u² + c·v²), where (u, v) is (x₁, x₂) turned by the angle whose cosine and sine are given.
const quadratic = {
  value({ a, c, cos, sin, scale }, x1, x2) {
    if (sin === 0) return scale * (a * (x1 * x1) + c * (x2 * x2));
    const u = cos * x1 + sin * x2;
    const v = cos * x2 - sin * x1;
    return scale * (a * (u * u) + c * (v * v));
  },

  gradient({ a, c, cos, sin, scale }, x1, x2, g) {
    if (sin === 0) {
      g[0] = scale * (2 * a * x1);
      g[1] = scale * (2 * c * x2);
      return;
    }
    const gu = 2 * a * (cos * x1 + sin * x2);
    const gv = 2 * c * (cos * x2 - sin * x1);
    g[0] = scale * (cos * gu - sin * gv);
    g[1] = scale * (sin * gu + cos * gv);
  },
};

const overRoot = (h, s) => (h.outside ? h.eta / (Math.sqrt(s) + h.epsilon) : h.eta / Math.sqrt(s + h.epsilon));

// A rule moves one coordinate: it reads x and the state s from the point, writes them back and leaves the rate that it used.
const rules = {
  gd(h, point, g) {
    point.rate = h.eta;
    point.x -= point.rate * g;
  },

  momentum(h, point, g) {
    point.s = h.gamma * point.s + h.eta * g;
    point.x -= point.s;
  },

  adagrad(h, point, g) {
    point.s += g * g;
    point.rate = overRoot(h, point.s);
    point.x -= point.rate * g;
  },

  rmsprop(h, point, g) {
    point.s = h.gamma * point.s + (1 - h.gamma) * (g * g);
    point.rate = overRoot(h, point.s);
    point.x -= point.rate * g;
  },

  // γ is AdaDelta's ρ; m averages the squared changes.
  adadelta(h, point, g) {
    point.s = h.gamma * point.s + (1 - h.gamma) * (g * g);
    point.rate = Math.sqrt((point.m + h.epsilon) / (point.s + h.epsilon));
    const change = point.rate * g;
    point.x -= change;
    point.m = h.gamma * point.m + (1 - h.gamma) * (change * change);
  },

  // γ is Adam's β₂; the rate multiplies m, the average of the gradients, and holds both corrections.
  adam(h, point, g) {
    point.m = h.beta1 * point.m + (1 - h.beta1) * g;
    point.s = h.gamma * point.s + (1 - h.gamma) * (g * g);
    point.rate = overRoot(h.corrected, point.s);
    point.x -= point.rate * point.m;
  },
};

// Adam's corrections for its start change from step to step: powers of β₁ and β₂, until they no longer count beside 1.
const nextPower = (power, beta) => (1 - power !== 1 ? power * beta : power);

function correct(h, k) {
  h.power1 = k === 1 ? h.beta1 : nextPower(h.power1, h.beta1);
  h.power2 = k === 1 ? h.gamma : nextPower(h.power2, h.gamma);
  const root = Math.sqrt(1 - h.power2);
  const epsilon = h.epsilon * (h.outside ? root : 1 - h.power2);
  h.corrected = { eta: (h.eta * root) / (1 - h.power1), epsilon, outside: h.outside };
}

// The learning rate of step k = 1, 2, …: constant, η·0.99ᵏ (a factor a step) or η/√k.
const schedules = {
  constant: (eta) => eta,
  decay: (eta, k) => {
    for (let i = 0; i < k; i++) eta *= 0.99;
    return eta;
  },
  root: (eta, k) => eta / Math.sqrt(k),
};

const scheduled = (h, k) => schedules[h.schedule ?? "constant"](h.eta, k);

// A run: for step k = 0 … steps the point, its state, the gradient and the rate that step k used (NaN at 0), and f. The numbers of a
// run of the same length that is no longer needed may be overwritten.
function train(rule, h, objective, start, steps, old) {
  const run = old?.steps === steps ? old : newRun(steps);
  const step = rules[rule];
  const one = { x: start[0], s: 0, m: 0, rate: NaN };
  const two = { x: start[1], s: 0, m: 0, rate: NaN };
  const g = [NaN, NaN];
  const settings = { ...h };
  for (let k = 0; k <= steps; k++) {
    if (k > 0) {
      if (h.schedule === "decay") settings.eta *= 0.99;
      else if (h.schedule) settings.eta = scheduled(h, k);
      if (rule === "adam") correct(settings, k);
      quadratic.gradient(objective, one.x, two.x, g);
      step(settings, one, g[0]);
      step(settings, two, g[1]);
    }
    run.x1[k] = one.x;
    run.x2[k] = two.x;
    run.s1[k] = one.s;
    run.s2[k] = two.s;
    run.m1[k] = one.m;
    run.m2[k] = two.m;
    run.g1[k] = g[0];
    run.g2[k] = g[1];
    run.rate1[k] = one.rate;
    run.rate2[k] = two.rate;
    run.f[k] = quadratic.value(objective, one.x, two.x);
  }
  return run;
}

// The old run itself where nothing differs from which it was computed: what was drawn of it may stay.
function retrain(rule, h, objective, start, steps, old) {
  const key = JSON.stringify([rule, h, objective, start, steps]);
  return old?.key === key ? old : Object.assign(train(rule, h, objective, start, steps, old), { key });
}

function newRun(steps) {
  const run = { steps };
  for (const name of ["x1", "x2", "s1", "s2", "m1", "m2", "g1", "g2", "rate1", "rate2", "f"])
    run[name] = new Float64Array(steps + 1);
  return run;
}
