// A number: typed, and where there is a range also set by a slider. The answer stands on a scale below.
guessKinds.number = ({ truth, range, logarithmic, digits }, { changed, send }) => {
  const field = make("input", { type: "text", inputmode: "text", autocomplete: "off", "aria-label": "你猜的数", oninput: typed, onkeydown: entered });
  const scale = range && knobScales[logarithmic ? "log" : "linear"];
  const limits = range && { least: range[0], most: range[1], step: (range[1] - range[0]) / 200, digits: 2 };
  const positions = 200;
  const slider = range && make("input", { type: "range", min: 0, max: positions, value: positions / 2, "aria-label": "在范围里选", oninput: slid });
  const marks = { guess: make("b", { class: "tidu-guessed" }), truth: make("b", { class: "tidu-true" }) };
  const ends = () => range.map((value) => make("span", { "aria-hidden": "true" }, showNumber(value, digits)));
  const line = range && make("div", { class: "tidu-scale", "aria-hidden": "true" }, ends(), marks.guess, marks.truth);
  const [low, high] = range ? ends() : [];
  const row = make("div", { class: "tidu-number" }, make("label", {}, "我猜 ", field), range && make("div", {}, low, slider, high));
  const both = make("dl", { class: "tidu-both" });
  const box = make("div", {}, row, line, both);

  const place = (value) => Math.min(1, Math.max(0, value > 0 || !logarithmic ? scale.toShare(value, limits) : 0));

  function typed() {
    const value = readNumber(field.value);
    if (slider && value !== null) slider.value = positions * place(value);
    changed();
  }
  function slid() {
    field.value = plainNumber(scale.fromShare(slider.value / positions, limits));
    slider.ariaValueText = showNumber(readNumber(field.value), digits);
    changed();
  }
  function entered(event) {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the key must not press the button that gets the focus
    send();
  }
  function mark(element, value, text) {
    element.hidden = value === null;
    if (value === null) return;
    element.style.left = `${100 * place(value)}%`;
    element.textContent = text;
  }
  function reveal(guess) {
    both.replaceChildren(
      ...(guess === null ? [] : [make("dt", {}, "你猜"), make("dd", {}, showNumber(guess, digits))]),
      make("dt", {}, "实际"),
      make("dd", {}, showNumber(truth, digits))
    );
    if (!line) return;
    mark(marks.guess, guess, "你猜");
    mark(marks.truth, truth, "实际");
    line.classList.toggle("tidu-close", guess !== null && Math.abs(place(guess) - place(truth)) < 0.14);
  }
  return {
    box,
    hint: "请先填一个数，例如 −2.4 或 1e-5。",
    value: () => readNumber(field.value),
    isGuess: Number.isFinite,
    reveal,
    ask: () => {},
    measure: (guess) => ({
      guess,
      difference: guess - truth,
      error: Math.abs(guess - truth),
    }),
    words: (guess) => showNumber(guess, digits),
    truth: showNumber(truth, digits),
  };
};
