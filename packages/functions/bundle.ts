import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

/** Bundled CommonJS packages call `require` for Node's own modules; an ES module has none of its own. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

const lambdaDir = new URL("src/lambda/", import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: `${root}dist` } } });

/** Makes one self-contained ES module of each Lambda entry and prints their sizes in kB. */
const { metafile } = await build({
  entryPoints: readdirSync(lambdaDir).map((file) => fileURLToPath(new URL(file, lambdaDir))),
  outdir: values.out,
  outExtension: { ".js": ".mjs" },
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node24",
  banner: { js: REQUIRE },
  // pg's optional native binding is not used.
  external: ["pg-native"],
  metafile: true,
});
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  process.stdout.write(`${basename(file).padEnd(24)} ${(bytes / 1_000).toFixed(0).padStart(6)} kB\n`);
}
