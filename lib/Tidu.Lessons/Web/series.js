// Curves on a panel's canvas. x₁ is drawn solid with round markers, x₂ dashed with square ones, in every figure.
const farOutside = 4000;

const withinReach = (place) => (place > farOutside ? farOutside : place < -farOutside ? -farOutside : place);

// A curve through (k, values[k]), or (xs[k], values[k]); what a logarithmic axis can't show leaves a gap below. Where several steps share a column of pixels
// a bar from the lowest to the highest says the same as a zigzag, and costs far less.
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
  let begun = false;
  let column = NaN;
  let [low, high, last] = [0, 0, 0];
  const flush = () => {
    if (begun && high - low > 1) {
      if (!dashed || column & 4) context.fillRect(column - width / 2, low, width, high - low);
    }
  };
  for (let k = from; k <= to; k++) {
    const value = size ? Math.abs(values[k]) : values[k];
    if (Number.isNaN(value)) continue;
    const exact = panel.x(xs ? xs[k] : k);
    const x = crowded ? Math.round(exact) : exact;
    const y = value > 0 ? withinReach(panel.y(value)) : farOutside;
    if (x === column) {
      if (y < low) low = y;
      if (y > high) high = y;
      last = y;
      continue;
    }
    flush();
    if (!begun) context.moveTo(x, y);
    else {
      if (last !== high && last !== low && crowded) context.moveTo(column, last);
      context.lineTo(x, y);
    }
    begun = true;
    column = x;
    low = high = last = y;
  }
  flush();
  context.stroke();
  if (dashed) context.setLineDash([]);
  context.globalAlpha = 1;
}

// A set of whole numbers that is emptied and filled again with every frame and leaves nothing to collect.
const drawnOnce = (() => {
  const keys = new Int32Array(8192);
  const rounds = new Int32Array(8192);
  let round = 0;
  return {
    forget: () => (round += 1),
    isNew(key) {
      let place = (Math.imul(key, 0x9e3779b1) >>> 19) & 8191;
      while (rounds[place] === round) {
        if (keys[place] === key) return false;
        place = (place + 1) & 8191;
      }
      keys[place] = key;
      rounds[place] = round;
      return true;
    },
  };
})();

// The path of a run over the plane with a marker at each step; long runs have smaller ones. What was drawn once, as a run that hops
// between two points draws it again and again, is not drawn twice.
function drawTrace(panel, run, { colour, alpha = 1, hollow = false, from = 0, to = run.steps }) {
  const { context } = panel;
  const radius = run.steps <= 60 ? 2.8 : run.steps <= 300 ? 1.8 : 1.2;
  drawnOnce.forget();
  const lines = new Path2D();
  const markers = new Path2D();
  let [lastX, lastY, lastCell] = [NaN, NaN, -1];
  for (let k = from; k <= to; k++) {
    if (!Number.isFinite(run.x1[k]) || !Number.isFinite(run.x2[k])) break;
    const x = withinReach(panel.x(run.x1[k]));
    const y = withinReach(panel.y(run.x2[k]));
    const cell = (((2 * (x + farOutside)) | 0) << 14) | ((2 * (y + farOutside)) | 0);
    if (cell === lastCell) continue;
    if (lastCell >= 0 && drawnOnce.isNew(-1 - ((Math.imul(lastCell, 31) + cell) >>> 3))) {
      lines.moveTo(lastX, lastY);
      lines.lineTo(x, y);
    }
    if (drawnOnce.isNew(cell)) {
      if (radius > 1.5) {
        markers.moveTo(x + radius, y);
        markers.arc(x, y, radius, 0, 7);
      } else {
        markers.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      }
    }
    [lastX, lastY, lastCell] = [x, y, cell];
  }
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = run.steps <= 300 ? 1.75 : 1;
  context.stroke(lines);
  if (hollow) context.stroke(markers);
  else context.fill(markers);
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
