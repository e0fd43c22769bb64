// The messages of a document or of a language: filters, search, and as many rows as are looked at.

import { button, el, language } from "./dom.js";
import { draft } from "./drafts.js";
import { address, note, place } from "./route.js";
import { plainNodes } from "./shown.js";
import { t } from "./texts.js";

const PAGE = 100;

const FILTERS = {
  all: () => true,
  missing: (one) => one.state === "missing",
  stale: (one) => one.state === "stale",
  findings: (one) => one.errors + one.warnings + one.notes > 0,
  machine: (one) => one.provenance === "machine",
  review: (one) => one.state === "present" && one.provenance !== "reviewed",
};

/** The list; `messages` may be replaced, `select` marks the one that is open, `beside` gives the key some steps away. */
export function messageList({ locale, source, messages, title }) {
  const at = place();
  let [filter, shown, current, until] = [FILTERS[at.filter] ? at.filter : "all", [], at.key, PAGE];
  const rows = el("ol", { class: "messages" });
  const count = el("p", { class: "faint count", role: "status" });
  const search = el("input", {
    type: "search",
    id: "search",
    value: at.search ?? "",
    placeholder: t("search"),
    "aria-label": t("search"),
    oninput: () => begin(),
  });
  const filters = el("div", { class: "filters", role: "group", "aria-label": t("filters") });
  const more = button("", () => extend(), { class: "more" });
  const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && extend());
  const element = el(
    "nav",
    { class: "list", "aria-label": t("list-title") },
    el("h1", { class: "list-title", ...language(title.language) }, title.text),
    search,
    filters,
    count,
    rows,
    more,
  );

  function begin() {
    const { search: _, filter: __, ...rest } = place();
    note({ ...rest, filter: filter === "all" ? "" : filter, search: search.value });
    until = PAGE;
    draw();
  }

  function draw() {
    const wanted = search.value.trim().toLocaleLowerCase();
    const found = messages.filter((one) => matches(one, wanted));
    // What is open stays in the list, though it may no longer be what was looked for.
    shown = found.filter((one) => FILTERS[filter](one) || one.key === current);
    until = Math.max(until, shown.findIndex((one) => one.key === current) + PAGE / 2);
    filters.replaceChildren(...Object.keys(FILTERS).map((name) => choice(name, found.filter(FILTERS[name]).length)));
    count.textContent = shown.length === 0 ? t("list-empty") : t("list-count", { count: shown.length });
    const focused = rows.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    rows.replaceChildren(...shown.slice(0, until).map(row));
    if (focused) rows.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    rest();
  }

  function extend() {
    rows.append(...shown.slice(until, until + PAGE).map(row));
    until += PAGE;
    rest();
  }

  function rest() {
    more.hidden = until >= shown.length;
    more.textContent = t("list-more", { count: shown.length - until });
    watch.disconnect();
    if (!more.hidden) watch.observe(more);
  }

  const choice = (name, number) =>
    button(
      [t(`filter-${name}`), " ", el("span", { class: "number" }, t("number", { count: number }))],
      () => choose(name),
      { class: "pill", "aria-pressed": `${name === filter}` },
    );

  function choose(name) {
    filter = name;
    begin();
    filters.querySelector("[aria-pressed=true]").focus();
  }

  const row = (one) =>
    el(
      "li",
      {},
      el(
        "a",
        {
          href: address({ ...place(), key: one.key }),
          "data-key": one.key,
          "aria-current": one.key === current && "true",
          class: one.state,
        },
        el("span", { class: "marks" }, marks(one, locale)),
        el("span", { class: "source", ...language(source) }, plainNodes(one.source, true)),
        one.translation !== null &&
          el("span", { class: "translation", ...language(locale) }, plainNodes(one.translation, true)),
        el("span", { class: "id faint", dir: "ltr" }, one.id),
      ),
    );

  draw();
  return {
    element,
    update(now) {
      messages = now;
      draw();
    },
    /** Takes in what one message has become. */
    refresh(key, now) {
      messages = messages.map((one) => (one.key === key ? { ...one, ...now } : one));
      const link = rows.querySelector(`[data-key="${CSS.escape(key)}"]`);
      link?.parentElement.replaceWith(row(messages.find((one) => one.key === key)));
    },
    select(key) {
      rows.querySelector("[aria-current]")?.removeAttribute("aria-current");
      current = key;
      if (!rows.querySelector(`[data-key="${CSS.escape(key)}"]`)) draw();
      const link = rows.querySelector(`[data-key="${CSS.escape(key)}"]`);
      link?.setAttribute("aria-current", "true");
      link?.scrollIntoView({ block: "nearest" });
    },
    beside(step) {
      const here = shown.findIndex((one) => one.key === current);
      return shown[here < 0 ? 0 : here + step]?.key;
    },
    focus: () => (rows.querySelector("[aria-current]") ?? rows.querySelector("a") ?? search).focus(),
    focusSearch: () => search.focus(),
  };
}

const matches = (one, wanted) =>
  !wanted ||
  [one.id, one.source, one.translation ?? "", one.file].some((text) => text.toLocaleLowerCase().includes(wanted));

function marks(one, locale) {
  const state = one.state === "present" ? one.provenance : one.state;
  const findings = one.errors + one.warnings;
  return [
    el("span", { class: `state ${state}` }, t(`state-${state}`)),
    findings > 0 &&
      el("span", { class: `state ${one.errors > 0 ? "error" : "warning"}` }, t("count-findings", { count: findings })),
    draft(locale.locale, one.key) && el("span", { class: "state unsaved" }, t("unsaved")),
  ];
}
