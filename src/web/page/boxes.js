// One part of a message (its text, or an attribute) as boxes: one for a plain text, one a variant where a number or a value chooses.

import { button, el } from "./dom.js";
import { field } from "./field.js";
import { examples } from "./shown.js";
import { t } from "./texts.js";

/** Boxes for a pattern. `options`: reflow, categories, attributes (language), label, labelId, onchange, onbrace, onshape. */
export function boxes(pattern, options) {
  const made = build(pattern, options, []);
  return {
    nodes: made.map((one) => one.node),
    read: () => made.flatMap((one) => one.read()),
    fields: made.flatMap((one) => one.fields),
  };
}

function build(pattern, options, names) {
  const runs = [];
  for (const node of pattern) {
    if (node.select) runs.push(node);
    else if (Array.isArray(runs.at(-1))) runs.at(-1).push(node);
    else runs.push([node]);
  }
  if (runs.length === 0) runs.push([]);
  const worth = runs.filter(
    (run) => !Array.isArray(run) || runs.length === 1 || run.some((node) => node.placeable || node.text?.trim()),
  );
  return worth.map((run) => (Array.isArray(run) ? plain(run, options, names) : choice(run, options, names)));
}

function plain(pattern, options, names) {
  const label = [options.label, ...names].join(", ");
  const box = field({
    ...options,
    pattern,
    attributes: { ...options.attributes, "aria-label": label, "aria-describedby": options.describedBy },
  });
  return { node: box.element, read: box.read, fields: [box] };
}

function choice(run, options, names) {
  const { select } = run;
  const rows = select.variants.map((variant) => row(variant, run, options, names));
  const missing = select.plural ? absent(select, categoriesOf(select, options)) : [];
  const name = select.selector.match(/\$[\w-]+/)?.[0] ?? select.selector;
  const legend = select.plural ? t("box-plural", { name }) : t("box-choice", { name });
  const add =
    missing.length > 0 &&
    button(
      t("box-add", { names: missing.join(", "), count: missing.length }),
      () => options.onshape(run, added(run, missing, categoriesOf(select, options))),
      { class: "add" },
    );
  return {
    node: el(
      "fieldset",
      { class: "choice" },
      el("legend", {}, legend),
      rows.map((one) => one.node),
      add,
    ),
    read: () => [
      {
        select: { ...select, variants: select.variants.map((variant, at) => ({ ...variant, value: rows[at].read() })) },
      },
    ],
    fields: rows.flatMap((one) => one.fields),
  };
}

function row(variant, run, options, names) {
  const category = run.select.plural ? categoriesOf(run.select, options).find((one) => one.name === variant.key) : null;
  const numbers = examples(category);
  const made = build(variant.value, options, [...names, `${variant.key} ${numbers}`.trim()]);
  const remove =
    !variant.default &&
    button("×", () => options.onshape(run, without(run, variant)), {
      class: "remove",
      "aria-label": t("box-remove", { name: variant.key }),
      title: t("box-remove", { name: variant.key }),
    });
  const head = el(
    "div",
    { class: "variant-head" },
    el("span", { class: "key" }, variant.key),
    el("span", { class: "examples" }, numbers),
    variant.default && !numbers && el("span", { class: "examples" }, t("box-otherwise")),
    remove,
  );
  return {
    node: el(
      "div",
      { class: "variant" },
      head,
      made.map((one) => one.node),
    ),
    read: () => made.flatMap((one) => one.read()),
    fields: made.flatMap((one) => one.fields),
  };
}

// First, second and third are counted in other forms than one, two and three.
const categoriesOf = (select, { categories, ordinals }) => (select.ordinal ? ordinals : categories);

const absent = (select, categories) =>
  categories.map((one) => one.name).filter((name) => !select.variants.some((variant) => variant.key === name));

// What is added begins as a copy of the default, in the order of the categories.
function added({ select }, missing, categories) {
  const { value } = select.variants.find((one) => one.default);
  const order = categories.map((one) => one.name);
  const all = [...select.variants, ...missing.map((key) => ({ key, default: false, value: structuredClone(value) }))];
  const place = (one) => order.indexOf(one.key);
  return { select: { ...select, variants: all.sort((a, b) => place(a) - place(b)) } };
}

const without = ({ select }, variant) => ({
  select: { ...select, variants: select.variants.filter((one) => one.key !== variant.key) },
});

/** The pattern to begin with where nothing is translated: the source's choices by number with the locale's categories, all empty. */
export function beginning(source, categories) {
  const chosen = source.find((node) => node.select)?.select;
  if (!chosen) return [];
  const keys = chosen.plural
    ? categoriesOf(chosen, { categories }).map((one) => one.name)
    : chosen.variants.map((one) => one.key);
  const last = chosen.plural ? "other" : chosen.variants.find((one) => one.default).key;
  return [{ select: { ...chosen, variants: keys.map((key) => ({ key, default: key === last, value: [] })) } }];
}

/** A plain text as one a category of number. */
export function divided(pattern, source, categories) {
  const [{ select }] = beginning(source, categories);
  return [
    { select: { ...select, variants: select.variants.map((one) => ({ ...one, value: structuredClone(pattern) })) } },
  ];
}

/** Whether a box of several is empty. */
export const hasGap = (pattern) =>
  pattern.some((node) => node.select?.variants.some((one) => isEmpty(one.value) || hasGap(one.value)));

/** Whether nothing is written anywhere. */
export const isEmpty = (pattern) =>
  pattern.every((node) =>
    node.select ? node.select.variants.every((one) => isEmpty(one.value)) : !node.placeable && !node.text?.trim(),
  );

/** The pieces of a pattern in order, selects opened. */
export const leaves = (pattern) =>
  pattern.flatMap((node) =>
    node.select ? node.select.variants.flatMap((one) => leaves(one.value)) : "text" in node && !node.text ? [] : [node],
  );
