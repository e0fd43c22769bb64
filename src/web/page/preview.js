// Runs in the frame of the rendered page: puts in what is typed, marks the block that is edited, and says which one was clicked.

let current = null;

// What a stranger wrote runs nothing: scripts that come in by `innerHTML` do not, and the frame's policy allows no other.
function put(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  for (const name of ["lang", "dir"])
    document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? "");
  document.body.innerHTML = next.body.innerHTML;
}

function mark(key, scroll) {
  for (const block of document.querySelectorAll("[data-message]")) {
    const isIt = keysOf(block).includes(key);
    block.toggleAttribute("data-flyt-current", isIt);
    if (isIt && scroll) reach(block);
  }
}

const file = new URLSearchParams(location.search).get("file");
// Only in this frame: `scrollIntoView` would move the page around it, too.
function reach(block) {
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 4);
}

const keysOf = (block) => block.dataset.message.split(" ").map((id) => `${file}:${id}`);

addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  if (typeof data.html === "string") put(data.html);
  const isOther = data.key !== current;
  current = data.key;
  mark(current, isOther);
});

addEventListener("click", (event) => {
  const block = event.target.closest("[data-message]");
  if (block || event.target.closest("a, button, form")) event.preventDefault();
  if (block) parent.postMessage({ key: keysOf(block)[0] }, "*");
});

const style = new CSSStyleSheet();
style.replaceSync(`
  [data-message] { cursor: pointer; }
  [data-message]:hover { outline: 1px dashed currentColor; outline-offset: 4px; }
  [data-message][data-flyt-current] { outline: 2px solid #2b8aa6; outline-offset: 4px; border-radius: 2px; }
`);
document.adoptedStyleSheets = [style];

parent.postMessage({ ready: true }, "*");
