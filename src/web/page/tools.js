// What can be put into a text whole: the source's placeables, and characters that no key has.

import { leaves } from "./boxes.js";
import { button, el } from "./dom.js";
import { textNodes, token } from "./shown.js";
import { t } from "./texts.js";

const NOBREAK = "\u00a0";
const DIRECTIONS = ["\u200e", "\u200f"];

/** A bar of what can be put into the box of `part` that was last written in; arrows lead along it. */
export function insertionBar({ part, message, locale }) {
  const characters = [NOBREAK, ...(locale.dir === "rtl" ? DIRECTIONS : [])].map((char) => textNodes(char, false)[0]);
  const buttons = [...placeables(part, message).map(token), ...characters].map((node, index) =>
    button(node.cloneNode(true), () => part.last?.insert(node), {
      tabindex: index === 0 ? "0" : "-1",
      "aria-label": t("insert", { name: node.dataset.name ?? node.textContent }),
    }),
  );
  const onkeydown = (event) => along(event, buttons, () => part.last?.element.focus());
  return el("div", { class: "tools", role: "toolbar", "aria-label": t("insert-title"), onkeydown }, buttons);
}

// Those of the source, those that the translation has as its grammar needs them, and variables that neither shows.
function placeables(part, message) {
  const translated = message.translation?.parts.find((one) => one.attribute === part.attribute);
  const texts = [part.source?.pattern, translated?.pattern].filter(Boolean);
  const nodes = texts.flatMap(leaves).filter((node) => node.placeable && node.names);
  const found = new Map(nodes.map((node) => [node.placeable, node]));
  for (const { name } of message.variables) {
    const names = `$${name}`;
    if (!nodes.some((node) => node.names === names)) found.set(names, { placeable: `{ ${names} }`, names });
  }
  return [...found.values()];
}

function along(event, buttons, leave) {
  if (event.key === "Escape") leave();
  else if (event.altKey || !step(event)) return;
  else focusOn(buttons, (buttons.indexOf(document.activeElement) + step(event) + buttons.length) % buttons.length);
  event.preventDefault();
  event.stopPropagation();
}

function step({ key, currentTarget }) {
  const forwards = getComputedStyle(currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowDown" || key === forwards) return 1;
  return key.startsWith("Arrow") ? -1 : 0;
}

function focusOn(buttons, at) {
  buttons.forEach((one, index) => (one.tabIndex = index === at ? 0 : -1));
  buttons[at].focus();
}
