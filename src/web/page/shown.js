// Shows a text that is only read: placeables as tokens, characters that nobody sees as marks, variants one by one.

import { el } from "./dom.js";
import { t } from "./texts.js";

const NAMES = new Map([
  ["\u00a0", "NBSP"],
  ["\u00ad", "SHY"],
  ["\u061c", "ALM"],
  ["\u200b", "ZWSP"],
  ["\u200c", "ZWNJ"],
  ["\u200d", "ZWJ"],
  ["\u200e", "LRM"],
  ["\u200f", "RLM"],
  ["\u202a", "LRE"],
  ["\u202b", "RLE"],
  ["\u202c", "PDF"],
  ["\u202d", "LRO"],
  ["\u202e", "RLO"],
  ["\u202f", "NNBSP"],
  ["\u2060", "WJ"],
  ["\u2066", "LRI"],
  ["\u2067", "RLI"],
  ["\u2068", "FSI"],
  ["\u2069", "PDI"],
  ["\ufeff", "BOM"],
]);

// A joiner inside of an emoji is part of it.
const PIECES =
  /(\p{Extended_Pictographic}\ufe0f?\u200d\p{Extended_Pictographic})|(\r?\n)|([\u00a0\u00ad\u061c\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff])/gu;

/** A text as nodes. Each character that is not seen is an element of its own; where line breaks mean nothing, they are spaces. */
export function textNodes(text, reflow) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(PIECES)) {
    if (found[1] || (found[2] && !isSoft(text, found, reflow))) continue;
    nodes.push(text.slice(from, found.index), found[2] ? softBreak() : mark(found[0]));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes
    .filter((node) => node !== "")
    .map((node) => (typeof node === "string" ? document.createTextNode(node) : node));
}

const isSoft = (text, found, reflow) =>
  reflow && text[found.index - 1] !== "\n" && text[found.index + found[0].length] !== "\n";
const softBreak = () => el("span", { "data-char": "\n", contenteditable: "false" }, " ");
const mark = (char) =>
  el("span", {
    class: "char",
    "data-char": char,
    contenteditable: "false",
    title: NAMES.get(char),
    "data-name": NAMES.get(char),
  });

/** A placeable as a token. */
export function token({ placeable, names }) {
  const inner = placeable.replace(/^\{\s*|\s*\}$/g, "");
  const kind = inner.startsWith('"') ? "literal" : names.startsWith("$") ? "variable" : "reference";
  return el(
    "span",
    {
      class: `token ${kind}`,
      "data-placeable": placeable,
      "data-names": names,
      contenteditable: "false",
      dir: "ltr",
      title: placeable,
    },
    label(inner),
  );
}

const label = (inner) => inner.replace(/^NUMBER\(\$([\w-]+)\)$|^[$-]([\w-]+)$/, "$1$2").replace(/^"(.*)"$/, "$1");

/** A whole pattern. */
export function patternNodes(pattern, reflow) {
  return pattern.flatMap((node) => {
    if (node.select) return [variants(node.select, reflow)];
    return "text" in node ? textNodes(node.text, reflow) : [token(node)];
  });
}

function variants(select, reflow) {
  const rows = select.variants.map((one) =>
    el("div", {}, el("dt", { class: "key" }, one.key), el("dd", {}, patternNodes(one.value, reflow))),
  );
  return el("dl", { class: "variants" }, rows);
}

/** Fluent text without a choice in it: names in braces are tokens. */
export const plainNodes = (text, reflow) =>
  text.split(/(\{\s*(?:[$-]?[a-zA-Z]|")[^{}]*\})/).flatMap((piece, index) => {
    if (index % 2 === 0) return textNodes(piece, reflow);
    return [token({ placeable: piece, names: piece.match(/\$[\w-]+|-?[a-zA-Z][\w.-]*/)?.[0] ?? "" })];
  });

/** What was taken away and what was added, word by word. */
export const words = (list, reflow) =>
  list.map(({ kind, text }) => {
    const nodes = plainNodes(text, reflow);
    return kind === "same" ? nodes : el(kind === "added" ? "ins" : "del", {}, nodes);
  });

/** The examples of a plural category, as a translator reads them. */
export const examples = (category) =>
  category?.examples.length ? t("box-examples", { numbers: category.examples.slice(0, 6).join(", ") }) : "";
