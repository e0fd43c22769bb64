// Starts the page, and shows the place that the address names.

import { get, listen } from "./api.js";
import { announce, button, debounced, el, language } from "./dom.js";
import { openEditor } from "./editor.js";
import { documentFrame } from "./frame.js";
import { documents, languages } from "./home.js";
import { setActions, showHelp } from "./keys.js";
import { messageList } from "./list.js";
import { address, go, place } from "./route.js";
import { loadTexts, t } from "./texts.js";
import { askWho, who } from "./who.js";

const main = document.getElementById("main");
const UI = "flyt.ui";
const PREVIEW = "flyt.preview";
let [project, ui, work] = [null, null, null];

async function start() {
  ui = await loadTexts(localStorage.getItem(UI));
  project = await get("/api/project");
  const skip = document.getElementById("skip");
  skip.textContent = t("skip");
  skip.onclick = (event) => (event.preventDefault(), main.focus());
  addEventListener("hashchange", () => show());
  listen(debounced(100, changed));
  await show();
}

async function show(isQuiet = false) {
  const at = place();
  const locale = project.locales.find((one) => one.locale === at.locale);
  top(locale);
  if (locale && (at.file || at.all)) return showWork(locale, at);
  leaveWork();
  document.title = [locale?.name, project.name, "Flyt"].filter(Boolean).join(" · ");
  document.body.dataset.view = "home";
  main.replaceChildren(locale ? documents(project, locale) : languages(project));
  if (!isQuiet) main.focus();
}

function top(locale) {
  const choice = el(
    "select",
    { "aria-label": t("ui-language"), onchange: (event) => speak(event.target.value) },
    project.ui.map((one) =>
      el("option", { value: one.locale, lang: one.locale, selected: one.locale === ui }, one.name),
    ),
  );
  const path = el(
    "nav",
    { "aria-label": t("path-title"), class: "row path-nav" },
    el("a", { href: address({}), class: "name" }, project.name),
    locale && [
      el("span", { "aria-hidden": "true" }, "›"),
      el("a", { href: address({ locale: locale.locale }), ...language(locale) }, locale.name),
    ],
  );
  const preview = button(t("preview-show"), togglePreview, {
    class: "quiet",
    id: "preview-toggle",
    "aria-pressed": `${wantsPreview()}`,
    hidden: !work?.frame,
  });
  document.getElementById("top").replaceChildren(
    path,
    el(
      "div",
      { class: "row" },
      preview,
      button(who() || t("who-unknown"), async () => (await askWho(), top(locale)), {
        class: "quiet",
        title: t("who-change"),
      }),
      button("?", showHelp, { class: "quiet round", "aria-label": t("help-title"), title: t("help-title") }),
      choice,
    ),
  );
}

async function speak(chosen) {
  localStorage.setItem(UI, chosen);
  ui = await loadTexts(chosen);
  leaveWork();
  await show();
}

/** The messages of a document, or of the whole language. */
async function showWork(locale, at) {
  if (!work || work.locale !== locale.locale || work.file !== at.file) await openWork(locale, at);
  if (!work) return;
  work.list.select(at.key);
  await showMessage(locale, at);
}

async function openWork(locale, at) {
  leaveWork();
  const answer = await get("/api/messages", { locale: locale.locale, ...(at.file && { file: at.file }) });
  if (place().locale !== at.locale || place().file !== at.file) return;
  const document = locale.documents.find((one) => one.file === at.file);
  const title = document
    ? { text: document.title || document.file, language: project.source }
    : { text: t("all-messages", { count: answer.messages.length }), language: {} };
  const list = messageList({ locale, source: project.source, messages: answer.messages, title });
  const holder = el("div", { class: "holder" }, nothing());
  const frame = document?.page
    ? documentFrame({ locale: locale.locale, file: at.file, onclick: (key) => openByKey(key) })
    : null;
  work = { locale: locale.locale, file: at.file, list, holder, frame, editor: null };
  main.replaceChildren(el("div", { class: "work" }, list.element, holder, frame?.element));
  showPreview();
  top(locale);
}

const nothing = () => el("p", { class: "faint empty" }, t("choose-message"));

function leaveWork() {
  work?.editor?.close();
  if (work) work.holder.inert = true;
  work = null;
  setActions({ help: showHelp });
}

async function showMessage(locale, { key }) {
  document.body.dataset.view = key ? "editor" : "list";
  if (key && work.editor?.key === key) return;
  work.editor?.close();
  work.editor = null;
  document.title = [key?.split(":").pop(), locale.name, project.name, "Flyt"].filter(Boolean).join(" · ");
  setActions(actions());
  work.frame?.show(key);
  if (!key) {
    work.holder.replaceChildren(nothing());
    return work.list.focus();
  }
  const here = work;
  work.holder.inert = true;
  const close = address({ ...place(), key: "" });
  const editor = await openEditor({
    locale,
    source: project.source,
    key,
    close,
    onsaved: saved,
    onchange: typed,
    onnext: () => step(1),
  }).catch((error) => trouble(error));
  if (work !== here || place().key !== key || !editor) return editor?.close();
  work.editor = editor;
  work.holder.replaceChildren(editor.element);
  work.holder.inert = false;
  work.holder.scrollTop = 0;
  scrollTo(0, 0);
  setActions(actions());
  editor.focus();
}

const actions = () => ({
  help: showHelp,
  next: () => step(1),
  previous: () => step(-1),
  search: () => work.list.focusSearch(),
  list: toList,
  ...(work?.editor && {
    save: work.editor.save,
    "save-next": work.editor.saveAndNext,
    accept: work.editor.accept,
    copy: work.editor.copySource,
  }),
});

function toList() {
  if (getComputedStyle(work.list.element).display === "none") go({ ...place(), key: "" });
  else work.list.focus();
}

function step(by) {
  const key = work.list.beside(by);
  if (key) go({ ...place(), key });
  else announce(t("no-more"));
}

function openByKey(key) {
  if (key === place().key) work.editor?.focus();
  else go({ ...place(), key });
}

function typed() {
  work?.list.refresh(place().key, {});
  work?.frame?.refresh();
}

async function saved(message) {
  if (!work) return;
  const count = (severity) => message.findings.filter((one) => one.severity === severity).length;
  work.list.refresh(message.key, {
    state: message.state,
    provenance: message.provenance,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    ...(line(message) && { translation: line(message) }),
  });
  work.frame?.refresh();
  project = await get("/api/project");
}

const line = (message) => message.translation?.parts[0]?.text.replace(/\s+/g, " ");

/** The files have changed, here or elsewhere. */
async function changed() {
  project = await get("/api/project");
  if (!work) return place().file || place().all ? null : show(true);
  const here = work;
  const answer = await get("/api/messages", { locale: work.locale, ...(work.file && { file: work.file }) });
  if (work !== here) return;
  work.list.update(answer.messages);
  work.frame?.refresh();
  await work.editor?.reload();
}

const wantsPreview = () => localStorage.getItem(PREVIEW) !== "off";

function togglePreview(event) {
  localStorage.setItem(PREVIEW, wantsPreview() ? "off" : "on");
  event.target.setAttribute("aria-pressed", `${wantsPreview()}`);
  showPreview();
}

const showPreview = () =>
  main.firstElementChild.classList.toggle("with-preview", Boolean(work.frame) && wantsPreview());

function trouble(error) {
  const text = error.message || String(error);
  if (work) work.holder.inert = false;
  (work?.holder ?? main).replaceChildren(el("p", { class: "trouble", role: "alert" }, text));
}

start().catch(trouble);
