// What a translator does on the page of `flyt serve`: `node story.mjs STORY`, a JSON object (see serve_page.rs) with the address,
// the locale, a stale message and its new text, a message that lacks plural forms and their texts, and what axe must not find.
//
// Everything is done with the keyboard where there is a key for it. Ends with 1 and a line for each fault if something is not so.

import { readFileSync, writeFileSync } from "node:fs";
import axe from "axe-core";
import { chromium } from "playwright-core";

const story = JSON.parse(process.argv[2]);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const faults = [];
const site = new URL(story.address).origin;

const browser = await chromium.launch({ executablePath, args: flags });
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, bypassCSP: true, locale: story.ui });
const page = await context.newPage();
page.setDefaultTimeout(20_000);
page.on("pageerror", (error) => faults.push(`a script fails: ${error.message}`));
page.on("request", (request) => {
  if (!request.url().startsWith(site)) faults.push(`asks for ${request.url()}`);
});

function expect(is, text) {
  if (!is) faults.push(text);
}

/** No rule of accessibility is broken and nothing is too wide: by day, by night, on a telephone. */
async function look(state) {
  for (const [width, colorScheme] of [
    [1400, "light"],
    [1400, "dark"],
    [360, "light"],
    [360, "dark"],
  ]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    for (const broken of violations) {
      const places = broken.nodes
        .map((node) => `${node.target.join(" ")} ${node.any.map((one) => one.message).join(" ")}`)
        .slice(0, 3);
      faults.push(`${state} (${width}, ${colorScheme}): ${broken.id}: ${broken.help} (${places.join("; ")})`);
    }
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider <= 0, `${state} (${width}): ${wider} pixels too wide`);
  }
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

const box = (nth = 0) => page.locator(".translation-side .field").nth(nth);
const field = (name) =>
  page.locator(".variant", { has: page.locator(".key", { hasText: new RegExp(`^${name}$`) }) }).locator(".field");
const there = async (selector, what) =>
  expect(await page.waitForSelector(selector, { timeout: 10_000 }).catch(() => null), what);

/** The text of the box that has the caret becomes another one; `{x}` is chosen from what can be inserted. */
async function write(text) {
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  for (const piece of text.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith("{")) await page.keyboard.insertText(piece);
    else await insert(piece.slice(1, -1));
  }
}

/** A brace leads to the tokens, arrows along them, Enter puts one in. */
async function insert(name) {
  await page.keyboard.type("{");
  for (let tries = 0; tries < 20; tries++) {
    if ((await page.evaluate(() => document.activeElement.textContent)) === name) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

async function saved() {
  await page.keyboard.press("Control+S");
  if (await page.waitForSelector("dialog[open]", { timeout: 1_000 }).catch(() => null)) {
    await look("the question who it is");
    await page.fill("#who", story.who);
    await page.keyboard.press("Enter");
  }
  await there(".saved:not(:empty):not(.trouble)", "nothing says that it is saved");
  await page.waitForFunction(
    (id) => !document.querySelector(`[data-key="${CSS.escape(id)}"] .unsaved`),
    await openKey(),
  );
}

const openKey = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("key"));

async function open() {
  await page.goto(story.address);
  await page.waitForSelector(".card");
  expect(
    (await page.getAttribute("html", "lang")) === story.ui,
    "the page does not speak the language that is asked for",
  );
  await look("the languages");
  await page.click(`.card[href*="locale=${story.locale}"]`);
  await page.waitForSelector("h2");
  await look("the documents");
}

async function repairStale() {
  await page.click(`.card[href*="${story.stale.file}"]`);
  await page.waitForSelector(".messages a");
  await look("the list");
  const before = await page.locator(".messages li").count();
  await page.locator(".filters button").nth(2).click();
  expect((await page.locator(".messages li").count()) < before, "the filter filters nothing");
  await page.click(`.messages a[data-key$=":${story.stale.id}"]`);
  await page.waitForSelector(".changes");
  expect(
    (await page.locator(".changes del").first().textContent()).includes(story.stale.removed),
    "the removed word is not shown",
  );
  expect(
    (await page.locator(".changes ins").first().textContent()).includes(story.stale.added),
    "the added word is not shown",
  );
  expect(
    (await box().getAttribute("dir")) === story.dir && (await box().getAttribute("lang")) === story.locale,
    "the box has not the language's direction",
  );
  expect(await box().evaluate((element) => element === document.activeElement), "the box is not focused");
  await look("a stale message");
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(story.fault);
  await there(".finding.error", "the fault is not found");
  expect(await page.evaluate(() => CSS.highlights.get("flyt-error").size > 0), "the fault is not marked in the box");
  await page.waitForFunction(() => document.getElementById("live").textContent !== "");
  await look("a fault");
  for (const _ of story.fault) await page.keyboard.press("Backspace");
  await page.waitForFunction(() => !document.querySelector(".finding.error"));
  await box().focus();
  await write(story.stale.text);
  await inPreview(story.stale.text);
  await saved();
  expect((await page.locator(".changes").count()) === 0, "it is still stale");
}

/** What is typed stands in the rendered page, and a click on a block opens it. */
async function inPreview(text) {
  const frame = page.frameLocator(".preview iframe");
  await frame
    .getByText(text)
    .first()
    .waitFor()
    .catch(() => faults.push("what is typed is not in the preview"));
  await frame.locator("[data-message]").first().click();
  await page.waitForFunction((key) => !location.hash.includes(`key=${key}`), story.stale.file + ":" + story.stale.id);
  await there(".state.unsaved", "the unsaved text is not marked in the list");
  await page.waitForFunction(() => !document.querySelector(".changes"));
  await page.goBack();
  await page.waitForSelector(".changes");
  expect((await box().textContent()) === text, "the unsaved text is gone");
  await box().focus();
}

async function fillPlurals() {
  await page.goto(`${story.address}#locale=${story.locale}&file=${story.plural.file}`);
  await page.waitForSelector(`.messages a[data-key^="${story.plural.file}"]`);
  await page.keyboard.press("/");
  await page.keyboard.type(story.plural.id);
  await page.click(`.messages a[data-key$=":${story.plural.id}"]`);
  await page.waitForSelector(".choice");
  await look("a message with plural forms");
  await page.click(".choice .add");
  for (const [name, text] of Object.entries(story.plural.forms)) {
    await field(name).focus();
    await write(text);
  }
  await look("all plural forms");
  await page.waitForFunction(() => !document.querySelector(".finding"));
  await saved();
}

async function helpAndFluent() {
  await page.keyboard.press("F1");
  await page.waitForSelector("dialog[open]");
  await look("the keys");
  await page.keyboard.press("Escape");
  await page.click(".part-head button");
  await page.waitForSelector("textarea");
  expect((await page.inputValue("textarea")).includes("->"), "the Fluent text is not shown");
  await look("the Fluent text");
  await page.click(".part-head button");
  await page.waitForSelector(".choice");
  expect((await page.locator(".state.unsaved").count()) === 0, "to look at the Fluent text is a change");
}

/** Alt and the arrows lead from message to message; what is right is marked as reviewed; what is not saved is not left unasked. */
async function review() {
  const first = await openKey();
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction((key) => !location.hash.endsWith(`key=${key}`), first);
  await page.keyboard.press("Alt+ArrowUp");
  await page.waitForFunction((key) => decodeURIComponent(location.hash).includes(`key=${key}`), first);
  await page.waitForFunction((id) => document.getElementById("message")?.textContent === id, story.stale.id);
  await page.waitForSelector(".holder:not([inert])");
  await page.keyboard.press("Control+Shift+Enter");
  await there(".editor-head .state.reviewed", "it is not marked as reviewed");
  await look("a reviewed message");
  await box().focus();
  await page.keyboard.press("Control+Shift+S");
  expect(
    (await box().textContent()) === (await page.locator(".source-side .text").first().textContent()),
    "the source is not copied",
  );
  const asked = page.waitForEvent("dialog", { timeout: 5_000 }).catch(() => null);
  page.reload({ timeout: 5_000 }).catch(() => null);
  const question = await asked;
  expect(question?.type() === "beforeunload", "what is not saved is left without a question");
  await question?.dismiss();
  await page.click(".discard");
  expect((await box().textContent()) === story.stale.text, "the changes are not undone");
}

/** The file changes on disk while a text is written: both are shown, nothing is lost. */
async function meetAnother() {
  await page.goto(
    `${story.address}#locale=${story.locale}&file=${story.stale.file}&key=${story.stale.file}:${story.stale.id}`,
  );
  await page.getByRole("heading", { name: story.stale.id, exact: true }).waitFor();
  await box().focus();
  await write(`${story.stale.text} ${story.stale.text}`);
  const file = readFileSync(story.disk, "utf8");
  writeFileSync(story.disk, file.replace(story.stale.text, story.other));
  await there(".conflict", "the conflict is not shown");
  const shown = await page.locator(".conflict").textContent();
  expect(shown.includes(story.other), "the other text is not shown");
  await look("a conflict");
  await box().focus();
  await page.keyboard.press("Control+S");
  expect(readFileSync(story.disk, "utf8").includes(story.other), "the other text was written over");
  await page.locator(".conflict button").nth(2).click();
  await write(story.stale.text);
  await saved();
  expect(!readFileSync(story.disk, "utf8").includes(story.other), "what was merged is not saved");
}

try {
  await open();
  await repairStale();
  await fillPlurals();
  await helpAndFluent();
  await meetAnother();
  await review();
} catch (error) {
  faults.push(error.message);
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
}

await browser.close();
faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
