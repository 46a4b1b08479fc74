// A panel that a pointer scrubs: where it is pressed, dragged or tapped is told as shares of the plot, 0 … 1. A finger drags sideways;
// up or down it scrolls the page. With a handle a finger drags only that, and elsewhere a tap tells its place.
function scrubbed(panel, { handle, onshare, onrest }) {
  let [held, dragging] = [null, false];

  const tell = (event) => {
    const { across, up } = panel.shareAt(event);
    onshare({ across: Math.min(1, Math.max(0, across)), up: Math.min(1, Math.max(0, up)) });
  };

  panel.box.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const byHandle = event.target === handle;
    held = event;
    dragging = event.pointerType === "mouse" || byHandle;
    if (!dragging) return;
    panel.box.setPointerCapture(event.pointerId);
    event.preventDefault();
    handle?.focus({ preventScroll: true });
    if (!byHandle) tell(event);
  });

  panel.box.addEventListener("pointermove", (event) => {
    if (!held) return;
    const moved = Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY);
    if (!dragging && moved > 8) {
      if (handle) held = null;
      else dragging = true;
    }
    if (held && dragging && moved > 0) tell(event);
  });

  panel.box.addEventListener("pointerup", (event) => {
    if (held && !dragging) tell(event);
    release();
  });
  panel.box.addEventListener("pointercancel", release);

  function release() {
    if (held) {
      held = null;
      onrest();
    }
  }

  return { held: () => held !== null && dragging };
}
