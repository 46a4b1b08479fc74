// Puts an interactive chart in the place of a static one, which stays until the other is drawn.
async function enliven(figure) {
  const Plotly = await needPlotly();
  const { data, layout, config } = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
  data.forEach((trace, i) => {
    if (trace.meta === "same grid") ({ x: trace.x, y: trace.y, z: trace.z } = data.slice(0, i).findLast((other) => other.z));
  });
  const axes = Object.keys(layout).filter((name) => name.startsWith("xaxis"));
  layout.meta.shares = axes.map((name) => layout[name].domain);
  lay(layout, fit(layout, figure.clientWidth || 640));
  // A finger that drags over the figure scrolls the page.
  if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false;
  // Buttons that appear on hover would never go away without a pointer that hovers.
  if (matchMedia("(hover: none)").matches) config.displayModeBar = false;
  config.locale = "zh-CN";
  const lines = revealedLines(data, layout.meta);
  const plot = document.createElement("div");
  plot.className = "tidu-plot";
  figure.querySelector(".tidu-static").after(plot);
  try {
    await Plotly.newPlot(plot, data, layout, config);
  } catch (problem) {
    plot.remove();
    throw problem;
  }
  figure.dataset.live = "on";
  let width = layout.width;
  const resize = () => {
    if (Math.abs(figure.clientWidth - width) < 1 || figure.clientWidth === 0) return;
    width = figure.clientWidth;
    Plotly.relayout(plot, fit(layout, width));
  };
  new ResizeObserver(() => requestAnimationFrame(resize)).observe(figure);
  if (layout.meta.steps > 0) addPlayer(figure, plot, lines, layout.meta, Plotly);
}
