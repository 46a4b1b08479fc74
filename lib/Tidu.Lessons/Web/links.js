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

// Sets the figure that a fragment names; says whether there was one.
function follow(fragment) {
  const target = parseFragment(fragment);
  const figure = target && figureNamed(target.name);
  figure?.closest(".tidu-covered")?.dispatchEvent(new Event("beforematch")); // opens the cover
  const controller = figure && Tidu.kinds[figure.dataset.tidu] && enliven(figure);
  if (!controller?.setState) return false;
  controller.setState(target.pairs);
  // Only as far as it takes to see the whole picture: the reader comes back to the link.
  const picture = figure.querySelector(".tidu-panels") ?? figure;
  picture.scrollIntoView({ block: "nearest", behavior: stillness.matches ? "auto" : "smooth" });
  return true;
}

// Before any other listener: notebooks have handlers of their own for links to a place in the page.
function followClick(event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node.localName === "a" && node.hash);
  if (!link || !follow(link.hash)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  putInAddress(link.hash);
}

// A notebook's address is its front end's; only a page that the kit wrote carries the state in its own.
const onOwnPage = () => document.querySelector("meta[name=generator][content=Tidu]") !== null;

function putInAddress(fragment) {
  if (onOwnPage()) history.replaceState(history.state, "", fragment);
}

// What 「复制链接」 does: the address of the page with the figure's state in it, in the address bar and on the clipboard.
function copyLink(figure) {
  const fragment = writeFragment(figure.dataset.name, Tidu.controllers.get(figure).state());
  putInAddress(fragment);
  return copyText(location.href.split("#")[0] + fragment);
}
