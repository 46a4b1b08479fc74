// plotly.js, unpacked and evaluated when the first chart needs it, and only once.
let plotly;
const needPlotly = () => (plotly ??= loadPlotly());

const words = {
  "Download plot as a png": "下载 PNG 图片",
  "Zoom": "框选放大",
  "Pan": "平移",
  "Reset axes": "恢复坐标范围",
  "Double-click to zoom back out": "双击恢复",
};

async function loadPlotly() {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  const source = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  const module = { exports: {} };
  const run = (await compiled(source)) ?? new Function("module", "exports", "define", await source.text());
  run(module, module.exports);
  module.exports.register({ moduleType: "locale", name: "zh-CN", dictionary: words, format: {} });
  return module.exports;
}

// As a script of its own the browser compiles it off the main thread. Where a page forbids that, nothing comes back.
// Shadowing module, exports and define keeps plotly.js away from RequireJS and from the page's own Plotly.
function compiled(source) {
  return new Promise((resolve) => {
    window[key] = resolve;
    const file = new Blob([`window[Symbol.for("${key.description}")](function (module, exports, define) {`, source, "\n})"], {
      type: "text/javascript",
    });
    const script = Object.assign(document.createElement("script"), { src: URL.createObjectURL(file), async: true });
    script.onload = script.onerror = () => {
      URL.revokeObjectURL(script.src);
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
}
