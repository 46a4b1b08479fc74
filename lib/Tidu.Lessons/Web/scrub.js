// A panel that a pointer scrubs: where it is pressed, dragged or tapped is told as shares of the plot, 0 … 1. A finger that moves up or
// down scrolls the page.
function scrubbed(panel, { onshare, onrest }) {
  let held = false;
  const moved = (event) => {
    const { across, up } = panel.shareAt(event);
    onshare({ across: Math.min(1, Math.max(0, across)), up: Math.min(1, Math.max(0, up)) });
  };
  panel.box.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    held = true;
    if (event.pointerType !== "mouse") return;
    panel.box.setPointerCapture(event.pointerId);
    event.preventDefault();
    moved(event);
  });
  panel.box.addEventListener("pointermove", (event) => held && moved(event));
  panel.box.addEventListener("click", (event) => event.pointerType !== "mouse" && event.detail > 0 && moved(event));
  for (const end of ["pointerup", "pointercancel"]) {
    panel.box.addEventListener(end, () => {
      if (held) onrest();
      held = false;
    });
  }
}
