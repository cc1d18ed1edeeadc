import { createMaintenanceContext } from "../deployed-context.ts";
import { deadLettersHandler } from "../handlers/dead-letters.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { telemetryOnDemand } from "../telemetry/telemetry-on-demand.ts";

export const handler = lambdaEntry(
  deadLettersHandler,
  createMaintenanceContext("dead-letters", { startTelemetry: telemetryOnDemand }),
);
