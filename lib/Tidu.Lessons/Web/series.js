// Curves on a panel's canvas. x₁ is drawn solid with round markers, x₂ dashed with square ones, in every figure.
const farOutside = 4000;

const withinReach = (place) => (place > farOutside ? farOutside : place < -farOutside ? -farOutside : place);

// A curve through (k, values[k]); what a logarithmic axis can't show leaves a gap below. On a narrow panel several steps share a
// column of pixels; of those only the lowest, the highest and the last are drawn.
function drawSeries(panel, values, { colour, dashed = false, alpha = 1, width = 1.75, from = 0, to = values.length - 1 }) {
  const { context } = panel;
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = width;
  context.setLineDash(dashed ? [5, 3] : []);
  context.beginPath();
  let begun = false;
  let column = NaN;
  let low = 0;
  let high = 0;
  let last = 0;
  const flush = () => {
    if (!begun) return;
    if (low !== high) {
      context.lineTo(column, low);
      context.lineTo(column, high);
    }
    context.lineTo(column, last);
  };
  for (let k = from; k <= to; k++) {
    const value = values[k];
    if (Number.isNaN(value)) continue;
    const x = Math.round(panel.x(k) * 2) / 2;
    const y = value > 0 ? withinReach(panel.y(value)) : farOutside;
    if (x === column) {
      if (y < low) low = y;
      if (y > high) high = y;
      last = y;
    } else {
      flush();
      if (!begun) context.moveTo(x, y);
      begun = true;
      column = x;
      low = high = last = y;
    }
  }
  flush();
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

// The path of a run over the plane with a marker at each step; long runs have smaller ones.
function drawTrace(panel, run, { colour, alpha = 1, hollow = false, from = 0, to = run.steps }) {
  const { context } = panel;
  const radius = run.steps <= 60 ? 2.8 : run.steps <= 300 ? 1.8 : 1.2;
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = run.steps <= 300 ? 1.75 : 1;
  context.beginPath();
  const markers = new Path2D();
  let [lastX, lastY] = [NaN, NaN];
  for (let k = from; k <= to; k++) {
    if (!Number.isFinite(run.x1[k]) || !Number.isFinite(run.x2[k])) break;
    const x = withinReach(panel.x(run.x1[k]));
    const y = withinReach(panel.y(run.x2[k]));
    if (Math.abs(x - lastX) < 0.3 && Math.abs(y - lastY) < 0.3) continue;
    context.lineTo(x, y);
    if (radius > 1.5) {
      markers.moveTo(x + radius, y);
      markers.arc(x, y, radius, 0, 7);
    } else {
      markers.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    [lastX, lastY] = [x, y];
  }
  context.stroke();
  if (hollow) context.stroke(markers);
  else context.fill(markers);
  context.globalAlpha = 1;
}

// A horizontal line with a word: a limit that the curves are held against.
function drawLimit(panel, value, colour) {
  const y = panel.y(value);
  const { context } = panel;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([1, 3]);
  context.beginPath();
  context.moveTo(panel.left(), y);
  context.lineTo(panel.right(), y);
  context.stroke();
  context.setLineDash([]);
}

// The marker of a coordinate at the cursor: round for x₁ and f, square for x₂.
function makeMarker(panel, mark, colour, square = false) {
  const shape = square
    ? draw("rect", { x: -4.5, y: -4.5, width: 9, height: 9 })
    : draw("circle", { r: 5 });
  const marker = panel.marks.appendChild(draw("g", { class: "tidu-marker", "data-mark": mark, fill: colour }, shape));
  const move = (x, y) => {
    const shown = x >= panel.left() - 1 && x <= panel.right() + 1 && y >= panel.top() - 4 && y <= panel.bottom() + 4;
    setAttribute(marker, "visibility", shown ? null : "hidden");
    if (shown) marker.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  };
  return Object.assign(move, { element: marker });
}
