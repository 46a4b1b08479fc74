// A set of whole numbers that is emptied and filled again with every frame and leaves nothing to collect.
const drawnOnce = (() => {
  const keys = new Int32Array(8192);
  const rounds = new Int32Array(8192);
  let round = 0;
  return {
    forget: () => (round += 1),
    isNew(key) {
      let place = (Math.imul(key, 0x9e3779b1) >>> 19) & 8191;
      while (rounds[place] === round) {
        if (keys[place] === key) return false;
        place = (place + 1) & 8191;
      }
      keys[place] = key;
      rounds[place] = round;
      return true;
    },
  };
})();

// The path of a run over the plane with a marker at each step; long runs have smaller ones. What was drawn once, as a run that hops
// between two points draws it again and again, is not drawn twice.
function drawTrace(panel, run, { colour, alpha = 1, hollow = false, from = 0, to = run.steps }) {
  const { context } = panel;
  const radius = run.steps <= 60 ? 2.8 : run.steps <= 300 ? 1.8 : 1.2;
  const [across, upward] = [panel.across(), panel.upward()];
  drawnOnce.forget();
  const lines = new Path2D();
  const markers = new Path2D();
  let [lastX, lastY, lastCell] = [NaN, NaN, -1];
  let joined = false;
  for (let k = from; k <= to; k++) {
    if (!Number.isFinite(run.x1[k]) || !Number.isFinite(run.x2[k])) break;
    const x = withinReach(across.base + across.pace * run.x1[k]);
    const y = withinReach(upward.base + upward.pace * run.x2[k]);
    const cell = (((2 * (x + farOutside)) | 0) << 14) | ((2 * (y + farOutside)) | 0);
    if (cell === lastCell) continue;
    if (lastCell >= 0 && drawnOnce.isNew(-1 - ((Math.imul(lastCell, 31) + cell) >>> 3))) {
      if (!joined) lines.moveTo(lastX, lastY);
      lines.lineTo(x, y);
      joined = true;
    } else {
      joined = false;
    }
    // Of small markers there is one to a pixel, of others one to each half.
    if (drawnOnce.isNew(radius > 1.5 ? cell : cell & ~0x4001)) {
      if (radius > 1.5) {
        markers.moveTo(x + radius, y);
        markers.arc(x, y, radius, 0, 7);
      } else {
        markers.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      }
    }
    lastX = x;
    lastY = y;
    lastCell = cell;
  }
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = run.steps <= 300 ? 1.75 : 1;
  context.stroke(lines);
  if (hollow) context.stroke(markers);
  else context.fill(markers);
  context.globalAlpha = 1;
}
