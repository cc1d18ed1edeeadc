import { randomBytes } from "node:crypto";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import {
  apiContext,
  type LimitedContext,
  type MaintenanceContext,
  type MigrationContext,
  NO_ALLOWED_HOSTS,
  type OpenContext,
  type OperatorContext,
  type PlaceLimit,
  type ReadContext,
  type RemovalContext,
  type RetentionContext,
  type SealedSubmitContext,
  type SubmitContext,
  type ToolsContext,
  type WebhookContext,
} from "./context.ts";
import { deploy, scanQueue } from "./deploy.ts";
import {
  readApiSettings,
  readCorsOrigins,
  readDeploymentSettings,
  readQueueSettings,
  readRetentionSettings,
  readSiteHeaderKey,
  readSubmitLimits,
  readSuppressionKey,
  readWebhookKey,
} from "./env.ts";
import { requestScoped } from "./http/request-scope.ts";
import type { Deployed } from "./lambda-entry.ts";

/** Builds the dependencies of an API function that needs no token: no database, no queue, no secret. */
export function createOpenContext(): OpenContext {
  return { log: requestScoped(createPowertoolsLog("api")), corsOrigins: readCorsOrigins() };
}

/** Builds the dependencies of an API function that only reads and writes rows, once per cold start. */
export function createReadContext(): ReadContext & Deployed {
  return deployApi();
}

/** Builds the dependencies of an API function whose calls are counted, once per cold start. */
export function createLimitedContext(): LimitedContext & Deployed {
  return { ...deployApi(), limits: readSubmitLimits() };
}

/** Builds the dependencies of an API function that starts scans, once per cold start. */
export function createSubmitContext(): SubmitContext & Deployed {
  return { ...createLimitedContext(), queue: scanQueue(readQueueSettings()) };
}

/** Builds the dependencies of the API function that starts scans with headers, once per cold start. */
export function createSealedSubmitContext(): SealedSubmitContext & Deployed {
  const headerSecrets = createSecretBox(readSiteHeaderKey(), "site headers", randomBytes);
  return { ...createSubmitContext(), headerSecrets };
}

/** Builds the dependencies of the API function that removes addresses, once per cold start. */
export function createRemovalContext(): RemovalContext & Deployed {
  return { ...createLimitedContext(), hashEmail: createEmailHasher(readSuppressionKey()) };
}

/** Builds the dependencies of the API function that assistants call, once per cold start. */
export function createToolsContext(): ToolsContext & Deployed {
  return { ...createSubmitContext(), hashEmail: createEmailHasher(readSuppressionKey()) };
}

/** Builds the dependencies of an API function that makes or changes webhooks, once per cold start. */
export function createWebhookContext(): WebhookContext & Deployed {
  return {
    ...deployApi(),
    webhookSecrets: createSecretBox(readWebhookKey(), "webhook secrets", randomBytes),
  };
}

function deployApi(): ReadContext & Deployed {
  const settings = readApiSettings();
  const deployed = deploy("api", settings);
  return { ...deployed, ...apiContext(deployed, { ...settings, allowedHosts: NO_ALLOWED_HOSTS }) };
}

/** Builds the dependencies of a function that looks after the jobs, once per cold start. */
export function createMaintenanceContext(serviceName: string): MaintenanceContext & Deployed {
  return deploy(serviceName, readDeploymentSettings());
}

/** Builds the dependencies of the function that looks after the schema. */
export function createMigrationContext(): MigrationContext & Deployed {
  const settings = readDeploymentSettings();
  const password = decodeURIComponent(new URL(settings.databaseUrl).password);
  return {
    ...deploy("migrator", settings, { timeouts: MIGRATION_TIMEOUTS }),
    ownerPassword: password === "" ? undefined : password,
  };
}

/**
 * Builds the dependencies of a function that looks after the jobs, sends them, and knows how long rows are kept, once
 * per cold start.
 */
export function createWorkerContext(
  serviceName: string,
): Deployed & RetentionContext & { queue: ScanQueue & BulkScanQueue; limits: PlaceLimit } {
  return {
    ...createMaintenanceContext(serviceName),
    queue: scanQueue(readQueueSettings()),
    retention: readRetentionSettings(),
    limits: readSubmitLimits(),
  };
}

/** Builds the dependencies of the function that an operator invokes, once per cold start. */
export function createOperatorContext(): OperatorContext & Deployed {
  return { ...createWorkerContext("operator"), hashEmail: createEmailHasher(readSuppressionKey()) };
}
