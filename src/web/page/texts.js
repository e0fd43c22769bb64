// The page's own texts in the language of its user: patterns as the server has parsed them, put together here.

import { get } from "./api.js";

let texts = {};
let numbers = new Intl.NumberFormat();
let plurals = new Intl.PluralRules();

/** Fetches the texts, and makes the page one in that language. */
export async function loadTexts(wanted) {
  const answer = await get("/api/texts", wanted ? { ui: wanted } : {});
  texts = answer.texts;
  numbers = new Intl.NumberFormat(answer.locale);
  plurals = new Intl.PluralRules(answer.locale);
  Object.assign(document.documentElement, { lang: answer.locale, dir: answer.dir });
  return answer.locale;
}

/** A text with its variables. */
export const t = (id, values = {}) => shown(texts[id] ?? [{ text: id }], values);

function shown(pattern, values) {
  return pattern
    .map((node) => {
      if ("text" in node) return node.text;
      if (node.select) return shown(chosen(node.select, values), values);
      return written(values[node.names.slice(1)]);
    })
    .join("");
}

// A name or a title may run in the other direction: it is set apart.
const written = (value) => (typeof value === "number" ? numbers.format(value) : `\u2068${value ?? ""}\u2069`);

function chosen({ selector, variants }, values) {
  const value = values[selector.slice(1)];
  const category = typeof value === "number" ? plurals.select(value) : null;
  const variant = (key) => variants.find((one) => one.key === key);
  return (variant(String(value)) ?? variant(category) ?? variants.find((one) => one.default)).value;
}
