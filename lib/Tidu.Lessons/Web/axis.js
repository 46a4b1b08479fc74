// Axes: from values to places between 0 and 1, with a few round ticks. A logarithmic axis spans whole powers of ten.
function linearAxis(from, to, wanted = 5) {
  const power = 10 ** Math.floor(Math.log10((to - from) / wanted));
  const step = [1, 2, 5, 10].map((round) => round * power).find((round) => (to - from) / round <= wanted);
  const ticks = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
    const value = Number((n * step).toPrecision(6));
    ticks.push({ value, text: showNumber(value, 4) });
  }
  return { from, to, ticks, key: `${from} ${to}`, place: (value) => (value - from) / (to - from) };
}

// Covers the positive numbers of the lists, but no more than `decades` powers of ten below the largest, nor what grew beyond `most`.
function logAxis(lists, { decades = 24, most = 1e12, also = [], wanted = 4 } = {}) {
  let low = Infinity;
  let high = 0;
  for (const list of [...lists, also]) {
    for (const value of list) {
      if (!(value > 0)) continue;
      if (value < low) low = value;
      if (value > high && value <= most) high = value;
    }
  }
  if (!(high > 0)) [low, high] = [1, 1];
  low = Math.min(low, high);
  const top = Math.ceil(Math.log10(high) - 1e-9);
  const bottom = Math.min(top - 1, Math.max(Math.floor(Math.log10(low) + 1e-9), top - decades));
  const every = Math.ceil((top - bottom) / wanted);
  const ticks = [];
  for (let n = Math.ceil(bottom / every) * every; n <= top; n += every) ticks.push({ value: 10 ** n, text: powerOfTen(n) });
  const place = (value) => (Math.log10(value) - bottom) / (top - bottom);
  return { from: 10 ** bottom, to: 10 ** top, ticks, key: `log ${bottom} ${top}`, place };
}

// A logarithmic axis between two given values, for what the reader turns: ticks at powers of ten.
function logRange(from, to) {
  const ticks = [];
  for (let n = Math.ceil(Math.log10(from) - 1e-9); 10 ** n <= to * 1.000001; n++) ticks.push({ value: 10 ** n, text: showNumber(10 ** n) });
  const span = Math.log(to / from);
  return { from, to, ticks, key: `range ${from} ${to}`, place: (value) => Math.log(value / from) / span };
}
