import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** PGlite's package. Pinned: a newer one is taken when the tests have passed with it. */
export const NPM_PGLITE = { name: "@electric-sql/pglite", version: "0.5.17" } as const;

/** ms for 26 MB from the registry, on a slow line */
const INSTALL_TIMEOUT_MS = 300_000;

/**
 * The URL of PGlite's module: of a package beside ours, or of the one that was got into a folder of `cacheDir`, or is
 * got now, which `tell` hears of. It is no dependency, since npm chooses none by the C library: PostgreSQL's programs
 * and PGlite are 86 MB together, and a machine needs one of them.
 */
export async function findPglite(
  { cacheDir, npmProgram }: { readonly cacheDir: string; readonly npmProgram: string | undefined },
  tell: (sentence: string) => void,
): Promise<string> {
  const folder = join(cacheDir, `pglite-${NPM_PGLITE.version}`);
  const got = join(folder, "node_modules", NPM_PGLITE.name, "dist", "index.js");
  const file = pgliteBeside() ?? got;
  if (!existsSync(file)) {
    tell(`Getting ${NPM_PGLITE.name} ${NPM_PGLITE.version} from npm (26 MB), this once …`);
    await install(folder, npmProgram);
  }
  return pathToFileURL(file).href;
}

function pgliteBeside(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(NPM_PGLITE.name)), "index.js");
  } catch {
    return undefined;
  }
}

/** By npm itself, from the registry that it is set to, without any script; the folder comes into being whole. */
async function install(folder: string, npmProgram: string | undefined): Promise<void> {
  const [program, ...before] = npmCommand(npmProgram);
  const what = `${NPM_PGLITE.name}@${NPM_PGLITE.version}`;
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];
  let work: string | undefined;
  try {
    await mkdir(dirname(folder), { recursive: true });
    work = await mkdtemp(`${folder}.`);
    await run(program, [...before, "install", "--prefix", work, ...options, what], {
      cwd: work,
      timeout: INSTALL_TIMEOUT_MS,
    });
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } catch (cause) {
    if (work !== undefined) await rm(work, { recursive: true, force: true });
    const reason = cause instanceof Error ? cause.message.trim() : String(cause);
    const advice = `Install ${what} beside this package, or set DATABASE_URL to a Postgres of your own.`;
    throw new Error(`PGlite could not be got from npm: ${reason}\n${advice}`, { cause });
  }
}

/** npm as a program without a shell: on Windows its command is a script, which nothing but a shell starts. */
function npmCommand(npmProgram: string | undefined): readonly [string, ...string[]] {
  const node = dirname(process.execPath);
  const scripts = [
    ...(npmProgram !== undefined && basename(npmProgram) === "npm-cli.js" ? [npmProgram] : []),
    join(node, "node_modules/npm/bin/npm-cli.js"),
    join(node, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const script = scripts.find((path) => existsSync(path));
  return script === undefined ? ["npm"] : [process.execPath, script];
}
