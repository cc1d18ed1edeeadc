import { parsePort, readLocalSettings } from "@contact-scanner/local/env";
import { serve } from "@contact-scanner/local/serve";
import { type CommandLine, collected, NO_VALUES, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";

const DESCRIPTION =
  "The local stage: the console, the API, the crawler, a queue and a Postgres in one process.";

const ENVIRONMENT = `
Environment: PORT, HOST (localhost), HOST_NAMES (more names to answer under, with commas), DATA_DIR (.local),
DATABASE_URL (a Postgres of your own, 15 or newer), SQS_ENDPOINT (a queue server that several stages share), LOCAL_TOKEN
(false: the local token is refused), ALLOW_HOSTS (host:port pairs with commas), JWT_SECRET (32 bytes or more) or
JWKS_URL (an issuer's key set) with JWT_ISSUER, JWT_AUDIENCE, MAX_TOKEN_AGE_SECONDS, REQUIRE_SCOPES, OIDC_CLIENT_ID (the
console at that issuer) with OIDC_SCOPE and OIDC_ORIGINS, CORS_ORIGINS (origins with commas, whose pages may call the
API from a browser), USER_AGENT (how the crawler names itself to sites), HOST_CONNECTIONS (connections to hosts of your
own, like acme.com=16, with commas), OTEL_EXPORTER_OTLP_ENDPOINT (where traces and metrics go), RETENTION_SCAN_DAYS and
others (docs/settings.md). Without JWT_SECRET and JWKS_URL
API keys work (contact-scanner keys), and the local token for callers on this machine.`;

function syntax() {
  return syntaxOf("serve", ["[options]"], DESCRIPTION)
    .option("--port <N>", "where it listens (8000; or PORT; 0 = a free one)")
    .option(
      "--allow-host <HOST:PORT>",
      "crawl this host though it is not public (repeatable)",
      collected,
      NO_VALUES,
    )
    .addHelpText("after", ENVIRONMENT);
}

type ServeCommand = {
  readonly allowHosts: readonly string[];
  /** undefined = that of PORT */
  readonly port: number | undefined;
};

function parseArguments(argv: readonly string[]): CommandLine<ServeCommand> {
  return readCommandLine(syntax(), argv, ({ allowHost, port }, operands) =>
    operands.length > 0
      ? wrong("serve has options and nothing else. --help lists them.")
      : {
          kind: "run",
          command: { allowHosts: allowHost, port: port === undefined ? undefined : parsePort(port) },
        },
  );
}

async function run({ allowHosts, port }: ServeCommand): Promise<number> {
  const settings = readLocalSettings();
  await serve({ ...settings, port: port ?? settings.port }, allowHosts);
  return EXIT.complete;
}

export const command = subcommand({ syntax, parse: parseArguments, run });
