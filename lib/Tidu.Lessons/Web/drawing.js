// Draws a figure's panels: at once when something changed, then at most once a frame, and again when the figure's width changes.
function makeDrawing(live, panels, draw) {
  let measured = false;
  let rested = true;
  let due = false;

  function ask() {
    due = true;
    if (rested) drawNow();
  }

  function drawNow() {
    due = false;
    if (!measured && panels.map((panel) => panel.measure()).includes(false)) return;
    measured = true;
    rested = false;
    draw();
    requestAnimationFrame(() => {
      rested = true;
      if (due) drawNow();
    });
  }

  new ResizeObserver(() => {
    measured = false;
    ask();
  }).observe(live);
  return { ask };
}

// What may follow a moment later, in a task of its own: words, which nobody reads ten times a second.
function later(work) {
  let timer = 0;
  return () => {
    timer ||= setTimeout(() => {
      timer = 0;
      work();
    }, 100);
  };
}
