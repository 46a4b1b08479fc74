// Buttons that set a figure to states named in the text, and those that every figure has: 重置 and, where links can name it, 复制链接.
function makePresets(figure, presets, set, linkable) {
  const buttons = presets.map(({ text, pairs }) => make("button", { type: "button", onclick: () => set(pairs) }, text));
  return make(
    "div",
    { class: "tidu-presets", role: "group", "aria-label": "预设" },
    ...buttons,
    ...makeAgain(figure, () => set({}), linkable)
  );
}

function makeAgain(figure, reset, linkable) {
  const again = make("button", { type: "button", class: "tidu-quiet", onclick: reset }, "重置");
  const copied = make("button", { type: "button", class: "tidu-quiet", onclick: copyNow }, "复制链接");

  async function copyNow() {
    copied.textContent = (await copyLink(figure)) ? "已复制" : "请从地址栏复制";
    setTimeout(() => (copied.textContent = "复制链接"), 1600);
  }

  return linkable && onOwnPage() ? [again, copied] : [again];
}

// What of a state differs from the first one: that is all a link has to say.
const changed = (state, initial) => Object.fromEntries(Object.entries(state).filter(([key, value]) => value !== initial[key]));
