// Links that drive a figure: [把 γ 调到 0.99 试试](?#rmsprop:gamma=0.99&steps=100) sets the figure named rmsprop. The question mark is for
// VS Code, which strips every sign from a link that begins with #; pages do without.
// The same fragment in the page's address sets it when the page opens.

function parseFragment(fragment) {
  const [, name, query] = /^#([^:=&]+):(.*)$/.exec(fragment) ?? [];
  if (!name) return null;
  try {
    return { name: decodeURIComponent(name), pairs: Object.fromEntries(new URLSearchParams(query)) };
  } catch {
    return null; // a % that encodes nothing
  }
}

const writeFragment = (name, pairs) => `#${encodeURIComponent(name)}:${new URLSearchParams(pairs)}`;

const figureNamed = (name) =>
  [...document.querySelectorAll("figure.tidu-figure[data-name]")].find((figure) => figure.dataset.name === name);

// Sets the figure that a fragment names; gives its picture, or null where there is no such figure.
function follow(fragment) {
  const target = parseFragment(fragment);
  const figure = target && figureNamed(target.name);
  figure?.closest(".tidu-covered")?.dispatchEvent(new Event("beforematch")); // opens the cover
  const controller = figure && Tidu.kinds[figure.dataset.tidu] && enliven(figure);
  if (!controller?.setState) return null;
  controller.setState(target.pairs);
  return figure.querySelector(".tidu-panels") ?? figure;
}

// Scrolls only as far as it takes to see the whole picture. Figures on the way wake up and push it on: it is followed until the page has
// come to rest or the reader does something.
let followed = null;
function bringIntoSight(picture, behavior) {
  followed?.abort();
  followed = new AbortController();
  const { signal } = followed;
  const stop = followed.abort.bind(followed);
  const growth = new ResizeObserver(() => picture.scrollIntoView({ block: "nearest", behavior }));
  growth.observe(document.body); // which calls it a first time
  signal.addEventListener("abort", () => growth.disconnect());
  for (const act of ["wheel", "pointerdown", "keydown"]) addEventListener(act, stop, { signal, passive: true });
  setTimeout(stop, 2000);
}

// What the address says when the page opens, or is given another fragment. Back and forward to a place of a link of ours set the
// figure alone: the browser itself goes where the reader was.
function followAddress() {
  followed?.abort();
  const picture = follow(location.hash);
  if (picture && !history.state?.tidu) bringIntoSight(picture, "instant");
}

// Before any other listener: notebooks have handlers of their own for links to a place in the page.
function followClick(event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node.localName === "a" && node.hash);
  const picture = link && follow(link.hash);
  if (!picture) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  goTo(link.hash);
  const near = Math.abs(picture.getBoundingClientRect().top) < 2 * innerHeight;
  bringIntoSight(picture, near && !stillness.matches ? "smooth" : "instant");
}

// A notebook's address is its front end's; only a page that the kit wrote carries the state in its own.
const onOwnPage = () => document.querySelector("meta[name=generator][content=Tidu]") !== null;

// Back leads to where the link was.
function goTo(fragment) {
  if (!onOwnPage() || fragment === location.hash) return;
  const ours = { ...history.state, tidu: true };
  history.replaceState(ours, "");
  history.pushState(ours, "", fragment);
}

// What 「复制链接」 does: the address of the page with the figure's state in it, in the address bar and on the clipboard.
function copyLink(figure) {
  const fragment = writeFragment(figure.dataset.name, Tidu.controllers.get(figure).state());
  if (onOwnPage()) history.replaceState(history.state, "", fragment);
  return copyText(location.href.split("#")[0] + fragment);
}
