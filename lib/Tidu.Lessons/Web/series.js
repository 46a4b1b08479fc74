// Curves on a panel's sheet. x₁ is drawn solid with round markers, x₂ dashed with square ones, in every figure.
const farOutside = 4000;

const withinReach = (place) => (place > farOutside ? farOutside : place < -farOutside ? -farOutside : place);

// A curve through (k, values[k]), or (xs[k], values[k]); what a logarithmic axis can't show leaves a gap below.
function drawSeries(
  panel,
  values,
  { colour, dashed = false, xs, size = false, hollow = false }
) {
  const width = hollow ? 1 : 1.75;
  const crowded = !xs && (panel.right() - panel.left()) / Math.max(1, panel.horizontal.to - panel.horizontal.from) < 1;
  const line = thinLine(panel.sheet.stroke({ colour, width, dash: dashed ? (crowded ? [4, 4] : [5, 3]) : [] }));
  const bars = wideBars(panel.sheet.fill({ colour }), width);
  if (size) values = values.map(Math.abs);
  if (crowded) {
    drawColumns(panel, values, dashed, line, bars);
  } else {
    const { base, pace } = panel.across();
    const height = heightIn(panel);
    let drawn = false;
    for (let k = 0; k < values.length; k++) {
      if (Number.isNaN(values[k])) continue;
      const x = xs ? panel.x(xs[k]) : base + pace * k;
      if (drawn) line.lineTo(x, height(values[k]));
      else line.moveTo(x, height(values[k]));
      drawn = true;
    }
  }
  bars.end();
  line.end();
}

// Where several steps share a column of pixels a bar from the lowest to the highest says the same as a zigzag, and costs far less.
function drawColumns(panel, values, dashed, line, bars) {
  const { base, pace } = panel.across();
  const height = heightIn(panel);
  const apart = onePixel(panel);
  let [before, low, high] = [NaN, 0, 0];
  for (let k = 0; k < values.length; ) {
    const column = Math.round(base + pace * k);
    const next = Math.min(values.length, Math.max(k + 1, Math.ceil((column + 0.5 - base) / pace)));
    while (k < next && Number.isNaN(values[k])) k++;
    if (k === next) continue;
    const first = values[k];
    let least = first;
    let most = first;
    for (k++; k < next; k++) {
      const value = values[k];
      if (value < least) least = value;
      else if (value > most) most = value;
    }
    const y = height(first);
    // Beside a bar that reaches as far there is nothing to draw.
    if (Number.isNaN(before) || (high - low > 1 && y >= low && y <= high && column - before === 1)) line.moveTo(column, y);
    else line.lineTo(column, y);
    before = column;
    low = high = y;
    if (apart(least, most)) [low, high] = [height(most), height(least)];
    if (high - low > 1 && (!dashed || column & 4)) bars.add(column, low, high);
  }
}

// What panel.y does, as plain arithmetic for a loop over many.
function heightIn(panel) {
  const { base, pace, logarithmic } = panel.upward();
  return logarithmic
    ? (value) => (value > 0 ? withinReach(base + pace * Math.log10(value)) : farOutside)
    : (value) => withinReach(base + pace * value);
}

// Whether two values stand more than a pixel apart.
function onePixel(panel) {
  const { pace, logarithmic } = panel.upward();
  const ratio = 10 ** (1 / -pace);
  return logarithmic ? (least, most) => most > least * ratio : (least, most) => most - least > 1 / -pace;
}

// Upright bars from zero, one at each whole place from 1.
function drawBars(panel, values, { colour, count = values.length }) {
  const pen = panel.sheet.fill({ colour });
  const width = Math.max(1, (panel.x(2) - panel.x(1)) * 0.7);
  for (let k = 0; k < count; k++) {
    const y = panel.y(values[k]);
    pen.box(panel.x(k + 1) - width / 2, y, width, panel.y(0) - y);
  }
}
