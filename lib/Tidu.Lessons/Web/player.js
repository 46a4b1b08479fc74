// 播放 and a slider for the step under the cursor. A run takes about eight seconds, but no step less than a third of one if it is short;
// where the reader asked for less motion it advances in few, still pictures.
function makePlayer({ onstep, onrest }) {
  const button = make("button", { type: "button", onclick: () => (timer ? rest() : play()) }, "播放");
  const slider = make("input", { type: "range", min: 0, step: 1, "aria-label": "第几步", oninput: slid });
  const count = make("output", {});
  const box = make("div", { class: "tidu-player" }, button, fixedBox(slider, "tidu-slide"), fixedBox(count, "tidu-count"));
  const player = { box, steps: 0, at: 0, set, rest, playing: () => timer !== 0 };
  let timer = 0;

  function set(at, steps) {
    Object.assign(player, { at, steps });
    setAttribute(slider, "max", steps);
    slider.value = at;
    setAttribute(slider, "aria-valuetext", `第 ${at} 步，共 ${steps} 步`);
    setText(count, `${at} / ${steps} 步`);
  }

  function slid() {
    rest();
    onstep(Number(slider.value));
    onrest();
  }

  function rest() {
    if (!timer) return;
    cancelAnimationFrame(timer);
    timer = 0;
    button.textContent = "播放";
    onrest();
  }

  function play() {
    button.textContent = "暂停";
    if (player.at >= player.steps) onstep(0);
    const from = player.at;
    const pace = Math.max(Math.min(350, 8000 / player.steps), 1);
    const still = stillness.matches ? Math.ceil(500 / pace) : 1;
    const begun = performance.now();
    const tick = (now) => {
      if (!box.isConnected) return rest();
      const at = Math.min(player.steps, from + Math.floor(Math.max(0, now - begun) / pace / still) * still);
      if (at !== player.at) onstep(at);
      if (at >= player.steps) return rest();
      timer = requestAnimationFrame(tick);
    };
    timer = requestAnimationFrame(tick);
  }

  return player;
}
