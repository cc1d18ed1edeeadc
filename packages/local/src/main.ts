import { parseArgs } from "node:util";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { buildConsole } from "./console/build-console.ts";
import { consoleAnswers } from "./console/console-answers.ts";
import { readConsoleFiles } from "./console/console-files.ts";
import { consoleSignIn } from "./console/console-sign-in.ts";
import { startDemoSite } from "./demo-site/server.ts";
import { type LocalSettings, readLocalSettings } from "./env.ts";
import { LOCAL_USER } from "./local-user.ts";
import { stageChromium } from "./renderer.ts";
import { startStage } from "./stage.ts";
import { startupText } from "./startup-text.ts";
import { createTextLog } from "./text-log.ts";

const HELP = `npm start -- [options]

The local stage: the console, the API, the crawler, a queue and a Postgres in one process.

  --allow-host HOST:PORT   crawl this host though it is not public (repeatable)
  --help                   this text

Environment: PORT (8000), HOST (localhost), HOST_NAMES (more names to answer under, with commas), DATA_DIR (.local),
DATABASE_URL (a Postgres of your own, 15 or newer), SQS_ENDPOINT (a queue server that several stages share),
LOCAL_TOKEN (false: the local token is refused),
ALLOW_HOSTS (host:port pairs with commas), JWT_SECRET (32 bytes or more) or JWKS_URL (an issuer's key set) with JWT_ISSUER,
JWT_AUDIENCE, MAX_TOKEN_AGE_SECONDS, REQUIRE_SCOPES, OIDC_CLIENT_ID (the console at that issuer) with OIDC_SCOPE and
OIDC_ORIGINS, CORS_ORIGINS (origins with commas, whose pages may call the API from
a browser), USER_AGENT (how the crawler names itself to sites), HOST_CONNECTIONS (connections to hosts of your own, like
acme.com=16, with commas), RETENTION_SCAN_DAYS and others (docs/settings.md). Without JWT_SECRET and JWKS_URL API keys
work (npm run keys), and the local token for callers on this machine.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "allow-host": { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return print(HELP);
  const settings = readLocalSettings();
  // Beside the API's port where that is free, so that the demo's domain stays the same from start to start.
  const demo = await startDemoSite({ host: "127.0.0.1", port: settings.port + 1 }).catch(() =>
    startDemoSite({ host: "127.0.0.1", port: 0 }),
  );
  try {
    await serve(settings, demo, values["allow-host"]);
  } finally {
    await demo.stop();
  }
}

async function serve(
  settings: LocalSettings,
  demo: { url: string; host: string },
  allowHosts: readonly string[],
): Promise<void> {
  const log = createTextLog(print);
  // It is built while PostgreSQL starts.
  const built = buildConsole();
  const chromium = stageChromium(settings.dataDir);
  const stage = await startStage({
    ...settings,
    allowedHosts: parseAllowedHosts([demo.host, ...settings.allowHosts, ...allowHosts]),
    observe: (_jobId, event) => {
      if (event.kind !== "page") return;
      log.info("Page visited", { url: event.url, error: event.error, contacts: event.emails.length });
    },
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
  print(
    `Contact Scanner is ready on ${stage.url}${console.kind === "built" ? ": open it in a browser." : ""}`,
  );
  if (console.kind === "missing") print(console.message);
  print(startupText({ url: stage.url, tokens: settings, demoDomainId: domain.id, demoUrl: demo.url }));
  if (chromium.kind === "missing") print(chromium.message);
  await stopSignal();
  print("Stopping…");
  await stage.stop();
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}

/** `parseArgs` refused an option. */
function isWrongCommand(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isWrongCommand(error) ? 2 : 1;
}
