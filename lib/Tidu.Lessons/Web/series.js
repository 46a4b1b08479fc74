// Curves on a panel's canvas. x₁ is drawn solid with round markers, x₂ dashed with square ones, in every figure.
const farOutside = 4000;

const withinReach = (place) => (place > farOutside ? farOutside : place < -farOutside ? -farOutside : place);

// A curve through (k, values[k]), or (xs[k], values[k]); what a logarithmic axis can't show leaves a gap below. Where several steps share
// a column of pixels a bar from the lowest to the highest says the same as a zigzag, and costs far less.
function drawSeries(
  panel,
  values,
  { colour, dashed = false, xs, size = false, hollow = false, alpha = 1, from = 0, to = values.length - 1 }
) {
  const { context } = panel;
  const width = hollow ? 1 : 1.75;
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = width;
  const crowded = !xs && (panel.right() - panel.left()) / Math.max(1, panel.horizontal.to - panel.horizontal.from) < 1;
  if (dashed) context.setLineDash(crowded ? [4, 4] : [5, 3]);
  context.beginPath();
  const line = thinLine(context);
  const bars = wideBars(context, width);
  const [across, upward] = [panel.across(), panel.upward()];
  let column = NaN;
  let [low, high] = [0, 0];
  const leave = () => {
    if (high - low > 1 && (!dashed || column & 4)) bars.add(column, low, high);
  };
  for (let k = from; k <= to; k++) {
    const value = size ? Math.abs(values[k]) : values[k];
    if (Number.isNaN(value)) continue;
    const exact = xs ? panel.x(xs[k]) : across.base + across.pace * k;
    const x = crowded ? Math.round(exact) : exact;
    const unit = upward.logarithmic ? Math.log10(value) : value;
    const y = value > 0 ? withinReach(upward.base + upward.pace * unit) : farOutside;
    if (x === column) {
      if (y < low) low = y;
      if (y > high) high = y;
      continue;
    }
    leave();
    // Beside a bar that reaches as far there is nothing to draw.
    if (Number.isNaN(column) || (high - low > 1 && y >= low && y <= high && x - column === 1)) line.moveTo(x, y);
    else line.lineTo(x, y);
    column = x;
    low = high = y;
  }
  leave();
  bars.end();
  line.end();
  context.stroke();
  if (dashed) context.setLineDash([]);
  context.globalAlpha = 1;
}

// A horizontal line: a limit that the curves are held against.
function drawLimit(panel, value) {
  const y = panel.y(value);
  const { context } = panel;
  context.strokeStyle = "#808080";
  context.lineWidth = 1.5;
  context.setLineDash([1.5, 3]);
  context.beginPath();
  context.moveTo(panel.left(), y);
  context.lineTo(panel.right(), y);
  context.stroke();
  context.setLineDash([]);
}

// Upright bars from zero, one at each whole place from 1.
function drawBars(panel, values, { colour, count = values.length }) {
  const { context } = panel;
  const width = Math.max(1, (panel.x(2) - panel.x(1)) * 0.7);
  context.fillStyle = colour;
  for (let k = 0; k < count; k++) {
    const y = panel.y(values[k]);
    context.fillRect(panel.x(k + 1) - width / 2, y, width, panel.y(0) - y);
  }
}
