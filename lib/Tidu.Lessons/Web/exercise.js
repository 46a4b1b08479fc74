// 练习: numbers that a reader types in a page, met with the words that Exercise.X.Check has for them.
//
// key: what the answer is remembered under; numbers: [{ label, value, tolerance }]; slips: [{ numbers, tolerances, message }], null for any number;
// chain: how a number follows from the one before, { keep, add: [] }, or null; meaning: what the right answer tells.
Tidu.kinds.exercise = (figure, description) => {
  const labels = description.numbers.map(({ label }) => label);
  answerFields(figure, description.key, labels, (answers) => judgeNumbers(answers, description));
};

// A field for each label, a button, and below what judge(numbers) says: a line each. What was judged last is remembered on this device,
// and a button clears it.
function answerFields(figure, key, labels, judge, note) {
  const memory = remembered(key);
  const fields = labels.map(() =>
    make("input", {
      type: "text",
      inputmode: "text",
      autocomplete: "off",
      oninput: () => verdict.replaceChildren(),
      onkeydown: entered,
    })
  );
  const rows = labels.map((label, i) => make("label", {}, label, " ", fields[i]));
  const button = make("button", { type: "button", class: "tidu-send", onclick: check }, "核对");
  const clearButton = make("button", { type: "button", class: "tidu-quiet", hidden: true, onclick: clear }, "清除作答");
  const verdict = make("div", { class: "tidu-verdict", role: "status" });
  const remark = note && make("p", { class: "tidu-note" }, note);
  const before = memory.recall()?.answers;
  if (Array.isArray(before) && before.length === fields.length) {
    fields.forEach((field, i) => (field.value = before[i]));
    judgeFields();
  }
  figure.append(make("div", { class: "tidu-live tidu-answers" }, rows, button, clearButton, remark, verdict));

  function entered(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const next = fields.find((field) => field.value.trim() === "");
    if (next && next !== event.target) next.focus();
    else check();
  }

  function check() {
    const answers = fields.map((field) => readNumber(field.value));
    const missing = answers.findIndex((answer) => answer === null);
    if (missing < 0) {
      memory.keep({ answers: fields.map((field) => field.value) });
      judgeFields();
    } else {
      say([missed(labels[missing], fields[missing].value.trim())]);
      fields[missing].focus();
    }
  }

  function judgeFields() {
    const answers = fields.map((field) => readNumber(field.value));
    if (answers.includes(null)) return;
    say(judge(answers));
    clearButton.hidden = false;
  }

  function missed(label, text) {
    if (text === "") return `还缺“${label}”：填一个数，分数如 4/5 也行。`;
    return text.split(/[、,，;；和及\s]+/).filter((part) => readNumber(part) !== null).length > 1
      ? `“${label}”只填一个数，你填了“${text}”。`
      : `“${label}”填的“${text}”看不懂：填一个数，如 −2.4、4/5 或 1e-5。`;
  }

  function say(lines) {
    verdict.replaceChildren(...lines.map((line) => make("p", {}, line)));
  }

  function clear() {
    memory.keep(null);
    for (const field of fields) field.value = "";
    verdict.replaceChildren();
    clearButton.hidden = true;
    fields[0].focus();
  }
}

function judgeNumbers(answers, { numbers, slips, chain, meaning }) {
  const accepts = (i, value = numbers[i].value, tolerance = numbers[i].tolerance) => Math.abs(answers[i] - value) <= tolerance;
  const all = numbers.map((_, i) => i);
  const wrong = all.filter((i) => !accepts(i));
  if (wrong.length === 0) return [`✓ 对了。${meaning}`];
  const named = (slip, i) => slip.numbers[i] !== null;
  const met = (slip, i) => !named(slip, i) || accepts(i, slip.numbers[i], slip.tolerances[i]);
  const fits = (slip) => wrong.some((i) => named(slip, i)) && all.every((i) => met(slip, i));
  const follows = (i) => i > 0 && accepts(i, chain.keep * answers[i - 1] + chain.add[i]);
  const lines = [`✗ ${numbers[wrong[0]].label}，你答的是 ${showNumber(answers[wrong[0]], 6)}，不对。`];
  const usual = slips.find(fits);
  if (usual) lines.push(`像是：${usual.message}`);
  else if (chain && wrong.length > 1 && wrong.slice(1).every(follows))
    lines.push("后面的数按你的这个数推下去是对的：只算错了这一个。");
  const right = all.filter((i) => !wrong.includes(i));
  if (right.length > 0) lines.push(`对的有：${right.map((i) => numbers[i].label).join("、")}。`);
  return [...lines, "要提示，就展开下面的提示。"];
}
