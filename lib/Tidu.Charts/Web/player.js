// Lines that the reader reveals step by step: 播放 / 暂停, a slider, and words for the step shown.
function element(parent, name, properties) {
  return Object.assign(parent.appendChild(document.createElement(name)), properties);
}

// What the slider cuts, taken before the chart is drawn, and the chart cut to its first step shown.
function revealedLines(data, { revealed, start }) {
  const lines = revealed.map((index) => ({ name: data[index].name, x: data[index].x, y: data[index].y, text: data[index].text }));
  revealed.forEach((index, i) => Object.assign(data[index], upTo(lines[i], start)));
  return lines;
}

const upTo = (line, step) => ({ x: line.x.slice(0, step + 1), y: line.y.slice(0, step + 1) });

// "RMSProp 第 5 步  x1 = …  x2 = …", or shorter where several lines are told.
function wordsFor(line, step, short) {
  const parts = line.text?.[Math.min(step, line.x.length - 1)]?.split("<br>") ?? [];
  if (!short || parts.length < 3) return parts.join("  ");
  const [x1, x2] = [parts[1], parts[2]].map((part) => part.split(" = ")[1]);
  return [parts[0], `(${x1}, ${x2})`, ...parts.slice(3)].join("  ");
}

// Two sliders of a page never have the same name.
function ownName(name) {
  const taken = [...document.querySelectorAll(".tidu-scrubber input")].filter((input) => input.dataset.name === name).length;
  return taken ? `${name}（${taken + 1}）` : name;
}

function addPlayer(figure, plot, lines, { steps, revealed, start, name }, Plotly) {
  const own = ownName(name);
  const player = Object.assign(document.createElement("div"), { className: "tidu-scrubber", role: "group", ariaLabel: own });
  plot.after(player);
  const button = element(player, "button", { type: "button", textContent: "播放" });
  const slider = element(player, "input", { type: "range", min: 0, max: steps, value: start, ariaLabel: `第几步：${own}` });
  slider.dataset.name = name;
  const caption = element(player, "output", { ariaLive: "off" });
  let timer = 0;
  let drawn = start;

  function tell(step) {
    const told = lines.map((line) => wordsFor(line, step, lines.length > 1)).filter(Boolean);
    if (told.length === 0) told.push(`第 ${step} 步 / 共 ${steps} 步`);
    caption.replaceChildren(...told.map((text) => Object.assign(document.createElement("span"), { textContent: text })));
    slider.ariaValueText = `第 ${step} 步，${told.join("；")}`;
  }

  function show() {
    const step = Number(slider.value);
    if (step === drawn) return;
    drawn = step;
    tell(step);
    const shown = lines.map((line) => upTo(line, step));
    Plotly.restyle(plot, { x: shown.map((line) => line.x), y: shown.map((line) => line.y) }, revealed);
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    button.textContent = "播放";
  }

  function play() {
    if (Number(slider.value) >= steps) slider.value = 0;
    button.textContent = "暂停";
    timer = setInterval(() => {
      if (!figure.isConnected) return pause();
      slider.value = Number(slider.value) + Math.max(1, Math.round(steps / 200));
      show();
      if (Number(slider.value) >= steps) pause();
    }, Math.max(60, Math.min(350, 8000 / steps)));
    show();
  }

  button.onclick = () => (timer ? pause() : play());
  slider.oninput = () => {
    pause();
    show();
  };
  tell(start);
}
