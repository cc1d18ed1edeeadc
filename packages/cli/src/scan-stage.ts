import { connectionsForAll } from "@contact-scanner/core/url/host-connections";
import type { LocalSettings } from "@contact-scanner/local/env";
import { stageChromium } from "@contact-scanner/local/renderer";
import { type Stage, type StageOptions, startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import { STAGE_CACHE } from "./kept-files.ts";

/** What a command's stage is told beside the environment. */
export type ScanStageOptions = Pick<
  StageOptions,
  "dataDir" | "allowedHosts" | "userAgent" | "siteHeaders" | "concurrentScans" | "observe"
> & {
  /** Connections to each of the allowed hosts at a time; undefined = as to a stranger's. */
  readonly connections: number | undefined;
};

/**
 * Starts the stage that a command scans with; undefined = Ctrl-C came meanwhile. Ctrl-C stops the stage's parts as
 * well, so what the stage throws then is no fault.
 */
export async function startScanStage(
  { connections, ...options }: ScanStageOptions,
  settings: LocalSettings,
  interrupt: AbortSignal,
): Promise<Stage | undefined> {
  try {
    const chromium = stageChromium(settings.dataDir);
    const stage = await startStage({
      ...options,
      databaseUrl: settings.databaseUrl,
      ownDatabase: settings.ownDatabase,
      npmProgram: settings.npmProgram,
      suppressionKey: settings.suppressionKey,
      retention: settings.retention,
      cacheDir: STAGE_CACHE,
      host: "127.0.0.1",
      port: 0,
      connections: new Map([
        ...settings.connections,
        ...(connections === undefined ? [] : connectionsForAll(options.allowedHosts, connections)),
      ]),
      // Whoever runs the command answers for what it asks.
      limits: { maxActiveScans: 0, maxSubmitsPerMinute: 0 },
      followNofollow: settings.followNofollow,
      mailDomains: settings.mailDomains,
      collection: settings.collection,
      denyCidrs: settings.denyCidrs,
      chromium: chromium.kind === "found" ? chromium.chromium : undefined,
      log: quietLog(),
    });
    if (!interrupt.aborted) return stage;
    await stage.stop();
  } catch (error) {
    if (!interrupt.aborted) throw error;
  }
  return undefined;
}

/** Prints errors alone, which stop the scan: warnings would tear the progress line. */
function quietLog() {
  const log = createTextLog((line) => process.stderr.write(`${line}\n`));
  return { ...log, debug: () => {}, info: () => {}, warn: () => {} };
}
