// A panel: a picture in SVG with its curves on a sheet, and above them axes, words and marks in the colour of the text.
function makePanel({ className = "", title, label, names, margins = {} }) {
  const sheet = makeSheet();
  const frame = draw("g", { class: "tidu-frame" });
  const marks = draw("g", { class: "tidu-marks" });
  const picture = draw("svg", { role: "img", "aria-label": label ?? title }, sheet.element, frame, marks);
  const box = make("div", { class: `tidu-panel ${className}` }, picture);
  const edges = { left: 38, right: 8, top: title ? 22 : 8, bottom: 20, ...margins };
  if (title) frame.append(draw("text", { class: "tidu-title", x: edges.left, y: 14 }, title));
  const panel = { box, picture, marks, sheet, width: 0, height: 0, horizontal: null, vertical: null };
  const [across, upward] = [makeAxisLines(frame), makeAxisLines(frame)];
  let [drawnAcross, drawnUpward] = ["", ""];

  // Measures the box; says whether it has room to draw: a notebook takes out of the page what is far from sight.
  panel.measure = () => {
    const { clientWidth: width, clientHeight: height } = box;
    const isMeasured = width === panel.width && height === panel.height;
    Object.assign(panel, { width, height });
    const hasRoom = panel.right() > panel.left() && panel.bottom() > panel.top();
    if (isMeasured || !hasRoom) return hasRoom;
    sheet.lay(panel.left(), panel.top() - 3, panel.right() - panel.left() + 3, panel.bottom() - panel.top() + 6);
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    [drawnAcross, drawnUpward] = ["", ""];
    return true;
  };

  panel.left = () => edges.left;
  panel.right = () => panel.width - edges.right;
  panel.top = () => edges.top;
  panel.bottom = () => panel.height - edges.bottom;
  panel.x = (value) => edges.left + panel.horizontal.place(value) * (panel.width - edges.left - edges.right);
  panel.y = (value) => panel.height - edges.bottom - panel.vertical.place(value) * (panel.height - edges.top - edges.bottom);

  // What x and y do, as numbers for a loop over many: pixel = base + pace · value, or of the value's power of ten.
  panel.across = () => {
    const { low, high, logarithmic } = panel.horizontal;
    const pace = (panel.width - edges.left - edges.right) / (high - low);
    return { base: edges.left - low * pace, pace, logarithmic };
  };
  panel.upward = () => {
    const { low, high, logarithmic } = panel.vertical;
    const pace = -(panel.height - edges.top - edges.bottom) / (high - low);
    return { base: panel.height - edges.bottom - low * pace, pace, logarithmic };
  };

  // Where a pointer is within the plot: 0 … 1 from left and from below.
  panel.shareAt = (event) => {
    const rectangle = box.getBoundingClientRect();
    return {
      across: (event.clientX - rectangle.left - edges.left) / (panel.width - edges.left - edges.right),
      up: (rectangle.bottom - edges.bottom - event.clientY) / (panel.height - edges.top - edges.bottom),
    };
  };

  // Sets the axes and begins the curves.
  panel.begin = (horizontal, vertical) => {
    Object.assign(panel, { horizontal, vertical });
    if (horizontal.key !== drawnAcross) drawAcross(panel, across, names?.[0]);
    if (vertical.key !== drawnUpward) drawUpward(panel, upward, names?.[1]);
    [drawnAcross, drawnUpward] = [horizontal.key, vertical.key];
    sheet.begin();
  };

  // Draws what a key stands for; what was last drawn under the same key and between the same axes stays. Without a key it is drawn anew.
  panel.keep = (key, work) =>
    key ? sheet.keep(`${key} ${drawnAcross} ${drawnUpward} ${panel.width} ${panel.height}`, work) : work();

  panel.end = () => sheet.end();
  return panel;
}
