import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** Beside the published package's bundles the console lies built, and there is nothing to build it from. */
const PUBLISHED = join(import.meta.dirname, "console");
const PACKAGE = resolve(import.meta.dirname, "../../../console");
/** Where the hash of the sources stands that the built files were made of. */
const MADE_OF = "dist/made-of";
/** What the built files are made of; the lock file says of which packages. */
const SOURCES = ["src/**/*", "public/**/*", "*.html", "*.ts", "../../package-lock.json"];
/** ms that a build gets: it takes two seconds, or many on a machine that is busy */
const BUILD_TIMEOUT_MS = 120_000;

export type BuiltConsole =
  | { readonly kind: "built"; readonly folder: string }
  /** Why it could not be, in a sentence. */
  | { readonly kind: "missing"; readonly message: string };

/** Builds the console where its sources are newer than what is built of them. Never rejects. */
export async function buildConsole(): Promise<BuiltConsole> {
  if (existsSync(PUBLISHED)) return { kind: "built", folder: PUBLISHED };
  const folder = join(PACKAGE, "dist");
  const sources = hashOfSources();
  if (madeOf() === sources) return { kind: "built", folder };
  try {
    await promisify(execFile)(process.execPath, [join(PACKAGE, "build.ts")], { timeout: BUILD_TIMEOUT_MS });
    writeFileSync(join(PACKAGE, MADE_OF), sources);
    return { kind: "built", folder };
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    return { kind: "missing", message: `The console could not be built: ${reason}` };
  }
}

/** undefined = nothing is built */
function madeOf(): string | undefined {
  try {
    return readFileSync(join(PACKAGE, MADE_OF), "utf8");
  } catch {
    return undefined;
  }
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: PACKAGE, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    hash.update(`${path.slice(PACKAGE.length)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}
