// The languages of the project, and the documents of one, each with how far it has come.

import { el, language } from "./dom.js";
import { address } from "./route.js";
import { t } from "./texts.js";

/** The languages. */
export const languages = (project) =>
  el(
    "div",
    { class: "home" },
    el("h1", {}, t("languages-title", { project: project.name })),
    el("p", { class: "lead" }, t("languages-lead")),
    el(
      "ul",
      { class: "cards" },
      project.locales.map((one) =>
        el(
          "li",
          {},
          el(
            "a",
            { href: address({ locale: one.locale }), class: "card" },
            el(
              "span",
              { class: "row" },
              el("strong", language(one), one.name),
              el("span", { class: "faint" }, one.locale),
            ),
            progress(one),
            summary(one),
          ),
        ),
      ),
    ),
  );

/** The documents of a language. */
export function documents(project, locale) {
  const open = (more) => address({ locale: locale.locale, all: "1", ...more });
  const ways = [
    ["missing", locale.missing],
    ["stale", locale.stale],
    ["machine", locale.machine],
  ];
  return el(
    "div",
    { class: "home" },
    el("h1", language(locale), locale.name),
    progress(locale),
    summary(locale),
    el(
      "p",
      { class: "ways" },
      el("a", { href: open({}), class: "pill" }, t("all-messages", { count: locale.messages })),
      ways.map(
        ([filter, count]) =>
          count > 0 &&
          el("a", { href: open({ filter }), class: "pill" }, t(`filter-${filter}`), " ", t("number", { count })),
      ),
    ),
    el("h2", {}, t("documents-title")),
    el(
      "ul",
      { class: "cards wide" },
      locale.documents.map((one) =>
        el(
          "li",
          {},
          el(
            "a",
            { href: address({ locale: locale.locale, file: one.file }), class: "card" },
            el("strong", language(project.source), one.title || one.file),
            one.title && one.title !== one.file && el("span", { class: "faint path", dir: "ltr" }, one.file),
            progress(one),
            summary(one),
          ),
        ),
      ),
    ),
  );
}

function progress({ messages, present, stale }) {
  const bar = el(
    "span",
    { class: "bar", "aria-hidden": "true" },
    el("span", { class: "current" }),
    el("span", { class: "stale" }),
  );
  const share = (count) => `${messages ? (100 * count) / messages : 0}%`;
  bar.children[0].style.inlineSize = share(present - stale);
  bar.children[1].style.inlineSize = share(stale);
  return bar;
}

function summary({ messages, present, missing, stale, toReview, findings }) {
  const facts = [
    ["missing", missing],
    ["stale", stale],
    ["review", toReview],
    ["findings", findings],
  ];
  return el(
    "span",
    { class: "facts" },
    el("span", {}, t("done", { present, messages })),
    facts.map(([name, count]) => count > 0 && el("span", { class: name }, t(`count-${name}`, { count }))),
  );
}
