// Makes elements: make("button", { type: "button", onclick: play }, "播放") and draw("path", { d }) for SVG.
// A property that is a function listens; null, undefined and false leave an attribute out; the rest become attributes.
const make = (name, properties, ...children) => build(document.createElement(name), properties, children);

const draw = (name, properties, ...children) =>
  build(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);

function build(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

function setAttribute(element, name, value) {
  if (value == null || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? "" : value);
}

// A box around an element of fixed size: what changes in there lays out nothing else. An item of a flexible row can't be one itself.
const fixedBox = (element, name = "") => make("span", { class: `tidu-fixed ${name}` }, element);

// Touches the page only where something changed.
function setText(element, text) {
  const node = element.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling) element.textContent = text;
  else if (node.data !== text) node.data = text;
}

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

// A polite live region: what it is told last is read out once the reader has been still for a while.
function announcer(parent) {
  const region = parent.appendChild(make("div", { class: "tidu-unseen", "aria-live": "polite" }));
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (region.textContent = text), 700);
  };
}

// Copies a text; says whether that worked. A page opened from disk may only do it the old way.
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.body.appendChild(make("textarea", { class: "tidu-unseen", "aria-hidden": "true" }));
    area.value = text;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
