import {
  type Authenticator,
  type Caller,
  logUnknownUser,
  type ProfileAsked,
} from "@contact-scanner/core/auth/authenticate";
import type { Scope } from "@contact-scanner/core/auth/scope";
import { ScannerError } from "@contact-scanner/core/errors";
import type { Log } from "@contact-scanner/core/log";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/**
 * Sets `event.caller` from the Authorization header. Throws `unauthenticated`, `unknown_user`, and `insufficient_scope`
 * where the caller's token or key may not do what the route does. Where the route's statement found no profile it logs
 * so, as it does for each caller that it refuses itself.
 */
export function authentication(
  { authenticate, log }: { readonly authenticate: Authenticator; readonly log: Log },
  scope: Scope,
  profile: ProfileAsked,
): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: async ({ event }) => {
      const { sourceIp } = event.requestContext.http;
      event.caller = await authenticate(event.headers.authorization, sourceIp, { profile });
      requireScope(event.caller, scope);
    },
    onError: ({ event, error }) => {
      const isUnknown = error instanceof ScannerError && error.code === "unknown_user";
      // Without a caller the authenticator refused them, and has said why.
      if (isUnknown && event.caller) logUnknownUser(log, event.caller.userId);
    },
  };
}

/** Throws `insufficient_scope` where the caller does not have the scope. */
export function requireScope({ scopes }: Caller, scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new ScannerError(
    "insufficient_scope",
    `This call needs the scope ${scope}, which your token or API key does not have. Use one that has it.`,
    { scope },
  );
}
