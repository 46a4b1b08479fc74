// What a page gains where scripts run: buttons that copy, boxes that scroll by keyboard, and the place in the contents list.
(() => {
  for (const source of document.querySelectorAll(".source")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "复制";
    button.setAttribute("aria-label", "复制这段代码");
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

  const boxes = document.querySelectorAll("pre, .prose p, .formula, .output.html, .output.image, .prose table, .output.html table");
  function markScrolling() {
    for (const box of boxes) {
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (scrolls) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }
  markScrolling();
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

  // A chosen entry leads to its heading; the list need not stay open above it.
  document.querySelector(".contents details")?.addEventListener("click", (event) => {
    if (event.target.closest("a")) event.currentTarget.open = false;
  });
})();
