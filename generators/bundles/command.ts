/** Makes what npm publishes, in packages/cli/npm: the bundles and the files that they read. `npm pack` runs it. */
import { copyFileSync, cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { buildConsole } from "@contact-scanner/local/console/build-console";
import { build, type Metafile } from "esbuild";
import { writeLicenses } from "./licenses.ts";
import { REQUIRE } from "./require-banner.ts";

const ROOT = join(import.meta.dirname, "../..");
const CLI = join(ROOT, "packages/cli");
const PACKAGE = join(CLI, "npm");
const OUT = join(PACKAGE, "dist");

/**
 * One file for what a command needs at once, and others for what is imported on demand, all in one folder: a module
 * that looks for files beside itself finds them there.
 */
async function bundle(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(CLI, "src/main.ts")],
    outdir: OUT,
    chunkNames: "[name]-[hash]",
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    format: "esm",
    platform: "node",
    target: "node22.19",
    mainFields: ["module", "main"],
    banner: { js: REQUIRE },
    // pg's optional native binding is not used.
    external: ["pg-native"],
    metafile: true,
  });
  return metafile;
}

rmSync(OUT, { recursive: true, force: true });
const [metafile, builtConsole] = await Promise.all([bundle(), buildConsole()]);
if (builtConsole.kind === "missing") throw new Error(builtConsole.message);
cpSync(builtConsole.folder, join(OUT, "console"), {
  recursive: true,
  filter: (path) => basename(path) !== "made-of",
});
cpSync(join(ROOT, "packages/local/src/demo-site/pages"), join(OUT, "pages"), { recursive: true });
writeLicenses(
  Object.keys(metafile.inputs).map((path) => join(ROOT, path)),
  join(OUT, "THIRD-PARTY-LICENSES.txt"),
);
copyFileSync(join(ROOT, "LICENSE"), join(PACKAGE, "LICENSE"));
