// What a translator reads beside the boxes: the source, what changed in it, comments, words of the glossary, similar texts.

import { button, el, language } from "./dom.js";
import { patternNodes, words } from "./shown.js";
import { t } from "./texts.js";

/** The source of a message. */
export const sourceSide = (message, source) =>
  el(
    "section",
    { class: "source-side", "aria-label": t("source-title", { language: source.name }) },
    message.comments.length > 0 &&
      el(
        "div",
        { class: "comments", lang: "" },
        message.comments.map((text) => el("p", { dir: "auto" }, text)),
      ),
    message.source.parts.map((part) => [
      part.attribute !== null && el("h2", {}, t("part-attribute", { name: part.attribute })),
      sourcePart(part, message, source),
    ]),
    variables(message),
  );

// What changed in a text is the text as well; with choices in it, it is Fluent's notation and hard to read.
function sourcePart(part, message, source) {
  const stale = message.stale?.find((one) => one.attribute === part.attribute);
  const isPlain = !part.pattern.some((node) => node.select);
  const text = el("div", { class: "text", ...language(source) }, patternNodes(part.pattern, message.reflow));
  return [!(stale && isPlain) && text, stale && change(stale, message, source)];
}

const change = (stale, message, source) =>
  el(
    "div",
    { class: "changes" },
    el("h2", {}, t("stale-title")),
    el("p", { class: "faint" }, t(`stale-${stale.kind}`)),
    el("p", { class: "text", ...language(source) }, words(stale.words, message.reflow)),
  );

function variables(message) {
  const told = message.variables.filter(
    (one) => one.comment && !message.comments.some((text) => text.includes(one.comment)),
  );
  return (
    told.length > 0 &&
    el(
      "dl",
      { class: "variables" },
      told.map((one) =>
        el("div", {}, el("dt", {}, el("code", { dir: "ltr" }, `$${one.name}`)), el("dd", { dir: "auto" }, one.comment)),
      ),
    )
  );
}

/** What helps; `use` is given a text to put in. */
export function aids(message, locale, source, use) {
  const section = (title, items) =>
    items.length > 0 && el("section", { class: "aid" }, el("h2", {}, title), el("ul", {}, items));
  const terms = message.glossary.map((one) =>
    el(
      "li",
      {},
      el("span", language(source), one.source),
      el("span", { "aria-hidden": "true" }, " → "),
      one.rule === "translate" && one.translation
        ? button(el("span", language(locale), one.translation), () => use(one.translation), { class: "plain" })
        : el("em", {}, t(`glossary-${one.rule}`)),
      one.note && el("span", { class: "faint" }, " ", one.note),
    ),
  );
  const alike = message.similar.map((one) =>
    el(
      "li",
      {},
      el("p", { class: "faint", ...language(source) }, one.source),
      el("p", { class: "text", ...language(locale) }, one.translation),
      button(t("similar-use"), () => use(one.translation), {
        class: "quiet",
        "aria-label": t("similar-use-this", { text: one.translation }),
      }),
    ),
  );
  return el("div", { class: "aids" }, section(t("glossary-title"), terms), section(t("similar-title"), alike));
}
