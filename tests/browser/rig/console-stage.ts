import { buildConsole } from "@contact-scanner/local/console/build-console";
import { consoleAnswers } from "@contact-scanner/local/console/console-answers";
import { readConsoleFiles } from "@contact-scanner/local/console/console-files";
import { consoleSignIn, type OidcClient } from "@contact-scanner/local/console/console-sign-in";
import type { LocalTokens } from "@contact-scanner/local/local-user";
import type { Stage, StageOptions } from "@contact-scanner/local/stage";
import { startTestStage } from "../../helpers/test-stage.ts";

export type ConsoleStageOptions = {
  /** undefined = a Postgres of the stage's own, which ends with it */
  readonly databaseUrl: string | undefined;
  /** host:port of each site that may be scanned, and of each receiver; the first is the demo site's. */
  readonly hosts: readonly string[];
  readonly port?: number;
  readonly tokens?: LocalTokens;
  readonly oidc?: OidcClient;
  readonly limits?: StageOptions["limits"];
};

/** A stage in this process that serves the console, as `npm start` does. */
export async function startConsoleStage(options: ConsoleStageOptions): Promise<Stage> {
  const { databaseUrl, hosts, port = 0, tokens = {}, oidc, limits } = options;
  const built = await buildConsole();
  if (built.kind === "missing") throw new Error(built.message);
  const signIn = consoleSignIn(tokens, oidc, hosts[0] ?? "");
  return await startTestStage({
    ...tokens,
    databaseUrl,
    port,
    hosts,
    limits,
    console: Promise.resolve(consoleAnswers(readConsoleFiles(built.folder), signIn)),
  });
}
