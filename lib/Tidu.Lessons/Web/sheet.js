// The sheet of a panel on which its curves are drawn: an SVG that cuts off what leaves the plot. Not a canvas: without a graphics card
// a browser draws a canvas within the page's program, and a run that leaps to and fro a thousand times takes it longer than all the rest.
// stroke and fill give a pen to draw with, in the panel's pixels. A drawing takes the pens and elements of the last one again, in the same
// order, and touches what differs; what keep draws stays untouched as long as its key is the same.
function makeSheet() {
  const element = draw("svg", { class: "tidu-sheet", fill: "none", "stroke-linejoin": "bevel" });
  const places = [];
  let used = 0;

  function take(style) {
    if (used === places.length) places.push(makePlace(element));
    const place = places[used++];
    place.begin(style);
    return place.pen;
  }

  // The key of a drawing stands at its first place, with the number of places that it took.
  function keep(key, work) {
    const first = places[used];
    if (first?.kept?.key === key) {
      used += first.kept.count;
      return;
    }
    const from = used;
    work();
    places[from].kept = { key, count: used - from };
  }

  return {
    element,

    // Says where in the panel the sheet lies.
    lay(x, y, width, height) {
      const viewBox = [x, y, width, height].map((length) => grain * length).join(" ");
      for (const [name, value] of Object.entries({ x, y, width, height, viewBox })) setAttribute(element, name, value);
    },

    begin() {
      used = 0;
    },

    keep,

    stroke: ({ colour, alpha = 1, width = 1, dash = [] }) =>
      take({
        fill: null,
        stroke: colour,
        "stroke-opacity": alpha,
        "stroke-width": grain * width,
        "stroke-dasharray": dash.length > 0 ? dash.map((length) => grain * length).join(" ") : null,
      }),

    fill: ({ colour, alpha = 1 }) => take({ fill: colour, "fill-opacity": alpha, stroke: null }),

    end() {
      for (let i = used; i < places.length; i++) places[i].begin({});
      for (const place of places) place.show();
    },
  };
}

// A pen and what shows its writing: a polyline where that is enough, since its points are no style, as the d of a path is, and change
// without the page's styles being worked out.
function makePlace(sheet) {
  const pen = makePen();
  const place = { pen, style: {}, kept: null, begin, show };
  const polyline = held("polyline", "points");
  const path = held("path", "d");
  let begun = false;

  function begin(style) {
    Object.assign(place, { style, kept: null });
    pen.begin();
    begun = true;
  }

  function show() {
    if (!begun) return;
    begun = false;
    polyline(pen.points());
    path(pen.path());
  }

  function held(name, attribute) {
    let [element, shown] = [null, ""];
    const worn = {};
    return (text) => {
      if (text) {
        element ??= sheet.appendChild(draw(name, {}));
        for (const one in place.style) if (worn[one] !== place.style[one]) setAttribute(element, one, (worn[one] = place.style[one]));
      }
      if (text !== shown) element.setAttribute(attribute, (shown = text));
    };
  }

  return place;
}
