// The drawn axes of a panel: lines across the plot, the axis and words. They keep their elements when the axis changes: for new ones the
// browser would work styles out.
function makeAxisLines(frame) {
  const grid = draw("g", { class: "tidu-grid" });
  const axis = draw("polyline", { class: "tidu-axes" });
  const words = draw("g", {});
  frame.append(grid, axis, words);
  return (lines, places, texts) => {
    refill(grid, "polyline", lines, join);
    join(axis, places);
    refill(words, "text", texts, (word, { x, y, anchor, text } = { text: "" }) => {
      for (const [name, value] of Object.entries({ x, y, "text-anchor": anchor })) setAttribute(word, name, value);
      setText(word, text);
    });
  };
}

// Shows a list in as many elements as it takes; those that are left over show nothing.
function refill(parent, name, list, show) {
  while (parent.childNodes.length < list.length) parent.append(draw(name, {}));
  parent.childNodes.forEach((element, i) => show(element, list[i]));
}

// The horizontal axis with its ticks, and the vertical one: where one stays as it is, the other is drawn alone.
function drawAcross(panel, show, name) {
  const [left, right, top, bottom] = [panel.left(), panel.right(), panel.top(), panel.bottom()];
  const ticks = panel.horizontal.ticks();
  const widest = Math.max(...ticks.map(({ text }) => 7 * text.length + 12));
  // Where the words would touch, every second or third tick has one, the last always.
  const every = Math.max(1, Math.ceil((widest * (ticks.length - 1)) / (right - left)));
  const words = ticks
    .filter((_, i) => (ticks.length - 1 - i) % every === 0)
    .map(({ value, text }) => ({ x: panel.x(value), text }))
    .map(({ x, text }) => ({ x, y: bottom + 14, anchor: x + 14 > panel.width ? "end" : "middle", text }));
  if (name) words.push({ x: right + 5, y: bottom + 4, text: name });
  const lines = ticks.map(({ value }) => [panel.x(value), top, panel.x(value), bottom]);
  show(lines, [left, bottom, right, bottom], words);
}

function drawUpward(panel, show, name) {
  const [left, right, top, bottom] = [panel.left(), panel.right(), panel.top(), panel.bottom()];
  const places = panel.vertical.ticks().map(({ value, text }) => ({ y: panel.y(value), text }));
  const words = places.map(({ y, text }) => ({ x: left - 5, y: y + 4, anchor: "end", text }));
  if (name) words.push({ x: left, y: top - 8, anchor: "middle", text: name });
  show(
    places.map(({ y }) => [left, y, right, y]),
    [left, top, left, bottom],
    words
  );
}
