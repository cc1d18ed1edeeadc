import type { Actor } from "@contact-scanner/core/audit-log/repository";
import type { Caller } from "@contact-scanner/core/auth/authenticate";
import type { ApiEvent } from "./api-event.ts";

/** Who makes a request, as the audit log writes it down. */
export function actorOf({ caller, event }: { readonly caller: Caller; readonly event: ApiEvent }): Actor {
  return {
    userId: caller.userId,
    apiKeyId: caller.apiKeyId,
    requestId: event.requestContext.requestId,
  };
}
