// One of several answers.
guessKinds.choice = ({ truth, options }, { changed, send }) => {
  const group = `tidu-choice-${(choiceCount += 1)}`;
  const inputs = options.map((option) =>
    make("input", { type: "radio", name: group, value: option, onchange: changed, onkeydown: entered })
  );
  const notes = options.map(() => make("span", { class: "tidu-note" }));
  const box = make(
    "div",
    { class: "tidu-choice", role: "radiogroup", "aria-label": "选一项" },
    ...options.map((option, i) => make("label", {}, inputs[i], make("span", {}, option), notes[i]))
  );
  function entered(event) {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the key must not press the button that gets the focus
    send();
  }

  const chosen = () => options[inputs.findIndex((input) => input.checked)] ?? null;
  return {
    box,
    hint: "请先选一项。",
    value: chosen,
    isGuess: (guess) => options.includes(guess),
    reveal: (guess) =>
      options.forEach((option, i) => {
        Object.assign(inputs[i], { disabled: true, checked: option === guess });
        notes[i].textContent = [option === guess && "你的选择", option === truth && "答案"].filter(Boolean).join(" · ");
        notes[i].parentElement.classList.toggle("tidu-true", option === truth);
      }),
    ask: () =>
      inputs.forEach((input, i) => {
        Object.assign(input, { disabled: false, checked: false });
        notes[i].textContent = "";
        input.parentElement.classList.remove("tidu-true");
      }),
    measure: (guess) => ({ answer: guess }),
    words: (guess) => guess,
    truth,
  };
};

let choiceCount = 0;
