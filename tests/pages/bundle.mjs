// Bundles `DIR/app.mjs` with all that it needs, and prints it: `node bundle.mjs DIR`.

import { join } from "node:path";
import { buildSync } from "esbuild";

const options = { bundle: true, format: "esm", charset: "utf8", write: false };
const { outputFiles } = buildSync({ ...options, entryPoints: [join(process.argv[2], "app.mjs")] });
console.log(outputFiles[0].text);
