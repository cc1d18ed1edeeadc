/** Makes what npm publishes, in packages/cli/npm: the bundles and the files that they read. `npm pack` runs it. */
import { copyFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildConsole } from "@contact-scanner/local/console/build-console";
import { build, type Metafile } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");
const PACKAGE = join(import.meta.dirname, "npm");
const OUT = join(PACKAGE, "dist");

/** Bundled CommonJS packages call `require` for Node's own modules; an ES module has none of its own. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * One file for what a command needs at once, and others for what is imported on demand, all in one folder: a module
 * that looks for files beside itself finds them there.
 */
async function bundle(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "src/main.ts")],
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

/** The licences of all packages in the bundle, which ask to be handed on with it. */
function licences({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
      const [file] = globSync("{LICENSE,LICENCE,license,licence}*", { cwd: join(ROOT, folder) });
      const text = file === undefined ? "" : readFileSync(join(ROOT, folder, file), "utf8").trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

rmSync(OUT, { recursive: true, force: true });
const [metafile, builtConsole] = await Promise.all([bundle(), buildConsole()]);
if (builtConsole.kind === "missing") throw new Error(builtConsole.message);
cpSync(builtConsole.folder, join(OUT, "console"), {
  recursive: true,
  filter: (path) => basename(path) !== "made-of",
});
cpSync(join(ROOT, "packages/local/src/demo-site/pages"), join(OUT, "pages"), { recursive: true });
writeFileSync(join(OUT, "LICENCES.txt"), licences(metafile));
copyFileSync(join(ROOT, "LICENSE"), join(PACKAGE, "LICENSE"));
