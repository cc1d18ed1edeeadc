import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { logTo } from "@contact-scanner/core/log";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { buildConsole } from "./console/build-console.ts";
import { consoleAnswers } from "./console/console-answers.ts";
import { readConsoleFiles } from "./console/console-files.ts";
import { consoleSignIn } from "./console/console-sign-in.ts";
import { startDemoSite } from "./demo-site/server.ts";
import type { LocalSettings } from "./env.ts";
import { openLogFile } from "./job-log/log-file.ts";
import { LOCAL_USER } from "./local-user.ts";
import { stageChromium } from "./renderer.ts";
import { parentEnds } from "./shell-watch.ts";
import { startStage } from "./stage.ts";
import { startStageTelemetry } from "./stage-telemetry.ts";
import { startupText } from "./startup-text.ts";
import { createTextLog } from "./text-log.ts";

/**
 * Runs the local stage, the demo site beside it, until Ctrl-C or SIGTERM. `allowHosts` are host:port pairs that may be
 * crawled though they are not public, beside those of the settings. Rejects when a part does not start.
 */
export async function serve(settings: LocalSettings, allowHosts: readonly string[]): Promise<void> {
  // Beside the API's port where that is free, so that the demo's domain stays the same from start to start.
  const demo = await startDemoSite({ host: "127.0.0.1", port: settings.port + 1 }).catch(() =>
    startDemoSite({ host: "127.0.0.1", port: 0 }),
  );
  try {
    await serveBeside(settings, demo, allowHosts);
  } finally {
    await demo.stop();
  }
}

async function serveBeside(
  settings: LocalSettings,
  demo: { url: string; host: string },
  allowHosts: readonly string[],
): Promise<void> {
  // Whose end is to be noticed, however soon it comes.
  const parent = process.ppid;
  const text = createTextLog(print);
  const file = openLogFile(settings.dataDir, text);
  const log = logTo(text, file);
  const telemetry = startStageTelemetry(settings.telemetrySettings, log);
  // It is built while PostgreSQL starts.
  const built = buildConsole();
  const chromium = stageChromium(settings.dataDir);
  const stage = await startStage({
    ...settings,
    allowedHosts: parseAllowedHosts([demo.host, ...settings.allowHosts, ...allowHosts]),
    observe: (job_id, event) => {
      if (event.kind === "checkpoint") log.debug("Checkpoint stored", { ms: event.ms, job_id });
      if (event.kind !== "page") return;
      const { url, error, emails } = event;
      text.info("Page visited", { url, error, contacts: emails.length });
      file.info("Page visited", { url, error, contacts: emails.length, ms: event.ms, job_id });
    },
    telemetry,
    console: built.then((result) =>
      result.kind === "built"
        ? consoleAnswers(readConsoleFiles(result.folder), consoleSignIn(settings, settings.oidc, demo.host))
        : undefined,
    ),
    chromium: chromium.kind === "found" ? chromium.chromium : undefined,
    log,
  });
  const { domain } = await findOrCreateDomain(stage.service.db, {
    domain: demo.host,
    userId: LOCAL_USER.id,
  });
  const console = await built;
  // Before anybody is told that it is ready, and may tell it to stop.
  const stopping = stopSignal(settings.isStartedByNpm ? parent : undefined);
  print(
    `Contact Scanner is ready on ${stage.url}${console.kind === "built" ? ": open it in a browser." : ""}`,
  );
  if (console.kind === "missing") print(console.message);
  print(startupText({ url: stage.url, tokens: settings, demoDomainId: domain.id, demoUrl: demo.url }));
  if (chromium.kind === "missing") print(chromium.message);
  await stopping;
  print("Stopping…");
  await stage.stop();
  await telemetry.stop();
}

/**
 * Resolves at the first Ctrl-C or SIGTERM, or when `parent` is our parent no longer, where it is npm's shell; a second
 * signal ends the process at once.
 */
async function stopSignal(parent: number | undefined): Promise<void> {
  const stopping = new AbortController();
  await new Promise<void>((resolve) => {
    if (parent !== undefined) parentEnds(parent, () => process.ppid, stopping.signal).then(resolve);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
  stopping.abort();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
