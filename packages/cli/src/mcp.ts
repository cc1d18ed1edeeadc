import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import type { CallApi } from "@contact-scanner/functions/mcp/call-api";
import { createServer } from "@contact-scanner/functions/mcp/server";
import { readLocalSettings } from "@contact-scanner/local/env";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { readServiceSettings } from "./env.ts";
import { EXIT } from "./exit.ts";
import { createHttpCaller, unavailable } from "./http-caller.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { type McpArguments, mcpSyntax, parseMcpArguments } from "./mcp-arguments.ts";
import { startScanStage } from "./scan-stage.ts";
import { subcommand } from "./subcommand.ts";

/** ms that a call may wait for a scan: clients give a call up after 60 s, and the first one starts a stage, too */
const WAIT_MS = 40_000;

/** Serves the tools until the client closes its end, or a signal ends the command. */
async function serve(command: McpArguments): Promise<number> {
  const interrupt = interruptSignal();
  const api = openApi(command, interrupt);
  const log = createTextLog((line) => process.stderr.write(`${line}\n`));
  const createOwnServer = () => createServer({ callApi: api.callApi, waitMs: WAIT_MS, log });
  const served = serveStdio(createOwnServer, {
    maxSubscriptions: 0,
    onerror: (error) => log.warn("A message was refused", { error: error.message }),
  });
  // A client that breaks off is as gone as one that ends.
  await finished(process.stdin, { writable: false, signal: interrupt }).catch(() => {});
  await served.close();
  await api.close();
  return interrupt.aborted ? EXIT.interrupted : EXIT.complete;
}

type OpenApi = { readonly callApi: CallApi; close(): Promise<void> };

/**
 * The service, or a stage that starts with the first call: a client may start this command only to ask which revisions
 * of the protocol it speaks.
 */
function openApi(command: McpArguments, interrupt: AbortSignal): OpenApi {
  if (command.kind === "service")
    return { callApi: createHttpCaller(command.service), close: async () => {} };
  let starting: Promise<Stage | undefined> | undefined;
  const start = async () => {
    const { keep, allowedHosts } = command;
    const dataDir = keep === undefined ? undefined : resolve(keep);
    const options = { connections: undefined, dataDir, allowedHosts, observe: () => {} };
    return await startScanStage(options, readLocalSettings(), interrupt);
  };
  return {
    async callApi(call, signal) {
      starting ??= start();
      let stage: Stage | undefined;
      try {
        stage = await starting;
      } catch (error) {
        // The next call tries again: who had the data directory may have ended.
        starting = undefined;
        return unavailable(error instanceof Error ? error.message : String(error));
      }
      if (stage === undefined) throw new Error("The command is ending.");
      return await createHttpCaller({ url: new URL(stage.url), token: LOCAL_TOKEN })(call, signal);
    },
    async close() {
      const stage = await starting?.catch(() => undefined);
      await stage?.stop();
    },
  };
}

export const command = subcommand({
  syntax: mcpSyntax,
  parse: (argv) => parseMcpArguments(argv, readLocalSettings(), readServiceSettings),
  run: serve,
});
