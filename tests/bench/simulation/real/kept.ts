import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "./measured.ts";

const KEPT = join(import.meta.dirname, "../measured.json");

/** What was measured last, as it is kept in the repository. */
export function readMeasured(): Measured {
  return JSON.parse(readFileSync(KEPT, "utf8"));
}

/** Keeps what was measured instead of what was before. */
export function keepMeasured(measured: Measured): void {
  writeFileSync(KEPT, `${JSON.stringify(measured, undefined, 2)}\n`);
}
