import { SCOPES } from "@contact-scanner/core/auth/scope";
import type { DB } from "@contact-scanner/core/db/database";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { ApiContext } from "@contact-scanner/functions/context";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import type { Kysely } from "kysely";
import { hashEmail } from "./hash-email.ts";
import { headerSecrets } from "./header-secrets.ts";
import { memoryQueue } from "./jobs.ts";
import { silentLog } from "./silent-log.ts";
import { TEST_USER } from "./test-database.ts";
import { webhookSecrets } from "./webhook-secrets.ts";

/** What handlers work with in a test: every request is this user's, and messages stay in memory. */
export function apiContext(db: Kysely<DB>, userId: string = TEST_USER.id): ApiContext {
  return {
    db,
    queue: memoryQueue(),
    log: silentLog,
    authenticate: async () => ({ userId, apiKeyId: null, scopes: SCOPES }),
    allowedHosts: parseAllowedHosts([]),
    corsOrigins: [],
    limits: NO_LIMITS,
    hashEmail,
    metrics: SILENT_METRICS,
    headerSecrets,
    webhookSecrets,
  };
}
