// The keyboard: what each key does, and the dialog that tells.
//
// No letter with Alt alone is taken: languages are written with it.

import { button, el } from "./dom.js";
import { t } from "./texts.js";

const [CTRL, ALT, SHIFT] = /Mac|iP/.test(navigator.platform) ? ["⌘", "⌥", "⇧"] : ["Ctrl", "Alt", "⇧"];

const KEYS = [
  { does: "next", keys: [ALT, "↓"], is: (event) => event.altKey && event.key === "ArrowDown" },
  { does: "previous", keys: [ALT, "↑"], is: (event) => event.altKey && event.key === "ArrowUp" },
  {
    does: "save",
    keys: [CTRL, "S"],
    is: (event) => control(event) && !event.shiftKey && event.key.toLowerCase() === "s",
  },
  { does: "save-next", keys: [CTRL, "↵"], is: (event) => control(event) && !event.shiftKey && event.key === "Enter" },
  {
    does: "accept",
    keys: [CTRL, SHIFT, "↵"],
    is: (event) => control(event) && event.shiftKey && event.key === "Enter",
  },
  {
    does: "copy",
    keys: [CTRL, SHIFT, "S"],
    is: (event) => control(event) && event.shiftKey && event.key.toLowerCase() === "s",
  },
  { does: "token", keys: ["{"], is: () => false },
  { does: "list", keys: ["Esc"], is: (event) => event.key === "Escape" && !document.querySelector("dialog[open]") },
  { does: "search", keys: ["/"], is: (event) => event.key === "/" && !isTyping(event) },
  { does: "help", keys: ["?"], is: (event) => (event.key === "?" && !isTyping(event)) || event.key === "F1" },
];

const control = (event) => (event.ctrlKey || event.metaKey) && !event.altKey;
const isTyping = ({ target }) => target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);

let actions = {};

/** What can be done now, by name. */
export const setActions = (now) => (actions = now);

/** The keys of an action, for a button's `aria-keyshortcuts` and title. */
export const keysOf = (does) => KEYS.find((one) => one.does === does).keys.join("+");

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  const key = KEYS.find((one) => one.is(event));
  if (key?.does === "help") showHelp();
  else if (!key || !actions[key.does] || document.querySelector("dialog[open]")) return;
  else actions[key.does]();
  event.preventDefault();
});

/** Shows the keys. */
export function showHelp() {
  if (document.querySelector("dialog[open]")) return;
  const rows = KEYS.map(({ does, keys }) =>
    el(
      "div",
      {},
      el(
        "dt",
        { dir: "ltr" },
        keys.map((key) => el("kbd", {}, key)),
      ),
      el("dd", {}, t(`key-${does}`)),
    ),
  );
  const dialog = el(
    "dialog",
    { "aria-label": t("help-title"), class: "help" },
    el("h2", {}, t("help-title")),
    el("dl", {}, rows),
    el("p", {}, t("help-tokens")),
    el(
      "div",
      { class: "row end" },
      button(t("close"), () => dialog.close(), { class: "main" }),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
