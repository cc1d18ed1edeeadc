import { randomBytes } from "node:crypto";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import type {
  OperatorContext,
  PlaceLimit,
  RetentionContext,
  SealedSubmitContext,
  SubmitContext,
  ToolsContext,
} from "./context.ts";
import { createLimitedContext, createMaintenanceContext } from "./deployed-context.ts";
import {
  readQueueSettings,
  readRetentionSettings,
  readSiteHeaderKey,
  readSubmitLimits,
  readSuppressionKey,
} from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import { scanQueue } from "./scan-queue.ts";
import { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";

/** Builds the dependencies of an API function that starts scans, once per cold start. */
export function createSubmitContext(): SubmitContext & Deployed {
  return {
    ...createLimitedContext({ startTelemetry: telemetryOnDemand }),
    queue: scanQueue(readQueueSettings()),
  };
}

/** Builds the dependencies of the API function that starts scans with headers, once per cold start. */
export function createSealedSubmitContext(): SealedSubmitContext & Deployed {
  const headerSecrets = createSecretBox(readSiteHeaderKey(), "site headers", randomBytes);
  return { ...createSubmitContext(), headerSecrets };
}

/** Builds the dependencies of the API function that assistants call, once per cold start. */
export function createToolsContext(): ToolsContext & Deployed {
  return { ...createSubmitContext(), hashEmail: createEmailHasher(readSuppressionKey()) };
}

/**
 * Builds the dependencies of a function that looks after the jobs, sends them, and knows how long rows are kept, once
 * per cold start.
 */
export function createWorkerContext(
  serviceName: string,
): Deployed & RetentionContext & { queue: ScanQueue & BulkScanQueue; limits: PlaceLimit } {
  return {
    ...createMaintenanceContext(serviceName, { startTelemetry: telemetryOnDemand }),
    queue: scanQueue(readQueueSettings()),
    retention: readRetentionSettings(),
    limits: readSubmitLimits(),
  };
}

/** Builds the dependencies of the function that an operator invokes, once per cold start. */
export function createOperatorContext(): OperatorContext & Deployed {
  return { ...createWorkerContext("operator"), hashEmail: createEmailHasher(readSuppressionKey()) };
}
