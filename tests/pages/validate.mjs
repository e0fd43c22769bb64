// Validates every page of a folder by the rules of the HTML standard: `node validate.mjs DIR`.
// Prints a line for each mistake and ends with 1 if there is one.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";

const folder = process.argv[2];
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Names of the same page in each language are many links to one thing on purpose.
    "long-title": "off",
  },
});

const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
let mistakes = 0;
for (const page of pages) {
  const report = await validator.validateFile(join(folder, page));
  for (const message of report.results.flatMap((result) => result.messages)) {
    mistakes += 1;
    console.log(`${page}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
}
console.log(`${pages.length} pages, ${mistakes} mistakes`);
process.exit(pages.length > 0 && mistakes === 0 ? 0 : 1);
