import { bundledSize, IMPORTS } from "./build/sizes.ts";

/** `npm run size`, behind `npm run build`: bytes of what a bundler makes of each import. */
for (const name of IMPORTS) {
  const { minified, gzip } = await bundledSize(name, import.meta.dirname);
  process.stdout.write(`${name.padEnd(16)}${minified} bytes minified, ${gzip} gzip\n`);
}
