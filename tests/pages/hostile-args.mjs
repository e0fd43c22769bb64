// Puts what a stranger typed into messages as HTML, in a browser: `node hostile-args.mjs DIR`.
//
// `DIR` is a build with the modules of `sv` and `fi`. No script runs, nothing is asked of any host, and all elements
// are those that the messages bring. Prints a line for each fault and ends with 1 if there is one.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = process.argv[2];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const site = "https://pages.test/";
const hostile = [
  "<script>window.hurt = 1</script>",
  "<img src=x onerror=window.hurt=1>",
  '"><img src=x onerror=window.hurt=1>',
  "'><svg onload=window.hurt=1>",
  '" onmouseover="window.hurt=1',
  '" autofocus onfocus="window.hurt=1',
  "</a></bdi></b><script>window.hurt = 1</script>",
  "<!--",
  "--><script>window.hurt = 1</script>",
  "javascript:window.hurt=1",
  " JaVaScRiPt:window.hurt=1",
  "java\tscript:window.hurt=1",
  "java\nscript:window.hurt=1",
  "\u0001javascript:window.hurt=1",
  "javascript&colon;window.hurt=1",
  "&#106;avascript:window.hurt=1",
  "data:text/html,<script>window.hurt=1</script>",
  "vbscript:window.hurt=1",
  "&lt;script&gt;",
  "\u2069\u202e",
  "${window.hurt=1}",
  "`+(window.hurt=1)+`",
  "\\u003cimg src=x onerror=window.hurt=1>",
];

const faults = [];
const browser = await chromium.launch({ executablePath, args: flags });
const page = await browser.newPage();
page.on("dialog", (dialog) => dialog.dismiss());
page.on("popup", () => faults.push("opens a window"));
await page.route("**", (route) => {
  const path = new URL(route.request().url()).pathname.slice(1);
  if (path === "") return route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><div></div>" });
  if (!path.endsWith(".mjs")) faults.push(`asks for ${path}`);
  return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(join(folder, path)) });
});
await page.goto(site);
const told = await page.evaluate(async (hostile) => {
  const faults = [];
  let shown = 0;
  const allowed = new Set(["B", "BDI", "A"]);
  // A link that leads anywhere but to a script is not followed.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (["https:", "about:"].includes(link?.protocol)) event.preventDefault();
  });
  for (const locale of ["sv", "fi"]) {
    const module = await import(`/${locale}/main.mjs`);
    for (const name of Object.keys(module).filter((name) => name.endsWith("$html"))) {
      for (const text of hostile) {
        const tell = (fault) => faults.push(`${locale} ${name} ${JSON.stringify(text)}: ${fault}`);
        const args = new Proxy({}, { get: () => text, getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: text }) });
        const html = module[name](args, { PLATFORM: () => text });
        const div = document.querySelector("div");
        div.innerHTML = html;
        shown += 1;
        for (const element of div.querySelectorAll("*")) {
          if (!allowed.has(element.tagName)) tell(`has ${element.outerHTML}`);
          for (const { name } of element.attributes) if (!["href", "title"].includes(name)) tell(`has the attribute ${name}`);
          for (const kind of ["mouseover", "focus", "click"]) {
            element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
          }
        }
        for (const link of div.querySelectorAll("a")) {
          if (!["https:", "about:", ":"].includes(link.protocol)) tell(`leads to ${link.protocol}`);
        }
        const isShown = div.textContent.includes(text) || div.innerHTML === module[name.slice(0, -5)]();
        if (/^(greeting|link|path)\$/.test(name) && !isShown) tell(`shows ${div.textContent}`);
        if (window.hurt) tell("a script ran");
        delete window.hurt;
      }
    }
  }
  return { faults, shown };
}, hostile);
await page.waitForTimeout(200);
if (await page.evaluate(() => window.hurt)) faults.push("a script ran later");
if (page.url() !== site) faults.push(`leads to ${page.url()}`);
await browser.close();
faults.push(...told.faults);
faults.forEach((fault) => console.log(fault));
console.log(`${told.shown} messages, ${faults.length} faults`);
process.exit(told.shown > 100 && faults.length === 0 ? 0 : 1);
