import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import {
  type Authenticator,
  createAuthenticator,
  type FixedToken,
} from "@contact-scanner/core/auth/authenticate";
import { createTokenVerifier, type TokenSettings } from "@contact-scanner/core/auth/verify-token";
import type { DB } from "@contact-scanner/core/db/database";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import type { Log } from "@contact-scanner/core/log";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import type { SecretBox } from "@contact-scanner/core/sealing/secret-box";
import type { EmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { type AllowedHosts, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { Kysely } from "kysely";
import { requestScoped } from "./http/request-scope.ts";
import type { Metrics } from "./metrics.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

/** What an API handler works with that needs no token. */
export type OpenContext = {
  readonly log: Log;
  /** Whose pages may call the API from a browser: origins, or `*`. */
  readonly corsOrigins: readonly string[];
  /** Tells of each request; undefined = nobody is told. */
  readonly startRequest?: Telemetry["startRequest"] | undefined;
};

/** What an API handler works with that sends nothing to the queue. */
export type ReadContext = OpenContext & {
  readonly db: Kysely<DB>;
  readonly authenticate: Authenticator;
  readonly allowedHosts: AllowedHosts;
};

/** What an API handler works with whose calls are counted. */
export type LimitedContext = ReadContext & {
  /** What one user may submit. */
  readonly limits: SubmitLimits;
};

/** What an API handler works with that starts scans. */
export type SubmitContext = LimitedContext & { readonly queue: ScanQueue & BulkScanQueue };

/** What the API handler works with that starts scans with headers of their callers' own. */
export type SealedSubmitContext = SubmitContext & {
  readonly headerSecrets: Pick<SecretBox, "seal" | "fingerprint">;
};

/** What the API handler works with that removes addresses for good. */
export type RemovalContext = LimitedContext & { readonly hashEmail: EmailHasher; readonly metrics: Metrics };

/** What the API handler works with whose tools scan, read and remove in their caller's name. */
export type ToolsContext = SubmitContext & RemovalContext;

/** What an API handler works with that makes or changes webhooks. */
export type WebhookContext = ReadContext & { readonly webhookSecrets: Pick<SecretBox, "seal"> };

/** What any API handler works with, for who serves them all in one process. */
export type ApiContext = SealedSubmitContext & RemovalContext & WebhookContext;

/** What the functions work with that look after jobs. */
export type MaintenanceContext = { readonly db: Kysely<DB>; readonly log: Log; readonly metrics: Metrics };

/** What the function works with that looks after the schema and its users. */
export type MigrationContext = MaintenanceContext & {
  /** The password of the schema's owner; undefined = it signs in without one, and is the only user. */
  readonly ownerPassword: string | undefined;
};

/** How many scans of one user may be at work, for who gives places to those that wait. */
export type PlaceLimit = Pick<SubmitLimits, "maxActiveScans">;

/** What the functions work with that look after jobs and send them to the queue. */
export type WorkerContext = MaintenanceContext & {
  readonly queue: BulkScanQueue;
  readonly limits: PlaceLimit;
};

/** What a function works with, besides, that deletes what is kept no longer, or tells of it. */
export type RetentionContext = {
  /** How long rows are kept. */
  readonly retention: RetentionSettings;
};

/** What the operator's function works with. */
export type OperatorContext = MaintenanceContext &
  RetentionContext & { readonly queue: ScanQueue; readonly hashEmail: EmailHasher };

/** A deployed function crawls public addresses only: no setting of its environment can name others. */
export const NO_ALLOWED_HOSTS = parseAllowedHosts([]);

/** What API handlers work with around a database; each request's lines of the log name it. */
export function apiContext(
  { db, log, telemetry }: Pick<ReadContext, "db" | "log"> & { readonly telemetry?: Telemetry | undefined },
  settings: Pick<ReadContext, "allowedHosts" | "corsOrigins"> & {
    readonly token: TokenSettings;
    readonly fixedToken?: FixedToken | undefined;
  },
): ReadContext {
  const scoped = requestScoped(log);
  return {
    db,
    log: scoped,
    authenticate: createAuthenticator({
      verifyToken: createTokenVerifier(settings.token, { fetch, clock: systemClock }),
      profileExists: (userId) => profileExists(db, userId),
      useApiKey: (keyHash) => useApiKey(db, keyHash),
      fixedToken: settings.fixedToken,
      log: scoped,
    }),
    allowedHosts: settings.allowedHosts,
    corsOrigins: settings.corsOrigins,
    startRequest: telemetry?.startRequest,
  };
}
