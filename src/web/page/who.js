// Who translates and reviews: asked once, kept in the browser.

import { button, el } from "./dom.js";
import { t } from "./texts.js";

const KEPT = "flyt.who";

/** The name that was given; empty for somebody who wants to give none. */
export const who = () => localStorage.getItem(KEPT);

/** Asks for the name where it was not given yet; null where the question was dismissed. */
export const asked = async () => who() ?? (await askWho());

/** Asks for the name, or for another one. */
export function askWho() {
  const { promise, resolve } = Promise.withResolvers();
  const input = el("input", { id: "who", autocomplete: "name", value: who() ?? "", maxlength: "80" });
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", {}, t("who-title")),
    el("p", {}, t("who-why")),
    el("label", { for: "who" }, t("who-name")),
    input,
    el(
      "div",
      { class: "row end" },
      button(t("cancel"), () => dialog.close()),
      el("button", { value: "kept", class: "main" }, t("who-keep")),
    ),
  );
  const dialog = el("dialog", { "aria-label": t("who-title") }, form);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "kept") localStorage.setItem(KEPT, input.value.trim());
    resolve(dialog.returnValue === "kept" ? input.value.trim() : null);
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}
