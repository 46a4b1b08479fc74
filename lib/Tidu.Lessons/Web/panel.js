// A panel: curves on a canvas, and above it axes, words and marks as SVG in the colour of the text. The canvas holds only colours
// that are readable on light and dark grounds, so that a change of scheme needs no new drawing.
function makePanel({ className = "", title, label, names, margins = {} }) {
  const canvas = make("canvas", { "aria-hidden": "true" });
  const frame = draw("g", { class: "tidu-frame" });
  const marks = draw("g", { class: "tidu-marks" });
  const picture = draw("svg", { role: "img", "aria-label": label ?? title }, frame, marks);
  const box = make("div", { class: `tidu-panel ${className}` }, canvas, picture);
  const edges = { left: 38, right: 8, top: title ? 22 : 8, bottom: 20, ...margins };
  const panel = { box, picture, marks, context: canvas.getContext("2d"), width: 0, height: 0, horizontal: null, vertical: null };
  let drawn = "";

  // Measures the box; says whether it has room to draw.
  panel.measure = () => {
    const { clientWidth: width, clientHeight: height } = box;
    if (width === panel.width && height === panel.height) return width > 0;
    const density = Math.min(2, devicePixelRatio || 1);
    Object.assign(panel, { width, height, density });
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawn = "";
    return width > 0;
  };

  panel.left = () => edges.left;
  panel.right = () => panel.width - edges.right;
  panel.top = () => edges.top;
  panel.bottom = () => panel.height - edges.bottom;
  panel.x = (value) => edges.left + panel.horizontal.place(value) * (panel.width - edges.left - edges.right);
  panel.y = (value) => panel.height - edges.bottom - panel.vertical.place(value) * (panel.height - edges.top - edges.bottom);

  // Where a pointer is within the plot: 0 … 1 from left and from below.
  panel.shareAt = (event) => {
    const rectangle = box.getBoundingClientRect();
    return {
      across: (event.clientX - rectangle.left - edges.left) / (panel.width - edges.left - edges.right),
      up: (rectangle.bottom - edges.bottom - event.clientY) / (panel.height - edges.top - edges.bottom),
    };
  };

  // Sets the axes and clears the canvas for the curves.
  panel.begin = (horizontal, vertical) => {
    Object.assign(panel, { horizontal, vertical });
    const key = `${horizontal.key} ${vertical.key}`;
    if (key !== drawn) drawFrame(panel, frame, title, names);
    drawn = key;
    const { context, density } = panel;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, panel.width, panel.height);
    context.save();
    context.beginPath();
    context.rect(panel.left(), panel.top() - 3, panel.right() - panel.left() + 3, panel.bottom() - panel.top() + 6);
    context.clip();
    context.lineJoin = "bevel";
  };

  panel.end = () => panel.context.restore();
  return panel;
}

function drawFrame(panel, frame, title, names) {
  const [left, right, top, bottom] = [panel.left(), panel.right(), panel.top(), panel.bottom()];
  const lines = [];
  const words = [];
  const across = panel.horizontal.ticks();
  const widest = Math.max(...across.map(({ text }) => 7 * text.length + 12));
  const every = Math.ceil((widest * (across.length - 1)) / (right - left));
  for (const [i, { value, text }] of across.entries()) {
    const x = panel.x(value);
    lines.push(`M${x.toFixed(1)} ${top}V${bottom}`);
    // Where the words would touch, every second or third tick has one, the last always.
    if ((across.length - 1 - i) % Math.max(1, every)) continue;
    words.push(draw("text", { x, y: bottom + 14, "text-anchor": x + 14 > panel.width ? "end" : "middle" }, text));
  }
  for (const { value, text } of panel.vertical.ticks()) {
    const y = panel.y(value);
    lines.push(`M${left} ${y.toFixed(1)}H${right}`);
    words.push(draw("text", { x: left - 5, y: y + 4, "text-anchor": "end" }, text));
  }
  if (title) words.push(draw("text", { class: "tidu-title", x: left, y: 14 }, title));
  if (names) {
    words.push(
      draw("text", { x: right + 5, y: bottom + 4 }, names[0]),
      draw("text", { x: left, y: top - 8, "text-anchor": "middle" }, names[1])
    );
  }
  frame.replaceChildren(
    draw("path", { class: "tidu-grid", d: lines.join("") }),
    draw("path", { class: "tidu-axes", d: `M${left} ${top}V${bottom}H${right}` }),
    ...words
  );
}
