// Writes lines and shapes for an SVG in whole eighths of a pixel: finer than the eye, and short. What it wrote is the d of a path or, if
// it never left the paper, the points of a polyline. It writes bytes, which it keeps for the next drawing: a thousand steps are some ten
// thousand digits a frame, and as strings they would be as many pieces to collect.
const grain = 8;
const farthest = 99999;
const ascii = new TextDecoder();

function makePen() {
  let bytes = new Uint8Array(1024);
  let length = 0;
  let left = false;

  function number(value) {
    letter(32);
    if (value < 0) letter(45);
    const whole = (Math.min(farthest, Math.abs(value)) + 0.5) | 0;
    if (whole >= 10000) letter(48 + ((whole / 10000) | 0));
    if (whole >= 1000) letter(48 + (((whole / 1000) | 0) % 10));
    if (whole >= 100) letter(48 + (((whole / 100) | 0) % 10));
    if (whole >= 10) letter(48 + (((whole / 10) | 0) % 10));
    letter(48 + (whole % 10));
  }

  function makeRoom(more) {
    if (length + more <= bytes.length) return;
    const wider = new Uint8Array(2 * bytes.length + more);
    wider.set(bytes);
    bytes = wider;
  }

  function lineTo(x, y) {
    makeRoom(32);
    number(grain * x);
    number(grain * y);
  }

  function moveTo(x, y) {
    if (length > 0) {
      left = true;
      makeRoom(1);
      letter(77); // M
    }
    lineTo(x, y);
  }

  function letter(code) {
    bytes[length++] = code;
  }

  // A box from its upper left corner.
  function box(x, y, width, height) {
    moveTo(x, y);
    makeRoom(64);
    letter(104); // h
    number(grain * width);
    letter(118); // v
    number(grain * height);
    letter(104);
    number(-grain * width);
    letter(122); // z
    left = true;
  }

  function circle(x, y, radius) {
    moveTo(x - radius, y);
    makeRoom(128);
    for (const side of [1, -1]) {
      letter(97); // a
      for (const value of [radius, radius, 0, 1 / grain, 0, 2 * side * radius, 0]) number(grain * value);
    }
    letter(122);
    left = true;
  }

  return {
    moveTo,
    lineTo,
    box,
    circle,
    begin: () => {
      length = 0;
      left = false;
    },
    points: () => (left ? "" : ascii.decode(bytes.subarray(0, length))),
    path: () => (left ? `M${ascii.decode(bytes.subarray(0, length))}` : ""),
  };
}
