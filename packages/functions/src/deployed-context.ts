import { randomBytes } from "node:crypto";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import {
  apiContext,
  type LimitedContext,
  type MaintenanceContext,
  type MigrationContext,
  NO_ALLOWED_HOSTS,
  type OpenContext,
  type ReadContext,
  type WebhookContext,
} from "./context.ts";
import { type DeployOptions, deploy } from "./deploy.ts";
import {
  readApiSettings,
  readCorsOrigins,
  readDeploymentSettings,
  readSubmitLimits,
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
export function createLimitedContext(options?: DeployOptions): LimitedContext & Deployed {
  return { ...deployApi(options), limits: readSubmitLimits() };
}

/** Builds the dependencies of an API function that makes or changes webhooks, once per cold start. */
export function createWebhookContext(): WebhookContext & Deployed {
  return {
    ...deployApi(),
    webhookSecrets: createSecretBox(readWebhookKey(), "webhook secrets", randomBytes),
  };
}

function deployApi(options?: DeployOptions): ReadContext & Deployed {
  const settings = readApiSettings();
  const deployed = deploy("api", settings, options);
  return { ...deployed, ...apiContext(deployed, { ...settings, allowedHosts: NO_ALLOWED_HOSTS }) };
}

/** Builds the dependencies of a function that looks after the jobs, once per cold start. */
export function createMaintenanceContext(
  serviceName: string,
  options?: DeployOptions,
): MaintenanceContext & Deployed {
  return deploy(serviceName, readDeploymentSettings(), options);
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
