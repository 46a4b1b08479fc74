// 先猜: the reader answers, then the truth appears beside the guess, with the first sentence that fits it.
//
// guessKinds[KIND](details, { changed, send }) gives the part in which a guess is made:
//   box, hint             the elements, and what is asked of a reader who sends too early
//   value(), set(guess)   the guess as JSON, null while there is none; a remembered one put back
//   reveal(guess), ask()  shows the truth, beside the guess if there is one; asks again
//   measure(guess)        what replies look at: { error: 0.3, … }
//   words(guess), truth   what stands for {guess} and {truth}
const guessKinds = {};

Tidu.kinds.predict = (figure, { key, guess: kind, question, replies, explanation, covered, details }) => {
  const memory = remembered(key);
  const cover = coverCells(figure, covered, () => finish(null));
  const part = guessKinds[kind](details, { changed: () => hint.replaceChildren(), send: () => submit() });
  const hint = make("p", { class: "tidu-hint", role: "status" });
  const sendButton = make("button", { type: "button", class: "tidu-send", onclick: () => submit() }, "就猜这个");
  const skipButton = make("button", { type: "button", class: "tidu-quiet", onclick: () => finish(null) }, "先看答案");
  const asking = make("div", { class: "tidu-asking" }, sendButton, skipButton, hint);
  const reply = make("p", { class: "tidu-reply" });
  const againButton = make("button", { type: "button", class: "tidu-quiet", onclick: restart }, "重新猜");
  const answer = make("div", { class: "tidu-answer" }, reply, explanation && make("p", {}, explanation), againButton);
  const heading = make("p", { class: "tidu-question" }, make("strong", {}, "先猜"), " ", question);
  const live = make("div", { class: "tidu-live tidu-predict" }, heading, part.box, asking, answer);
  figure.append(live);
  const say = announcer(live);

  function submit() {
    const guess = part.value();
    if (guess === null) hint.replaceChildren(part.hint);
    else finish(guess);
  }

  function finish(guess) {
    memory.keep({ guess });
    show(guess);
    againButton.focus({ preventScroll: true });
    say([reply.textContent, explanation].filter(Boolean).join(" "));
  }

  function show(guess) {
    hint.replaceChildren();
    live.classList.add("tidu-answered");
    part.reveal(guess);
    reply.textContent = guess === null ? `答案：${part.truth}。` : sentenceFor(guess);
    cover.lift();
  }

  function sentenceFor(guess) {
    const measured = part.measure(guess);
    const sentence = replies.find((one) => fitsReply(one, measured))?.sentence ?? "你猜 {guess}，实际是 {truth}。";
    return sentence.replaceAll("{guess}", part.words(guess)).replaceAll("{truth}", part.truth);
  }

  function restart() {
    memory.keep(null);
    live.classList.remove("tidu-answered");
    part.ask();
    cover.lay();
    (part.box.querySelector("input:not([type=range]), [tabindex='0'], button") ?? sendButton).focus({ preventScroll: true });
  }

  const before = memory.recall();
  if (before) show(part.isGuess(before.guess) ? before.guess : null);
  else cover.lay();
};

// What it covers is not to be seen before.
Tidu.kinds.predict.early = true;

const fitsReply = ({ of, is, least, most }, measured) =>
  of == null || (is == null ? measured[of] >= (least ?? -Infinity) && measured[of] <= (most ?? Infinity) : measured[of] === is);
