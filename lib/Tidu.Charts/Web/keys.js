// Keys that a figure's controls take are the figure's alone: notebooks have commands of their own on arrows, Enter and letters, and give
// them where the key is pressed on an output's slider or button too. Shortcuts with Ctrl or Alt, and Shift+Enter, stay the notebook's.
const ownKeys = /^(.|Arrow\w+|Page\w+|Home|End|Enter|Backspace|Delete)$/u;

function keepKeys(event) {
  const figure = event.target.closest?.(".tidu-figure, .tidu-chart");
  if (!figure) return;
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isOwn = ownKeys.test(key) && !ctrlKey && !metaKey && !altKey && !(shiftKey && key === "Enter");
  // JupyterLab looks before the figure can stop the event, and goes by this.
  figure.toggleAttribute("data-lm-suppress-shortcuts", isOwn);
  if (isOwn) figure.addEventListener("keydown", (same) => same.stopPropagation(), { once: true });
}
