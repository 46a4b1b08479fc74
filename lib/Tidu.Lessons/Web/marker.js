// The marker of a coordinate at the cursor: round for x₁ and f, square for x₂. It is hidden where the panel doesn't reach.
function makeMarker(panel, mark, square = false) {
  const marker = panel.marks.appendChild(draw("polygon", { class: "tidu-marker", "data-mark": mark }));
  const outline = square ? cornersOf(4, 4.5 * Math.SQRT2) : cornersOf(16, 5);
  const paint = painter(marker);
  return (x, y, colour) => {
    const shown = x >= panel.left() - 1 && x <= panel.right() + 1 && y >= panel.top() - 4 && y <= panel.bottom() + 4;
    setAttribute(marker, "visibility", shown ? null : "hidden");
    if (!shown) return;
    paint(colour);
    // Points, since a transform or the centre of a circle is style: the browser would work styles out, and put layers together anew.
    setAttribute(marker, "points", outline.map(([dx, dy]) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`).join(" "));
  };
}

// The corners of a regular polygon around 0, one edge upright.
const cornersOf = (count, radius) =>
  Array.from({ length: count }, (_, i) => {
    const angle = ((2 * i + 1) * Math.PI) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

// Sets an element's colour when it changes.
const painter = (element) => onChange((colour) => (element.style.color = colour));

// Tells an element the colour of the run that it belongs to.
const runPainter = (element) => onChange((colour) => element.style.setProperty("--run", colour));

function onChange(paint) {
  let painted;
  return (colour) => {
    if (colour === painted) return;
    painted = colour;
    paint(colour);
  };
}
