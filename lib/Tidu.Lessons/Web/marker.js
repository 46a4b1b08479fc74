// The marker of a coordinate at the cursor: round for x₁ and f, square for x₂. It is hidden where the panel doesn't reach.
function makeMarker(panel, mark, square = false) {
  const shape = square ? draw("rect", { x: -4.5, y: -4.5, width: 9, height: 9 }) : draw("circle", { r: 5 });
  const marker = panel.marks.appendChild(draw("g", { class: "tidu-marker", "data-mark": mark }, shape));
  const paint = painter(marker);
  return (x, y, colour) => {
    const shown = x >= panel.left() - 1 && x <= panel.right() + 1 && y >= panel.top() - 4 && y <= panel.bottom() + 4;
    setAttribute(marker, "visibility", shown ? null : "hidden");
    if (!shown) return;
    paint(colour);
    marker.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  };
}

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
