import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCode } from "./library-code.ts";
import { copyDeclarations } from "./library-declarations.ts";
import { writeLicenses } from "./licenses.ts";

/** `npm run build -w packages/extract`, and before each `npm pack`: writes what is published into `dist`. */
const PACKAGE = join(import.meta.dirname, "../../packages/extract");
const DIST = join(PACKAGE, "dist");

rmSync(DIST, { recursive: true, force: true });
const inputs = await buildCode(PACKAGE, DIST);
writeLicenses(inputs, join(DIST, "THIRD-PARTY-LICENSES.txt"));
const declared = mkdtempSync(join(tmpdir(), "contact-scanner-declarations-"));
try {
  declare(declared);
  copyDeclarations(declared, DIST);
} finally {
  rmSync(declared, { recursive: true });
}

/** Has the compiler write the declarations of every module of the library and of core's that it uses. */
function declare(outDir: string): void {
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", outDir];
  const tsc = join(PACKAGE, "../../tests/node_modules/.bin/tsc");
  const { status } = spawnSync(tsc, ["--project", PACKAGE, "--rootDir", join(PACKAGE, ".."), ...options], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`tsc ended with ${status}.`);
}
