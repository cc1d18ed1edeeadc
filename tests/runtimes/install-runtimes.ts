import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Outside the repository, whose installation they would make half as large again. */
const CACHE = join(homedir(), ".cache/contact-scanner/runtimes");

/** A JavaScript runtime from npm: its binary lies in the package of its platform. */
const RUNTIMES = [
  { name: "Bun", pinned: "bun@1.4.5", version: "1.4.5", binary: "@oven/bun-*/bin/bun", options: [] },
  {
    name: "Deno",
    pinned: "deno@2.9.6",
    version: "2.9.6",
    binary: "@deno/*/deno",
    // The program reads questions and writes answers, and the library asks for nothing.
    options: ["run", "--no-remote", "--allow-read=.", "--allow-write=."],
  },
] as const;

export type Runtime = {
  readonly name: string;
  readonly version: string;
  readonly program: string;
  /** What stands before the script that it is to run. */
  readonly options: readonly string[];
};

/** The runtimes, installed where they are not yet; "missing" where npm cannot install one. */
export function installRuntimes():
  | { readonly kind: "found"; readonly runtimes: readonly Runtime[] }
  | { readonly kind: "missing"; readonly message: string } {
  const runtimes: Runtime[] = [];
  for (const { name, pinned, version, binary, options } of RUNTIMES) {
    const folder = join(CACHE, pinned);
    const refusal = findBinary(folder, binary) === undefined ? install(pinned, folder) : null;
    const program = findBinary(folder, binary);
    if (program === undefined)
      return { kind: "missing", message: `${pinned} is not there. ${refusal ?? ""}` };
    runtimes.push({ name, version, program, options });
  }
  return { kind: "found", runtimes };
}

function findBinary(folder: string, binary: string): string | undefined {
  const [found] = globSync(join("node_modules", binary), { cwd: folder });
  return found && join(folder, found);
}

/** Installs a package into a folder of its own; the end of what npm says where it cannot. */
function install(pinned: string, folder: string): string | null {
  process.stdout.write(`Installing ${pinned} (90 MB, once)…\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, stderr } = spawnSync("npm", ["install", ...options, pinned], {
    cwd: folder,
    encoding: "utf8",
  });
  return status === 0 ? null : stderr.slice(-1_000);
}
