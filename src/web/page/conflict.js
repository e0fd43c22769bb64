// The file on disk has another text than the one that was begun with: both are shown, and the user decides.

import { button, el, language } from "./dom.js";
import { wordDiff } from "./diff.js";
import { words } from "./shown.js";
import { t } from "./texts.js";

/** What the two texts are; `mine` and `theirs` are parts as Fluent text. */
export function conflict({ mine, theirs, locale, keepMine, takeTheirs, merge }) {
  const names = [...new Set([...theirs, ...mine].map((one) => one.attribute))];
  const text = (parts, name) => parts.find((one) => one.attribute === name)?.text ?? "";
  const both = names
    .map((name) => [name, text(theirs, name), text(mine, name)])
    .filter(([, left, right]) => left !== right);
  const block = (title, content) =>
    el("div", {}, el("h3", {}, title), el("p", { class: "text", ...language(locale) }, content));
  const actions = el(
    "div",
    { class: "row" },
    button(t("conflict-mine"), keepMine, { class: "main" }),
    button(t("conflict-theirs"), takeTheirs),
    button(t("conflict-merge"), () => {
      actions.remove();
      merge();
    }),
  );
  const element = el(
    "section",
    { class: "conflict", role: "group", "aria-labelledby": "conflict-title" },
    el("h2", { id: "conflict-title", tabindex: "-1" }, t("conflict-title")),
    el("p", {}, t("conflict-why")),
    both.map(([name, left, right]) => [
      name && el("p", { class: "faint" }, t("part-attribute", { name })),
      el(
        "div",
        { class: "sides" },
        block(t("conflict-is"), left),
        block(t("conflict-yours"), words(wordDiff(left, right))),
      ),
    ]),
    actions,
  );
  return element;
}
