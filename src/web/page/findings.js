// What the checks say of a text: a list, and marks where it stands in the boxes.

import { leaves } from "./boxes.js";
import { button, el } from "./dom.js";
import { t } from "./texts.js";

const SEVERITIES = ["error", "warning", "note"];

/** The findings as a list; `onopen` is told which one was asked for. */
export const findingList = (findings, onopen) =>
  findings.map((one) =>
    el(
      "li",
      { class: `finding ${one.severity}` },
      el("span", { class: "state" }, t(`severity-${one.severity}`)),
      el(
        "div",
        {},
        one.attribute !== undefined
          ? button(told(one.message), () => onopen(one), { class: "plain", ...of(one) })
          : el("span", of(one), told(one.message)),
        one.help && el("p", { class: "faint", ...of(one) }, told(one.help)),
      ),
      one.rule && el("code", { class: "faint", dir: "ltr" }, one.rule),
    ),
  );

// The checks speak English; what the page itself says is in its own language.
const of = (finding) => (finding.rule ? { lang: "en", dir: "ltr" } : {});

const told = (text) => text.split(/`([^`]+)`/).map((piece, index) => (index % 2 ? el("code", {}, piece) : piece));

/** Marks the places of what was found; `parts` as the server has read them. */
export function markFindings(translation, findings, parts) {
  if (!CSS.highlights) return;
  const ranges = Object.fromEntries(SEVERITIES.map((severity) => [severity, []]));
  for (const one of findings) {
    const read = parts.find((part) => part.attribute === one.attribute)?.pattern;
    const part = translation.part(one.attribute);
    if (!read || !part?.read || !(one.end > one.start)) continue;
    ranges[one.severity].push(...places(part, leaves(read), one));
  }
  for (const severity of SEVERITIES)
    CSS.highlights.set(`flyt-${severity}`, new Highlight(...ranges[severity].filter(Boolean)));
}

// The boxes hold the pieces of the pattern in the same order; where they are not as many, the place is not known.
function places(part, read, { start, end }) {
  const boxes = part.fields.map((box) => leaves(box.read()).length);
  if (boxes.reduce((sum, one) => sum + one, 0) !== read.length) return [];
  let first = 0;
  return part.fields.flatMap((box, at) => {
    const own = read.slice(first, first + boxes[at]);
    first += boxes[at];
    return own.map((leaf, index) => {
      const [from, to] = [Math.max(start, leaf.start), Math.min(end, leaf.end)];
      if (!(from < to)) return null;
      const isExact = leaf.text?.length === leaf.end - leaf.start;
      return box.range(index, isExact ? from - leaf.start : 0, isExact ? to - leaf.start : (leaf.text?.length ?? 1));
    });
  });
}
