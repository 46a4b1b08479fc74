// The step under the cursor with the numbers put in, line by line. A token is a word, or a number with the mark that it belongs to.
const arithmeticOf = {
  gd: (i) => [[`x${i} ← `, old(i), " − ", eta(), " × ", gradient(i), " = ", now(i)]],
  momentum: (i) => [
    ["v ← ", gamma(), " × ", oldState(i), " + ", eta(), " × ", gradient(i), " = ", state(i)],
    [`x${i} ← `, old(i), " − ", state(i), " = ", now(i)],
  ],
  adagrad: (i, outside) => [[`s${i} ← `, oldState(i), " + ", squared(i), "² = ", state(i)], ...scaledStep(i, outside)],
  rmsprop: (i, outside) => [
    [`s${i} ← `, gamma(), " × ", oldState(i), " + ", rest(), " × ", squared(i), "² = ", state(i)],
    ...scaledStep(i, outside),
  ],
  adadelta: (i) => [
    [`s${i} ← `, gamma(), " × ", oldState(i), " + ", rest(), " × ", squared(i), "² = ", state(i)],
    ["有效学习率 √((", oldSecond(i), " + ", epsilon(), ") ÷ (", state(i), " + ", epsilon(), ")) = ", rate(i)],
    [`x${i} ← `, old(i), " − ", rate(i), " × ", gradient(i), " = ", now(i)],
    [`m${i} ← `, gamma(), " × ", oldSecond(i), " + ", rest(), " × (", rate(i), " × ", gradient(i), ")² = ", second(i)],
  ],
  adam: (i) => [
    [`m${i} ← `, beta1(), " × ", oldSecond(i), " + ", rest1(), " × ", gradient(i), " = ", second(i)],
    [`s${i} ← `, gamma(), " × ", oldState(i), " + ", rest(), " × ", squared(i), "² = ", state(i)],
    ["修正后的学习率 ", rate(i)],
    [`x${i} ← `, old(i), " − ", rate(i), " × ", second(i), " = ", now(i)],
  ],
};

// The rate first, then the step: rate times gradient.
const scaledStep = (i, outside) => [
  outside
    ? ["有效学习率 ", eta(), " ÷ (√", state(i), " + ", epsilon(), ") = ", rate(i)]
    : ["有效学习率 ", eta(), " ÷ √(", state(i), " + ", epsilon(), ") = ", rate(i)],
  [`x${i} ← `, old(i), " − ", rate(i), " × ", gradient(i), " = ", now(i)],
];

const subscript = { 1: "₁", 2: "₂" };
// In front of an exponent a negative number needs brackets, and one that ends with an exponent itself.
const base = (value) => (value < 0 || /[⁰¹²³⁴-⁹]$/.test(showNumber(value)) ? `(${showNumber(value)})` : showNumber(value));
const signed = (value) => (value < 0 ? `(${showNumber(value)})` : showNumber(value));
const old = (i) => ({ mark: `x${i}`, text: (run, k) => showNumber(run[`x${i}`][k - 1]) });
const now = (i) => ({ mark: `x${i}`, strong: true, text: (run, k) => showNumber(run[`x${i}`][k]) });
const oldState = (i) => ({ mark: `rate${i}`, text: (run, k) => signed(run[`s${i}`][k - 1]) });
const state = (i) => ({ mark: `rate${i}`, strong: true, text: (run, k) => signed(run[`s${i}`][k]) });
const oldSecond = (i) => ({ mark: `step${i}`, text: (run, k) => signed(run[`m${i}`][k - 1]) });
const second = (i) => ({ mark: `step${i}`, strong: true, text: (run, k) => signed(run[`m${i}`][k]) });
const beta1 = () => ({ mark: "beta1", text: (run, k, h) => showNumber(h.beta1, 5) });
const rest1 = () => ({ mark: "beta1", text: (run, k, h) => showNumber(Number((1 - h.beta1).toPrecision(5)), 5) });
const gradient = (i) => ({ mark: `step${i}`, text: (run, k) => signed(run[`g${i}`][k]) });
const squared = (i) => ({ mark: `step${i}`, text: (run, k) => base(run[`g${i}`][k]) });
const rate = (i) => ({ mark: `rate${i}`, text: (run, k) => showNumber(run[`rate${i}`][k]) });
const eta = () => ({ mark: "eta", text: (run, k, h) => showNumber(h.eta) });
const gamma = () => ({ mark: "gamma", text: (run, k, h) => showNumber(h.gamma, 5) });
const rest = () => ({ mark: "gamma", text: (run, k, h) => showNumber(Number((1 - h.gamma).toPrecision(5)), 5) });
const epsilon = () => ({ mark: "epsilon", text: (run, k, h) => showNumber(h.epsilon) });

// A block of lines for each coordinate. It is built once for a rule; a frame only changes the words in it.
function makeArithmetic(i) {
  const head = make("p", { class: "tidu-run-name" });
  const blocks = [1, 2].map((coordinate) => make("div", { class: `tidu-lines tidu-coordinate${coordinate}` }));
  const box = make("section", { class: "tidu-arithmetic" }, head, ...blocks);
  const paint = runPainter(box);
  let built = "";
  let numbers = [];

  function build(rule, outside) {
    numbers = [];
    blocks.forEach((block, index) => {
      const lines = arithmeticOf[rule](index + 1, outside);
      block.replaceChildren(...lines.map((tokens) => make("p", {}, ...tokens.map(word))));
    });
  }

  function word(token) {
    if (typeof token === "string") return token.replace(/(?<=[msx])[12]/, (digit) => subscript[digit]).replace(/= $/, "=\u00a0");
    const mark = token.mark === "epsilon" ? "epsilon" : `${i}.${token.mark}`;
    const element = make("b", { class: token.strong ? "tidu-result" : null, "data-mark": mark });
    numbers.push({ element, token, shown: null });
    return element;
  }

  function show({ rule, name, colour, h, run, at }) {
    const key = `${rule} ${h.outside}`;
    if (key !== built) build(rule, h.outside);
    built = key;
    paint(colour);
    setText(head, at === 0 ? `${name}：第 0 步是起点，向前一步看算式` : `${name} 的第 ${at} 步`);
    for (const block of blocks) hide(block, at === 0);
    if (at === 0) return;
    for (const number of numbers) {
      const text = number.token.text(run, at, h);
      if (text !== number.shown) setText(number.element, (number.shown = text));
    }
  }

  return { box, show };
}

// Pointing at a number lights up its mark, and pointing at a mark its number.
function linkMarks(root) {
  let lit = null;
  const light = (mark) => {
    if (mark === lit) return;
    for (const element of root.querySelectorAll(".tidu-lit")) element.classList.remove("tidu-lit");
    lit = mark;
    if (mark) for (const element of root.querySelectorAll(`[data-mark="${mark}"]`)) element.classList.add("tidu-lit");
  };
  root.addEventListener("pointerover", (event) => light(event.target.closest?.("[data-mark]")?.dataset.mark ?? null));
  root.addEventListener("pointerleave", () => light(null));
}
