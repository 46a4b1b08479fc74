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
};

// A run: for step k = 0 … steps the point, its state, the gradient and the rate that step k used (NaN at 0), and f.
function train(rule, h, objective, start, steps) {
  const run = { steps };
  for (const name of ["x1", "x2", "s1", "s2", "g1", "g2", "rate1", "rate2", "f"]) run[name] = new Float64Array(steps + 1).fill(NaN);
  const step = rules[rule];
  const one = { x: start[0], s: 0, rate: NaN };
  const two = { x: start[1], s: 0, rate: NaN };
  const g = [NaN, NaN];
  for (let k = 0; k <= steps; k++) {
    if (k > 0) {
      quadratic.gradient(objective, one.x, two.x, g);
      step(h, one, g[0]);
      step(h, two, g[1]);
    }
    run.x1[k] = one.x;
    run.x2[k] = two.x;
    run.s1[k] = one.s;
    run.s2[k] = two.s;
    run.g1[k] = g[0];
    run.g2[k] = g[1];
    run.rate1[k] = one.rate;
    run.rate2[k] = two.rate;
    run.f[k] = quadratic.value(objective, one.x, two.x);
  }
  return run;
}
