// A point of the plane: clicked, tapped, dragged, or moved by the arrow keys. The run that ends at the truth is drawn with the answer.
guessKinds.point = ({ objective, name, colour, x1, x2 }, { changed }) => {
  const start = [x1[0], x2[0]];
  const steps = x1.length - 1;
  const end = [x1[steps], x2[steps]];
  let guess = null;
  let answered = false;
  const contour = makeContour({
    count: 1,
    handle: (point) => (guess ? `你猜 ${showPoint(point)}，用方向键移动` : "你的猜测：用方向键移动"),
    window: windowAround(start, [0, 0]),
    onstart: (point) => {
      if (answered) return;
      guess = point;
      changed();
      redraw();
    },
    onrest: () => redraw(),
  });
  const origin = contour.marks.appendChild(draw("g", { class: "tidu-origin" }, draw("circle", { r: 4.5 }), draw("text", { y: -9 }, "起点")));
  const words = make("p", { class: "tidu-picked", "aria-hidden": "true" });
  const box = make("div", { class: "tidu-point" }, contour.box, words);
  new ResizeObserver(() => redraw()).observe(box);

  function redraw() {
    if (!contour.measure()) return;
    const run = answered ? { x1, x2, steps } : null;
    const at = guess ?? start;
    const view = { objective, origin: at, runs: [run], at: steps, names: [name], colours: [colour], hollow: [false] };
    contour.draw(view);
    contour.describe(view);
    origin.setAttribute("transform", `translate(${contour.x(start[0])} ${contour.y(start[1])})`);
    box.classList.toggle("tidu-unset", !guess && !answered);
    box.classList.toggle("tidu-skipped", !guess && answered);
    box.classList.toggle("tidu-known", answered);
    if (answered) words.replaceChildren(guess ? `你猜 ${showPoint(guess)}（圆圈），实际 ${showPoint(end)}` : `实际 ${showPoint(end)}`);
    else words.replaceChildren(guess ? `你猜 ${showPoint(guess)}` : "在图上点一下，或用方向键移动圆圈。");
  }

  return {
    box,
    hint: "请先在图上点一下，或用方向键移动圆圈。",
    value: () => guess,
    isGuess: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
    reveal: (value) => {
      guess = value;
      answered = true;
      redraw();
    },
    ask: () => {
      guess = null;
      answered = false;
      redraw();
    },
    measure: (value) => ({ x1: value[0], x2: value[1], distance: Math.hypot(value[0] - end[0], value[1] - end[1]) }),
    words: showPoint,
    truth: showPoint(end),
  };
};

const showPoint = (point) => `(${point.map((value) => showNumber(value)).join(", ")})`;
