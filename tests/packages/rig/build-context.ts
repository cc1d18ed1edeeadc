import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders that no image is built of, and that take long to list. */
const NEVER_SENT = ["node_modules", ".git", "dist"];

/** The files of a folder that its .dockerignore lets an image be built of: the last line that fits decides. */
export function buildContext(folder: string): string[] {
  const rules = readFileSync(join(folder, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ isKept: line.startsWith("!"), pattern: patternOf(line.replace(/^!/, "")) }));
  const files = globSync("{.*,*,*/**}", {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => NEVER_SENT.includes(entry.name),
  });
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.filter((path) => rules.findLast(({ pattern }) => pattern.test(path))?.isKept ?? true);
}

/** A rule for a folder holds for all below it; unlike a shell's, its stars take names that begin with a dot too. */
function patternOf(glob: string): RegExp {
  const source = glob
    .replaceAll(".", String.raw`\.`)
    .replace(/\*\*\/|\*/g, (star) => (star === "*" ? "[^/]*" : "(?:.*/)?"));
  return new RegExp(`^${source}(?:/|$)`);
}
