// What was typed and is not saved, by locale and key. It outlives the editor, not the page.

import { isEmpty } from "./boxes.js";

const drafts = new Map();
const name = (locale, key) => `${locale}\n${key}`;

/** The unsaved text of a message, if there is one. */
export const draft = (locale, key) => drafts.get(name(locale, key));

/** Keeps an unsaved text: the parts as they stand in the boxes, and the version that they were made from. */
export const keepDraft = (locale, key, parts, version) => drafts.set(name(locale, key), { parts, version });

/** Forgets it. */
export const dropDraft = (locale, key) => drafts.delete(name(locale, key));

/** The unsaved texts of a document. */
export const draftsOf = (locale, file) =>
  [...drafts]
    .filter(([at]) => at.startsWith(name(locale, `${file}:`)))
    .map(([at, { parts }]) => ({ key: at.split("\n")[1], parts: sent(parts) }));

/** Parts as they are sent: a pattern, or Fluent text where that was written; what nobody has written is left out. */
export const sent = (parts) =>
  parts
    .filter(({ pattern, text }) => (pattern ? !isEmpty(pattern) : text?.trim()))
    .map(({ attribute, pattern, text }) => (pattern ? { attribute, pattern } : { attribute, text }));

window.addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});
