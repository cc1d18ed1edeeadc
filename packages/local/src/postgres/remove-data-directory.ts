import { existsSync, rmSync } from "node:fs";
import type { Log } from "@contact-scanner/core/log";
import { openDataDirectory } from "./data-directory.ts";
import { endLeftover } from "./leftover.ts";
import { serverUser } from "./server-user.ts";

/**
 * Removes a stage's data, wherever it lies. Throws when a living process runs a server on it; one that a killed process
 * left behind is ended.
 */
export async function removeDataDirectory(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const directory = openDataDirectory(dataDir, serverUser(), SILENT);
  await endLeftover(directory);
  rmSync(directory.root, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** It goes, so nobody needs to hear where it lies. */
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
