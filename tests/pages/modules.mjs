// Loads every module of a build and compares what its functions show: `node modules.mjs DIR`.
//
// `DIR/expected.json` says what each is to show for what it is given. Prints each difference and ends with 1 if there is
// one.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

process.env.TZ = "UTC";
const folder = resolve(process.argv[2]);
const functions = { EMAIL: () => "EMAIL", ENGLISH: () => "ENGLISH" };
let differ = 0;
for (const { path, cases } of JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"))) {
  const module = await import(pathToFileURL(join(folder, path)).href);
  for (const [key, name, texts] of cases) {
    for (const [given, expected] of texts) {
      const text = typeof module[name] === "function" ? module[name](given, functions) : "no function";
      if (text === expected) continue;
      differ += 1;
      if (differ <= 20) console.log(`${path} ${key} ${JSON.stringify(given)}\n  ${expected}\n  ${text}`);
    }
  }
}
console.log(`${differ} differ`);
process.exit(differ === 0 ? 0 : 1);
