import { join } from "node:path";
import { bundledSize, IMPORTS } from "./library-sizes.ts";

/** `npm run size`, behind `npm run build`: bytes of what a bundler makes of each import. */
for (const name of IMPORTS) {
  const { minified, gzip } = await bundledSize(name, join(import.meta.dirname, "../../packages/extract"));
  process.stdout.write(`${name.padEnd(16)}${minified} bytes minified, ${gzip} gzip\n`);
}
