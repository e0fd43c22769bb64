// Looks at every page of a folder as a browser shows it: `node browser.mjs DIR`.
//
// On a desk and on a phone, by day and by night: no rule of accessibility is broken, nothing is wider than the screen,
// nothing is asked of another host, no script runs. Prints a line for each fault and ends with 1 if there is one.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const views = [
  { viewport: { width: 1200, height: 900 }, colorScheme: "light" },
  { viewport: { width: 1200, height: 900 }, colorScheme: "dark" },
  { viewport: { width: 360, height: 740 }, colorScheme: "light" },
];

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml" };
const server = createServer((request, response) => {
  const name = decodeURIComponent(request.url.slice(1));
  try {
    response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
    response.end(readFileSync(join(folder, name)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const site = `http://127.0.0.1:${server.address().port}/`;

const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const faults = [];
const browser = await chromium.launch({ executablePath, args: flags });
for (const view of views) {
  const context = await browser.newContext({ ...view, bypassCSP: true });
  for (const name of pages) {
    const tell = (fault) => faults.push(`${name} (${view.viewport.width}, ${view.colorScheme}): ${fault}`);
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith(site)) tell(`asks for ${request.url()}`);
    });
    page.on("dialog", async (dialog) => {
      tell(`says ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on("response", (response) => {
      if (response.status() >= 400) tell(`cannot load ${response.url()}`);
    });
    await page.goto(site + name.split("/").map(encodeURIComponent).join("/"));
    const found = await page.evaluate(() => ({
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter((one) => one.name.startsWith("on"))).length,
      ran: window.hurt === true,
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (found.scripts > 0) tell(`has ${found.scripts} scripts`);
    if (found.handlers > 0) tell(`has ${found.handlers} handlers`);
    if (found.ran) tell("a script ran");
    if (found.wider > 0) tell(`is ${found.wider} pixels too wide`);
    await page.evaluate(axe.source);
    const report = await page.evaluate(() => window.axe.run(document));
    for (const broken of report.violations) {
      tell(`${broken.id}: ${broken.help} (${broken.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")})`);
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
faults.forEach((fault) => console.log(fault));
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exit(pages.length > 0 && faults.length === 0 ? 0 : 1);
