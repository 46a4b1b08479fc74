// Makes every static chart of the page interactive. Called with plotly.js (gzip'd, base64) and the style sheet.
// Where anything is missing (an old browser, a strict page), the static drawings simply stay.
(packed, css) => {
  const key = Symbol.for("tidu-charts plotly-2.28.0");
  if (window[key]) return;
  window[key] = true;

  // Shadowing module, exports and define keeps plotly.js away from RequireJS and from the page's own Plotly.
  async function unpack() {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const module = { exports: {} };
    new Function("module", "exports", "define", await new Response(stream).text())(module, module.exports);
    const Plotly = module.exports;
    Plotly.register({ moduleType: "locale", name: "zh-CN", dictionary: words, format: {} });
    return Plotly;
  }

  const words = {
    "Download plot as a png": "下载 PNG 图片",
    "Zoom": "框选放大",
    "Pan": "平移",
    "Reset axes": "恢复坐标范围",
    "Double-click to zoom back out": "双击恢复",
  };

  // Panels stand side by side, or below each other where that would leave too little width.
  function fit(layout, width) {
    const { panels } = layout.meta;
    const rows = panels > 1 && width < 560 ? panels : 1;
    const height = rows * Math.min(430, Math.max(panels > 1 && rows === 1 ? 340 : 290, (0.64 * width * rows) / panels));
    const gap = 96 / height;
    const share = (1 - gap * (rows - 1)) / rows;
    const size = { width, height };
    for (let i = 0; i < panels; i++) {
      const n = i ? i + 1 : "";
      const top = 1 - i * (share + gap);
      size[`xaxis${n}.domain`] = rows > 1 ? [0, 1] : layout.meta.shares[i];
      size[`yaxis${n}.domain`] = rows > 1 ? [Math.max(0, top - share), top] : [0, 1];
    }
    return size;
  }

  function element(parent, name, properties) {
    return Object.assign(parent.appendChild(document.createElement(name)), properties);
  }

  // 播放 / 暂停, a slider and the words for the step shown.
  function addPlayer(figure, plot, data, { steps, revealed }, Plotly) {
    const player = element(figure, "div", { className: "tidu-player" });
    const button = element(player, "button", { type: "button", textContent: "播放" });
    const slider = element(player, "input", { type: "range", min: 0, max: steps, value: steps, ariaLabel: "第几步" });
    const caption = element(player, "output", {});
    const full = revealed.map((index) => ({ x: data[index].x, y: data[index].y, text: data[index].text }));
    let timer = 0;
    let drawn = -1;

    function show() {
      const k = Number(slider.value);
      const lone = full.length === 1 && full[0].text?.[k];
      caption.textContent = lone ? lone.replaceAll("<br>", "  ") : `第 ${k} 步 / 共 ${steps} 步`;
      slider.ariaValueText = `第 ${k} 步`;
      if (k === drawn) return;
      drawn = k;
      const first = (list) => list.slice(0, k + 1);
      Plotly.restyle(plot, { x: full.map((line) => first(line.x)), y: full.map((line) => first(line.y)) }, revealed);
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
    drawn = steps;
    show();
  }

  async function enliven(figure) {
    const Plotly = await plotly;
    const { data, layout, config } = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    const plot = document.createElement("div");
    plot.className = "tidu-live";
    const axes = Object.keys(layout).filter((name) => name.startsWith("xaxis"));
    layout.meta.shares = axes.map((name) => layout[name].domain);
    const size = fit(layout, figure.clientWidth || 640);
    for (const [path, value] of Object.entries(size)) {
      const [axis, property] = path.split(".");
      if (property) layout[axis][property] = value;
      else layout[axis] = value;
    }
    // A finger that drags over the figure scrolls the page.
    if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false;
    // Buttons that appear on hover would never go away without a pointer that hovers.
    if (matchMedia("(hover: none)").matches) config.displayModeBar = false;
    config.locale = "zh-CN";
    figure.querySelector(".tidu-static").after(plot);
    figure.dataset.live = "on";
    try {
      await Plotly.newPlot(plot, data, layout, config);
    } catch {
      plot.remove();
      figure.dataset.live = "off";
      return;
    }
    let width = layout.width;
    const resize = () => {
      if (Math.abs(figure.clientWidth - width) < 1 || figure.clientWidth === 0) return;
      width = figure.clientWidth;
      Plotly.relayout(plot, fit(layout, width));
    };
    new ResizeObserver(() => requestAnimationFrame(resize)).observe(figure);
    if (layout.meta.steps > 0) addPlayer(figure, plot, data, layout.meta, Plotly);
  }

  // One after the other, so that a page with many charts stays responsive.
  let queue = Promise.resolve();
  function enlivenAll() {
    for (const figure of document.querySelectorAll("figure.tidu-chart:not([data-live])")) {
      figure.dataset.live = "waiting";
      queue = queue.then(() => enliven(figure)).catch(() => (figure.dataset.live = "off"));
    }
  }

  element(document.head, "style", { textContent: css });
  const plotly = unpack();
  plotly.catch(() => {});
  addEventListener("tidu-charts", enlivenAll);
  enlivenAll();
}
