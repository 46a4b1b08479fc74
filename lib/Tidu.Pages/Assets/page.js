// What a page gains where scripts run: buttons that copy, boxes that scroll by keyboard, and the place in the contents list.
(() => {
  for (const source of document.querySelectorAll(".source")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "复制";
    const cell = source.closest(".code-cell")?.id.replace("cell-", "");
    button.setAttribute("aria-label", `复制第 ${cell} 格的代码`);
    button.addEventListener("click", async () => {
      const done = await copy(source.querySelector("code").textContent);
      button.textContent = done ? "已复制" : "请手动复制";
      button.classList.add("done");
      setTimeout(() => {
        button.textContent = "复制";
        button.classList.remove("done");
      }, 1600);
    });
    source.append(button);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Older browsers allow it from disk only this way.
      const area = document.createElement("textarea");
      area.value = text;
      area.style.position = "fixed";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  }

  // A pixel or two of overflow is rounding: nobody needs to get there by keyboard.
  const slack = 2;
  const kinds = "pre, .prose p, .formula, .output.html, .output.image, .prose table, .output.html table:not([role='region'] *)";
  const boxes = document.querySelectorAll(kinds);
  function markScrolling() {
    // All is measured before anything changes, so that the page is laid out once.
    const scrolling = [...boxes].map((box) => {
      const style = getComputedStyle(box);
      return (
        (style.overflowX !== "visible" && box.scrollWidth > box.clientWidth + slack) ||
        (style.overflowY !== "visible" && style.overflowY !== "hidden" && box.scrollHeight > box.clientHeight + slack)
      );
    });
    boxes.forEach((box, i) => {
      if (scrolling[i]) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    });
  }
  addEventListener("resize", markScrolling);
  addEventListener("load", markScrolling);

  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const id = decodeURIComponent(link.hash.slice(1));
    links.set(id, [...(links.get(id) ?? []), link]);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  function markPlace() {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = (passed.at(-1) ?? headings[0])?.id;
    for (const [id, list] of links) {
      for (const link of list) {
        if (id === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    }
  }
  markPlace();
  addEventListener("scroll", markPlace, { passive: true });

  // Browsers open a fold for a link that leads into it; not for one that leads to its heading, and older ones not at all.
  function openTarget() {
    const target = document.getElementById(decoded(location.hash.slice(1)));
    const folds = [];
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) folds.push(fold);
    if (folds.length === 0) return;
    for (const fold of folds) fold.open = true;
    target.scrollIntoView();
    folds[0].querySelector("summary").focus({ preventScroll: true });
  }
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  addEventListener("hashchange", openTarget);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    // The same address a second time is no change of it.
    if (link && link.hash === location.hash) setTimeout(openTarget);
  });
  openTarget();

  // Paper has nothing to open.
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("article details:not([open])")) {
      fold.open = true;
      opened.push(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });

  // A chosen entry leads to its heading; the list need not stay open above it.
  document.querySelector(".contents details")?.addEventListener("click", (event) => {
    if (event.target.closest("a")) event.currentTarget.open = false;
  });
})();
