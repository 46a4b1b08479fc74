// Draws a figure's panels at most once a frame, and again when its width changes.
function makeDrawing(live, panels, draw) {
  let due = 0;
  let measured = false;

  function ask() {
    due ||= requestAnimationFrame(() => {
      due = 0;
      if (!measured && panels.map((panel) => panel.measure()).includes(false)) return;
      measured = true;
      draw();
    });
  }

  new ResizeObserver(() => {
    measured = false;
    ask();
  }).observe(live);
  return { ask };
}
