import type { AnswerConsole } from "./console/console-answers.ts";
import { type OwnDatabaseSettings, startOwnDatabase } from "./own-database.ts";
import type { Service, ServiceOptions } from "./service.ts";

export type StageOptions = Omit<ServiceOptions, "databaseUrl" | "ownsDatabase"> &
  Partial<OwnDatabaseSettings> & {
    /** A Postgres of the user's own; undefined = one that starts and stops with the stage. */
    readonly databaseUrl: string | undefined;
    /** Where the stage's own Postgres keeps its data; undefined = a temporary place, removed at the end. */
    readonly dataDir: string | undefined;
    /** Where the temporary place's first state is kept for the next run; undefined = it is made each time. */
    readonly cacheDir?: string | undefined;
    readonly host: string;
    /** Names beside `host` under which callers may ask; undefined = none. */
    readonly hostNames?: readonly string[] | undefined;
    /** 0 = any free port */
    readonly port: number;
    /** What serves the console, once it is built; undefined = nothing does. */
    readonly console?: Promise<AnswerConsole | undefined> | undefined;
  };

/** A local stage that runs. */
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
      hostNames: options.hostNames,
      port: options.port,
      routes: service.routes,
      noRoute: service.noRoute,
      console: options.console,
      metricsText: options.telemetry?.metricsText,
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
  { dataDir, cacheDir, log, ownDatabase, npmProgram }: StageOptions,
  stops: (() => Promise<void>)[],
): Promise<string> {
  const postgres = await startOwnDatabase(
    { ownDatabase, npmProgram },
    dataDir === undefined ? { log, durable: false, cacheDir } : { log, dataDir },
  );
  stops.push(() => postgres.stop());
  return postgres.url;
}
