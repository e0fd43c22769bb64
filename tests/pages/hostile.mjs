// Opens every page of a folder, whose texts a stranger wrote: `node hostile.mjs DIR`.
//
// No script runs or is there, nothing is asked of any host, no link leads to a script, no element covers the page.
// Prints a line for each fault and ends with 1 if there is one.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = process.argv[2];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const site = "https://pages.test/";

const names = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const faults = [];
const browser = await chromium.launch({ executablePath, args: flags });
const page = await browser.newPage();
let now = "";
const tell = (fault) => faults.push(`${now}: ${fault}`);
page.on("dialog", async (dialog) => {
  tell(`says ${dialog.message()}`);
  await dialog.dismiss();
});
page.on("popup", () => tell("opens a window"));
await page.route("**", (route) => {
  const address = route.request().url();
  if (address === site + now) {
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: readFileSync(join(folder, now)) });
  }
  if (address !== "https://pages.test/style.css") tell(`asks for ${address}`);
  return route.fulfill({ contentType: "text/css", body: "" });
});
for (const name of names) {
  now = name;
  await page.goto(site + name);
  // What a reader may do: point at everything, and press every link that does not lead away.
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll("body *")];
    for (const kind of ["mouseover", "focus", "animationstart", "toggle"]) {
      all.forEach((element) => element.dispatchEvent(new Event(kind, { bubbles: true })));
    }
    // ":" is what a browser says of what it cannot read as an address: such a link leads nowhere.
    const known = ["http:", "https:", "mailto:", "tel:", ":"];
    const bad = "script, iframe, object, embed, form, input, button, style, svg, math, base, template";
    return {
      elements: [...document.body.querySelectorAll(bad)].map((element) => element.outerHTML.slice(0, 80)),
      handlers: all.flatMap((element) => [...element.attributes].filter((one) => one.name.startsWith("on") || one.name === "style").map((one) => one.name)),
      links: [...document.links].map((link) => link.protocol).filter((protocol) => !known.includes(protocol)),
      inside: document.querySelectorAll("main article h1").length,
      after: document.querySelector("body > footer") !== null || document.querySelector(".pages") !== null,
    };
  });
  found.elements.forEach((element) => tell(`has ${element}`));
  found.handlers.forEach((handler) => tell(`has the attribute ${handler}`));
  found.links.forEach((link) => tell(`has a link to ${link}`));
  if (!found.after) tell("the page does not end as it should");
  if (page.url() !== site + name) tell(`leads to ${page.url()}`);
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`${names.length} pages, ${faults.length} faults`);
process.exit(names.length > 0 && faults.length === 0 ? 0 : 1);
