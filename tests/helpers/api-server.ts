import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import type { DB } from "@contact-scanner/core/db/database";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { ApiContext } from "@contact-scanner/functions/context";
import { noRouteHandler } from "@contact-scanner/functions/handlers/no-route";
import { requestScoped } from "@contact-scanner/functions/http/request-scope";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { handlers, routes } from "@contact-scanner/functions/routes";
import { startHttpServer } from "@contact-scanner/local/http-server";
import { SignJWT } from "jose";
import type { Kysely } from "kysely";
import { hashEmail } from "./hash-email.ts";
import { headerSecrets } from "./header-secrets.ts";
import { memoryQueue } from "./jobs.ts";
import { recordingLog } from "./silent-log.ts";
import { TEST_USER } from "./test-database.ts";
import { webhookSecrets } from "./webhook-secrets.ts";

const secret = new TextEncoder().encode("a secret of thirty-two bytes or more");

/** A token that the API of `startApi` takes; what it claims beside its user. */
export async function tokenOf(
  userId: string = TEST_USER.id,
  claims: { readonly scope?: string | undefined } = {},
): Promise<string> {
  return await new SignJWT({ ...claims, sub: userId, aud: "authenticated" })
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime("1h")
    .sign(secret);
}

/** The API over HTTP on a database, with a queue in memory and no crawler. `changes` replaces what a test is about. */
export async function startApi(db: Kysely<DB>, changes: Partial<ApiContext> = {}) {
  const events = recordingLog();
  const log = requestScoped(events);
  const queue = memoryQueue();
  const context: ApiContext = {
    db,
    queue,
    log,
    authenticate: createAuthenticator({
      verifyToken: createTokenVerifier(
        { keys: { kind: "secret", secret }, audience: "authenticated" },
        { fetch, clock: systemClock },
      ),
      profileExists: (userId) => profileExists(db, userId),
      useApiKey: (keyHash) => useApiKey(db, keyHash),
      log,
    }),
    allowedHosts: parseAllowedHosts([]),
    corsOrigins: [],
    limits: NO_LIMITS,
    hashEmail,
    metrics: SILENT_METRICS,
    webhookSecrets,
    headerSecrets,
    ...changes,
  };
  const server = await startHttpServer({
    host: "127.0.0.1",
    port: 0,
    routes: routes.map(({ method, path, entry }) => ({ method, path, handler: handlers[entry](context) })),
    noRoute: noRouteHandler(context),
    log,
  });
  return { ...server, queue, events: events.events };
}
