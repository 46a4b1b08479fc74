// A line from left to right without the points that lie within a fifth of a pixel of it: a smooth curve of a thousand steps has few left.
function thinLine(pen) {
  let [anchorX, anchorY, lastX, lastY] = [NaN, NaN, NaN, NaN];
  let [least, most] = [-Infinity, Infinity];

  function moveTo(x, y) {
    end();
    pen.moveTo(x, y);
    turnAt(x, y);
    lastX = x;
    lastY = y;
  }

  function turnAt(x, y) {
    anchorX = x;
    anchorY = y;
    least = -Infinity;
    most = Infinity;
  }

  function lineTo(x, y) {
    const slope = (y - anchorY) / (x - anchorX);
    if (slope < least || slope > most) {
      pen.lineTo(lastX, lastY);
      turnAt(lastX, lastY);
    }
    const way = x - anchorX;
    least = Math.max(least, (y - 0.2 - anchorY) / way);
    most = Math.min(most, (y + 0.2 - anchorY) / way);
    lastX = x;
    lastY = y;
  }

  function end() {
    if (lastX > anchorX) pen.lineTo(lastX, lastY);
  }
  return { moveTo, lineTo, end };
}

// Bars in neighbouring columns of pixels; equal ones become one wide bar.
function wideBars(pen, width) {
  let bar = null;

  function add(column, low, high) {
    if (bar && column === bar.to + 1 && Math.abs(low - bar.low) < 0.25 && Math.abs(high - bar.high) < 0.25) {
      bar.to = column;
      return;
    }
    end();
    bar = { from: column, to: column, low, high };
  }

  function end() {
    if (bar) pen.box(bar.from - width / 2, bar.low, bar.to - bar.from + width, bar.high - bar.low);
    bar = null;
  }
  return { add, end };
}
