import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAM = "answer-questions.mjs";

/** A folder in which nothing is installed but the library, from the tarball that would be published. */
export type InstalledExtract = {
  readonly folder: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  /** Of the program that answers questions. */
  readonly program: string;
};

/** Builds the library, packs it, and installs it into a folder of its own below `parent`. */
export function installExtract(parent: string): InstalledExtract {
  const folder = join(parent, "app");
  mkdirSync(folder, { recursive: true });
  const packed = npm(["pack", "--json", "--pack-destination", parent], join(ROOT, "packages/extract"));
  const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(
    packed.slice(packed.indexOf("[\n")),
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(["install", "--offline", "--no-audit", "--no-fund", join(parent, filename)], folder);
  const program = join(folder, PROGRAM);
  copyFileSync(join(import.meta.dirname, PROGRAM), program);
  return { folder, files: files.map(({ path }) => path), program };
}

/** What npm prints; throws with the end of it where that fails. */
function npm(args: readonly string[], cwd: string): string {
  // What npm told this command of the repository is not for another folder.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$)/.test(name));
  const { status, stdout, stderr } = spawnSync("npm", [...args], {
    cwd,
    encoding: "utf8",
    env: Object.fromEntries(inherited),
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${`${stdout}${stderr}`.slice(-4_000)}`);
  return stdout;
}
