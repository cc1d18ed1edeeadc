import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** Outside the repository: a package above an application would be taken for one of its own. */
const CACHE = join(homedir(), ".cache/contact-scanner/rendered-applications");
const LIBRARY = join(import.meta.dirname, "library");
/** Characters of a digest that tell one state of the sources from another. */
const DIGEST_CHARACTERS = 16;
/** Where each application's build is told to write. */
const OUTPUT = "dist";

/** A built application. */
export type Build = {
  /** folder to serve */
  readonly folder: string;
  /** of all scripts in it */
  readonly scriptBytes: number;
};

/**
 * Builds an application with its packages from the npm registry, or gives back what was built of the same sources
 * before. Throws with the end of npm's output where that fails.
 */
export function buildApplication(name: string, sources: string): Build {
  const target = join(CACHE, `${name}-${digest([sources, LIBRARY])}`);
  const folder = join(target, OUTPUT);
  if (!existsSync(folder)) {
    const building = `${target}.building`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
    cpSync(sources, building, { recursive: true });
    cpSync(join(LIBRARY, "widgetkit.js"), join(building, "src/library/widgetkit.js"));
    cpSync(join(LIBRARY, "tinyslug.min.js"), join(building, "public/lib/tinyslug.min.js"));
    npm(building, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
    npm(building, ["run", "build"]);
    rmSync(join(building, "node_modules"), { recursive: true });
    for (const older of globSync(`${name}-*`, { cwd: CACHE })) {
      if (join(CACHE, older) !== building) rmSync(join(CACHE, older), { recursive: true });
    }
    renameSync(building, target);
  }
  const scripts = globSync("**/*.js", { cwd: folder });
  return { folder, scriptBytes: scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

function npm(cwd: string, args: readonly string[]): void {
  // What npm told this command of the repository is not for the applications.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD$|NODE_ENV$)/.test(name),
  );
  const { status, stdout, stderr } = spawnSync("npm", [...args], {
    cwd,
    encoding: "utf8",
    env: {
      ...Object.fromEntries(inherited),
      // Angular and Next ask for a newer Node than may be installed: this one is npm's.
      PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
      NEXT_TELEMETRY_DISABLED: "1",
      NG_CLI_ANALYTICS: "false",
    },
  });
  if (status !== 0)
    throw new Error(`npm ${args.join(" ")} in ${cwd} failed:\n${`${stdout}${stderr}`.slice(-4_000)}`);
}

function digest(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const file of globSync("**/*", { cwd: folder }).sort()) {
      const path = join(folder, file);
      if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, DIGEST_CHARACTERS);
}
