// The marker of a coordinate at the cursor: round for x₁ and f, square for x₂.
function makeMarker(panel, mark, colour, square = false) {
  const shape = square
    ? draw("rect", { x: -4.5, y: -4.5, width: 9, height: 9 })
    : draw("circle", { r: 5 });
  const marker = panel.marks.appendChild(draw("g", { class: "tidu-marker", "data-mark": mark }, shape));
  marker.style.color = colour;
  const move = (x, y) => {
    const shown = x >= panel.left() - 1 && x <= panel.right() + 1 && y >= panel.top() - 4 && y <= panel.bottom() + 4;
    setAttribute(marker, "visibility", shown ? null : "hidden");
    if (shown) marker.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  };
  return Object.assign(move, { element: marker });
}
