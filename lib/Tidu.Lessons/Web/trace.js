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
function drawTrace(panel, run, { colour, alpha = 1, hollow = false, to = run.steps }) {
  const radius = run.steps <= 60 ? 2.8 : run.steps <= 300 ? 1.8 : 1.2;
  const [across, upward] = [panel.across(), panel.upward()];
  const xAt = (k) => withinReach(across.base + across.pace * run.x1[k]);
  const yAt = (k) => withinReach(upward.base + upward.pace * run.x2[k]);
  drawnOnce.forget();
  const width = run.steps <= 300 ? 1.75 : 1;
  const lines = panel.sheet.stroke({ colour, alpha, width });
  const markers = hollow ? panel.sheet.stroke({ colour, alpha, width }) : panel.sheet.fill({ colour, alpha });
  let [lastCell, reached] = [-1, 0];
  for (let k = 0; k <= to; k++) {
    if (!Number.isFinite(run.x1[k] + run.x2[k])) break;
    const x = xAt(k);
    const y = yAt(k);
    const cell = (((2 * (x + farOutside)) | 0) << 14) | ((2 * (y + farOutside)) | 0);
    if (cell === lastCell) continue;
    if (lastCell < 0) {
      lines.moveTo(x, y);
      reached = k;
    } else if (drawnOnce.isNew((Math.imul(lastCell, 0x85ebca6b) ^ cell) | (1 << 31))) {
      // The line goes on from where it stopped, along what it drew before.
      for (reached++; reached < k; reached++) lines.lineTo(xAt(reached), yAt(reached));
      lines.lineTo(x, y);
    }
    // Of small markers there is one to a pixel, of others one to each half.
    if (drawnOnce.isNew(radius > 1.5 ? cell : cell & ~0x4001)) {
      if (radius > 1.5) markers.circle(x, y, radius);
      else markers.box(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    lastCell = cell;
  }
}
