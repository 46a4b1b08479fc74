// 练习 whose answer is tried by a run: a learning rate for AdaGrad from several starts, a schedule for RMSProp.
// The sentences are those of Exercise.AdaGradEta.Check and Exercise.RmsPropBrake.Check.
const valley = { a: 0.1, c: 2, cos: 1, sin: 0, scale: 1 };

const inPowers = (value) => value.toExponential(1).replace("e+", "e");

Tidu.kinds["exercise-rate"] = (figure, { key, settings: { starts, steps, goal, epsilon } }) => {
  const last = (eta) => starts.map((start) => train("adagrad", { eta, epsilon }, valley, start, steps).f[steps]);

  answerFields(figure, key, ["η"], ([eta]) => {
    if (!(eta > 0)) return ["✗ 学习率 η 要是有限的正数：负的 η 会往上爬。"];
    const values = last(eta);
    const results = starts.map(([x1, x2], i) => `从 (${x1}, ${x2}) 出发，f(20) = ${inPowers(values[i])}`);
    const lucky = starts.flat().some((x) => Math.abs(x) === eta);
    if (values.every((f) => f <= goal)) {
      const luck = "第一步在每个方向正好走 η，那个坐标一步就落在 0 上。换一个与起点无关的 η 再试。";
      return lucky
        ? ["✗ 两个起点都到了，但这是碰巧：η 恰好等于某个坐标的绝对值。", ...results, luck]
        : ["✓ 到了。", ...results, "换别的 η 再试试：AdaGrad 能用的 η 是一大段；梯度下降一超过 0.5 就发散。"];
    }
    const small = eta < 1 || Math.max(...last(eta * 1.5)) < Math.max(...values);
    const direction = small ? "η 太小：每步走得不够远，20 步走不完。" : "η 太大：开头冲得太远，20 步收不回来。";
    return [`✗ η = ${plainNumber(eta)} 还不行。`, ...results, direction];
  });
};

Tidu.kinds["exercise-schedule"] = (figure, { key, settings }) => {
  const { start, early, steps, earlyGoal, lateGoal, gamma, epsilon } = settings;
  function judgeSchedule(eta) {
    const rates = Array.from({ length: steps }, (_, i) => eta(i + 1));
    if (!rates.every((rate) => rate > 0 && rate < Infinity)) return ["✗ η 每一步都要是有限的正数。"];
    const f = lossesAlong(rates);
    const results = `f(20) = ${inPowers(f[early])}（要 ≤ 1e-3），f(1000) = ${inPowers(f[steps])}（要 ≤ 1e-5）。`;
    const [quick, still] = [f[early] <= earlyGoal, f[steps] <= lateGoal];
    if (quick && still) return ["✓ 刹住了，也没有拖慢开头。", results];
    const slow = "最后停住了，但开头太慢：前 20 步的 η 要保持在 0.4 附近。";
    return [`✗ ${results}`, quick ? tooFastAtLast(rates) : still ? slow : neither(rates)];
  }

  const tooFastAtLast = (rates) =>
    rates.at(-1) === rates[0]
      ? "开头够快，但 η 一直不变：它会弹回来，最后在 ±η/2 之间来回跳。要让 η 变小。"
      : "开头够快，但刹得不够：η 要在弹起来之前（第 50 步上下）就开始明显变小。";

  const neither = (rates) =>
    rates.at(-1) < rates[0] / 10 && rates.reduce((sum, rate) => sum + rate, 0) < 20
      ? "η 降得太快：还没走到，步子就没有了。"
      : "两头都没有达到：前 20 步要大，后面要小。";

  function lossesAlong(rates) {
    const points = start.map((x) => ({ x, s: 0 }));
    const g = [0, 0];
    const value = () => quadratic.value(valley, points[0].x, points[1].x);
    return [
      value(),
      ...rates.map((eta) => {
        quadratic.gradient(valley, points[0].x, points[1].x, g);
        points.forEach((point, i) => rules.rmsprop({ eta, gamma, epsilon }, point, g[i]));
        return value();
      }),
    ];
  }
  const note = "网页里可以试 η(t) = η₀·rᵗ 这一类；别的写法在笔记本里试。";
  answerFields(figure, key, ["η₀", "每步乘的 r"], ([first, factor]) => judgeSchedule((t) => first * Math.pow(factor, t)), note);
};
