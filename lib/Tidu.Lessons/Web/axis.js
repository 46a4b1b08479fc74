// Axes: from values to places between 0 and 1, and a few round ticks, worked out only when they are asked for: a frame that changes no
// axis needs none. low and high are the ends in the axis's own unit, the power of ten where it is logarithmic.
function axisBetween(low, high, logarithmic, axis) {
  const place = logarithmic ? (value) => (Math.log10(value) - low) / (high - low) : (value) => (value - low) / (high - low);
  return { low, high, logarithmic, place, ...axis };
}

function linearAxis(from, to, wanted = 5) {
  const ticks = () => {
    const power = 10 ** Math.floor(Math.log10((to - from) / wanted));
    const step = [1, 2, 5, 10].map((round) => round * power).find((round) => (to - from) / round <= wanted);
    const list = [];
    for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
      const value = Number((n * step).toPrecision(6));
      list.push({ value, text: showNumber(value, 4) });
    }
    return list;
  };
  return axisBetween(from, to, false, { from, to, ticks, key: `${from} ${to}` });
}

// Whole steps only.
function stepAxis(steps) {
  const axis = linearAxis(0, steps, 5);
  return { ...axis, ticks: () => axis.ticks().filter(({ value }) => Number.isInteger(value)) };
}

// A logarithmic axis of whole powers of ten over the positive numbers of the lists, but no more than `decades` powers below the largest,
// nor up to what grew beyond `most`.
function logAxis(lists, { decades = 24, most = 1e12, also = [], wanted = 4 } = {}) {
  let low = Infinity;
  let high = 0;
  for (const list of [...lists, also]) {
    for (let k = 0; k < list.length; k++) {
      const value = Math.abs(list[k]);
      if (value > 0 && value < low) low = value;
      if (value > high && value <= most) high = value;
    }
  }
  if (!(high > 0)) [low, high] = [1, 1];
  const top = Math.ceil(Math.log10(high) - 1e-9);
  const bottom = Math.min(top - 1, Math.max(Math.floor(Math.log10(Math.min(low, high)) + 1e-9), top - decades));
  const ticks = () => {
    const every = Math.ceil((top - bottom) / wanted);
    const list = [];
    for (let n = Math.ceil(bottom / every) * every; n <= top; n += every) list.push({ value: 10 ** n, text: powerOfTen(n) });
    return list;
  };
  return axisBetween(bottom, top, true, { from: 10 ** bottom, to: 10 ** top, ticks, key: `log ${bottom} ${top}` });
}

// A logarithmic axis between two given values, for what the reader turns: ticks at powers of ten.
function logRange(from, to) {
  const ticks = () => {
    const list = [];
    for (let n = Math.ceil(Math.log10(from) - 1e-9); 10 ** n <= to * 1.000001; n++)
      list.push({ value: 10 ** n, text: showNumber(10 ** n) });
    return list;
  };
  return axisBetween(Math.log10(from), Math.log10(to), true, { from, to, ticks, key: `range ${from} ${to}` });
}
