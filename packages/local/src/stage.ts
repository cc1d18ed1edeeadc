import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import type { Log } from "@contact-scanner/core/log";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { HostConnections } from "@contact-scanner/core/url/host-connections";
import type { LocalTokens } from "./local-user.ts";
import { startPostgres } from "./postgres.ts";
import type { Service } from "./service.ts";

export type StageOptions = LocalTokens & {
  /** A Postgres of the user's own; undefined = one that starts and stops with the stage. */
  readonly databaseUrl: string | undefined;
  /** Where the stage's own Postgres keeps its data; undefined = a temporary place, removed at the end. */
  readonly dataDir: string | undefined;
  readonly host: string;
  /** 0 = any free port */
  readonly port: number;
  readonly allowedHosts: AllowedHosts;
  /** Address ranges that are refused beside those that are not public. */
  readonly denyCidrs?: readonly string[] | undefined;
  /** Connections that may be held to hosts of the user's own. */
  readonly connections?: HostConnections | undefined;
  readonly corsOrigins?: readonly string[] | undefined;
  readonly limits?: SubmitLimits | undefined;
  readonly suppressionKey?: string | undefined;
  /** undefined = the product's own */
  readonly userAgent?: string | undefined;
  readonly followNofollow?: boolean | undefined;
  readonly observe: RunScanPorts["observe"];
  readonly log: Log;
};

export type Stage = {
  /** Where the API answers, as `http://host:port`. */
  readonly url: string;
  readonly service: Service;
  stop(): Promise<void>;
};

/** Starts Postgres, the service and its HTTP front. What had started is stopped again when a later part fails. */
export async function startStage(options: StageOptions): Promise<Stage> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    // Both take about half a second: the server's processes make its data while this one loads the functions.
    const [databaseUrl, { startService }, { startHttpServer }] = await Promise.all([
      options.databaseUrl ?? startOwnPostgres(options, stops),
      import("./service.ts"),
      import("./http-server.ts"),
    ]);
    const ownsDatabase = options.databaseUrl === undefined;
    const service = await startService({ ...options, databaseUrl, ownsDatabase });
    stops.push(() => service.stop());
    const server = await startHttpServer({
      host: options.host,
      port: options.port,
      routes: service.routes,
      noRoute: service.noRoute,
      log: options.log,
    });
    stops.push(() => server.stop());
    return { url: server.url, service, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOwnPostgres(
  { dataDir, log }: StageOptions,
  stops: (() => Promise<void>)[],
): Promise<string> {
  const postgres = await startPostgres(dataDir === undefined ? { log, durable: false } : { log, dataDir });
  stops.push(() => postgres.stop());
  return postgres.url;
}
