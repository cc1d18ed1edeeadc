import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { buildConsole } from "@contact-scanner/local/console/build-console";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** bytes, gzipped, of what a browser fetches before the console can be used: a second on a slow telephone's network */
const MOST_BYTES = 150_000;
/** ms that a build gets on a machine that is busy */
const BUILD_TIMEOUT_MS = 120_000;

test(
  "the first load, what its scripts import and its styles, is at most 150 kB",
  async () => {
    const built = await buildConsole();
    if (built.kind === "missing") throw new Error(built.message);
    const page = readFileSync(join(built.folder, "index.html"), "utf8");
    const scripts = [...page.matchAll(/<script [^>]*src="\/([^"]+)"/g)].map(([, path = ""]) => path);
    const styles = [...page.matchAll(/<link rel="stylesheet" [^>]*href="\/([^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    const files = [...(await withStaticImports(built.folder, scripts)), ...styles];
    const sizes = files.map((path) => gzipSync(readFileSync(join(built.folder, path))).byteLength);
    expect(files.length).toBeGreaterThan(scripts.length + styles.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  },
  BUILD_TIMEOUT_MS,
);

/** The scripts with all that they import before they run; not what they fetch when it is wanted. */
async function withStaticImports(folder: string, scripts: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: scripts.map((path) => join(folder, path)),
    outdir: folder,
    bundle: true,
    format: "esm",
    splitting: true,
    metafile: true,
    write: false,
  });
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const entry of metafile.inputs[path]?.imports ?? []) {
      if (entry.kind === "import-statement") reach(entry.path);
    }
  };
  for (const path of scripts) reach(relative(folder, join(folder, path)));
  return [...reached];
}
