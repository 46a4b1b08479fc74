// Panels stand side by side, or below each other where that would leave too little width; together they fit a screen.
function fit(layout, width) {
  const { panels } = layout.meta;
  const rows = panels > 1 && width < 560 ? panels : 1;
  const height = rows > 1 ? stacked(rows) : Math.min(430, Math.max(panels > 1 ? 340 : 290, (0.64 * width) / panels));
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

// Room for the slider and the words below stays free, down to a panel of 190 pixels.
const stacked = (rows) => rows * Math.min(290, Math.max(190, (innerHeight - 150) / rows));

// The same as properties of a layout that is not drawn yet.
function lay(layout, size) {
  for (const [path, value] of Object.entries(size)) {
    const [axis, property] = path.split(".");
    if (property) layout[axis][property] = value;
    else layout[axis] = value;
  }
}
