import type { Authenticator } from "@contact-scanner/core/auth/authenticate";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** Sets `event.caller` from the Authorization header; throws `unauthenticated` or `unknown_user`. */
export function authentication(authenticate: Authenticator): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: async ({ event }) => {
      event.caller = await authenticate(event.headers.authorization, event.requestContext.http.sourceIp);
    },
  };
}
