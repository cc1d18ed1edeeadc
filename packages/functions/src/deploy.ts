import { randomUUID } from "node:crypto";
import { createDatabase, type DatabaseOptions } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { DATABASE_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { systemClock } from "@contact-scanner/core/time";
import type { Kysely } from "kysely";
import { createEmfMetrics } from "./adapters/emf-metrics.ts";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import type { Deployed } from "./lambda-entry.ts";
import { metricsTo } from "./metrics.ts";
import type { DeploymentSettings } from "./settings.ts";
import { NO_TELEMETRY } from "./telemetry/telemetry.ts";
import type { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";

/** Lambda runs one request at a time in a container: one connection serves it. */
const POOL_SIZE = 1;

export type DeployOptions = Partial<Pick<DatabaseOptions, "poolSize" | "timeouts">> & {
  /**
   * Starts what tells others of the function's work; undefined = nobody is told. Given by those that do
   * (`hasTelemetry`): who names it has its code in the bundle.
   */
  readonly startTelemetry?: typeof telemetryOnDemand | undefined;
};

/** The database that a deployed function's settings name. */
export function deployedDatabase(
  settings: DeploymentSettings,
  options: Pick<DatabaseOptions, "poolSize" | "timeouts" | "log">,
): Kysely<DB> {
  return createDatabase({
    url: settings.databaseUrl,
    tlsCa: settings.databaseCa,
    sendsTimeouts: !settings.databaseProxy,
    ...options,
  });
}

/** What every deployed function has: a log, a database, metrics and telemetry. */
export function deploy(
  serviceName: string,
  settings: DeploymentSettings,
  {
    poolSize = POOL_SIZE,
    timeouts = DATABASE_TIMEOUTS,
    startTelemetry = () => ({ ...NO_TELEMETRY, ready: Promise.resolve() }),
  }: DeployOptions = {},
): Deployed {
  const log = createPowertoolsLog(serviceName);
  const emf = createEmfMetrics({
    stage: settings.stage,
    now: systemClock.now,
    writeLine: (line) => process.stdout.write(`${line}\n`),
  });
  const telemetry = startTelemetry({
    resource: {
      "service.instance.id": randomUUID(),
      "deployment.environment.name": settings.stage,
      "faas.name": serviceName,
    },
    log,
  });
  return {
    log,
    bindLog: log.bind,
    db: deployedDatabase(settings, { poolSize, timeouts, log }),
    metrics: metricsTo(emf, telemetry.metrics),
    flushMetrics: emf.flush,
    telemetry,
  };
}
