// Keeps the cells after a question covered until it is answered: of a code cell the outputs, of text and checks everything. Only the pages
// of the kit have cells to cover. What a reader searches for or a link leads to opens the cover.
function coverCells(figure, count, skip) {
  const button = make("button", { type: "button", onclick: skip }, "不猜了，直接看");
  const bar = make("div", { class: "tidu-cover" }, make("span", {}, "回答上面的“先猜”，这里就打开。"), button);
  const parts = () => {
    const found = [];
    let cell = figure.closest(".code-cell, .prose");
    for (let i = 0; i < count && cell; i++) {
      cell = cell.nextElementSibling;
      const proves = cell?.querySelector(".checks");
      if (cell?.matches(".code-cell") && !proves) found.push(...[...cell.children].filter((part) => !part.matches(".source") && !part.querySelector(".source")));
      else if (cell) found.push(cell);
    }
    return found;
  };

  let wanted = false;

  function lay() {
    wanted = true;
    if (document.readyState === "loading") {
      // The cells after this one are still to come.
      addEventListener("DOMContentLoaded", () => wanted && lay(), { once: true });
      return;
    }
    const covered = parts();
    if (covered.length === 0 || covered.some(isWanted)) return;
    for (const part of covered) {
      part.classList.add("tidu-covered");
      part.setAttribute("hidden", "until-found");
      part.addEventListener("beforematch", skip);
    }
    covered[0].before(bar);
  }

  // Whether the page's address leads to something in a part: a heading, or a figure with its state.
  function isWanted(part) {
    const place = location.hash.slice(1);
    const target = figureNamed(parseFragment(location.hash)?.name);
    return place !== "" && (part.contains(target ?? null) || part.querySelector(`[id="${CSS.escape(place)}"]`) !== null);
  }

  function lift() {
    wanted = false;
    bar.remove();
    for (const part of parts()) {
      part.classList.remove("tidu-covered");
      part.removeAttribute("hidden");
      part.removeEventListener("beforematch", skip);
    }
  }
  return { lay, lift };
}
