// The boxes of a message's translation, a group for its text and for each attribute; as Fluent text for those who want it.

import { post } from "./api.js";
import { beginning, boxes, divided, hasGap, isEmpty } from "./boxes.js";
import { button, el, language } from "./dom.js";
import { sent } from "./drafts.js";
import { t } from "./texts.js";
import { insertionBar } from "./tools.js";

/** The boxes of `message`, begun with `parts` (a draft, or what is saved). `onchange` is told of each change. */
export function translation({ message, locale, parts, onchange }) {
  const element = el("div", { class: "parts" });
  let all = [];

  function fill(parts) {
    all = names(message, parts).map((attribute) => {
      const given = parts?.find((one) => one.attribute === attribute);
      const source = message.source.parts.find((one) => one.attribute === attribute);
      const pattern = given ? given.pattern : beginning(source?.pattern ?? [], locale.categories);
      return { attribute, source, pattern, text: given?.text ?? null, asText: pattern === null };
    });
    all.forEach(build);
    element.replaceChildren(...all.map((one) => one.element));
  }

  function build(part) {
    const label = part.attribute === null ? t("part-value") : t("part-attribute", { name: part.attribute });
    const id = `part-${part.attribute ?? ""}`;
    part.fields = [];
    const content = part.asText ? fluent(part, label) : inBoxes(part, label, id);
    const toggle = button(t("as-fluent"), () => switchTo(part), { class: "quiet", "aria-pressed": `${part.asText}` });
    const made = el(
      "section",
      { class: "part", "aria-label": label },
      el("div", { class: "row part-head" }, el("h2", { id }, label), toggle),
      content,
      !part.asText && tools(part),
    );
    part.element?.replaceWith(made);
    part.element = made;
  }

  function inBoxes(part, label) {
    const made = boxes(part.pattern, {
      label: t("box-label", { language: locale.name, part: label }),
      reflow: message.reflow,
      categories: locale.categories,
      attributes: language(locale),
      describedBy: "findings",
      onchange: () => changed(part),
      onbrace: () => part.element.querySelector(".tools button")?.focus(),
      onshape: (run, now) => reshape(part, run, now),
    });
    Object.assign(part, { read: made.read, fields: made.fields });
    made.fields.forEach((box) => box.element.addEventListener("focus", () => (part.last = box)));
    part.last = made.fields[0];
    return made.nodes;
  }

  function fluent(part, label) {
    const area = el("textarea", {
      class: "field fluent",
      ...language(locale),
      "aria-label": t("box-fluent", { part: label }),
      "aria-describedby": "findings",
      spellcheck: "true",
      rows: `${Math.min(14, 2 + (part.text ?? "").split("\n").length)}`,
    });
    area.value = part.text ?? "";
    area.addEventListener("input", () => {
      part.text = area.value;
      onchange();
    });
    part.fields = [{ element: area, focus: () => area.focus() }];
    return area;
  }

  function changed(part) {
    part.pattern = part.read();
    onchange();
  }

  function reshape(part, run, now) {
    const place = part.read();
    const at = place.findIndex((node) => node.select?.selector === run.select.selector);
    const values = new Map(place[at]?.select.variants.map((one) => [one.key, one.value]));
    for (const one of now.select.variants) one.value = values.get(one.key) ?? one.value;
    part.pattern = place.map((node, index) => (index === at ? now : node));
    build(part);
    const fresh = now.select.variants.findIndex((one) => !values.has(one.key));
    part.fields[Math.max(fresh, 0)]?.focus();
    onchange();
  }

  async function switchTo(part) {
    if (part.asText) {
      const { pattern, errors } = part.text.trim()
        ? await post("/api/parse", { text: part.text })
        : { pattern: [], errors: [] };
      if (errors?.length || !pattern) return onchange(t("fluent-broken"));
      part.pattern = pattern;
    } else {
      part.text = isEmpty(part.pattern) ? "" : (await post("/api/pattern", { pattern: part.pattern })).text;
    }
    part.asText = !part.asText;
    build(part);
    part.element.querySelector("button[aria-pressed]").focus();
  }

  function tools(part) {
    const bar = insertionBar({ part, message, locale });
    const canDivide =
      part.source?.pattern.some((node) => node.select?.plural) &&
      !part.pattern.some((node) => node.select) &&
      locale.categories.length > 1;
    return el(
      "div",
      { class: "row" },
      el("span", { class: "faint", "aria-hidden": "true" }, t("insert-title")),
      bar,
      canDivide && button(t("box-divide"), () => divideBy(part), { class: "add" }),
    );
  }

  function divideBy(part) {
    part.pattern = divided(
      part.read(),
      part.source.pattern.filter((node) => node.select?.plural),
      locale.categories,
    );
    build(part);
    part.fields[0].focus();
    onchange();
  }

  const current = () =>
    all.map(({ attribute, asText, pattern, text }) => ({ attribute, pattern: asText ? null : pattern, text }));

  fill(parts);
  return {
    element,
    fill,
    /** All parts as they stand, to be kept. */
    parts: current,
    /** What is sent: what nobody has written is left out. */
    outgoing: () => sent(current()),
    /** Whether a box of several is still to be filled. */
    hasGap: () => all.some((part) => !part.asText && !isEmpty(part.pattern) && hasGap(part.pattern)),
    focus: () => all[0]?.fields[0]?.focus(),
    focusPart: (attribute) => (all.find((part) => part.attribute === attribute) ?? all[0])?.fields[0]?.focus(),
    /** The source in all boxes. */
    copySource() {
      fill(message.source.parts);
      onchange();
    },
    /** A text in the box that was last written in. */
    insertText(text) {
      const part = all.find((one) => one.element.contains(document.activeElement)) ?? all.find((one) => !one.asText);
      part?.last?.insertText(text);
    },
    part: (attribute) => all.find((part) => part.attribute === attribute),
  };
}

// The source's parts, then those that only the translation has.
function names(message, parts) {
  const all = [...message.source.parts, ...(message.translation?.parts ?? []), ...(parts ?? [])].map(
    (one) => one.attribute,
  );
  return [...new Set(all)];
}
