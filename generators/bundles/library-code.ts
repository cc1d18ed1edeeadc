import { resolve } from "node:path";
import { build } from "esbuild";

/** What importers ask for alone, as files of their own. */
const PARTS = ["src/extract-page.ts", "src/classify-email.ts"];

/**
 * Bundles the library, core and the packages that it uses into modules that import nothing else; gives the paths of all
 * files that went into them. A part that importers leave out has to be a file that they need not load: a bundler leaves
 * out files that have no side effects, and cannot tell of tables within a file that nobody needs them.
 */
export async function buildCode(root: string, outDir: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/index.ts", ...PARTS],
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: "esm",
    // Nothing of Node's resolves here: a module that asks for it fails the build.
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    minify: true,
    metafile: true,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs).map((path) => resolve(root, path));
}
