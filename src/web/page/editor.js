// One message: what stands in the source, the boxes of its translation, and what one does with them.

import { get, post } from "./api.js";
import { conflict } from "./conflict.js";
import { announce, button, debounced, el } from "./dom.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { findingList, markFindings } from "./findings.js";
import { keysOf } from "./keys.js";
import { aids, sourceSide } from "./source.js";
import { t } from "./texts.js";
import { translation } from "./translation.js";
import { asked } from "./who.js";

// What saving settles, and what is shown beside the source.
const SETTLED = ["stale-translation", "unrecorded-translation"];

/** The editor of a message. `onchange` is told that a text was typed, `onsaved` what the message is now, `onnext` to go on. */
export async function openEditor({ locale, source, key, close, onchange, onsaved, onnext }) {
  let message = await get("/api/message", { locale: locale.locale, key });
  const element = el("section", { class: "editor", "aria-labelledby": "message" });
  const findings = el("ul", { class: "findings", id: "findings" });
  const saved = el("p", { class: "saved faint" });
  let [boxes, version, checking, disputed, told, isAlive] = [null, message.version, null, null, null, true];

  function draw() {
    const kept = draft(locale.locale, key);
    version = kept?.version ?? message.version;
    boxes = translation({ message, locale, parts: kept?.parts ?? message.translation?.parts, onchange: typed });
    element.replaceChildren(
      head(),
      el(
        "div",
        { class: "beside" },
        sourceSide(message, source),
        el("div", { class: "translation-side" }, boxes.element, findings, extras()),
      ),
      actions(),
      aids(message, locale, source, (text) => boxes.insertText(text)),
    );
    told = null;
    check();
  }

  const head = () =>
    el(
      "header",
      { class: "editor-head" },
      el(
        "div",
        { class: "row" },
        close && el("a", { class: "back", href: close }, t("back-to-list")),
        el("h1", { id: "message", dir: "ltr", tabindex: "-1" }, message.id),
        state(message),
      ),
      message.translationFile &&
        el(
          "p",
          { class: "faint path", dir: "ltr" },
          `${message.translationFile}${message.line ? `:${message.line}` : ""}`,
        ),
    );

  function actions() {
    const act = (text, does, call, extra = {}) => button(text, call, { title: keysOf(does), ...extra });
    const unchanged = message.state !== "missing";
    return el(
      "div",
      { class: "actions" },
      act(t("save-next"), "save-next", saveAndNext, { class: "main" }),
      act(t("save"), "save", save),
      unchanged && message.state === "stale" && act(t("accept"), "accept", accept, { class: "accept" }),
      unchanged &&
        message.state !== "stale" &&
        message.provenance !== "reviewed" &&
        act(t("review"), "accept", accept, { class: "accept" }),
      saved,
    );
  }

  const extras = () =>
    el(
      "div",
      { class: "row extras" },
      button(t("copy-source"), copySource, { class: "quiet", title: keysOf("copy") }),
      button(t("discard"), discard, { class: "quiet discard", hidden: !draft(locale.locale, key) }),
      el("label", { class: "by-machine" }, el("input", { type: "checkbox", id: "by-machine" }), t("by-machine")),
    );

  function typed(trouble) {
    keepDraft(locale.locale, key, boxes.parts(), version);
    saved.textContent = trouble ?? t("unsaved");
    element.querySelector(".discard").hidden = false;
    onchange();
    checkSoon();
  }

  const checkSoon = debounced(200, check);

  async function check() {
    checking?.abort();
    checking = new AbortController();
    const parts = boxes.outgoing();
    try {
      const answer =
        parts.length > 0
          ? await post("/api/check", { locale: locale.locale, key, parts }, checking.signal)
          : { findings: [], parts: [] };
      if (isAlive) show(answer);
    } catch (error) {
      if (error.name !== "AbortError") show({ findings: [{ severity: "error", message: error.message }], parts: [] });
    }
  }

  function show(answer) {
    const found = answer.findings.filter((one) => !SETTLED.includes(one.rule));
    const all = boxes.hasGap() ? [{ severity: "error", message: t("gap") }, ...found] : found;
    findings.replaceChildren(...findingList(all, (one) => boxes.focusPart(one.attribute)));
    markFindings(boxes, found, answer.parts);
    // Said once for each change of what there is, not for each key.
    const now = all.map((one) => one.message).join("\n");
    if (told !== null && now !== told)
      announce(all.length > 0 ? `${t("count-findings", { count: all.length })}: ${all[0].message}` : t("no-findings"));
    told = now;
  }

  async function save() {
    if (disputed && !disputed.isSettled) return disputed.focus();
    if (boxes.hasGap()) return say(t("gap"));
    const parts = boxes.outgoing();
    if (parts.length === 0) return say(t("nothing-to-save"));
    const by = await asked();
    if (by === null) return false;
    const provenance = document.getElementById("by-machine").checked ? "machine" : "human";
    return attempt(
      () => post("/api/save", { locale: locale.locale, key, parts, version, provenance, by, reviewed: false }),
      t("saved"),
    );
  }

  async function accept() {
    if (draft(locale.locale, key)) return say(t("save-first"));
    if (message.state === "missing") return say(t("nothing-to-save"));
    const by = await asked();
    if (by === null) return false;
    const reviewed = message.state !== "stale";
    return attempt(
      () => post("/api/accept", { locale: locale.locale, key, version, reviewed, by }),
      reviewed ? t("reviewed") : t("accepted"),
      changed,
    );
  }

  // Nobody stands behind what they have not seen: it is shown first.
  function changed(data) {
    message = data.message;
    draw();
    say(t("changed-outside"), "trouble");
  }

  // Nothing can be typed, and nothing saved again, while it is on its way.
  async function attempt(call, done, onchanged = dispute) {
    if (element.inert) return false;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    element.inert = true;
    try {
      const answer = await call();
      element.inert = false;
      settled(answer.message);
      if (focused) boxes.focus();
      say(done);
      return true;
    } catch (error) {
      element.inert = false;
      focused?.focus();
      if (error.status === 409) await onchanged(error.data);
      else say(t("not-saved", { why: error.message }), "trouble");
      return false;
    }
  }

  function settled(now) {
    dropDraft(locale.locale, key);
    disputed = null;
    message = now;
    draw();
    onsaved(message);
  }

  function say(text, kind = "") {
    saved.className = `saved faint ${kind}`;
    saved.textContent = text;
    announce(text);
    return false;
  }

  const saveAndNext = async () => {
    if (!draft(locale.locale, key) || (await save())) onnext();
  };

  /** Shows both texts. What is written now was made from what is on disk now, if the user says so. */
  async function dispute(data) {
    const mine = (await post("/api/check", { locale: locale.locale, key, parts: boxes.outgoing() })).parts;
    const take = () => (settled(data.message), boxes.focus());
    const keep = () => {
      [version, disputed.isSettled] = [data.version, true];
      keepDraft(locale.locale, key, boxes.parts(), version);
    };
    const section = conflict({
      mine,
      theirs: data.theirs,
      locale,
      takeTheirs: take,
      keepMine: () => (keep(), save()),
      merge: () => (keep(), boxes.focus()),
    });
    disputed?.element.remove();
    disputed = { element: section, isSettled: false, focus: () => section.querySelector("h2").focus() };
    element.querySelector(".translation-side").prepend(section);
    disputed.focus();
    say(t("conflict-title"));
  }

  function copySource() {
    boxes.copySource();
    boxes.focus();
  }

  // On a telephone the first thing to see is the source, not the keyboard.
  function begin() {
    if (matchMedia("(max-width: 51.99rem)").matches) element.querySelector("h1").focus();
    else boxes.focus();
  }

  function discard() {
    dropDraft(locale.locale, key);
    disputed = null;
    draw();
    say(t("discarded"));
    boxes.focus();
    onchange();
  }

  draw();
  return {
    element,
    key,
    save,
    saveAndNext,
    accept,
    copySource,
    focus: begin,
    close: () => ((isAlive = false), checking?.abort()),
    /** Another program or tab has changed the files. */
    async reload() {
      const now = await get("/api/message", { locale: locale.locale, key }).catch(() => null);
      if (!now || !isAlive) return;
      if (now.version === version || disputed) return;
      if (draft(locale.locale, key))
        return dispute({ version: now.version, theirs: now.translation?.parts ?? [], message: now });
      message = now;
      draw();
      say(t("changed-outside"));
    },
  };
}

function state(message) {
  const name = message.state === "present" ? message.provenance : message.state;
  const by = message.state !== "missing" && message.by ? t("by", { name: message.by }) : null;
  return [el("span", { class: `state ${name}` }, t(`state-${name}`)), by && el("span", { class: "faint" }, by)];
}
